"""The timeline as its template shows it: nothing is left to sort, count or decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .block import Block
from .entry import Entry
from .facets import Facet
from .figure import Figure, figure
from .form import Field, fields
from .items import Items, Section
from .listing import Listing
from .place import Place
from .series import Palette, palette_of
from .settings import Settings
from .words import Words


@dataclass(frozen=True, slots=True)
class View:
    """One timeline. `note` says which time is shown, `empty` stands in place of a list without entries.

    `suffix` ends the parameters of the form in the address. `heads` are the columns of a table, which has no sections
    but one. `twin` leads to the same entries in the other form.
    """

    figure: Figure | None
    lists: bool
    long: bool
    sections: tuple[Section, ...]
    heads: tuple[str, ...]
    fields: tuple[Field, ...]
    suffix: str
    total: int
    level: int
    note: str
    empty: str
    twin: str
    words: Words

    @property
    def interactive(self) -> bool:
        """Whether there is anything for the script to do."""
        return bool(self.fields or (self.figure and self.lists))


def view(found: Listing, block: Block, place: Place, settings: Settings) -> View:
    """The timeline of a block."""
    words = settings.words
    palette = palette_of(_facet(block.band, settings.facets), found.entries) if "band" in block.parts else None
    columns = _columns(found.entries, settings.facets) if "table" in block.parts else []
    long = block.lists and len(found.entries) > settings.long
    make = Items(found.entry_ids, palette, columns, not long, settings, place.link)
    times = settings.time_label and block.lists and any(entry.clocks for entry in found.entries)
    return View(
        figure=_figure(found, block, palette, place, words),
        lists=block.lists,
        long=long,
        sections=tuple(Section(group.heading, heading, make.of(group.entries)) for group, heading in found.groups),
        heads=(words.date, words.title, *(facet.label for facet in columns)) if "table" in block.parts else (),
        fields=fields(found.entries, block, settings.facets, place.suffix) if block.lists else (),
        suffix=place.suffix,
        total=len(found.entries),
        level=block.level or settings.level,
        note=words.times.format(label=settings.time_label) if times else "",
        empty=words.empty if block.empty is None else block.empty,
        twin=place.link(block.twin) if block.twin else "",
        words=words,
    )


def _figure(found: Listing, block: Block, palette: Palette | None, place: Place, words: Words) -> Figure | None:
    if palette is None or not found.entries:
        return None
    return figure(found.entries, block, palette, place, words)


def _facet(name: str | None, facets: Sequence[Facet]) -> Facet | None:
    return next((facet for facet in facets if facet.name == name), None)


def _columns(entries: Sequence[Entry], facets: Sequence[Facet]) -> list[Facet]:
    """The facets that a table has a column for: not the date again, and none without a value."""
    return [facet for facet in facets if facet.key and any(entry.tags.get(facet.name) for entry in entries)]
