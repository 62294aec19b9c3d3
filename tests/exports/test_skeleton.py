"""A new page is valid as it stands."""

import datetime as dt

import pytest

from briefings.exports.draft_source import NO_SOURCE, DraftSource
from briefings.exports.skeleton import GROUPS, Known, skeleton
from support.corpus import findings, make_corpus, only

TODAY = dt.date(2021, 6, 1)


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("launch", "2021-05-01-testville", "briefings/2021/2021-05-01-testville.md"),
        ("launch", "1984-09-testville", "briefings/1984/1984-09-testville.md"),
        ("launch", "1984-testville", "briefings/1984/1984-testville.md"),
        ("launch", "1984", "briefings/1984/1984.md"),
        ("term", "zone", "glossary/zone.md"),
        ("term", "no", "glossary/no.md"),
        ("term", "38", "glossary/38.md"),
        ("term", "null", "glossary/null.md"),
        *(("topic", f"{group}/rail-cars", f"topics/{group}/rail-cars.md") for group in GROUPS),
    ],
)
def test_a_skeleton_stands_in_its_place_and_what_the_check_finds_is_marked(kind, name, path):
    where, text = skeleton(kind, name, TODAY)
    lines = text.split("\n")

    assert where == path
    assert [finding for finding in findings({where: text}) if "todo" not in lines[finding.place.line - 1].lower()] == []


def test_a_mark_in_place_of_a_code_is_named_at_its_line_and_column():
    path, text = skeleton("launch", "2021-05-01-testville", TODAY)
    marks = [(number, line.index("todo-") + 1) for number, line in enumerate(text.split("\n"), 1) if "todo-" in line]

    assert [(finding.place.line, finding.place.column) for finding in findings({path: text}) if finding.rule == "CD001"] == marks
    assert len(marks) == 2
    assert [finding.hint for finding in findings({path: text}) if "Did you mean" in finding.hint] == []


def test_what_is_known_is_filled_in_and_stands_in_an_account():
    known = Known(
        title="Two fired",
        site="testville",
        platform="rail",
        class_="srbm",
        source=DraftSource("paper", "Paper", "https://example.org/a#b", "ko"),
    )

    entry = only(make_corpus({"briefings/2021/2021-05-01-testville.md": skeleton("launch", "2021-05-01-testville", TODAY, known)[1]}))
    launch = entry.record

    assert (launch.title, launch.status, launch.as_of) == ("Two fired", "preliminary", TODAY)
    assert (launch.event.site, launch.event.platform, launch.event.class_) == ("testville", "rail", ("srbm",))
    assert (launch.accounts[0].site, launch.accounts[0].platform, launch.accounts[0].class_) == ("testville", "rail", ("srbm",))
    assert launch.accounts[0].sources == ("paper",)
    assert launch.sources["paper"].accessed == TODAY
    assert launch.sources["paper"].model_dump(include={"publisher", "url", "language"}) == {
        "publisher": "Paper",
        "url": "https://example.org/a#b",
        "language": "ko",
    }


@pytest.mark.parametrize("kind", ["topic", "term"])
def test_a_source_is_written_into_topics_and_terms_too(kind):
    path, text = skeleton(kind, "platforms/rail-cars" if kind == "topic" else "zone", TODAY, Known(source=NO_SOURCE))

    assert list(only(make_corpus({path: text})).record.sources) == ["todo"]


@pytest.mark.parametrize(
    ("kind", "name", "reason"),
    [
        ("launch", "testville", "does not begin with a date"),
        ("launch", "2021-13-01-testville", "does not begin with a date"),
        ("launch", "2021-02-30-testville", "does not begin with a date"),
        ("launch", "2021-05-01-Testville", "cannot be an id"),
        ("launch", "../2021-05-01-testville", "cannot be an id"),
        ("term", "EEZ", "cannot be an id"),
        ("term", "a b", "cannot be an id"),
        ("term", "", "cannot be an id"),
        ("topic", "rail-cars", "name the topic's group too, as in `platforms/rail-cars`"),
        ("topic", "trains/rail-cars", "the groups are platforms, families"),
        ("topic", "../../rail-cars", "name the topic's group"),
    ],
)
def test_a_name_that_cannot_be_a_page_is_refused_with_the_reason(kind, name, reason):
    with pytest.raises(ValueError, match=reason):
        skeleton(kind, name, TODAY)


@pytest.mark.parametrize(("kind", "name"), [("launch", "2021-05-01-testville"), ("topic", "platforms/rail-cars"), ("term", "zone")])
def test_every_mark_is_named_by_the_check(kind, name):
    path, text = skeleton(kind, name, TODAY)
    marked = {number for number, line in enumerate(text.split("\n"), 1) if "TODO" in line or "todo-" in line}

    assert {finding.place.line for finding in findings({path: text})} == marked
