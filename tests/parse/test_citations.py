"""Citations, footnotes and links in the text, and none in code."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.parse import citations as module
from briefings.parse.citations import as_read, citations, definitions, links, without_blocks, without_code
from briefings.parse.headings import anchors


def targets(marks):
    return [mark.target for mark in marks]


def test_citations_come_in_order_with_their_spans():
    body = "One.[^a] Two.[^b-2][^a]"

    assert [body[mark.start : mark.end] for mark in citations(body)] == ["[^a]", "[^b-2]", "[^a]"]


@pytest.mark.parametrize(
    "code",
    [
        "`[^a]`",
        "``x ` [^a]``",
        "`two\nlines [^a]`",
        "```\n[^a]\n```",
        "```yaml\n[^a]\n```",
        "````\n```\n[^a]\n```\n````",
        "~~~\n[^a]\n~~~",
        "- item\n\n  ```\n  [^a]\n  ```",
        "```\n[^a] and no end",
    ],
)
def test_what_stands_in_code_is_no_citation(code):
    assert targets(citations(f"One.[^b]\n\n{code}")) == ["b"]


def test_text_after_code_is_text_again():
    assert targets(citations("```\n[^a]\n```\n[^b] `[^c]` [^d]\n\n~~~\n~~~\n[^e]")) == ["b", "d", "e"]


def test_a_lone_backtick_hides_nothing_in_later_paragraphs():
    assert targets(citations("At 5` north.\n\nOne.[^a]\n\nAt 6` east.")) == ["a"]


def test_offsets_count_in_the_text_as_written():
    body = "`[^a]` 한국 [^b]"

    assert [mark.start for mark in citations(body)] == [body.index("[^b]")]


def test_a_definition_begins_a_line_and_is_no_citation():
    body = "One.[^a]\n\n[^a]: The paper.\n   [^b]: Another."

    assert targets(definitions(body)) == ["a", "b"]
    assert targets(citations(body)) == ["a"]


def test_a_citation_before_a_colon_is_no_definition():
    assert targets(definitions("Eastland said[^a]: so.")) == []
    assert targets(citations("Eastland said[^a]: so.")) == ["a"]


def test_links_have_a_target_and_a_text():
    body = 'See [the zone](zone.md), [that](<a.md> "T") and [two\nlines](b.md#c "Title").'
    found = {mark.text: mark.target for mark in links(body)}

    assert found["the zone"] == "zone.md"
    assert found["two\nlines"] == "b.md#c"


@pytest.mark.parametrize("text", ["![picture](a.png)", "`[x](a.md)`", "[^a]", "[x] (a.md)"])
def test_pictures_code_and_citations_are_no_links(text):
    assert targets(links(text)) == []


PIECES = [
    "[", "]", "(", ")", "^", ":", "!", "`", "```\n", "~~~\n", "<!--", "-->", "\n", "\n\n", " ", "a", "[^a]", "](b)", "[a](b)", "## a", "---", "<b>",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_patterns_for_most_texts_find_what_those_for_all_texts_find(body):
    def found():
        return (
            [*citations(body)],
            [*definitions(body)],
            [*links(body)],
            as_read(body),
            without_code(body),
            without_blocks(body),
            anchors(body),
        )

    with patch.object(module, "_may_define", return_value=True), patch.object(module, "_may_be_silent", return_value=True):
        everything = found()
    assert found() == everything
