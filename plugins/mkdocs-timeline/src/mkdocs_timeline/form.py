"""The form by which readers narrow a timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .block import Block
from .entry import Entry
from .facets import Facet, Tag

SHORT, LONG = 3, 12
"""A facet with at most so many values shares its line with others; one with more is folded, so that entries stay near."""


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

    @property
    def size(self) -> str:
        """How much room the choices need: `short`, `medium` or `long`."""
        return "short" if len(self.choices) <= SHORT else "medium" if len(self.choices) <= LONG else "long"


def fields(entries: Sequence[Entry], block: Block, facets: Sequence[Facet], suffix: str) -> tuple[Field, ...]:
    """The block's facets that have at least one value."""
    wanted = [facet for facet in facets if block.facets is None or facet.name in block.facets]
    found = (Field(facet, facet.name + suffix, _choices(entries, facet)) for facet in wanted)
    return tuple(field for field in found if field.choices)


def _choices(entries: Sequence[Entry], facet: Facet) -> tuple[Choice, ...]:
    """The values in the order of the labels, those without a label after them by name."""
    counts = Counter(tag for entry in entries for tag in entry.tags.get(facet.name, ()))
    tags = sorted(counts, key=lambda tag: (facet.rank(tag.code), tag.label))
    return tuple(Choice(tag, counts[tag]) for tag in tags)
