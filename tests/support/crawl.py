"""Every reference that built pages and style sheets make, and whether what it names is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from support.html import Page

ORIGIN = "http://site.test/"
CSS_URL = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
NAMES = {"canonical", "prev", "next", "alternate", "author"}
"""Values of `rel` for which a browser loads nothing."""


@dataclass(frozen=True, order=True)
class Reference:
    """A file of the site and an address that stands in it, resolved; `loads` where a browser fetches it unasked."""

    source: str
    target: str
    loads: bool = False


class Crawl:
    """A built site as a folder of pages and files."""

    def __init__(self, folder: Path, published: str) -> None:
        self.folder, self.published = folder, published

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {path: Page.read(self.folder, path) for path in self.files if path.endswith(".html")}

    @cached_property
    def files(self) -> set[str]:
        return {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()}

    @cached_property
    def references(self) -> list[Reference]:
        return sorted({*self._in_pages(), *self._in_styles()})

    def _in_pages(self) -> Iterator[Reference]:
        for path, page in self.pages.items():
            for node in page.all("[href]"):
                names = set((node.attributes.get("rel") or "").split())
                yield self._reference(path, node.attributes["href"], loads=node.tag == "link" and not names & NAMES)
            for node in page.all("[action]"):
                yield self._reference(path, node.attributes["action"])
            for node in page.all("[src], [poster], object[data]"):
                yield from (
                    self._reference(path, node.attributes[name], loads=True)
                    for name in ("src", "poster", "data")
                    if name in node.attributes
                )
            for node in page.all("[srcset]"):
                yield from (self._reference(path, part.split()[0], loads=True) for part in node.attributes["srcset"].split(","))
            styles = [node.text() for node in page.all("style")] + page.values("[style]", "style")
            yield from (self._reference(path, target, loads=True) for style in styles for target in CSS_URL.findall(style))

    def _in_styles(self) -> Iterator[Reference]:
        for path in self.files:
            if path.endswith(".css"):
                style = (self.folder / path).read_text(encoding="utf-8")
                yield from (self._reference(path, target, loads=True) for target in CSS_URL.findall(style))

    def _reference(self, source: str, target: str | None, *, loads: bool = False) -> Reference:
        base = ORIGIN if source == "404.html" else ORIGIN + source
        resolved = urljoin(base, (target or "").strip()).replace(self.published, ORIGIN)
        return Reference(source, resolved, loads)

    def outside(self) -> list[Reference]:
        """What a browser would load from another origin."""
        return [ref for ref in self.references if ref.loads and not ref.target.startswith((ORIGIN, "data:"))]

    def inside(self) -> list[Reference]:
        """What points into the site."""
        return [ref for ref in self.references if ref.target.startswith(ORIGIN)]

    def broken(self) -> list[Reference]:
        """What points into the site and leads nowhere."""
        return [ref for ref in self.inside() if not self._leads(ref.target)]

    def _leads(self, target: str) -> bool:
        address = urlsplit(target)
        path = unquote(address.path).lstrip("/")
        path += "index.html" if path.endswith("/") or not path else ""
        if path not in self.files:
            return False
        anchor = unquote(address.fragment)
        return not anchor or (path in self.pages and anchor in self.pages[path].ids)
