"""Which entries a block shows, and in which order."""

from __future__ import annotations

from collections.abc import Iterable

from .block import Block
from .entry import Entry
from .keys import dig, plain


def select(entries: Iterable[Entry], block: Block) -> list[Entry]:
    """The entries of a block in its order; newest first is the exact reverse of oldest first."""
    chosen = sorted((entry for entry in entries if _wanted(entry, block)), key=lambda entry: entry.order)
    if block.order == "newest":
        chosen.reverse()
    return chosen[: block.limit]


def _wanted(entry: Entry, block: Block) -> bool:
    return _in_time(entry, block) and all(
        any(plain(value) in wanted for value in dig(entry.source.meta, key)) for key, wanted in block.select.items()
    )


def _in_time(entry: Entry, block: Block) -> bool:
    """True when any day the entry may cover lies between the block's first and last day."""
    after = block.first is None or entry.moment.last >= block.first
    return after and (block.last is None or entry.moment.first <= block.last)
