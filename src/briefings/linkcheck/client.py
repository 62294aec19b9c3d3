"""One address asked: HEAD, then GET where a host refuses that; again where an error may pass."""

from __future__ import annotations

import socket
import ssl
import string
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import quote

import aiohttp
import certifi
from yarl import URL

from briefings.linkcheck.clock import Clock
from briefings.linkcheck.link_error import LinkError
from briefings.linkcheck.manners import Manners
from briefings.linkcheck.turns import Hosts
from briefings.model.outcomes import Certificate, NoHost, ServerError, Unreachable

PASSING = frozenset({429, 500, 502, 503, 504})
"""Statuses that may be another one in a moment."""
NO_SUCH_NAME = frozenset({socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)})
LONG_HEADER = 65_536
"""Bytes. Policies and cookies of large sites exceed the library's 8 kB."""


@dataclass(frozen=True)
class Answer:
    """What a host answered."""

    status: int
    location: str
    """The address that the answer points to, as it stands there: of a redirect, or of a stored copy."""
    seconds: float
    """From the request to the end of the header."""
    text: str = ""
    """As much of the body as was wanted."""


class Client:
    """Asks for addresses, with the manners it was given; no cookies, no credentials, no proxies of the machine."""

    def __init__(self, manners: Manners, clock: Clock) -> None:
        self.manners, self.clock = manners, clock
        self.hosts = Hosts(manners, clock)

    async def __aenter__(self) -> Self:
        context = ssl.create_default_context()
        context.load_verify_locations(certifi.where())  # Python on some machines knows no certificate authority
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=context),
            middlewares=(_once_only,),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.manners.agent, "Accept": "*/*", "Accept-Encoding": "identity"},
            timeout=aiohttp.ClientTimeout(total=self.manners.timeout),
            max_line_size=LONG_HEADER,
            max_field_size=LONG_HEADER,
        )
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._session.close()

    async def look(self, url: str) -> Answer:
        """Whether an address answers, at the least cost to its host. Raises LinkError."""
        try:
            answer = await self._once("HEAD", url)
        except LinkError as failure:
            if not failure.passing:
                raise
        else:
            if answer.status < HTTPStatus.BAD_REQUEST:
                return answer
        return await self.get(url)

    async def get(self, url: str, limit: int = 0) -> Answer:
        """The answer to GET with at most `limit` bytes of its body, after as many tries as it takes. Raises LinkError."""
        host = self.hosts.of(url)
        for wait in self.manners.backoff:
            try:
                answer = await self._once("GET", url, limit)
            except LinkError as failure:
                if not failure.passing:
                    raise
            else:
                if answer.status not in PASSING:
                    return answer
            host.rest(wait)
        try:
            return await self._once("GET", url, limit)
        except LinkError:
            host.not_heard()
            raise

    async def _once(self, method: str, url: str, limit: int = 0) -> Answer:
        host = self.hosts.of(url)
        async with host.turn():
            began = self.clock.elapsed()
            with _failures(self.manners.timeout):
                async with self._session.request(method, _as_found(url), allow_redirects=False) as response:
                    seconds = self.clock.elapsed() - began
                    text = await _text(response, limit)
                    response.close()  # the rest of a body is not wanted
            host.heard()
            if response.status in PASSING and (after := response.headers.get("Retry-After")):
                host.come_back_in(self._seconds(after))
            location = response.headers.get("Location") or response.headers.get("Content-Location") or ""
            return Answer(response.status, _spelt(location), seconds, text)

    def _seconds(self, retry_after: str) -> float:
        """How long a host asks us to wait, in seconds or until a date (RFC 9110, 10.2.3); nonsense is no wait."""
        if retry_after.isdecimal():
            return float(retry_after)
        try:
            return (parsedate_to_datetime(retry_after) - self.clock.now()).total_seconds()
        except (ValueError, TypeError):
            return 0.0


def _as_found(url: str) -> URL:
    """An address for the library, which would spell `%3A` anew; letters beyond ASCII must be spelt, and it does that.

    A name and password in it stay here.
    """
    return URL(url, encoded=url.isascii()).with_user(None)


async def _once_only(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Where a connection breaks, the library asks again at once; raised as this error it leaves that to us."""
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise aiohttp.ClientConnectionError from error


def _spelt(location: str) -> str:
    """The address in a header; where its bytes are not UTF-8, they are spelt out as they came, as browsers do."""
    try:
        location.encode()
    except UnicodeEncodeError:
        return quote(location, safe=string.punctuation, errors="surrogateescape")
    return location


async def _text(response: aiohttp.ClientResponse, limit: int) -> str:
    body = bytearray()
    while chunk := await response.content.read(limit - len(body)):
        body += chunk
    return body.decode("utf-8", errors="replace")


@contextmanager
def _failures(timeout: float) -> Iterator[None]:
    """What the library raises, in the words of outcomes."""
    try:
        yield
    except aiohttp.ClientConnectorDNSError as error:
        if error.errno in NO_SUCH_NAME:
            raise LinkError(NoHost, "no host has this name") from error
        raise LinkError(Unreachable, "the host's name cannot be looked up", passing=True) from error
    except (aiohttp.ClientSSLError, ssl.SSLError) as error:
        raise LinkError(Certificate, _reason(error)) from error
    except TimeoutError as error:
        raise LinkError(Unreachable, f"no answer within {timeout:g} s", passing=True) from error
    except ValueError as error:  # (the library's errors of addresses are among these)
        raise LinkError(Unreachable, "this is not an address") from error
    except (aiohttp.ClientResponseError, aiohttp.ClientPayloadError) as error:
        raise LinkError(ServerError, "the answer is not HTTP", passing=True) from error
    except (aiohttp.ClientError, OSError) as error:
        raise LinkError(Unreachable, _reason(error), passing=True) from error


def _reason(error: Exception) -> str:
    """The cause in a few words, without addresses and numbers of the machine."""
    inner = getattr(error, "certificate_error", None) or getattr(error, "os_error", None) or error
    if text := getattr(inner, "verify_message", ""):
        return str(text)
    text = str(getattr(inner, "reason", None) or getattr(inner, "strerror", None) or "the connection was closed")
    return text.replace("_", " ").lower()
