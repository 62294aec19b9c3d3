"""A Markdown file into front matter, with the place of every key, and text."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from briefings.diagnostics import Diagnostic, Place
from briefings.parse import faults
from briefings.parse.lines import plain_breaks
from briefings.parse.yaml_places import Path, Places, read_places
from briefings.parse.yaml_reader import read_yaml

_FENCE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """One file as its editor wrote it."""

    path: str
    head: Mapping[str, Any] = field(default_factory=dict)
    """Front matter as plain values; dates and times are text."""
    content: bytes = b""
    """The whole file with plain line breaks, in UTF-8: thousands are kept, and text takes twice the room."""
    front: tuple[int, int] = (0, 0)
    """Where in the content the YAML text begins and ends."""
    body_start: int = 0
    body_line: int = 1
    """The line of the file on which `body` begins."""

    @property
    def body(self) -> str:
        """What stands below front matter."""
        return self.content[self.body_start :].decode()

    @cached_property
    def places(self) -> Places:
        """Where everything in front matter stands: found out for those who ask, as findings do, since most pages have none."""
        begin, end = self.front
        return read_places(self.content[begin:end].decode(), self.path, self.content.count(b"\n", 0, begin) + 1)

    def key(self, *path: str | int) -> Place:
        """Where the key at the end of `path` stands, or its nearest parent, or the first line."""
        return self._nearest(self.places.keys, path)

    def value(self, *path: str | int) -> Place:
        """Where the value at the end of `path` stands, or its nearest parent, or the first line."""
        return self._nearest(self.places.values, path)

    def in_body(self, offset: int) -> Place:
        """Where the character at `offset` of the body stands in the file."""
        before = self.body[:offset]
        return Place(self.path, self.body_line + before.count("\n"), offset - before.rfind("\n"))

    def _nearest(self, places: Mapping[Path, Place], path: Path) -> Place:
        while path and path not in places:
            path = path[:-1]
        # The top of front matter has no key; its first line is the natural place to look.
        return places[path] if path else Place(self.path)


def read_document(path: str, content: bytes) -> tuple[Document | None, list[Diagnostic]]:
    """The document, or None where nothing can be read of it; and every fault of form, with its place."""
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = plain_breaks(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return None, [
            faults.FM002.found(_at_byte(path, content, error.start), f"the character here (byte 0x{content[error.start]:02X}) is not UTF-8")
        ]
    if not text.strip():
        return None, [faults.FM003.found(Place(path), "the file is empty")]
    return _split(path, text, text.encode() if b"\r" in content else content)


def _split(path: str, text: str, content: bytes) -> tuple[Document | None, list[Diagnostic]]:
    opening = _FENCE.match(text)
    if not opening:
        first = text.partition("\n")[0]
        return None, [faults.FM004.found(Place(path), f"the first line is `{first[:40]}`, not `---`")]
    begin = opening.end() + 1
    closing = _FENCE.search(text, begin)
    if not closing:
        return None, [faults.FM005.found(Place(path), "front matter begins here and is never closed")]
    front = text[begin : closing.start()].removesuffix("\n")
    value, problems = read_yaml(front, path, first_line=2)
    if not isinstance(value, dict):
        return None, problems or [faults.FM011.found(Place(path, 2), f"front matter is {_kind(value)}")]
    head, body = (len(text[:place].encode()) for place in (begin, closing.end() + 1))
    body_line = text.count("\n", 0, closing.end()) + 2
    return Document(path, value, content, (head, head + len(front.encode())), body, body_line), problems


def _kind(value: object) -> str:
    if value is None:
        return "empty"
    return "a list" if isinstance(value, list) else f"the single value `{value}`"


def _at_byte(path: str, content: bytes, offset: int) -> Place:
    before = plain_breaks(content[:offset].decode("utf-8"))
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
