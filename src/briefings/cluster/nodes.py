"""The nodes of a cluster, asked as one: a node that is down is passed over, an election waited for."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self

import aiohttp

from briefings.cluster.cluster_error import ClusterError

PATIENCE = 60.0
"""Seconds in which some node must answer. The nodes choose a new leader within some ten."""
PAUSE = 0.5
"""Seconds between two rounds of all nodes."""
CONNECT = 5.0
"""Seconds to reach a node."""
CURES = {
    HTTPStatus.UNAUTHORIZED: "the key is refused. It takes the key that the nodes were started with, or one made from it that allows `*`",
    HTTPStatus.FORBIDDEN: "the key is refused. It takes the key that the nodes were started with, or one made from it that allows `*`",
    HTTPStatus.UNPROCESSABLE_ENTITY: "the node has no room left. Give the nodes more memory or disk, then run the same command again",
}


class NotThereError(ClusterError):
    """There is nothing of that name."""


class Nodes:
    """A connection to every node; whichever answers will do. To be used with `async with`."""

    def __init__(self, addresses: tuple[str, ...], key: str, patience: float = PATIENCE) -> None:
        self.addresses, self._key, self.patience = addresses, key, patience
        self._first = 0
        """The place of the node that answered last."""

    async def __aenter__(self) -> Self:
        # a node without a leader keeps the line open and is silent
        timeout = aiohttp.ClientTimeout(total=2 * self.patience, connect=CONNECT)
        self._session = aiohttp.ClientSession(headers={"x-typesense-api-key": self._key}, timeout=timeout)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._session.close()

    async def ask(self, method: str, path: str, body: Any = None, parameters: Mapping[str, str] | None = None) -> Any:
        """What a node answers; a `body` that is text goes as it is, and its answer is text. Raises ClusterError.

        A request may arrive twice, when a node ends before its answer is sent: use it for what may be done twice.
        """
        data = body if isinstance(body, str) or body is None else json.dumps(body)
        deadline = asyncio.get_running_loop().time() + self.patience
        reasons: dict[str, str] = {}
        for place in self._rounds():
            address = self.addresses[place]
            try:
                async with self._session.request(method, f"{address}{path}", data=data, params=parameters) as answer:
                    if answer.status < HTTPStatus.INTERNAL_SERVER_ERROR and answer.status != HTTPStatus.TOO_MANY_REQUESTS:
                        self._first = place
                        return await _content(answer, as_text=isinstance(body, str))
                    reasons[address] = await _said(answer)
            except (aiohttp.ClientError, TimeoutError) as error:
                reasons[address] = _reason(error)
            if len(reasons) < len(self.addresses):
                continue  # each node is asked at least once
            if asyncio.get_running_loop().time() > deadline:
                raise _silent(reasons, self.patience)
            await asyncio.sleep(PAUSE)
        raise AssertionError  # the rounds have no end

    def _rounds(self) -> Iterator[int]:
        """The nodes in turn, without end, from the one that answered last."""
        return (place % len(self.addresses) for place in itertools.count(self._first))


async def _content(answer: aiohttp.ClientResponse, *, as_text: bool) -> Any:
    if answer.status < HTTPStatus.BAD_REQUEST:
        return await answer.text() if as_text else await answer.json()
    said = await _said(answer)
    if answer.status == HTTPStatus.NOT_FOUND:
        raise NotThereError(said)
    cure = CURES.get(HTTPStatus(answer.status), "look into the node's log")
    raise ClusterError(f"{answer.url.origin()} answers {answer.status}, “{said}”: {cure}")


async def _said(answer: aiohttp.ClientResponse) -> str:
    try:
        content = await answer.json()
    except (aiohttp.ContentTypeError, json.JSONDecodeError):
        return answer.reason or str(answer.status)
    return str(content.get("message", content)) if isinstance(content, dict) else str(answer.status)


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, aiohttp.ClientConnectorError):
        return os.strerror(error.os_error.errno).lower() if error.os_error.errno else "cannot be reached"
    return "the connection broke off"


def _silent(reasons: Mapping[str, str], patience: float) -> ClusterError:
    listed = "".join(f"\n    {address}: {reason}" for address, reason in reasons.items())
    return ClusterError(
        f"no node took the request within {patience:g} s:{listed}\n    "
        "More than half of the nodes must run. Check that they do, and that each address names the port of the API, not that of the peers"
    )
