"""Trailing white space and the end of the file."""

import re
from collections.abc import Iterator

import yaml

from briefings.fixes.page import Draft
from briefings.parse.citations import silent_spans
from briefings.parse.yaml_places import Loader

_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_TOUCHY = re.compile(r" {4}|\t|[ ]{0,3}\|")
"""How a line of code begins, or one of a table: with white space at its end Python-Markdown takes that for plain text."""


def tidy(draft: Draft) -> str:
    """The text without white space at the end of lines, ended by one line feed.

    Kept is what means something: in front matter the lines of a literal block; in the text code, tables and hard line breaks.
    """
    body_line = draft.document.body_line
    lines = draft.text.split("\n")
    kept = set(_literal_lines(draft.front)) if _TRAILING.search(draft.front) else set()
    head = [line if number in kept else line.rstrip() for number, line in enumerate(lines[: body_line - 1])]
    return "\n".join([*head, _tidy_body("\n".join(lines[body_line - 1 :]))]).rstrip("\n") + "\n"


def _literal_lines(front: str) -> Iterator[int]:
    """Lines of the file, from 0, that belong to a block begun by `|` or `>`."""
    for event in yaml.parse(front, Loader=Loader):
        if isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">") and event.start_mark and event.end_mark:
            yield from range(event.start_mark.line + 2, event.end_mark.line + 1)


def _tidy_body(body: str) -> str:
    spans = silent_spans(body)

    def kept_or_gone(match: re.Match[str]) -> str:
        start = body.rfind("\n", 0, match.start()) + 1
        in_code = any(first <= match.start() < last for first, last in spans)
        above = not body[: match.start()].strip()  # Python-Markdown takes white space there for the first line of the text
        return match[0] if above or in_code or _TOUCHY.match(body, start) or _breaks(body, match) else ""

    return _TRAILING.sub(kept_or_gone, body)


def _breaks(body: str, match: re.Match[str]) -> bool:
    """Whether white space ends a line in the middle of a paragraph: two spaces, as Markdown has them."""
    following = body[match.end() + 1 :].partition("\n")[0].strip()
    return bool(following) and len(match[0].expandtabs(4)) > 1
