"""From a save to the page in the browser, in each builder's own preview."""

from __future__ import annotations

import http.client
import socket
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.contenders.contender import Contender
from benchmarks.measure import Child, Cost, FailedError, Peak, said, started, work

ENOUGH = 30
"""Seconds of edits after which there are no more."""
PATIENCE = 1800
"""Seconds after which a page is given up."""


@dataclass(frozen=True)
class Preview:
    """What an editor waits for."""

    ready: float
    """Seconds from the start to the first page."""
    edit: Cost
    """From the save of one page to its new text in the answer of the server: the median of several."""


def preview(contender: Contender, page: str, times: int) -> Preview:
    """Serve, edit a page so many times, stop. `page` is its path within the content. Raises FailedError."""
    port = free_port()
    begin = time.perf_counter()
    command = contender.serve(port)
    with started(command, contender.room, contender.environment) as child, Peak(child.pid) as peak:
        server = _Server(child, f"http://127.0.0.1:{port}/{page.removesuffix('.md')}/")
        server.wait_for("<h1")
        ready = time.perf_counter() - begin
        edits = list(_edits(server, contender.source(page), times))
        return Preview(ready, Cost(median(seconds for seconds, _ in edits), median(cpu for _, cpu in edits), peak.memory))


def _edits(server: _Server, source: Path, times: int) -> Iterator[tuple[float, float]]:
    """Seconds and work of one edit after another."""
    spent = 0.0
    for number in range(times):
        time.sleep(2)  # what follows a build has ended, and the file gets another time
        used, begin = work(server.child.pid), time.perf_counter()
        server.wait_for(edit(source, number))
        seconds = time.perf_counter() - begin
        spent += seconds
        yield seconds, work(server.child.pid) - used
        if spent > ENOUGH:
            return


def edit(source: Path, number: int) -> str:
    """Add a sentence to a page; the word by which it is known."""
    word = f"Edit{number}x{time.time_ns()}"
    source.write_text(f"{source.read_text(encoding='utf-8')}\n\nAn editor adds {word}.\n", encoding="utf-8")
    return word


@dataclass(frozen=True)
class _Server:
    child: Child
    address: str

    def wait_for(self, word: str) -> None:
        """Ask until the page has the word."""
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            if self.child.poll() is not None:
                raise FailedError(f"the preview ended: {said(self.child)}")
            if word in self._page():
                return
            time.sleep(0.02)
        raise FailedError(f"no {word} at {self.address} after {PATIENCE} s: {said(self.child)}")

    def _page(self) -> str:
        try:
            with urllib.request.urlopen(self.address, timeout=PATIENCE) as answer:  # noqa: S310  (our own address)
                return answer.read().decode(errors="replace")  # type: ignore[no-any-return]
        except (OSError, http.client.HTTPException):  # not there yet
            return ""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as trial:
        return int(trial.getsockname()[1])
