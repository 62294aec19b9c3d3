"""Where a block stands, and where its links lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .entry import Entry


@dataclass(frozen=True, slots=True)
class Place:
    """A block in its page: the number of the block, from 1; how the address of another page is written in this one;
    the page that the bars of its band lead to, empty for this one; and the id of each year there."""

    number: int
    link: Callable[[str], str]
    target: str
    anchors: Mapping[int, str]

    @property
    def prefix(self) -> str:
        """The start of ids that this block alone uses."""
        return f"timeline-{self.number}"

    @property
    def suffix(self) -> str:
        """The end of this block's parameters in the address, so that the blocks of a page filter apart."""
        return f".{self.number}" if self.number > 1 else ""

    @property
    def whole(self) -> str:
        """The address of the target; empty for none."""
        return self.link(self.target) if self.target else ""

    def anchor(self, entry: Entry) -> str:
        """Where the year of an entry begins; the page alone when it lists nothing of that year."""
        place = self.anchors.get(entry.moment.anchor.first.year)
        return f"{self.whole}#{place}" if place else self.whole
