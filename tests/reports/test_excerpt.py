"""The caret stands under its character, whatever stands before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.reports.excerpt import LONGEST, excerpt


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("id: area", 5, "id: area", "    ^"),
        ("id: area", 9, "id: area", "        ^"),
        ("", 1, "", "^"),
        ("이름: 수역 x", 5, "이름: 수역 x", "      ^"),
        ("ｶﾀｶﾅ x", 6, "ｶﾀｶﾅ x", "     ^"),
        ("전각：x", 4, "전각：x", "      ^"),
        ("e\u0301a x", 4, "e\u0301a x", "  ^"),
        ("\u1112\u1161\u11ab x", 5, "\u1112\u1161\u11ab x", "   ^"),
        ("\tid: x", 2, "    id: x", "    ^"),
        ("a\x1b[31m", 3, "a␛[31m", "  ^"),
        ("a\u202eb", 3, "a\N{REPLACEMENT CHARACTER}b", "  ^"),
        ("👍 x", 3, "👍 x", "   ^"),
        ("a\u200db x", 5, "a\u200db x", "   ^"),
    ],
    ids=[
        "first",
        "past the end",
        "empty",
        "Hangul",
        "half width",
        "full width",
        "accent",
        "jamo",
        "tab",
        "escape",
        "bidi",
        "emoji",
        "joiner",
    ],
)
def test_the_caret_counts_columns_of_the_terminal(line, column, shown, caret):
    assert excerpt(line, column) == (shown, caret)


@pytest.mark.parametrize(("column", "begins", "ends"), [(1, False, True), (150, True, True), (301, True, False)])
def test_a_long_line_is_cut_around_the_caret(column, begins, ends):
    shown, caret = excerpt("0123456789" * 30, column)

    assert (shown.startswith("…"), shown.endswith("…")) == (begins, ends)
    assert shown[len(caret) - 1 :][:1] == ("" if column == 301 else str((column - 1) % 10))


@given(st.text(alphabet=st.characters(exclude_characters="\n\r"), max_size=300), st.integers(1, 301))
def test_any_line_gives_one_short_line_without_control_characters(line, column):
    shown, caret = excerpt(line, min(column, len(line) + 1))

    assert len(caret) <= LONGEST
    assert len(shown.splitlines()) <= 1
    assert not any(ord(character) < 32 for character in shown)
