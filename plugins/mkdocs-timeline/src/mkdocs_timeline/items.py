"""Entries as a list or table shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from .entry import Entry
from .facets import Facet, Tag
from .moment import Moment
from .phrase import Phrase, say
from .series import Palette
from .settings import Settings


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. `attributes` are the names and values of its data attributes, `cells` its values for a table."""

    id: str
    attributes: tuple[tuple[str, str], ...]
    when: Phrase
    title: str
    href: str
    summary: str
    tags: tuple[Tag, ...]
    cells: tuple[tuple[Tag, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Items under one heading; heading and id are empty when the list is not grouped."""

    heading: str
    id: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """Makes the items of one timeline."""

    ids: Mapping[str, str]
    """Ids of entries, by the path of their page."""
    palette: Palette | None
    columns: Sequence[Facet]
    summaries: bool
    """Whether each shows its summary."""
    settings: Settings
    link: Callable[[str], str]

    def of(self, entries: Iterable[Entry]) -> tuple[Item, ...]:
        """The entries of a section."""
        return tuple(self._item(entry) for entry in entries)

    def _item(self, entry: Entry) -> Item:
        printed = (facet.name for facet in self.settings.facets if facet.tag)
        return Item(
            id=self.ids.get(entry.source.path, ""),
            attributes=tuple(self._attributes(entry)),
            when=say(entry.moment, entry.clocks, self.settings.words),
            title=entry.source.title,
            href=self.link(entry.source.path),
            summary=entry.summary if self.summaries else "",
            tags=tuple(tag for name in printed for tag in entry.tags.get(name, ())),
            cells=tuple(entry.tags.get(facet.name, ()) for facet in self.columns),
        )

    def _attributes(self, entry: Entry) -> Iterable[tuple[str, str]]:
        """The date in EDTF, the days it spans where they are not the same day, its paint, the codes of each facet."""
        yield "data-date", entry.moment.text
        yield from _bounds(entry.moment)
        if self.palette and self.palette.facet:
            yield "data-paint", self.palette.paint(entry)
        for name, tags in entry.tags.items():
            if tags:
                yield f"data-facet-{name}", " ".join(tag.code for tag in tags)


def _bounds(moment: Moment) -> Iterable[tuple[str, str]]:
    if moment.first == moment.last:
        return
    if moment.first.year > 1:
        yield "data-start", moment.first.isoformat()
    if moment.last.year < 9999:
        yield "data-end", moment.last.isoformat()
