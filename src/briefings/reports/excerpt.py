"""A line of a file as a terminal shows it, and a caret under one of its characters."""

import unicodedata
from collections.abc import Iterable

LONGEST, BEFORE = 110, 72
"""Columns shown of a line, and at most before its caret; the rest is cut."""
TAB = "    "
_VISIBLE = {**{chr(code): chr(0x2400 + code) for code in range(0x20)}, "\t": TAB, "\x7f": "␡"}
_JOINERS = "\u200c\u200d"


def excerpt(line: str, column: int) -> tuple[str, str]:
    """The line, and the caret's line below it; `column` counts characters from 1, and may be one past the end.

    Tabs become spaces and control characters visible signs, so that a page cannot move the cursor.
    """
    here = min(column - 1, len(line))
    before = _fitting(reversed(line[max(0, here - BEFORE) : here]), BEFORE)[::-1]
    cut = "…" if len(before) < here else ""
    room = LONGEST - sum(map(_width, cut + before))
    after = _fitting(line[here : here + room], room)
    shown = cut + "".join(map(_shown, before + after)) + ("…" if here + len(after) < len(line) else "")
    return shown.rstrip(), " " * sum(map(_width, cut + before)) + "^"


def _fitting(characters: Iterable[str], room: int) -> str:
    """As many characters as fit into `room` columns."""
    fitting = ""
    for character in characters:
        room -= _width(character)
        if room < 0:
            break
        fitting += character
    return fitting


def _shown(character: str) -> str:
    if character in _VISIBLE:
        return _VISIBLE[character]
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in _JOINERS
    return "\N{REPLACEMENT CHARACTER}" if hidden else character


def _width(character: str) -> int:
    """Columns in a terminal: two for Korean, Japanese and Chinese characters, none for marks on the one before.

    The rule is Unicode's (UAX 11, https://www.unicode.org/reports/tr11/); the vowels and final consonants of Korean
    syllables typed letter by letter (U+1160 to U+11FF) join the first.
    """
    shown = _shown(character)
    if len(shown) > 1:
        return len(shown)
    if unicodedata.category(shown) in ("Mn", "Me") or shown in _JOINERS or "\u1160" <= shown <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(shown) in "WF" else 1
