"""How hosts are treated, as they saw it themselves."""

from __future__ import annotations

import threading
import time
from email.utils import format_datetime

import pytest

from briefings.linkcheck.manners import Manners
from support.odd_host import Huge, by_method, hang_up, in_turn, page, redirect, silence, status

PAUSE = 1.0


def waits(check) -> list[float]:
    """What was slept beyond the usual pause between two requests."""
    return [seconds for seconds in check.clock.slept if seconds != PAUSE]


def test_head_is_enough_where_it_is_answered(check, host):
    check(host.answers("/a", page))

    assert host.times("/a") == ["HEAD"]


@pytest.mark.parametrize("code", [400, 403, 404, 405, 500, 501])
def test_get_follows_where_head_is_refused(check, host, code):
    assert check.one(host.answers("/a", by_method(status(code), page))) == ("fine", 200, "")
    assert host.times("/a") == ["HEAD", "GET"]


def test_get_follows_where_head_is_not_answered(check, host):
    assert check.one(host.answers("/a", by_method(hang_up, page))) == ("fine", 200, "")
    assert host.times("/a") == ["HEAD", "GET"]


def test_an_error_that_passes_is_tried_again_after_growing_waits(check, host):
    url = host.answers("/a", in_turn(status(503), status(503), status(502), page))

    assert check.one(url, backoff=(2, 4)) == ("fine", 200, "")
    assert host.times("/a") == ["HEAD", "GET", "GET", "GET"]
    assert waits(check) == [2, 4]


def test_an_error_that_stays_is_a_result_after_three_tries(check, host):
    assert check.one(host.answers("/a", status(503))) == ("server-error", 503, "")
    assert host.times("/a") == ["HEAD", "GET", "GET", "GET"]


def test_a_refusal_is_not_tried_again(check, host):
    check(host.answers("/a", status(403)))

    assert host.times("/a") == ["HEAD", "GET"]


@pytest.mark.parametrize("code", [429, 503])
def test_retry_after_is_waited_for(check, host, code):
    url = host.answers("/a", in_turn(status(code, Retry_After="17"), page))

    assert check.one(url) == ("fine", 200, "")
    assert waits(check) == [17]


def test_retry_after_may_be_a_date(check, host):
    def until_half_past(exchange):
        later = check.clock.now().replace(minute=1, second=30)
        status(429, Retry_After=format_datetime(later, usegmt=True))(exchange)

    url = host.answers("/a", in_turn(until_half_past, page))

    assert check.one(url) == ("fine", 200, "")
    assert waits(check) == [89]  # one of the 90 seconds was the pause after robots.txt


@pytest.mark.parametrize("value", ["soon", "-5", "Sun, 99 Nov 2026 12:00:00 GMT", "Sun, 22 Nov 2026 12:00:00"])
def test_a_retry_after_without_sense_is_no_wait(check, host, value):
    assert check.one(host.answers("/a", in_turn(status(429, Retry_After=value), page))) == ("fine", 200, "")
    assert waits(check) == []


def test_retry_after_holds_for_the_whole_host(check, host):
    seen = []
    host.answers("/b", lambda exchange: (seen.append(check.clock.seconds), page(exchange)))
    first = host.answers("/a", in_turn(status(429, Retry_After="50"), page))

    check(first, host.url("/b"))

    assert seen[0] >= 50


def test_a_host_that_asks_for_a_long_wait_is_left_alone_and_the_rest_stays_unasked(check, host):
    first = host.answers("/a", status(429, Retry_After="86400"))
    second = host.answers("/b", page)

    results = check(first, second, patience=120)

    assert {url: (result.outcome, result.detail) for url, result in results.items()} == {
        first: ("blocked", "the host asks to be left alone for 86400 s")
    }
    assert (host.times("/a"), host.times("/b")) == (["HEAD"], [])
    assert waits(check) == []


def test_the_next_run_goes_on_where_a_host_was_left_alone(check, host):
    first = host.answers("/a", status(429, Retry_After="86400"))
    second = host.answers("/b", page)
    check(first, second)

    assert check(first, second)[second].outcome == "fine"
    assert host.times("/a") == ["HEAD"]


def test_a_host_that_falls_silent_is_left_alone(check, host):
    urls = [host.answers(f"/{number}", silence) for number in range(5)]

    results = check(*urls, timeout=0.3, backoff=(), silences=3)

    assert list(results) == urls[:3]
    assert host.times("/3") == []


def test_a_host_that_is_silent_now_and_then_is_asked_on(check, host):
    behaviours = [silence, silence, page, silence, silence, page]
    urls = [host.answers(f"/{number}", behaviour) for number, behaviour in enumerate(behaviours)]

    assert len(check(*urls, timeout=0.3, backoff=(), silences=3)) == 6


def test_a_redirect_to_a_host_that_was_left_alone_does_not_ask_it(check, host):
    host.answers("/wait", status(429, Retry_After="86400"))
    wait = host.url("/wait", "tired.test")
    urls = [host.answers(f"/{number}", redirect(wait)) for number in range(2)]

    results = check(*urls)

    assert [result.outcome for result in results.values()] == ["blocked", "blocked"]
    assert host.times("/wait") == ["HEAD"]


def test_one_host_has_one_request_at_a_time_with_a_pause_before_the_next(check, host):
    urls = [host.answers(f"/{number}", page) for number in range(10)]

    check(*urls, hosts_at_once=8, pause=PAUSE)

    assert host.most_at_once == {"127.0.0.1": 1}
    assert check.clock.slept == [PAUSE] * 10  # robots.txt came first


def test_a_host_to_which_many_others_redirect_has_one_request_at_a_time_too(check, host):
    def linger(exchange):
        time.sleep(0.05)
        page(exchange)

    host.answers("/new", linger)
    host.answers("/a", redirect(host.url("/new", "goal.test")))

    check(*(host.url("/a", f"host{number}.test") for number in range(8)), hosts_at_once=8)

    assert host.most_at_once["goal.test"] == 1
    assert host.times("/new") == ["HEAD"] * 8


def test_several_hosts_are_asked_at_once(check, host):
    both = threading.Barrier(2, timeout=30)

    def meet(exchange):
        both.wait()
        page(exchange)

    host.answers("/a", meet)

    assert [result.outcome for result in check(host.url("/a", "one.test"), host.url("/a", "two.test"), timeout=40).values()] == ["fine"] * 2


def test_no_more_hosts_are_asked_at_once_than_allowed(check, host):
    most, at_once = [], []

    def count(exchange):
        at_once.append(1)
        most.append(len(at_once))
        page(exchange)
        at_once.pop()

    host.answers("/a", count)
    check(*(host.url("/a", f"host{number}.test") for number in range(9)), hosts_at_once=1)

    assert max(most) == 1


def test_the_host_is_told_who_asks_and_no_secret(check, host, tmp_path, monkeypatch):
    (tmp_path / "netrc").write_text("machine one.test login user password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    host.answers("/a", status(200, Set_Cookie="track=1"))
    check(host.url("/a", "user:secret@one.test"), host.answers("/b", page, "one.test"))

    assert {headers["User-Agent"] for headers in host.headers} == {"railhead/0.1 (checks links to sources)"}
    assert [headers for headers in host.headers if {"Cookie", "Authorization"} & headers.keys()] == []


def test_an_archive_is_given_ten_times_the_pause_and_six_times_the_time():
    assert Manners(pause=1, timeout=20).toward_an_archive() == Manners(pause=10, timeout=120)


def test_a_contact_is_told_where_there_is_one(check, host):
    check(host.answers("/a", page), contact="https://example.org/links")

    assert host.headers[0]["User-Agent"] == "railhead/0.1 (checks links to sources; +https://example.org/links)"


def test_a_huge_body_is_not_read(check, host):
    huge = Huge()

    assert check.one(host.answers("/a", huge)) == ("fine", 200, "")
    assert huge.sent < 0.02 * Huge.SIZE


def test_a_header_as_long_as_large_sites_send_is_read(check, host):
    assert check.one(host.answers("/a", status(200, Content_Security_Policy="x" * 30_000))) == ("fine", 200, "")


def test_the_part_after_the_hash_is_nobodys_business_and_the_address_is_asked_for_once(check, host):
    url = host.answers("/a", page)

    assert check(f"{url}#one", f"{url}#two") == {}
    assert [result.url for result in check.told] == [url]
    assert host.times("/a") == ["HEAD"]


@pytest.mark.parametrize("path", ["/a%7Eb", "/view?u=http%3A%2F%2Fx%2F&v=%20", "/a//b/../c", "/a;b=1?c=d'e"])
def test_an_address_is_asked_for_as_it_was_found(check, host, path):
    assert check.one(host.answers(path, page)) == ("fine", 200, "")


def test_letters_beyond_ascii_are_spelt_for_the_host(check, host):
    host.answers("/%EB%B6%81?q=%ED%95%9C", page)

    assert check.one(host.url("/북?q=한")) == ("fine", 200, "")


@pytest.mark.parametrize(("encoding", "path"), [("utf-8", "/%EB%B6%81?a=%20"), ("euc-kr", "/%BA%CF?a=%20")])
def test_a_redirect_with_letters_beyond_ascii_is_followed(check, host, encoding, path):
    def raw(exchange):
        exchange.wfile.write("HTTP/1.1 302 Found\r\nLocation: /북?a=%20\r\nContent-Length: 0\r\n\r\n".encode(encoding))

    host.answers(path, page)

    assert check.one(host.answers("/a", raw)) == ("fine", 200, "")
