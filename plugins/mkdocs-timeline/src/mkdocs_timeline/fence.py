"""Fenced timeline blocks in the text of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Four spaces make indented code, so a fence has three at most; a backtick in the info makes inline code.
_OPEN = re.compile(r"(?P<indent> {0,3})(?P<marker>`{3,}(?!.*`)|~{3,})[ \t]*(?P<info>.*?)[ \t]*")
_RAW = {"<!--": "-->", "<pre": "</pre>"}


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block. `first` and `last` are the indexes of its marker lines, `last` None when it is not closed."""

    first: int
    last: int | None
    info: str
    body: str


def timeline_fences(text: str) -> tuple[Fence, ...]:
    """The timeline blocks of a page, without those shown as code or commented out."""
    if "timeline" not in text:
        return ()
    return tuple(fence for fence in _fences(text.split("\n")) if fence.info.split(None, 1)[:1] == ["timeline"])


def replace_fences(text: str, fences: Sequence[Fence], replacements: Sequence[str]) -> str:
    """The text with each fence replaced; one that is not closed keeps its lines."""
    lines = text.split("\n")
    for fence, replacement in reversed(list(zip(fences, replacements, strict=True))):
        if fence.last is not None:
            lines[fence.first : fence.last + 1] = ["", replacement, ""]
    return "\n".join(lines)


def _fences(lines: Sequence[str]) -> Iterator[Fence]:
    """Every fence at the top level, in order. As in Python-Markdown a fence that is not closed is plain text."""
    index = 0
    while index < len(lines):
        match = _OPEN.fullmatch(lines[index].rstrip())
        if not match:
            index = _after_raw(lines, index)
            continue
        last = _closing(lines, index + 1, match["marker"])
        body = [_dedent(line, match["indent"]) for line in lines[index + 1 : last]] if last else []
        yield Fence(index, last, match["info"], "\n".join(body))
        index = (last or index) + 1


def _closing(lines: Sequence[str], start: int, marker: str) -> int | None:
    for index in range(start, len(lines)):
        line = lines[index]
        if line.strip() == marker and len(line) - len(line.lstrip(" ")) < 4:
            return index
    return None


def _after_raw(lines: Sequence[str], index: int) -> int:
    """Index of the next line to look at: past a comment or preformatted HTML that starts here."""
    start = lines[index].lstrip().lower()
    end = next((end for tag, end in _RAW.items() if start.startswith(tag)), None)
    if end is None:
        return index + 1
    return next((i + 1 for i in range(index, len(lines)) if end in lines[i].lower()), index + 1)


def _dedent(line: str, indent: str) -> str:
    return line.removeprefix(indent)
