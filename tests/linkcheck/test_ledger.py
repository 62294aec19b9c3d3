"""Results are kept as they come, and nothing is asked twice."""

from __future__ import annotations

import datetime as dt

import pytest

from briefings.linkcheck.ledger import TOO_QUIET, Ledger
from briefings.linkcheck.run import NetworkOffError
from support.odd_host import OddHost, in_turn, page, status


def days(number: float) -> float:
    return dt.timedelta(days=number).total_seconds()


def test_a_young_result_is_not_asked_for_again(check, host):
    url = host.answers("/a", in_turn(page, status(404)))
    check(url)
    check.clock.seconds += days(6.9)

    assert check(url, max_age=7)[url].outcome == "fine"
    assert host.times("/a") == ["HEAD"]


def test_an_old_result_is_asked_for_again_and_replaced(check, host):
    url = host.answers("/a", in_turn(page, status(404)))
    check(url)
    check.clock.seconds += days(7.1)

    assert check(url, max_age=7)[url].outcome == "gone"


def test_a_result_is_on_disk_before_the_next_request(check, host):
    lines = []
    host.answers("/b", lambda exchange: (lines.append(check.file.read_text()), page(exchange)))

    check(host.answers("/a", page), host.url("/b"))

    assert f'"{host.url("/a")}"' in lines[0]


def test_what_is_known_when_a_run_is_killed_within_a_line_is_kept_and_the_rest_is_asked_for(check, host):
    first, second = host.answers("/a", page), host.answers("/b", page)
    check(first, second)
    check.file.write_bytes(check.file.read_bytes()[:-20])

    results = check(first, second)

    assert [results[url].outcome for url in (first, second)] == ["fine", "fine"]
    assert check(first, second) == results
    assert (host.times("/a"), host.times("/b")) == (["HEAD"], ["HEAD", "HEAD"])


@pytest.mark.parametrize("line", [
    "",
    "{}",
    "nonsense",
    '{"url": "URL", "outcome": "odd", "asked": "2026-11-22T12:00:00Z"}',
    '{"url": "URL", "outcome": "fine", "asked": "2026-11-22T12:00:00"}',
    "\0\ufffd",
])  # fmt: skip
def test_a_line_that_is_no_result_is_passed_over(check, host, line):
    url = host.answers("/a", page)
    check(url)
    line = line.replace("URL", url)
    check.file.write_text(f"{line}\n{check.file.read_text()}{line}\n", encoding="utf-8")

    check(url)

    assert host.times("/a") == ["HEAD"]


def test_any_letter_in_a_robots_txt_is_kept(check, host):
    host.answers("/robots.txt", status(200, "# \u2028\x85\x0b \r\n북\nUser-agent: *\nDisallow: /b"))
    check(host.answers("/a", page))

    assert check(host.answers("/b", page))[host.url("/b")].outcome == "blocked"
    assert len(host.times("/robots.txt")) == 1


def test_shrinking_leaves_the_newest_result_of_each_address(check, host):
    url = host.answers("/a", in_turn(page, status(404)))
    check(url)
    check(url, max_age=-1)
    assert check.file.read_text().count(f'"{url}"') == 2

    Ledger(check.file).shrink()

    assert check.file.read_text().count(f'"{url}"') == 1
    assert Ledger(check.file).results[url].outcome == "gone"


def test_without_any_answer_the_network_seems_off_and_nothing_is_kept(check):
    with pytest.raises(NetworkOffError):
        check("http://nobody.example/a", believe_silence=False)

    assert check.file.read_text() == ""


def test_silence_is_kept_where_it_is_to_be_believed(check):
    check("http://nobody.example/a", believe_silence=True)

    assert Ledger(check.file).results["http://nobody.example/a"].outcome == "no-host"


def test_silence_is_kept_where_somebody_answers(check, host):
    url = "http://nobody.example/a"

    check(url, host.answers("/a", page), believe_silence=False)

    assert Ledger(check.file).results[url].outcome == "no-host"


def test_a_network_that_fails_on_the_way_ends_the_run_and_leaves_what_was_answered(check, host):
    silent = [f"http://nobody{number}.example/a" for number in range(3 * TOO_QUIET)]

    with pytest.raises(NetworkOffError):
        check(host.answers("/a", page), host.answers("/b", page), *silent, hosts_at_once=1, believe_silence=False)

    assert Ledger(check.file).results.keys() == {host.url("/robots.txt"), host.url("/a"), host.url("/b")}
    assert len({result.url for result in check.told}) == 2 + TOO_QUIET


def test_nothing_due_is_no_sign_of_a_network_that_is_off(check, host):
    url = host.answers("/a", page)
    check(url)

    assert check(url, believe_silence=False)[url].outcome == "fine"


def test_a_closed_port_is_answered_by_nobody(check):
    with OddHost().open() as closed:
        url = closed.url("/a")

    with pytest.raises(NetworkOffError):
        check(url, believe_silence=False)
