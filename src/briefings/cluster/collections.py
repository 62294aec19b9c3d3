"""The collections of a cluster, and the alias under which one of them is searched."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from urllib.parse import quote

from briefings.cluster.cluster_error import ClusterError
from briefings.cluster.nodes import Nodes, NotThereError
from briefings.exports.typesense.export import Export

LAG = 0.1
"""Seconds between two looks at a node that has not everything yet."""
SHOWN = 5
"""Refused documents that are named."""


class Collections:
    """What the nodes hold under one alias: collections named `alias-…`."""

    def __init__(self, nodes: Nodes, alias: str) -> None:
        self.nodes, self.alias = nodes, alias

    def name(self, export: Export) -> str:
        """What the collection of an export is called: the same content has the same name."""
        return f"{self.alias}-{export.digest}"

    async def current(self) -> str | None:
        """The collection that is searched; None before the first."""
        try:
            answer = await self.nodes.ask("GET", f"/aliases/{quote(self.alias)}")
        except NotThereError:
            return None
        return str(answer["collection_name"])

    async def listed(self) -> list[str]:
        """Every collection of this alias, the oldest first."""
        answer = await self.nodes.ask("GET", "/collections")
        own = [one for one in answer if one["name"].rpartition("-")[0] == self.alias]
        return [one["name"] for one in sorted(own, key=lambda one: (one["created_at"], one["name"]))]

    async def count(self, name: str) -> int | None:
        """How many documents a collection has; None where there is no such collection."""
        try:
            answer = await self.nodes.ask("GET", f"/collections/{quote(name)}")
        except NotThereError:
            return None
        return int(answer["num_documents"])

    async def create(self, name: str, schema: dict[str, Any]) -> None:
        """Make a collection, unless it is there from an earlier try."""
        if await self.count(name) is None:
            await self.nodes.ask("POST", "/collections", {**schema, "name": name})

    async def load(self, name: str, lines: Sequence[str]) -> None:
        """Load documents; one that is there already is replaced. Raises ClusterError naming those that were refused."""
        answer = await self.nodes.ask("POST", f"/collections/{quote(name)}/documents/import", "".join(lines), {"action": "upsert"})
        results = [json.loads(line) for line in answer.splitlines()]
        if len(results) != len(lines):
            raise ClusterError(f"{len(lines)} documents were sent and {len(results)} answered for: run the same command again")
        refused = [(line, result) for line, result in zip(lines, results, strict=True) if not result["success"]]
        if refused:
            raise _refusal(refused)

    async def set_synonyms(self, name: str, groups: Sequence[dict[str, Any]]) -> None:
        """Set each group of names that mean the same."""
        for group in groups:
            await self.nodes.ask("PUT", f"/collections/{quote(name)}/synonyms/{quote(group['id'])}", {"synonyms": group["synonyms"]})

    async def completed(self, name: str, count: int) -> None:
        """Wait until all documents are there. Raises ClusterError where they never are."""
        await self._until(lambda: self.count(name), count, f"{count:,} documents were loaded and not all are there")

    async def _until(self, look: Callable[[], Awaitable[object]], expected: object, otherwise: str) -> None:
        """Wait until the node that is asked shows what was done: it may be a moment behind the one that leads."""
        deadline = asyncio.get_running_loop().time() + self.nodes.patience
        while (found := await look()) != expected:
            if asyncio.get_running_loop().time() > deadline:
                raise ClusterError(f"{otherwise} (found: {found}). Run the same command again")
            await asyncio.sleep(LAG)

    async def switch(self, name: str) -> None:
        """Let searches ask this collection from now on."""
        await self.nodes.ask("PUT", f"/aliases/{quote(self.alias)}", {"collection_name": name})
        await self._until(self.current, name, "the alias was switched and does not show it")

    async def remove(self, name: str) -> None:
        """Remove a collection, if it is still there."""
        try:
            await self.nodes.ask("DELETE", f"/collections/{quote(name)}")
        except NotThereError:
            return


def _refusal(refused: Sequence[tuple[str, dict[str, Any]]]) -> ClusterError:
    listed = "".join(f"\n    {json.loads(line)['url']}: {result.get('error', 'no reason given')}" for line, result in refused[:SHOWN])
    more = f"\n    and {len(refused) - SHOWN} more" if len(refused) > SHOWN else ""
    return ClusterError(f"the cluster refused {len(refused)} documents:{listed}{more}")
