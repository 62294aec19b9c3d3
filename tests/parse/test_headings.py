"""Anchors from the Markdown source are those that Python-Markdown makes."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from briefings.parse.citations import citations
from briefings.parse.frontmatter import read_document
from briefings.parse.headings import anchors, headings

DOCS = Path(__file__).parents[2] / "docs"
PIECES = [
    "word", "two words", "Café", "한국 text", "`as_of`", "*em*", "_em_", "__strong__", "snake_case_word", "[text](page.md#x)", "<b>bold</b>",
    "&amp;", "R&D", "\\*", "—", "--", "(in part)", "it's", "No. 7", "1984", "a-b", "“quoted”",
]  # fmt: skip


def made(body: str) -> set[str]:
    """The ids of headings as the library makes them."""
    html = Markdown(extensions=["abbr", "attr_list", "tables", "fenced_code", "toc"]).convert(body)
    return set(re.findall(r'<h[1-6][^>]* id="([^"]*)"', html))


def test_on_every_page_of_the_site_both_agree():
    pages = [read_document(path.name, path.read_bytes())[0] for path in DOCS.rglob("*.md")]
    bodies = [page.body for page in pages if page and not any(list(citations(heading.text)) for heading in headings(page.body))]

    assert len(bodies) > 300
    assert [
        body[:200]
        for body in bodies
        if made(body) - anchors(body) or {name for name in anchors(body) if f"#{name}}}" not in body} != made(body)
    ] == []


@given(st.lists(st.tuples(st.sampled_from(["## ", "### ", "##"]), st.lists(st.sampled_from(PIECES), min_size=1, max_size=5)), max_size=5))
def test_on_random_headings_both_agree(drawn):
    body = "\n\nText.\n\n".join(level + " ".join(words) for level, words in drawn)

    assert anchors(body) == made(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## One\n\n## One\n\n## One_1\n", {"one", "one_1", "one_2"}),
        ("## 한국\n", {"_1"}),
        ("One\n===\n\nTwo\n---\n", {"one", "two"}),
        ("## One {#own}\n", {"own"}),
        ("## One {: .wide }\n", {"one"}),
        ("## One ##\n", {"one"}),
        ("```\n## One\n```\n\n<!-- ## Two -->\n\n`## Three`\n", set()),
        ("", set()),
    ],
)
def test_names_are_numbered_given_or_left_out(body, expected):
    assert anchors(body) == expected == made(body)


def test_a_name_in_html_is_an_anchor_too():
    assert anchors('<a name="here"></a> <span class="x" id=there>') == {"here", "there"}
