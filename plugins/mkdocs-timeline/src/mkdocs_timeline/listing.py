"""The entries of one block under their headings, and the places in the page that can be linked to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .block import Block
from .entry import Entry
from .layout import Group, groups
from .select import select
from .settings import Settings


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries in reading order and in groups, each group with the id of its heading, empty for none.

    `anchors` holds an id for every year in which an entry stands: that of its heading, or that of its first entry,
    which is then in `entry_ids`, by the path of its page.
    """

    entries: tuple[Entry, ...] = ()
    groups: tuple[tuple[Group, str], ...] = ()
    anchors: Mapping[int, str] = field(default_factory=dict)
    entry_ids: Mapping[str, str] = field(default_factory=dict)


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


def listing(entries: Iterable[Entry], block: Block, settings: Settings, names: Names) -> Listing:
    """The entries that a block lists; a band without a list has them, but no headings and no anchors."""
    chosen = tuple(select(entries, block))
    if not block.lists:
        return Listing(chosen)
    by = "none" if "table" in block.parts else block.group
    found = groups(chosen, by, settings.facets, settings.words)
    headed = tuple((group, names.free(f"timeline-{group.slug}") if group.heading else "") for group in found)
    anchors: dict[int, str] = {}
    entry_ids: dict[str, str] = {}
    for group, heading in headed:
        for entry in group.entries:
            year = entry.moment.anchor.first.year
            if year not in anchors and (by == "year" or group.slug == f"{year}"):
                anchors[year] = heading
            elif year not in anchors:
                anchors[year] = entry_ids[entry.source.path] = names.free(f"timeline-{year}")
    return Listing(chosen, headed, anchors, entry_ids)
