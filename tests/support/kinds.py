"""Which pages of a built site stand for all of them: together they hold every kind of page and every kind of element."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefings.corpus import Corpus
from briefings.entry import address
from briefings.parse.folder import read_folder
from briefings.views.site import Views
from support.html import Page

Kinds = frozenset[str]
"""A page's template, and its elements by name, class and what they say of themselves to scripts and screen readers."""


def templates(docs: Path) -> dict[str, str]:
    """The template of each page that the core knows, by address."""
    return {f"/{address(view.path)}": view.template for view in Views(Corpus.read(read_folder(docs))).values()}


def standing_for_all(site: Path, docs: Path) -> dict[str, str]:
    """Pages by address, with their template: the one with most that is new, again and again, until nothing is new."""
    by_page = templates(docs)
    kinds = dict(_kinds(site, by_page))
    left, chosen = frozenset[str]().union(*kinds.values()), {}
    while left:
        page = max(sorted(kinds), key=lambda page: len(kinds[page] & left))
        left -= kinds[page]
        chosen[page] = by_page.get(page, page.removeprefix("/"))
    return chosen


def _kinds(site: Path, by_page: Mapping[str, str]) -> Iterator[tuple[str, Kinds]]:
    for file in site.rglob("*.html"):
        page = Page.read(site, file.relative_to(site).as_posix())
        place = f"/{page.path.removesuffix('index.html')}"
        if not page.all("meta[http-equiv=refresh]"):  # a forwarding page, which nobody sees
            yield place, frozenset({by_page.get(place, place), *_elements(page)})


def _elements(page: Page) -> Iterator[str]:
    for node in page.all("body, body *"):
        yield str(node.tag)
        yield from (f"{node.tag}.{name}" for name in (node.attributes.get("class") or "").split())
        yield from (f"{node.tag}[{name}]" for name in node.attributes if name.startswith(("aria-", "data-", "role")))
