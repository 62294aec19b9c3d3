"""A page's history, and the changelog of all pages."""

from __future__ import annotations

from briefings.views.changes.changelog import changelog
from briefings.views.changes.history import history
from support.corpus import LAUNCH, TERM, launch, make_corpus, only, term

FIRST = "{date: 2021-05-10, note: First published, major: true}"


def notes(*days: int) -> str:
    return f"changes: [{FIRST}" + "".join(f", {{date: 2021-05-{day}, note: On the {day}}}" for day in days) + "]"


def test_the_newest_notes_stand_open_and_older_ones_are_folded():
    corpus = make_corpus({TERM: term(notes(11, 12, 13))})

    shown = history(only(corpus), corpus)

    assert [note.text for note in shown.newest] == ["On the 13", "On the 12", "On the 11"]
    assert [note.text for note in shown.older] == ["First published"]


def test_corrections_stand_among_changes_by_their_day_and_before_those_of_the_same():
    corpus = make_corpus({TERM: term(notes(11, 13), "corrections: [{date: 2021-05-11, note: Wrong, was: a, now: b}]")})

    shown = history(only(corpus), corpus)

    assert [(note.text, note.correction, note.was, note.now) for note in shown.newest] == [
        ("On the 13", False, "", ""), ("Wrong", True, "a", "b"), ("On the 11", False, "", ""),
    ]  # fmt: skip
    assert shown.corrected


def test_without_releases_a_page_has_no_version():
    corpus = make_corpus({TERM: term(notes())})

    assert (history(only(corpus), corpus).version, history(only(corpus), corpus).earlier) == (None, ())


def test_the_changelog_names_new_pages_apart_from_notes():
    (part,) = changelog(make_corpus({TERM: term(notes(11)), LAUNCH: launch(f"changes: [{FIRST}]")}))

    assert (part.id, part.published, [link.text for link in part.pages]) == (
        "unreleased", "2 pages published", ["Two missiles fired at Testville", "Zone"],
    )  # fmt: skip
    assert [(line.page.text, line.remark.text) for line in part.notes] == [("Zone", "On the 11")]


def test_many_new_pages_are_only_counted():
    (part,) = changelog(make_corpus({f"glossary/t{number}.md": term(f"id: t{number}", notes()) for number in range(51)}))

    assert (part.published, part.pages) == ("51 pages published", ())


def test_a_record_without_notes_has_an_empty_changelog():
    assert changelog(make_corpus({TERM: term()})) == ()
