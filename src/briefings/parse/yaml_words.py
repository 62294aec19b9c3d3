"""Why YAML cannot read a text, in an editor's words and at the place where the editor should look."""

import re
from typing import NamedTuple

import yaml


class Complaint(NamedTuple):
    """What stops the reading. Line and column count from 0; the hint is empty where the rule's own serves."""

    line: int
    column: int
    message: str
    hint: str = ""


class _Phrase(NamedTuple):
    """How to say one of YAML's messages."""

    problem: str
    """A pattern for the message and, after a bar, what the reader was at."""
    message: str
    hint: str = ""
    opening: bool = False
    """Whether the fault lies where the reader began, rather than where it gave up."""


_PHRASES = (
    _Phrase(
        "mapping values are not allowed",
        "this colon begins a second value on the line",
        "Put the whole value in double quotes; or, if this line should be a key of its own, indent it like its neighbours.",
    ),
    _Phrase(
        "(unexpected end of stream|document separator).*quoted scalar",
        "the quotation mark here is never closed",
        "Close it, or remove it.",
        opening=True,
    ),
    _Phrase(
        "unknown escape character '(.)'",
        r"`\\\1` means nothing inside double quotes",
        "Write the backslash twice, or put the value in single quotes.",
    ),
    _Phrase(
        r"expected ',' or '([\]}])'",
        r"the bracket here is not closed by `\1`, or a comma is missing after it",
        "Close it, or put the value in double quotes if the bracket is part of the text.",
        opening=True,
    ),
    _Phrase("invalid Unicode character escape", "this `\\\\u` names no character", "Write the character itself."),
    _Phrase(r"found character '(.)' that cannot start", r"a value cannot begin with `\1`", "Put the whole value in double quotes."),
    _Phrase(
        "expected alphabetic.*(alias|anchor|directive)",
        "a value cannot begin with `*`, `&` or `%`",
        "Put the whole value in double quotes.",
        opening=True,
    ),
    _Phrase("could not find expected ':'", "this line has no colon", "Write `key: value`; indent a line that continues the one before.", opening=True),
    _Phrase("expected <block end>, but found '<scalar>'", "text stands after the end of a quoted value", "Put the whole value in one pair of quotes."),
    _Phrase(
        "expected <block end>",
        "this line is indented otherwise than the lines it belongs with",
        "Give all keys of one record, and all hyphens of one list, the same indent.",
    ),
    _Phrase("expected '<document start>'", "a line of three dots ends front matter here", "Remove the line before this one."),
)  # fmt: skip


def complaint(error: yaml.YAMLError, text: str) -> Complaint:
    """What to tell the editor about an error in `text`."""
    if isinstance(error, yaml.reader.ReaderError):  # a character that YAML forbids; only its offset is known
        before = text[: error.position]
        column = len(before) - before.rfind("\n") - 1
        return Complaint(before.count("\n"), column, f"YAML allows no character U+{error.character:04X}", "Delete it; it is invisible.")
    problem, context, here, opening = (getattr(error, name, None) for name in ("problem", "context", "problem_mark", "context_mark"))
    for phrase in _PHRASES:
        if match := re.search(phrase.problem, f"{problem}|{context}"):
            mark = opening if phrase.opening and opening else here
            return Complaint(*_at(mark), match.expand(phrase.message), phrase.hint)
    return Complaint(*_at(here or opening), f"YAML cannot read this: {problem}")


def _at(mark: yaml.Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)
