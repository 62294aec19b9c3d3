"""A built page, asked about what it says and not about how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

SPACE = re.compile(r"\s+")
HEADINGS = "h1, h2, h3, h4, h5, h6"


def words(text: str) -> str:
    """The text with each run of white space (the unbreakable kind too) as one space."""
    return SPACE.sub(" ", text).strip()


@dataclass(frozen=True)
class Page:
    """One page; `path` is relative to the site's folder."""

    path: str
    html: str

    @classmethod
    def read(cls, site: Path, path: str) -> Page:
        return cls(path, (site / path).read_text(encoding="utf-8"))

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    def all(self, selector: str) -> list[LexborNode]:
        return self.tree.css(selector)

    def one(self, selector: str) -> LexborNode:
        found = self.all(selector)
        assert len(found) == 1, f"{self.path} has {len(found)} of {selector}"
        return found[0]

    def texts(self, selector: str) -> list[str]:
        return [words(node.text()) for node in self.all(selector)]

    def text(self, selector: str = "main, .rh-main") -> str:
        return " ".join(self.texts(selector))

    def values(self, selector: str, attribute: str) -> list[str]:
        return [node.attributes.get(attribute) or "" for node in self.all(selector)]

    def links(self, selector: str) -> list[tuple[str, str]]:
        """What each link says and where it leads."""
        return list(zip(self.texts(selector), self.values(selector, "href"), strict=True))

    @cached_property
    def ids(self) -> list[str]:
        return self.values("[id]", "id")

    def sections(self) -> dict[str, str]:
        """The text under each heading of the article, down to the next heading."""
        found: dict[str, list[str]] = {}
        heading = ""
        for node in self.one("article").traverse(include_text=True):
            if node.tag and re.fullmatch("h[1-6]", node.tag):
                heading = heading_text(node)
                found.setdefault(heading, [])
            elif node.tag == "-text" and heading and not _within(node, ("h1", "h2", "h3", "h4", "sup")):
                found[heading].append(node.text(deep=False))
        return {name: words("".join(parts)) for name, parts in found.items()}

    def table(self, selector: str = ".rh-accounts table") -> dict[str, dict[str, str]]:
        """Cells by row and column heading."""
        columns = [words(node.text(deep=False) or "") or words(node.css_first("a").text()) for node in self.all(f"{selector} thead th")]
        rows = {}
        for row in self.all(f"{selector} tbody tr"):
            cells = [words(cell.text(separator=" ")) for cell in row.css("td")]
            rows[words(row.css_first("th").text())] = dict(zip(columns, cells, strict=True))
        return rows


def heading_text(node: LexborNode) -> str:
    """A heading without its permalink."""
    return words(node.text()).removesuffix("#").strip()


def _within(node: LexborNode, tags: tuple[str, ...]) -> bool:
    return any(parent.tag in tags for parent in _parents(node))


def _parents(node: LexborNode) -> Iterator[LexborNode]:
    while node.parent is not None:
        node = node.parent
        yield node
