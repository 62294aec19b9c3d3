"""A file into front matter, with places, and text."""

import codecs

import pytest

from briefings.diagnostics import Place
from briefings.parse.frontmatter import read_document
from support.corpus import TERM, make_corpus, only, term

PAGE = b"---\ntitle: Zone\nsources:\n  a: {title: T}\n---\nText, \xed\x95\x9c.\nMore.\n"


def test_keys_and_values_have_places():
    document, problems = read_document("zone.md", PAGE)

    assert problems == []
    assert document.head == {"title": "Zone", "sources": {"a": {"title": "T"}}}
    assert document.key("title") == Place("zone.md", 2, 1)
    assert document.value("title") == Place("zone.md", 2, 8)
    assert document.key("sources", "a") == Place("zone.md", 4, 3)
    assert document.value("sources", "a", "title") == Place("zone.md", 4, 14)


def test_what_is_not_there_is_placed_at_its_nearest_parent():
    document, _ = read_document("zone.md", PAGE)

    assert document.value("sources", "a", "url") == document.value("sources", "a")
    assert document.value("kind") == Place("zone.md", 1, 1)


def test_the_body_begins_after_the_closing_line():
    document, _ = read_document("zone.md", PAGE)

    assert document.body == "Text, 한.\nMore.\n"
    assert document.in_body(0) == Place("zone.md", 6, 1)
    assert document.in_body(document.body.index("More")) == Place("zone.md", 7, 1)
    assert document.in_body(document.body.index(".")) == Place("zone.md", 6, 8)


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["Windows", "old Mac"])
def test_line_ends_of_other_systems_change_nothing(end):
    document, problems = read_document("zone.md", PAGE.replace(b"\n", end.encode()))

    assert problems == []
    assert document == read_document("zone.md", PAGE)[0]


def test_a_byte_order_mark_changes_nothing():
    assert read_document("zone.md", codecs.BOM_UTF8 + PAGE) == read_document("zone.md", PAGE)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["plain", "byte order mark"])
def test_a_byte_that_is_not_utf8_is_placed_by_characters(mark):
    document, (problem,) = read_document("zone.md", mark + b"---\n\xed\x95\x9c\xc3\xa9\xff\n")

    assert document is None
    assert (problem.rule, problem.place) == ("FM002", Place("zone.md", 2, 3))


@pytest.mark.parametrize(
    ("content", "rule", "line"),
    [
        (b"", "FM003", 1),
        (b" \n\n", "FM003", 1),
        (b"# Zone\n", "FM004", 1),
        (b"\n---\ntitle: Zone\n---\n", "FM004", 1),
        (b"---\ntitle: Zone\n", "FM005", 1),
        (b"---\n---\nText\n", "FM011", 2),
        (b"---\n- a\n---\n", "FM011", 2),
        (b"---\nZone\n---\n", "FM011", 2),
    ],
)
def test_a_file_without_keys_has_one_finding_and_no_document(content, rule, line):
    document, (problem,) = read_document("zone.md", content)

    assert document is None
    assert (problem.rule, problem.place) == (rule, Place("zone.md", line, 1))


def test_three_hyphens_in_the_text_close_nothing():
    page = term(body="One\n\n---\n\nTwo\n")

    assert only(make_corpus({TERM: page})).document.body == "One\n\n---\n\nTwo\n"
