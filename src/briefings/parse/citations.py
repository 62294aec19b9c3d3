"""Citations and links in a page's Markdown text, with their offsets. Code and comments are left alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SILENT = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)|(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`)|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)
# `[^key]:` is a definition where it begins a line; elsewhere the colon is the sentence's own.
_DEFINITION = re.compile(r"^ {0,3}\[\^(?P<key>[^\]\s]+)\]:", re.MULTILINE)
_CITATION = re.compile(rf"{_DEFINITION.pattern.replace('?P<key>', '?:')}|\[\^(?P<key>[^\]\s]+)\]", re.MULTILINE)
_TITLE = r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
_LINK = re.compile(
    r"(?<!!)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<target>[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))"
    rf"{_TITLE}\s*\)"
    r"|^ {0,3}\[(?P<name>[^\]\^][^\]]*)\]:[ \t]*\n?[ \t]*<?(?P<defined>[^\s<>]+)>?",
    re.MULTILINE,
)
_IMAGE = re.compile(
    r"!\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"(?:\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))|[ ]?(?:\[(?P<name>[^\]]*)\])?)"
)


@dataclass(frozen=True)
class Mark:
    """Something the text points to: a source key or a link target, and its span in the text."""

    target: str
    start: int
    end: int
    text: str = ""


def citations(body: str) -> Iterator[Mark]:
    """Every `[^key]` in the text, in order."""
    for match in _CITATION.finditer(without_code(body)):
        if match["key"]:
            yield Mark(match["key"], match.start(), match.end())


def definitions(body: str) -> Iterator[Mark]:
    """Every footnote definition, `[^key]: …`, which an editor should not write: the site does."""
    for match in _DEFINITION.finditer(without_code(body)):
        yield Mark(match["key"], match.start(), match.end())


@lru_cache(maxsize=10_000)
def links(body: str) -> tuple[Mark, ...]:
    """Every link, `[text](target)` or defined apart as `[name]: target`, with the span of its target."""
    return tuple(_links(body))


def _links(body: str) -> Iterator[Mark]:
    for match in _LINK.finditer(without_code(body)):
        group = next(name for name in ("angled", "target", "defined") if match[name] is not None)
        yield Mark(match[group], match.start(group), match.end(group), match["text"] or match["name"])


def as_read(body: str) -> str:
    """The text without what only points elsewhere: citations left out, links by their words."""
    return _LINK.sub(lambda match: match["text"] or "", _CITATION.sub("", body))


@lru_cache(maxsize=10_000)  # every rule about the text asks for it
def without_code(body: str) -> str:
    """The text with code and comments blanked out; offsets and lines stay the same."""
    return _SILENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)


def without_blocks(body: str) -> str:
    """The text with blocks of code and comments blanked out, and code within a line as so many letters x."""
    return _SILENT.sub(lambda match: re.sub(r"[^\n]", "x" if match["tick"] else " ", match[0]), body)


@lru_cache(maxsize=10_000)
def with_comments(body: str) -> str:
    """The text with code blanked out, comments not: what a browser takes for one may end elsewhere."""
    return _SILENT.sub(lambda match: match[0] if match[0].startswith("<!--") else re.sub(r"[^\n]", " ", match[0]), body)


def images(body: str) -> Iterator[Mark]:
    """Every picture, `![text](target)` or `![text][name]` with the target defined apart, at its target or name."""
    if "![" not in body:
        return
    defined = {mark.text.lower(): mark.target for mark in links(body)}
    for match in _IMAGE.finditer(without_code(body)):
        group = "angled" if match["angled"] is not None else "target" if match["target"] is not None else "name"
        name = match["name"] or match["text"]
        target = defined.get(name.lower(), "") if group == "name" else match[group]
        if target or group != "name":
            start, end = match.span(group) if match[group] is not None else match.span()
            yield Mark(target, start, end, match["text"])


def silent_spans(body: str) -> list[tuple[int, int]]:
    """Where code and comments begin and end."""
    return [match.span() for match in _SILENT.finditer(body)]
