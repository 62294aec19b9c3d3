"""Hosts take turns: one request at a time to each, with a pause between two."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from briefings.linkcheck.clock import Clock
from briefings.linkcheck.link_error import LinkError
from briefings.linkcheck.manners import Manners
from briefings.model.outcomes import Blocked, Outcome, Unreachable
from briefings.views.source_links import host_of


class Host:
    """The turns of one host."""

    def __init__(self, manners: Manners, clock: Clock) -> None:
        self._manners, self._clock = manners, clock
        self._pause = manners.pause
        self._free_from = 0.0
        self._silences = 0
        self._turn = asyncio.Lock()
        self._closed: tuple[type[Outcome], str] | None = None

    @property
    def closed(self) -> bool:
        """Whether the host is left alone for the rest of the run."""
        return self._closed is not None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Hold the host's only turn, once it is free and the pause is over. Raises LinkError where the host is closed."""
        async with self._turn:
            if self._closed:
                raise LinkError(*self._closed)
            if (wait := self._free_from - self._clock.elapsed()) > 0:
                await self._clock.sleep(wait)
            try:
                yield
            finally:
                self.rest(self._pause)

    def rest(self, seconds: float) -> None:
        """Begin no turn for so long."""
        self._free_from = max(self._free_from, self._clock.elapsed() + seconds)

    def slow_down(self, pause: float) -> None:
        """Do as a `Crawl-delay` says, within reason."""
        self._pause = max(self._pause, min(pause, self._manners.longest_pause))

    def come_back_in(self, seconds: float) -> None:
        """Do as a `Retry-After` says: wait, or, where that is too long, leave the host alone."""
        if seconds > self._manners.patience:
            self._closed = Blocked, f"the host asks to be left alone for {seconds:.0f} s"
        else:
            self.rest(seconds)

    def heard(self) -> None:
        """Note that the host answered."""
        self._silences = 0

    def not_heard(self) -> None:
        """Note that every try at one address failed; after some in a row leave the host alone."""
        self._silences += 1
        if self._silences >= self._manners.silences:
            self._closed = Unreachable, f"the host failed {self._silences} times in a row and is left alone"


class Hosts:
    """Every host by its name. Ports share one turn: behind them stands one machine."""

    def __init__(self, manners: Manners, clock: Clock) -> None:
        self._manners, self._clock = manners, clock
        self._known: dict[str, Host] = {}

    def of(self, url: str) -> Host:
        """The host of an address."""
        return self._known.setdefault(host_of(url), Host(self._manners, self._clock))
