"""Each class of result, from a host that behaves so."""

from __future__ import annotations

import datetime as dt
import ssl

import pytest
import trustme

from briefings.model.outcomes import OUTCOMES
from support.odd_host import OddHost, hang_up, noise, page, redirect, silence, status


def test_fine_is_a_page_that_is_there(check, host):
    assert check.one(host.answers("/a", page)) == ("fine", 200, "")


def test_fine_is_a_page_reached_by_a_redirect_for_the_time_being(check, host):
    host.answers("/today", page)

    assert check.one(host.answers("/a", redirect("/today", 302))) == ("fine", 200, "")


@pytest.mark.parametrize("code", [301, 308])
def test_moved_is_a_redirect_for_good_with_the_new_address(check, host, code):
    new = host.answers("/new", page)

    assert check.one(host.answers("/a", redirect("/new", code))) == ("moved", 200, new)


def test_moved_gives_the_address_as_far_as_the_chain_is_for_good(check, host):
    host.answers("/c", page)
    host.answers("/b", redirect("/c", 302))
    new = host.answers("/b0", redirect("/b"))

    assert check.one(host.answers("/a", redirect(new))) == ("moved", 200, host.url("/b"))


@pytest.mark.parametrize("code", [404, 410])
def test_gone_is_404_and_410(check, host, code):
    assert check.one(host.answers("/a", status(code))) == ("gone", code, "")


def test_gone_is_a_redirect_to_nothing(check, host):
    assert check.one(host.answers("/a", redirect("/nothing"))) == ("gone", 404, host.url("/nothing"))


def test_no_host_is_a_name_that_nobody_has(check):
    assert check.one("http://nobody.example/a") == ("no-host", None, "")


def test_no_host_is_a_redirect_to_a_name_that_nobody_has(check, host):
    assert check.one(host.answers("/a", redirect("http://nobody.example/b"))) == ("no-host", None, "http://nobody.example/b")


@pytest.mark.parametrize("code", [400, 401, 403, 429, 451])
def test_blocked_is_a_refusal(check, host, code):
    assert check.one(host.answers("/a", status(code))) == ("blocked", code, "")


def test_blocked_is_what_robots_txt_forbids_and_it_is_not_asked_for(check, host):
    host.answers("/robots.txt", status(200, "User-agent: *\nDisallow: /private/"))
    url = host.answers("/private/a", page)

    assert check.one(url) == ("blocked", None, "")
    assert host.times("/private/a") == []


def test_slow_is_a_page_that_takes_long(check, host):
    def take_ten_seconds(exchange):
        check.clock.seconds += 10
        page(exchange)

    assert check.one(host.answers("/a", take_ten_seconds), slow=10) == ("slow", 200, "")
    assert check.one(host.answers("/b", take_ten_seconds), slow=10.5) == ("fine", 200, "")


@pytest.mark.parametrize("home", ["/", "/index.html", "/en/", "/home"])
def test_home_page_is_a_deep_link_that_leads_to_one(check, host, home):
    host.answers(home, page)

    assert check.one(host.answers("/news/2016/a", redirect(home, 302))) == ("home-page", 200, host.url(home))


def test_home_page_is_a_deep_link_that_leads_to_the_root_of_another_host(check, host):
    host.answers("/", page)
    other = host.url("/", "other.test")

    assert check.one(host.answers("/news/a", redirect(other))) == ("home-page", 200, other)


@pytest.mark.parametrize("target", ["/?id=5", "/news/", "/english"])
def test_a_redirect_to_another_deep_link_is_not_suspicious(check, host, target):
    host.answers(target, page)

    assert check.one(host.answers("/news/2016/a", redirect(target, 302))) == ("fine", 200, "")


def test_a_home_page_that_moves_has_moved(check, host):
    host.answers("/en/", page)

    assert check.one(host.answers("/", redirect("/en/"))) == ("moved", 200, host.url("/en/"))


@pytest.mark.parametrize("code", [500, 502, 503, 504, 599])
def test_server_error_is_an_error_of_the_host(check, host, code):
    assert check.one(host.answers("/a", status(code))) == ("server-error", code, "")


def test_server_error_is_a_circle_of_redirects(check, host):
    host.answers("/b", redirect("/a"))
    result = check(url := host.answers("/a", redirect("/b", 302)))[url]

    assert (result.outcome, result.detail) == ("server-error", "it redirects without end")
    assert (host.times("/a"), host.times("/b")) == (["HEAD"], ["HEAD"])


def test_server_error_is_a_chain_of_redirects_that_is_too_long(check, host):
    for number in range(20):
        host.answers(f"/{number}", redirect(f"/{number + 1}"))

    assert check.one(host.url("/0"), redirects=10)[0] == "server-error"
    assert host.times("/10") == ["HEAD"]
    assert host.times("/11") == []


@pytest.mark.parametrize("target", ["", "mailto:a@b.test", "http://[", "ftp://other.test/a", "http:///a"])
def test_server_error_is_a_redirect_to_what_is_no_address(check, host, target):
    assert check.one(host.answers("/a", redirect(target)))[0] in {"server-error", "no-host"}


def test_server_error_is_an_answer_that_is_not_http(check, host):
    result = check(url := host.answers("/a", noise))[url]

    assert (result.outcome, result.detail) == ("server-error", "the answer is not HTTP")


def test_unreachable_is_a_connection_that_never_answers(check, host):
    result = check(url := host.answers("/a", silence), timeout=0.2)[url]

    assert (result.outcome, result.detail) == ("unreachable", "no answer within 0.2 s")


def test_unreachable_is_a_connection_that_is_closed_without_a_word(check, host):
    assert check.one(host.answers("/a", hang_up))[0] == "unreachable"


def test_unreachable_is_a_port_that_nobody_listens_on(check):
    with OddHost().open() as closed:
        url = closed.url("/a")

    assert check.one(url)[0] == "unreachable"


def test_unreachable_is_a_name_that_cannot_be_looked_up_just_now(check):
    result = check("http://unsure.example/a")["http://unsure.example/a"]

    assert (result.outcome, result.detail) == ("unreachable", "the host's name cannot be looked up")


@pytest.fixture
def authority(monkeypatch, tmp_path) -> trustme.CA:
    """A certificate authority that this machine trusts."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return authority


def secure(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def test_fine_is_a_page_with_a_good_certificate(check, authority):
    with OddHost(tls=secure(authority.issue_cert("good.test"))).open() as host:
        assert check.one(host.answers("/a", page, "good.test")) == ("fine", 200, "")


def test_tls_is_a_certificate_out_of_date(check, authority):
    old = authority.issue_cert("old.test", not_after=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    with OddHost(tls=secure(old)).open() as host:
        result = check(url := host.answers("/a", page, "old.test"))[url]

    assert (result.outcome, result.detail) == ("tls", "certificate has expired")


def test_tls_is_a_certificate_of_another_host(check, authority):
    with OddHost(tls=secure(authority.issue_cert("good.test"))).open() as host:
        result = check(url := host.answers("/a", page, "other.test"))[url]

    assert result.outcome == "tls"
    assert "'other.test'" in result.detail


def test_tls_is_a_certificate_that_nobody_vouches_for(check, authority):
    with OddHost(tls=secure(trustme.CA().issue_cert("own.test"))).open() as host:
        assert check.one(host.answers("/a", page, "own.test")) == ("tls", None, "")


def test_tls_is_a_host_that_does_not_speak_it(check, host):
    result = check(url := host.url("/a").replace("http:", "https:"))[url]

    assert (result.outcome, result.detail) == ("tls", "wrong version number")


@pytest.mark.parametrize("url", ["http://[a.b/c", "http://a.b:99999/c", f"http://{'a' * 64}.test/", "http://..test/a"])
def test_what_is_no_address_is_a_result_and_no_crash(check, url):
    assert check.one(url)[0] in {"no-host", "unreachable"}


def test_every_class_says_what_it_means_and_what_to_do():
    assert [outcome.code for outcome in OUTCOMES.values() if not (outcome.meaning() and outcome.advice())] == []


def test_every_class_has_a_test_that_names_it():
    facts = {name.removeprefix("test_").split("_is_")[0].replace("_", "-") for name in globals()}

    assert set(OUTCOMES) - facts == set()
