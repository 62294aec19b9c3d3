"""A page while it is mended: its text, and the promise that it goes on saying the same."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefings.parse.faults import FM006, FM007, FM008, FM009, FM010, FM011
from briefings.parse.frontmatter import Document, read_document
from briefings.parse.lines import plain_breaks

_UNSAFE = {rule.__name__ for rule in (FM006, FM007, FM008, FM009, FM010, FM011)}
"""Faults of YAML that leave open what the editor meant."""


@dataclass(frozen=True)
class Draft:
    """The text of a page, with plain line breaks, and what was read from it."""

    text: str
    document: Document
    mark: bytes
    """The byte order mark it began with, if any."""
    windows: bool
    """Whether its lines end as on Windows."""

    @classmethod
    def read(cls, path: str, content: bytes) -> "Draft | None":
        """The draft of a page; None for one of which nothing, or not everything, could be read."""
        document, problems = read_document(path, content)
        if document is None or any(problem.rule in _UNSAFE for problem in problems):
            return None
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        windows = b"\r\n" in content and content.count(b"\n") == content.count(b"\r\n")
        return cls(plain_breaks(content.removeprefix(mark).decode()), document, mark, windows)

    @property
    def content(self) -> bytes:
        """The page as it is written to its file."""
        text = self.text.replace("\n", "\r\n") if self.windows else self.text
        return self.mark + text.encode()

    @property
    def front(self) -> str:
        """The YAML text between the fences."""
        return "\n".join(self.text.split("\n")[1 : self.document.body_line - 2])

    def changed(self, text: str, head: Mapping[str, Any] | None = None) -> "Draft":
        """The draft with another text if that still reads as `head`, or as the same front matter where none is given; else itself."""
        if text == self.text:
            return self
        document, problems = read_document(self.document.path, text.encode())
        same = document is not None and document.head == (self.document.head if head is None else head)
        if document is None or not same or any(problem.rule in _UNSAFE for problem in problems):
            return self
        return replace(self, text=text, document=document)

    def with_front(self, front: str) -> str:
        """The whole text with another front matter."""
        lines = self.text.split("\n")
        return "\n".join([lines[0], *front.split("\n"), *lines[self.document.body_line - 2 :]])
