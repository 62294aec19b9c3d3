"""HTML written by hand in a page's Markdown text, and attributes in braces, as `attr_list` reads them; with their offsets.

Every `<` that a letter, `/`, `!` or `?` follows begins markup for a browser
(<https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state>), so nothing that could become a tag is missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.parse.citations import images, links, with_comments

_COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--!?>|<!--).)*-->", re.DOTALL)
_AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]*://[^<>]*|[^<> !]+@[^@<> ]+)>")
_BEGINS = re.compile(r"<(?!/[a-zA-Z][a-zA-Z0-9]*\s*>)(?=[A-Za-z/!?])")  # (a backslash before it means nothing to Markdown)
_TAG = re.compile(r"<(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?:\s+[a-z][a-z-]*(?:=\"[^\"<>]*\")?)*)\s*/?>")
_ATTRIBUTE = re.compile(r"(?P<name>[a-z][a-z-]*)(?:=\"(?P<value>[^\"]*)\")?")
_BRACES = re.compile(r"(?<!\\)(?:\\\\)*\{:?[ ]*(?P<inner>[^}\n ][^\n]*?)\}")
_ITEM = re.compile(r"(?P<name>[^\s={}]+)(?:=(?P<value>\"[^\"]*\"|'[^']*'|[^\s={}]+))?")


@dataclass(frozen=True)
class Tag:
    """A tag, or what a browser takes for the beginning of one."""

    text: str
    """As written."""
    name: str
    """Empty for what is none: a comment that browsers end elsewhere, a declaration, a tag written otherwise than `<sub>`."""
    attributes: tuple[tuple[str, str], ...]
    start: int


@dataclass(frozen=True)
class Attribute:
    """One attribute of a list in braces: `{#name}` is `id`, `{.name}` is `class`."""

    text: str
    name: str
    value: str
    start: int


def tags(body: str) -> Iterator[Tag]:
    """Every tag in the text but closing ones, which do nothing by themselves; comments and `<https://example.org/>` are none."""
    if "<" not in body:
        return
    shown = _AUTOLINK.sub(_blank, _COMMENT.sub(_blank, _without_targets(body)))
    for begin in _BEGINS.finditer(shown):
        match = _TAG.match(shown, begin.start())
        yield _tag(match, begin.start()) if match else Tag(_piece(shown, begin.start()), "", (), begin.start())


def autolinks(body: str) -> Iterator[tuple[str, int]]:
    """Every address in angle brackets, and where it begins."""
    if "<" in body:
        for match in _AUTOLINK.finditer(with_comments(body)):
            yield match["target"], match.start("target")


def attributes(body: str) -> Iterator[Attribute]:
    """Every attribute in braces."""
    if "{" not in body:
        return
    for braces in _BRACES.finditer(_COMMENT.sub(_blank, with_comments(body))):
        for item in _ITEM.finditer(braces["inner"]):
            yield _attribute(item, braces.start("inner") + item.start())


def _without_targets(body: str) -> str:
    """The text without code and without what brackets hold in `[text](<target>)`."""
    text = with_comments(body)
    for mark in (*links(body), *images(body)):
        if text[mark.start - 1 : mark.start] == "<":
            text = f"{text[: mark.start - 1]}{' ' * (mark.end - mark.start + 2)}{text[mark.end + 1 :]}"
    return text


def _tag(match: re.Match[str], start: int) -> Tag:
    found = tuple((item["name"], item["value"] or "") for item in _ATTRIBUTE.finditer(match["attributes"]))
    return Tag(match[0], match["name"], found, start)


def _attribute(item: re.Match[str], start: int) -> Attribute:
    name, value = item["name"], (item["value"] or "").strip("\"'")
    if not item["value"] and name[0] in "#.":
        name, value = {"#": "id", ".": "class"}[name[0]], name[1:]
    return Attribute(item[0], name, value, start)


def _piece(text: str, start: int) -> str:
    """What an editor recognises: the line from there on, as far as the next bracket."""
    line = text[start:].partition("\n")[0]
    return line[: line.find(">") + 1 or None]


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
