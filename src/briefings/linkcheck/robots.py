"""What hosts ask of programs in their robots.txt (RFC 9309)."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import defaultdict
from http import HTTPStatus
from urllib.parse import urljoin

from protego import Protego

from briefings.linkcheck.client import Client
from briefings.linkcheck.ledger import Ledger, Result
from briefings.linkcheck.link_error import LinkError
from briefings.linkcheck.manners import ROBOT
from briefings.linkcheck.redirects import next_address
from briefings.model.outcomes import Blocked, Fine, ServerError

LONGEST = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309, 2.5)."""
LASTS = dt.timedelta(days=1)
"""How long a robots.txt holds (RFC 9309, 2.4)."""
REDIRECTS = 5
"""How many are followed (RFC 9309, 2.3.1.2)."""


class Robots:
    """The robots.txt of every host, asked for once a day at most."""

    def __init__(self, client: Client, ledger: Ledger) -> None:
        self._client, self._ledger = client, ledger
        self._rules: dict[str, Protego] = {}
        self._turn: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def admit(self, url: str) -> None:
        """Return if the host lets programs ask for this address. Raises LinkError."""
        file = urljoin(url, "/robots.txt")
        async with self._turn[file]:
            result = self._ledger.fresh(file, self._client.clock.now() - LASTS) or await self._ask(file)
        if result.kind is not Fine:
            # Unreachable rules forbid all (2.3.1.4); a host that is not there would not answer for the page either.
            raise LinkError(result.kind, result.detail or f"its robots.txt answers {result.status}, which forbids all")
        rules = self._rules.setdefault(file, Protego.parse(result.text))
        self._client.hosts.of(url).slow_down(rules.crawl_delay(ROBOT) or 0)
        if not rules.can_fetch(url, ROBOT):
            raise LinkError(Blocked, "robots.txt asks programs to stay away")

    async def _ask(self, file: str) -> Result:
        result = await self._answer(file)
        self._ledger.add(result)
        return result

    async def _answer(self, file: str) -> Result:
        now = self._client.clock.now()
        try:
            status, text = await self._text(file)
        except LinkError as failure:
            return Result(url=file, outcome=failure.outcome.code, detail=failure.detail, asked=now)
        outcome = ServerError if status >= HTTPStatus.INTERNAL_SERVER_ERROR else Fine
        return Result(url=file, outcome=outcome.code, status=status, text=text, asked=now)

    async def _text(self, file: str) -> tuple[int, str]:
        """Status and text of the rules; no text where there are none, which allows all (2.3.1.3)."""
        answer, url = await self._client.get(file, LONGEST), file
        try:
            for _ in range(REDIRECTS):
                if not (target := next_address(url, answer)):
                    break
                answer, url = await self._client.get(target, LONGEST), target
        except LinkError:  # the rules were moved to where nobody answers
            return HTTPStatus.NOT_FOUND, ""
        return answer.status, answer.text if answer.status == HTTPStatus.OK else ""
