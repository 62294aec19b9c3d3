"""What other programs and readers rely on in a built site, and how two sites differ in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

ASPECTS = ("title", "heading", "link", "text", "drawing")
BLOCKS = "p, li, dt, dd, th, td, caption, figcaption, summary"
DRAWN = "[class^=timeline]"


@dataclass(frozen=True, order=True)
class Difference:
    """Something that stands in one site and not in the other."""

    aspect: str
    """`address`, `title`, `heading` (its id), `link` (where it leads), `text` (what a paragraph, a cell or an item of a list
    says), or `drawing` (a timeline, with all that is in it)."""
    page: str
    value: str
    """What stands there; for an address, nothing."""
    missing: bool
    """Whether the site that is judged lacks it; else it has it alone."""

    def __str__(self) -> str:
        return f"{'lacks' if self.missing else 'adds'} {self.aspect} {self.value[:100] or self.page} ({self.page or 'home page'})"


@dataclass(frozen=True)
class Known:
    """A difference that is recorded, with the reason; `*` stands for anything."""

    aspect: str
    page: str
    value: str
    missing: bool
    why: str

    def covers(self, found: Difference) -> bool:
        """Whether it is this one."""
        same = (self.aspect, self.missing) == (found.aspect, found.missing)
        return same and fnmatchcase(found.page, self.page) and fnmatchcase(found.value, self.value)


Contract = Mapping[str, Mapping[str, frozenset[str]]]
"""By address, by aspect: what stands there."""


def contract(site: Path) -> Contract:
    """Read every page of a built site."""
    pages = {path.relative_to(site).as_posix().removesuffix("index.html"): path for path in site.rglob("*.html")}
    return {address: _page(address, path.read_text(encoding="utf-8")) for address, path in pages.items()}


def _page(address: str, html: str) -> dict[str, frozenset[str]]:
    tree = LexborHTMLParser(html)
    drawn = frozenset({"timeline"} if tree.css_first(DRAWN) else ())
    # Material's first link leads to the text with one builder and to its first heading with the other; both are right.
    while node := tree.css_first(f"a.md-skip, {DRAWN}"):
        node.decompose()
    links = (node.attributes["href"] or "" for node in tree.css("a[href]"))
    return {
        "title": frozenset(node.text().strip() for node in tree.css("head > title")),
        "heading": frozenset(node.attributes["id"] or "" for name in "123456" for node in tree.css(f"h{name}[id]")),
        "link": frozenset(urljoin(f"/{address}", link) for link in links if not link.startswith("data:")),
        "text": frozenset(" ".join(node.text().split()) for node in tree.css(BLOCKS)),
        "drawing": drawn,
    }


def differences(ours: Contract, other: Contract) -> Iterator[Difference]:
    """How another builder's site differs from ours."""
    for address in sorted(ours.keys() ^ other.keys()):
        yield Difference("address", address, "", missing=address in ours)
    for address in sorted(ours.keys() & other.keys()):
        for aspect in ASPECTS:
            mine, theirs = ours[address][aspect], other[address][aspect]
            yield from (Difference(aspect, address, value, missing=value in mine) for value in sorted(mine ^ theirs))


def known(records: Iterable[Mapping[str, Any]]) -> list[Known]:
    """Recorded differences, as they stand in a file."""
    return [Known(**record) for record in records]


def judged(found: Iterable[Difference], recorded: Iterable[Known]) -> tuple[list[Difference], list[Known]]:
    """What is new, and which records have become needless."""
    found, recorded = list(found), list(recorded)
    new = [one for one in found if not any(record.covers(one) for record in recorded)]
    return new, [record for record in recorded if not any(map(record.covers, found))]
