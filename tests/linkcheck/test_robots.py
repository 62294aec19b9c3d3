"""What a host's robots.txt asks for is done (RFC 9309)."""

from __future__ import annotations

import datetime as dt

import pytest

from support.odd_host import Huge, page, redirect, status

FORBIDDEN = ("blocked", None, "")


def test_robots_txt_is_asked_for_first_and_once(check, host):
    check(host.answers("/a", page), host.answers("/b", page))

    assert [path for _, path in host.asked] == ["/robots.txt", "/a", "/b"]


def test_it_holds_for_a_day(check, host):
    url = host.answers("/a", page)
    check(url)
    check.clock.seconds += dt.timedelta(hours=23).total_seconds()
    check(url, max_age=0)

    assert len(host.times("/robots.txt")) == 1

    check.clock.seconds += dt.timedelta(hours=2).total_seconds()
    check(url, max_age=0)

    assert len(host.times("/robots.txt")) == 2


@pytest.mark.parametrize("rules", [
    "User-agent: *\nDisallow: /",
    "User-agent: railhead\nDisallow: /",
    "User-agent: *\nAllow: /\nDisallow: /news/",
    "User-agent: *\nDisallow: /*/2016/",
    "User-agent: *\nDisallow: /*.html$",
])  # fmt: skip
def test_what_it_forbids_is_not_asked_for(check, host, rules):
    host.answers("/robots.txt", status(200, rules))

    assert check.one(host.answers("/news/2016/a.html", page)) == FORBIDDEN
    assert host.times("/news/2016/a.html") == []


@pytest.mark.parametrize("rules", [
    "",
    "User-agent: someone-else\nDisallow: /",
    "User-agent: *\nDisallow: /\n\nUser-agent: railhead\nAllow: /",
    "User-agent: *\nDisallow: /news/\nAllow: /news/2016/",
    "User-agent: *\nDisallow:",
    "<html>Not found, but we say 200</html>",
])  # fmt: skip
def test_what_it_allows_is_asked_for(check, host, rules):
    host.answers("/robots.txt", status(200, rules))

    assert check.one(host.answers("/news/2016/a.html", page)) == ("fine", 200, "")


@pytest.mark.parametrize("code", [401, 403, 404, 410])
def test_without_it_all_is_allowed(check, host, code):
    host.answers("/robots.txt", status(code, "User-agent: *\nDisallow: /"))

    assert check.one(host.answers("/a", page)) == ("fine", 200, "")


def test_a_host_that_fails_to_give_it_is_asked_for_nothing(check, host):
    host.answers("/robots.txt", status(503))
    result = check(url := host.answers("/a", page))[url]

    assert (result.outcome, result.detail) == ("server-error", "its robots.txt answers 503, which forbids all")
    assert host.times("/a") == []


def test_it_may_be_moved(check, host):
    host.answers("/robots.txt", redirect("/rules.txt"))
    host.answers("/rules.txt", status(200, "User-agent: *\nDisallow: /"))

    assert check.one(host.answers("/a", page)) == FORBIDDEN


@pytest.mark.parametrize("target", ["http://nobody.example/robots.txt", "/robots.txt", "mailto:a@b.test"])
def test_moved_to_nowhere_it_allows_all(check, host, target):
    host.answers("/robots.txt", redirect(target))

    assert check.one(host.answers("/a", page)) == ("fine", 200, "")


def test_it_is_read_as_far_as_500_kib(check, host):
    host.answers("/robots.txt", status(200, "#" * (500 * 1024) + "\nUser-agent: *\nDisallow: /"))
    assert check.one(host.answers("/a", page)) == ("fine", 200, "")

    endless = Huge()
    host.answers("/robots.txt", endless)
    assert check.one(host.url("/a", "huge.test")) == ("fine", 200, "")
    assert endless.sent < 0.02 * Huge.SIZE


def test_its_crawl_delay_is_kept_to(check, host):
    host.answers("/robots.txt", status(200, "User-agent: *\nCrawl-delay: 7"))

    check(host.answers("/a", page), host.answers("/b", page), host.answers("/c", page))

    assert check.clock.slept == [1, 7, 7]  # the first pause was begun before the rules were known


def test_a_crawl_delay_without_measure_is_taken_for_a_minute(check, host):
    host.answers("/robots.txt", status(200, "User-agent: *\nCrawl-delay: 86400"))

    check(host.answers("/a", page), host.answers("/b", page))

    assert check.clock.slept == [1, 60]


def test_a_page_to_which_another_host_redirects_is_forbidden_by_its_own_host(check, host):
    def rules(exchange):
        forbid = exchange.headers["Host"].startswith("closed")
        status(200, "User-agent: *\nDisallow: /" if forbid else "")(exchange)

    host.answers("/robots.txt", rules)
    host.answers("/b", page)
    closed = host.url("/b", "closed.test")

    assert check.one(host.answers("/a", redirect(closed))) == ("blocked", None, closed)
    assert host.times("/b") == []
