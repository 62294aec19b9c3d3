"""Every link that is due, several hosts at once and each host in turn."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from briefings.linkcheck.client import Client
from briefings.linkcheck.ledger import Ledger, Result
from briefings.linkcheck.robots import Robots
from briefings.linkcheck.visit import visit
from briefings.views.source_links import SourceLink


class NetworkOffError(Exception):
    """Host after host is silent."""


class Run:
    """One run over links that have no result newer than `since`."""

    def __init__(self, links: Iterable[SourceLink], ledger: Ledger, since: dt.datetime) -> None:
        self._ledger = ledger
        self.due = tuple(link for link in links if not ledger.fresh(link.url, since))

    async def go(self, client: Client, told: Callable[[Result], None], *, believe_silence: bool = False) -> None:
        """Ask for what is due, and tell of each result. Raises NetworkOffError, unless silence is to be believed."""
        self._client, self._robots, self._told = client, Robots(client, self._ledger), told
        self._believe_silence = believe_silence
        queues = iter(self._queues())
        await asyncio.gather(*(self._work(queues) for _ in range(client.manners.hosts_at_once)))
        if self._silence or (self._ledger.all_silent and not believe_silence):
            raise NetworkOffError
        self._ledger.settle()

    def _queues(self) -> list[list[SourceLink]]:
        """The links of each host, the longest queue first, since it decides how long the run takes."""
        queues: dict[str, list[SourceLink]] = {}
        for link in self.due:
            queues.setdefault(link.host, []).append(link)
        return sorted(queues.values(), key=len, reverse=True)

    async def _work(self, queues: Iterator[list[SourceLink]]) -> None:
        for queue in queues:
            await self._ask(queue)

    async def _ask(self, queue: list[SourceLink]) -> None:
        host = self._client.hosts.of(queue[0].url)
        for link in queue:
            if host.closed or self._silence:
                return
            result = await visit(link.url, self._client, self._robots)
            self._ledger.add(result)
            self._told(result)

    @property
    def _silence(self) -> bool:
        return self._ledger.too_quiet and not self._believe_silence
