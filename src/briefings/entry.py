"""One page: its record, and the document that it was read from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, TypeVar

from briefings.model import Gone, Launch, Page, Term, Topic
from briefings.model.vocabulary import Vocabulary
from briefings.parse.frontmatter import Document
from briefings.parse.repository import Release

COMPUTED = re.compile(
    r"(briefings/(\d{4}/)?|topics/([a-z]+/[a-z0-9-]+/\d{4}/)?|glossary/|lists/([a-z]+/[a-z0-9-]+/(\d{4}/)?)?)index\.md"
    r"|sources/[a-z0-9-]+/(\d{4}/)?index\.md"
    r"|about/(rules|front-matter)\.md"
)
"""Paths of the pages that the site writes itself, as far as form tells: whether a year or a list has launches, the
builder knows."""
AnyRecord: TypeAlias = Launch | Topic | Term | Page | Gone
Kind = TypeVar("Kind", Launch, Topic, Term, Page, Gone)


@dataclass(frozen=True)
class Entry:
    """One page: its record, and the document that says where each key stands."""

    record: AnyRecord
    document: Document

    @property
    def path(self) -> str:
        """The file, relative to the content folder."""
        return self.document.path

    @cached_property
    def id(self) -> str:
        """The record's id; for a plain page its path without the ending."""
        return self.record.id or self.path.removesuffix(".md").removesuffix("/index") or "index"

    @cached_property
    def url(self) -> str:
        """The address within the site: `briefings/2021/2021-09-15-yangdok/`; empty for the home page."""
        return address(self.path)

    @property
    def citable(self) -> bool:
        """Whether readers look for the page and cite it: home, search and timeline are ways to find, not things to find."""
        return not isinstance(self.record, Gone) and not (isinstance(self.record, Page) and self.record.summary is None)


@dataclass(frozen=True)
class Version:
    """A text of a page that was released, and the releases that hold it."""

    entry: Entry
    """The page as it stood, at its path of then."""
    vocabulary: Vocabulary
    """The names of codes as they stood."""
    first: Release
    last: Release
    superseded: bool
    """Whether the page reads otherwise today, or is gone."""

    @property
    def url(self) -> str:
        """Where it can be read for good: below the release that had it first."""
        return f"releases/{self.first.tag}/{self.entry.url}"


def address(path: str) -> str:
    """The address within the site of a page's file, whether it can be read or not; of another file, its path."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/" if path.endswith(".md") else path
