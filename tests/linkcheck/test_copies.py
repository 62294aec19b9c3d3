"""`briefings links --archive`: copies are found or made, and printed for an editor to paste."""

from __future__ import annotations

import json

import pytest

from support.corpus import TERM, page_with
from support.odd_host import OddHost, page, status


@pytest.fixture
def archive():
    """An archive that has and saves what a test tells it."""
    with OddHost("127.0.0.2").open() as archive:
        yield archive


@pytest.fixture
def links(here, archive):
    """The command with its archive here."""
    places = ("--archive-lookup", archive.url("/available?url="), "--archive-save", archive.url("/save/"))
    return lambda *more: here.briefings("links", "--delay", "0", *places, *more)


def lookup(url: str) -> str:
    return f"/available?url={url.replace(':', '%3A').replace('/', '%2F')}"


def test_the_archive_is_not_asked_unless_told_to(here, host, archive, links):
    here.write(f"docs/{TERM}", page_with(host.answers("/a", page)))

    links()

    assert archive.asked == []


@pytest.mark.parametrize("header", ["Location", "Content_Location"])
def test_a_live_page_is_saved_and_the_copy_is_printed_with_the_place_to_paste_it(here, host, archive, links, header):
    url = host.answers("/a", page)
    copy = f"/web/20261122120000/{url}"
    archive.answers(f"/save/{url}", status(302 if header == "Location" else 200, **{header: copy}))
    here.write(f"docs/{TERM}", page_with(url))
    before = (here.docs / TERM).read_bytes()

    code, out, _ = links("--archive")

    assert code == 0
    assert f"  docs/glossary/zone.md:8:13 s1\n      archive_url: {archive.url(copy)}\n" in out
    assert (here.docs / TERM).read_bytes() == before
    assert archive.times(f"/save/{url}") == ["GET"]


def test_a_dead_page_is_looked_up_and_not_saved(here, host, archive, links):
    url = host.url("/gone")
    copy = f"http://web.test/2013/{url}"
    archive.answers(lookup(url), status(200, json.dumps({"url": url, "archived_snapshots": {"closest": {"url": copy, "available": True}}})))
    here.write(f"docs/{TERM}", page_with(url))

    out = links("--archive")[1]

    assert f"archive_url: {copy}" in out
    assert "look it up" not in out
    assert [path for _, path in archive.asked] == [lookup(url)]


@pytest.mark.parametrize("answer", [status(200, '{"archived_snapshots": {}}'), status(200, "<html>"), status(404), status(200, "[]")])
def test_a_dead_page_without_a_copy_keeps_its_look_up(here, host, archive, links, answer):
    url = host.url("/gone")
    archive.answers(lookup(url), answer)
    here.write(f"docs/{TERM}", page_with(url))

    code, out, _ = links("--archive")

    assert code == 0
    assert "archive_url" not in out.partition("\n1 link")[0]
    assert f"look it up: {archive.url(lookup(url))}" in out


@pytest.mark.parametrize("answer", [status(302, Location="/account/login"), status(200), status(403), status(302, Location="http://[")])
def test_an_answer_without_a_copy_is_not_taken_for_one(here, host, archive, links, answer):
    url = host.answers("/a", page)
    archive.answers(f"/save/{url}", answer)
    here.write(f"docs/{TERM}", page_with(url))

    code, out, _ = links("--archive")

    assert code == 0
    assert "Copies in the archive" not in out


def test_a_source_with_an_archived_copy_is_not_asked_about(here, host, archive, links):
    here.write(f"docs/{TERM}", page_with(host.answers("/a", page), more=", archive_url: 'https://archive.test/2020/a'"))

    links("--archive")

    assert archive.asked == []


def test_no_more_is_asked_than_allowed_and_the_next_run_goes_on(here, host, archive, links):
    urls = [host.answers(f"/{number}", page) for number in range(5)]
    here.write(f"docs/{TERM}", page_with(*urls))

    links("--archive", "2")
    assert len(archive.asked) == 2

    links("--archive", "2")
    assert [path for _, path in archive.asked] == [f"/save/{url}" for url in urls[:4]]


def test_the_archive_is_given_ten_times_the_usual_pause(here, host, links, check, monkeypatch):
    monkeypatch.setattr("briefings.linkcheck.command.Clock", lambda: check.clock)
    here.write(f"docs/{TERM}", page_with(host.answers("/a", page), host.answers("/b", page)))

    links("--archive", "--delay", "3")

    assert check.clock.slept == [3, 3, 30]


def test_an_archive_that_asks_for_a_long_wait_is_left_alone(here, host, archive, links):
    urls = [host.answers(f"/{number}", page) for number in range(5)]
    archive.answers(f"/save/{urls[0]}", status(429, Retry_After="3600"))
    here.write(f"docs/{TERM}", page_with(*urls))

    links("--archive")
    assert len(archive.asked) == 1

    links("--archive")
    assert [path for _, path in archive.asked] == [f"/save/{url}" for url in urls]
