"""Citations and links in a page's Markdown text, with their offsets. Code and comments are left alone."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_SILENT = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)|(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`)|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)
# `[^key]:` is a definition where it begins a line; elsewhere the colon is the sentence's own.
_DEFINITION = re.compile(r"^ {0,3}\[\^(?P<key>[^\]\s]+)\]:", re.MULTILINE)
_PLAIN_CITATION = re.compile(r"\[\^(?P<key>[^\]\s]+)\]")
_CITATION = re.compile(rf"{_DEFINITION.pattern.replace('?P<key>', '?:')}|{_PLAIN_CITATION.pattern}", re.MULTILINE)
_TITLE = r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
_PLAIN_LINK = re.compile(
    r"\[(?<!!\[)(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<target>[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))"
    rf"{_TITLE}\s*\)"
)
_LINK = re.compile(
    rf"{_PLAIN_LINK.pattern}|^ {{0,3}}\[(?P<name>[^\]\^][^\]]*)\]:[ \t]*\n?[ \t]*<?(?P<defined>[^\s<>]+)>?",
    re.MULTILINE,
)
_IMAGE = re.compile(
    r"!\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    r"(?:\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))|[ ]?(?:\[(?P<name>[^\]]*)\])?)"
)


class Mark(NamedTuple):
    """Something the text points to: a source key or a link target, and its span in the text."""

    target: str
    start: int
    end: int
    text: str = ""


def citations(body: str) -> Iterator[Mark]:
    """Every `[^key]` in the text, in order."""
    for match in _citation(body).finditer(without_code(body)):
        if match["key"]:
            yield Mark(match["key"], match.start(), match.end())


def definitions(body: str) -> Iterator[Mark]:
    """Every footnote definition, `[^key]: …`, which an editor should not write: the site does."""
    for match in _DEFINITION.finditer(without_code(body)) if _may_define(body) else ():
        yield Mark(match["key"], match.start(), match.end())


@lru_cache(maxsize=4)
def links(body: str) -> tuple[Mark, ...]:
    """Every link, `[text](target)` or defined apart as `[name]: target`, with the span of its target."""
    return tuple(_links(body))


def _links(body: str) -> Iterator[Mark]:
    for match in _link(body).finditer(without_code(body)):
        found = match.groupdict()
        group = next(name for name in ("angled", "target", "defined") if found[name] is not None)
        yield Mark(found[group], match.start(group), match.end(group), found["text"] or found.get("name") or "")


def as_read(body: str) -> str:
    """The text without what only points elsewhere: citations left out, links by their words."""
    return _link(body).sub(lambda match: match["text"] or "", _citation(body).sub("", body))


def _may_define(body: str) -> bool:
    """Whether the text may define anything: most does not, and to look for definitions takes ten times as long as for the rest."""
    return "]:" in body


def _citation(body: str) -> re.Pattern[str]:
    return _CITATION if _may_define(body) else _PLAIN_CITATION


def _link(body: str) -> re.Pattern[str]:
    return _LINK if _may_define(body) else _PLAIN_LINK


def without_code(body: str) -> str:
    """The text with code and comments blanked out; offsets and lines stay the same."""
    return _SILENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body) if _may_be_silent(body) else body


def without_blocks(body: str) -> str:
    """The text with blocks of code and comments blanked out, and code within a line as so many letters x."""
    return _SILENT.sub(lambda match: re.sub(r"[^\n]", "x" if match["tick"] else " ", match[0]), body) if _may_be_silent(body) else body


def _may_be_silent(body: str) -> bool:
    """Whether the text has any sign of code or comments: most has none, and to look for blocks takes a hundred times as long."""
    return "`" in body or "~~~" in body or "<!--" in body


def with_comments(body: str) -> str:
    """The text with code blanked out, comments not: what a browser takes for one may end elsewhere."""
    if not _may_be_silent(body):
        return body
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
