"""One export into a cluster, beside what is searched; searches turn to it when it is complete, and not before."""

from __future__ import annotations

from collections.abc import Callable

from briefings.cluster.cluster_error import ClusterError
from briefings.cluster.collections import Collections
from briefings.exports.typesense.export import Export

BATCH = 500
"""Documents in one request: some megabytes."""


async def push(export: Export, collections: Collections, tell: Callable[[int], object]) -> str:
    """Load, check, switch, tidy; `tell` is told how many documents went in. Returns what was done. Raises ClusterError.

    Every step may be done twice, so an interrupted push is mended by the same command; until the switch no search notices.
    """
    name, before = collections.name(export), await collections.current()
    if before == name and await collections.count(name) == export.count:
        return f"nothing to do: {collections.alias} is {name} already, with {export.count:,} documents"
    await collections.create(name, export.schema)
    for batch in export.batches(BATCH):
        await collections.load(name, batch)
        tell(len(batch))
    await collections.set_synonyms(name, export.synonyms)
    await collections.completed(name, export.count)
    await collections.switch(name)
    removed = await _tidy(collections, {name, before or name})
    return f"{collections.alias} is now {name}, with {export.count:,} documents{_kept(before, name)}{_gone(removed)}"


async def back(collections: Collections) -> str:
    """Let searches ask the collection before the current one again. Raises ClusterError where there is none."""
    listed, current = await collections.listed(), await collections.current()
    earlier = listed[: listed.index(current)] if current in listed else []
    if not earlier:
        raise ClusterError(f"there is no collection before {current or 'the first push'} to go back to")
    await collections.switch(earlier[-1])
    return f"{collections.alias} is {earlier[-1]} again; {current} is kept"


async def _tidy(collections: Collections, kept: set[str]) -> list[str]:
    """Remove what is older than all that is kept; anything newer may be another push under way."""
    listed = await collections.listed()
    oldest = min((listed.index(name) for name in kept if name in listed), default=0)
    for name in listed[:oldest]:
        await collections.remove(name)
    return listed[:oldest]


def _kept(before: str | None, name: str) -> str:
    return f"; {before} is kept, and `briefings push --back` returns to it" if before and before != name else ""


def _gone(removed: list[str]) -> str:
    return f"; removed: {', '.join(removed)}" if removed else ""
