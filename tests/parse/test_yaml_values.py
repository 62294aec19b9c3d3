"""The quick reader of YAML says what the careful one says, or leaves it to that one."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.parse.frontmatter import read_document
from briefings.parse.yaml_places import DEEPEST, read_places
from briefings.parse.yaml_values import Doubt, read_values

DOCS = Path(__file__).parents[2] / "docs"
PIECES = [
    "a: ", "b: ", "- ", "{", "}", "[", "]", ", ", "\n", "\n  ", "  ", "'", '"', "&x ", "*x", "!t ", "! ", "no", "y", "12:34", "0123", "1", "-2.5", "~",
    "0x1f", "1.0e+9", "null", "true", "# c", "|\n", ">-\n", "? ", ": ", "---\n", "--- ", "...\n", "%YAML 1.1\n", "\t", "\ufeff", "\u2028", "\x07",
    "two words", "2021-05-01", "한", "<<: ", "=", "\\", '"\\ud800"', "[" * 13,
]  # fmt: skip
FRONTS = [document.tree.text for path in sorted(DOCS.rglob("*.md"))[::10] if (document := read_document(path.name, path.read_bytes())[0])]


def agreed(text: str) -> bool:
    """Whether the quick reader read it; then the careful one finds the same, and nothing wrong."""
    try:
        value = read_values(text)
    except Doubt:
        return False
    careful = read_places(text, "zone.md")
    assert repr(value) == repr(careful.value)  # (True and 1 are equal, and are not the same)
    assert careful.problems == []
    return True


def test_every_page_of_the_site_is_read_quickly():
    assert all(map(agreed, FRONTS))


@settings(max_examples=settings().max_examples * 4)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("a: 1\n...\nb: 2\n")
@example("1: x\n01: y")
@example("{[a]: b}")
@example("null: a\ntrue: b")
def test_both_agree_on_whatever_is_written(text):
    agreed(text)


@settings(max_examples=settings().max_examples * 2)
@given(st.sampled_from(FRONTS), st.data())
def test_both_agree_on_pages_with_a_slip_of_the_pen(front, data):
    here = data.draw(st.integers(0, len(front)))
    agreed(front[:here] + data.draw(st.sampled_from(PIECES)) + front[here + data.draw(st.integers(0, 3)) :])


@pytest.mark.parametrize(
    "text",
    ["", "# nothing", "a: 1\na: 2", "a: &x 1", "a: *x", "a: !t x", "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "--- \na: 1", "y: 1", "a: no", "1: a",
     "{[a]: b}", "a:\tb", "a: \u2028", "a: [", "a: 1\n...\nb: 2"],
)  # fmt: skip
def test_whatever_an_editor_should_hear_of_is_left_to_the_careful_reader(text):
    assert not agreed(text)
