"""A Markdown file into front matter, with the place of every key, and text."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefings.diagnostics import Diagnostic, Place
from briefings.parse import faults
from briefings.parse.lines import plain_breaks
from briefings.parse.yaml_places import Path
from briefings.parse.yaml_reader import Tree, read_yaml

FENCE = "---"


@dataclass(frozen=True)
class Document:
    """One file as its editor wrote it."""

    path: str
    head: Mapping[str, Any] = field(default_factory=dict)
    """Front matter as plain values; dates and times are text."""
    tree: Tree = field(default_factory=Tree)
    body: str = ""
    body_line: int = 1
    """The line of the file on which `body` begins."""
    fences: tuple[str, str] = (FENCE, FENCE)
    """The lines around front matter."""

    @property
    def text(self) -> str:
        """The whole file, with plain line breaks."""
        return "\n".join((self.fences[0], self.tree.text, self.fences[1], self.body))

    def key(self, *path: str | int) -> Place:
        """Where the key at the end of `path` stands, or its nearest parent, or the first line."""
        return self._nearest(self.tree.places.keys, path)

    def value(self, *path: str | int) -> Place:
        """Where the value at the end of `path` stands, or its nearest parent, or the first line."""
        return self._nearest(self.tree.places.values, path)

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
    return _split(path, text)


def _split(path: str, text: str) -> tuple[Document | None, list[Diagnostic]]:
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, [faults.FM004.found(Place(path), f"the first line is `{lines[0][:40]}`, not `---`")]
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if not end:
        return None, [faults.FM005.found(Place(path), "front matter begins here and is never closed")]
    tree = read_yaml("\n".join(lines[1:end]), path, first_line=2)
    if not isinstance(tree.value, dict):
        return None, tree.problems or [faults.FM011.found(Place(path, 2), f"front matter is {_kind(tree.value)}")]
    return Document(path, tree.value, tree, "\n".join(lines[end + 1 :]), end + 2, (lines[0], lines[end])), tree.problems


def _kind(value: object) -> str:
    if value is None:
        return "empty"
    return "a list" if isinstance(value, list) else f"the single value `{value}`"


def _at_byte(path: str, content: bytes, offset: int) -> Place:
    before = plain_breaks(content[:offset].decode("utf-8"))
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
