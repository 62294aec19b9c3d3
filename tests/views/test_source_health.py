"""The public figures on external links: the last check against the sources of today."""

from __future__ import annotations

import pytest

from briefings.corpus import Corpus
from briefings.model.outcomes import OUTCOMES
from briefings.parse.folder import Folder
from briefings.views.source_health import SourceHealth, share_words, source_health
from support.corpus import LAUNCH, TERM, VOCABULARY, launch, page_with

DAYS = '"first": "2026-11-15", "last": "2026-11-22"'


def state(pages: dict[str, str], report: str | None) -> SourceHealth:
    content = {path: text.encode() for path, text in sorted(pages.items())}
    return source_health(Corpus.read(Folder(content, VOCABULARY.encode(), report.encode() if report else None)))


def report(**outcomes: str) -> str:
    rows = ", ".join(f'{{"url": "https://{host}.test/a", "outcome": "{outcome}", "status": 404}}' for host, outcome in outcomes.items())
    return f'{{{DAYS}, "links": [{rows}]}}'


def term(*hosts: str, more: str = "") -> dict[str, str]:
    return {TERM: page_with(*(f"https://{host}.test/a" for host in hosts), more=more)}


def numbers(health: SourceHealth) -> dict[str, tuple[str, str]]:
    return {row.label: (row.number, row.percent.replace("\u00a0", " ")) for row in health.shares if row.number != "0"}


def test_without_a_report_no_check_has_run_and_all_is_unchecked():
    health = state(term("a"), None)

    assert (health.checked, health.dead) == ("", ())
    assert numbers(health) == {"Unchecked": ("1", "100.0 %")}


def test_each_outcome_has_its_share_and_together_they_are_all():
    hosts = {f"h{number}": code for number, code in enumerate(OUTCOMES)}

    health = state(term(*hosts), report(**hosts))

    assert numbers(health) == {
        "Live": ("2", "20.0 %"),
        "Moved": ("1", "10.0 %"),
        "Blocked": ("1", "10.0 %"),
        "In doubt": ("4", "40.0 %"),
        "Dead": ("2", "20.0 %"),
    }
    assert {outcome.share for outcome in OUTCOMES.values()} | {"unchecked"} == set(share_words)


def test_a_source_that_the_last_check_did_not_know_is_unchecked_and_one_no_longer_cited_is_forgotten():
    assert numbers(state(term("a", "new"), report(a="fine", old="gone"))) == {
        "Live": ("1", "50.0 %"),
        "Unchecked": ("1", "50.0 %"),
    }


def test_a_dead_link_names_every_page_that_rests_on_it_and_a_look_up():
    pages = {
        **term("a"),
        LAUNCH: launch("sources:\n  notice: {title: N, publisher: Paper, url: 'https://a.test/a#part', origin: south-staff, read: full}"),
    }

    (dead,) = state(pages, report(a="gone")).dead

    assert (dead.publisher, dead.found) == ("Paper", "404")
    assert [page.text for page in dead.pages] == ["Two missiles fired at Testville", "Zone"]
    assert (dead.archived, dead.archive_url) == (False, "https://web.archive.org/web/*/https://a.test/a")


def test_a_page_that_cites_a_dead_link_twice_is_named_once():
    pages = {TERM: page_with("https://a.test/a#one", "https://a.test/a#two")}

    assert len(state(pages, report(a="no-host")).dead[0].pages) == 1


def test_a_dead_link_with_an_archived_copy_shows_that():
    health = state(term("a", "b", more=", archive_url: 'https://archive.test/1'"), report(a="no-host"))

    assert [(dead.found, dead.archived, dead.archive_url) for dead in health.dead] == [("no such host", True, "https://archive.test/1")]
    assert (health.archived.number, health.archived.percent) == ("2", "100.0\u00a0%")


@pytest.mark.parametrize(
    ("first", "said"), [("2026-11-22", "on 22 November 2026"), ("2026-11-15", "between 15 November 2026 and 22 November 2026")]
)
def test_the_days_of_the_check_are_said(first, said):
    assert state(term("a"), f'{{"first": "{first}", "last": "2026-11-22"}}').checked == said


def test_no_sources_at_all_are_no_division_by_nothing():
    assert numbers(state({}, None)) == {}
