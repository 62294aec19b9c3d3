"""The timeline as its template shows it: nothing is left to sort, count or decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .block import Block
from .entry import Entry
from .facets import Facet, Tag
from .layout import groups
from .moment import Moment
from .phrase import Phrase, say
from .select import select
from .settings import Settings
from .words import Words


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. `attributes` are the names and values of its data attributes."""

    attributes: tuple[tuple[str, str], ...]
    when: Phrase
    title: str
    href: str
    summary: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Items under one heading; heading and id are empty when the list is not grouped."""

    heading: str
    id: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a reader can filter by, with the number of entries that have it."""

    tag: Tag
    count: int


@dataclass(frozen=True, slots=True)
class Field:
    """A facet in the filter form. `parameter` is its name in the address of the page."""

    facet: Facet
    parameter: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One timeline. `note` says which time is shown, `empty` stands in place of a list without entries."""

    sections: tuple[Section, ...]
    fields: tuple[Field, ...]
    total: int
    level: int
    note: str
    empty: str
    words: Words


class Names:
    """Hands out ids that are free on a page."""

    def __init__(self, taken: Iterable[str]) -> None:
        self.taken = set(taken)

    def free(self, wanted: str) -> str:
        """`wanted`, or with the first number from 2 on that makes it unique; taken from now on."""
        name, number = wanted, 1
        while name in self.taken:
            number += 1
            name = f"{wanted}-{number}"
        self.taken.add(name)
        return name


Link = Callable[[str], str]


def view(entries: Iterable[Entry], block: Block, number: int, settings: Settings, names: Names, link: Link) -> View:
    """The timeline of the `number`th block (from 1) of a page; `link` makes a site address relative to the page."""
    chosen = select(entries, block)
    words = settings.words
    shown = [
        Section(group.heading, names.free(f"timeline-{group.slug}") if group.heading else "", _items(group.entries, words, link))
        for group in groups(chosen, block.group, settings.facets, words)
    ]
    times = settings.time_label and any(entry.clocks for entry in chosen)
    return View(
        sections=tuple(shown),
        fields=_fields(chosen, _filters(block, settings.facets), number),
        total=len(chosen),
        level=block.level or settings.level,
        note=words.times.format(label=settings.time_label) if times else "",
        empty=words.empty if block.empty is None else block.empty,
        words=words,
    )


def _items(entries: Sequence[Entry], words: Words, link: Link) -> tuple[Item, ...]:
    return tuple(
        Item(
            attributes=tuple(_attributes(entry)),
            when=say(entry.moment, entry.clocks, words),
            title=entry.source.title,
            href=link(entry.source.url),
            summary=entry.summary,
            tags=tuple(tag for tags in entry.tags.values() for tag in tags),
        )
        for entry in entries
    )


def _attributes(entry: Entry) -> Iterable[tuple[str, str]]:
    """The date in EDTF, the days it spans where they are not the same day, and the codes of each facet."""
    yield "data-date", entry.moment.text
    yield from _bounds(entry.moment)
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


def _filters(block: Block, facets: Sequence[Facet]) -> list[Facet]:
    return [facet for facet in facets if block.facets is None or facet.name in block.facets]


def _fields(entries: Sequence[Entry], facets: Sequence[Facet], number: int) -> tuple[Field, ...]:
    """The facets with at least one value. A later block has its own parameters, so that blocks filter apart."""
    suffix = f".{number}" if number > 1 else ""
    fields = (Field(facet, facet.name + suffix, _choices(entries, facet)) for facet in facets)
    return tuple(field for field in fields if field.choices)


def _choices(entries: Sequence[Entry], facet: Facet) -> tuple[Choice, ...]:
    """The values in the order of the labels, those without a label after them by name."""
    counts: dict[Tag, int] = {}
    for entry in entries:
        for tag in entry.tags.get(facet.name, ()):
            counts[tag] = counts.get(tag, 0) + 1
    tags = sorted(counts, key=lambda tag: (facet.rank(tag.code), tag.label))
    return tuple(Choice(tag, counts[tag]) for tag in tags)
