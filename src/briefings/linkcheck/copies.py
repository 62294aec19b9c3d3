"""Copies in a public archive: looked up where a page is lost, asked for where it is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from http import HTTPStatus

from pydantic import BaseModel, ValidationError

from briefings.linkcheck.archive import Archive
from briefings.linkcheck.client import Answer, Client
from briefings.linkcheck.ledger import Ledger, Result
from briefings.linkcheck.link_error import LinkError
from briefings.linkcheck.redirects import resolved
from briefings.linkcheck.verdict import refusal
from briefings.model.outcomes import Fine, Gone, ServerError
from briefings.views.source_links import SourceLink

LONGEST = 65_536
"""Bytes of an answer that are read."""


class Copies:
    """What an archive has of each link. Results stand in the ledger under the address that was asked."""

    def __init__(self, archive: Archive, ledger: Ledger) -> None:
        self._archive, self._ledger = archive, ledger

    def of(self, url: str) -> str:
        """The address of the copy, found in this run or an earlier one; empty without one."""
        results = (self._ledger.results.get(asked) for asked in (self._archive.save_of(url), self._archive.lookup_of(url)))
        return next((result.location for result in results if result and result.location), "")

    def unasked(self, links: Iterable[SourceLink], since: dt.datetime) -> list[SourceLink]:
        """The links without a copy about which the archive was not asked since then."""
        bare = (link for link in links if not link.archive_url and not self.of(link.url))
        return [link for link in bare if not self._ledger.fresh(self._question(link.url)[0], since)]

    async def find(self, links: Iterable[SourceLink], client: Client, told: Callable[[Result], None]) -> None:
        """Ask about each link. No robots.txt is consulted: an archive's forms are made to be asked."""
        for link in links:
            asked, read = self._question(link.url)
            if client.hosts.of(asked).closed:
                break
            result = await _ask(asked, read, client)
            self._ledger.add(result)
            told(result)
        self._ledger.settle()

    def _question(self, url: str) -> tuple[str, Callable[[Answer], str]]:
        """What to ask, and how to read the copy's address from the answer."""
        result = self._ledger.results.get(url)
        if result and result.kind.share in ("dead", "in doubt"):
            return self._archive.lookup_of(url), _found
        save = self._archive.save_of(url)
        return save, lambda answer: _saved(save, url, answer)


async def _ask(asked: str, read: Callable[[Answer], str], client: Client) -> Result:
    try:
        answer = await client.get(asked, LONGEST)
        copy = read(answer) if answer.status < HTTPStatus.BAD_REQUEST else ""
    except LinkError as error:
        return Result(url=asked, outcome=error.outcome.code, detail=error.detail, asked=client.clock.now())
    outcome = refusal(answer.status) if answer.status >= HTTPStatus.BAD_REQUEST else Fine if copy else Gone
    return Result(url=asked, outcome=outcome.code, status=answer.status, location=copy, asked=client.clock.now())


def _saved(asked: str, url: str, answer: Answer) -> str:
    """The address of a new copy. It ends in the page's own; anything else, a login form for one, is no copy."""
    copy = resolved(asked, answer.location)
    return copy if copy != asked and copy.endswith(url.partition("://")[2]) else ""


class _Snapshot(BaseModel):
    url: str


class _Snapshots(BaseModel):
    archived_snapshots: dict[str, _Snapshot] = {}


def _found(answer: Answer) -> str:
    """The address of the nearest copy that the archive has."""
    try:
        snapshots = _Snapshots.model_validate_json(answer.text).archived_snapshots
    except ValidationError as error:
        raise LinkError(ServerError, "this is no answer to a look-up") from error
    return snapshots["closest"].url if "closest" in snapshots else ""
