"""Fixtures: `host` misbehaves as told; `check` asks it, by a clock that does not wait."""

from __future__ import annotations

import asyncio
import datetime as dt
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefings.linkcheck.client import Client
from briefings.linkcheck.clock import Clock
from briefings.linkcheck.ledger import Ledger, Result
from briefings.linkcheck.manners import Manners
from briefings.linkcheck.run import Run
from briefings.views.source_links import SourceLink, source_links
from support.corpus import TERM, make_corpus, page_with
from support.folder import Workplace, workplace
from support.odd_host import OddHost

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


class QuickClock(Clock):
    """Time passes only where somebody sleeps, and then at once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.slept: list[float] = []

    def elapsed(self) -> float:
        return self.seconds

    def now(self) -> dt.datetime:
        return NOON + dt.timedelta(seconds=int(self.seconds))

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds
        await asyncio.sleep(0)


@dataclass
class Check:
    """Runs over literal addresses that share one file of results."""

    file: Path
    clock: QuickClock = field(default_factory=QuickClock)
    told: list[Result] = field(default_factory=list)
    """Every result of every run, in order."""

    def __call__(self, *urls: str, max_age: float = 7, believe_silence: bool = True, **manners: float) -> dict[str, Result]:
        """Check the addresses; returns all that is known then, by address. `max_age` is in days."""
        with Ledger(self.file) as ledger:
            run = Run(links_to(*urls), ledger, self.clock.now() - dt.timedelta(days=max_age))
            asyncio.run(self._go(run, Manners(**{"timeout": 5, **manners}), believe_silence=believe_silence))  # type: ignore[arg-type]
        return {url: ledger.results[url] for url in urls if url in ledger.results}

    async def _go(self, run: Run, manners: Manners, *, believe_silence: bool) -> None:
        async with Client(manners, self.clock) as client:
            await run.go(client, self.told.append, believe_silence=believe_silence)

    def one(self, url: str, **manners: float) -> tuple[str, int | None, str]:
        """Outcome, status and new address of one link."""
        result = self(url, **manners)[url]
        return result.outcome, result.status, result.location


def links_to(*urls: str) -> tuple[SourceLink, ...]:
    """The links of a page with a source for each address."""
    return source_links(make_corpus({TERM: page_with(*urls)}))


@pytest.fixture
def check(tmp_path: Path) -> Check:
    return Check(tmp_path / "results.jsonl")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Workplace:
    monkeypatch.chdir(tmp_path)
    return workplace(tmp_path, capsys)


@pytest.fixture
def host() -> Iterator[OddHost]:
    with OddHost().open() as host:
        yield host


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names that end in `.test` lead to this machine, and no other name leads anywhere."""
    real: Callable[..., object] = socket.getaddrinfo

    def look_up(name: str, *rest: object, **options: object) -> object:
        if name.endswith(".test"):
            return real("127.0.0.1", *rest, **options)
        if name.startswith("127."):
            return real(name, *rest, **options)
        code = socket.EAI_AGAIN if name.startswith("unsure") else socket.EAI_NONAME
        raise socket.gaierror(code, "no such name here")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
