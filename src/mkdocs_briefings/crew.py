"""Pages spread over the cores: each process goes through the same build and makes the pages that it has claimed."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any, NoReturn

from mkdocs.exceptions import PluginError

PAGES_EACH = 40
"""Below so many pages for each process it costs more to begin one than it saves."""

PAUSE = 0.02
"""Seconds between two looks at whether a worker has ended."""
TICKET = 4
"""Bytes of a page's number."""


def look_at_young() -> None:
    """Have Python look for cycles among new objects alone: to look through whole sites again and again takes a tenth of a build.

    For processes that end with the build: what is old and no longer used stays in memory until then.
    """
    gc.set_threshold(50_000, 10, 1_000_000)


def processes(pages: int) -> int:
    """How many are worth while for so many pages; one where processes cannot be forked safely, as on Windows and macOS."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
    return max(1, min(cores, pages // PAGES_EACH))


@dataclass(frozen=True)
class Report:
    """What a worker hands to the process that began it."""

    made: Any = None
    """What it brought besides files; None where it failed."""
    lines: Sequence[tuple[str, int, str]] = ()
    """Warnings and errors: name of the logger, level, text."""
    error: str = ""


class _Lines(logging.Handler):
    """Keeps warnings and errors for the report."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append((record.name, record.levelno, record.getMessage()))


@dataclass
class Crew:
    """Workers that share `pages` between them: whoever comes to a page first makes it."""

    pages: Sequence[str]
    worker: int = 0
    """Which worker this process is, from 1 on; 0 in the process that began them."""
    _workers: list[int] = field(default_factory=list)
    _lines: _Lines = field(default_factory=_Lines)

    @property
    def led(self) -> bool:
        """Whether this process began workers, and makes no page itself."""
        return bool(self._workers) and not self.worker

    def begin(self, count: int) -> bool:
        """Begin `count` workers, each with all that this process has in memory; tells whether this is one of them.

        Without any, all pages are this process's.
        """
        if not count:
            return False
        self._open()
        gc.freeze()  # what is there already stays: to look through it again and again costs time, and memory in each worker
        for worker in range(1, count + 1):
            pid = os.fork()
            if pid == 0:
                self._be(worker)
                return True
            self._workers.append(pid)
        return False

    def _open(self) -> None:
        self._folder, self._begun_by = TemporaryDirectory(), os.getpid()
        self._places = {page: place for place, page in enumerate(self.pages)}
        self._next, self._claimed = -1, set[str]()
        self._tickets = TemporaryFile(buffering=0)  # noqa: SIM115  (closed when all workers have ended)
        self._tickets.write(b"".join(place.to_bytes(TICKET) for place in range(len(self.pages))))
        self._tickets.seek(0)

    def _close(self) -> None:
        self._tickets.close()
        self._folder.cleanup()

    def _be(self, worker: int) -> None:
        self.worker = worker
        look_at_young()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        logger = logging.getLogger("mkdocs")
        logger.handlers, logger.propagate = [self._lines], False

    def mine(self, page: str) -> bool:
        """Claim a page; tells whether it is this process's. Pages are asked for in their order, and then as often as one likes.

        A ticket is the number of a page, and the workers draw theirs from one file, whose place of reading they share: so no
        two draw the same, and none that dies holds up the others.
        """
        if not self.worker:
            return not self.led
        if os.getppid() != self._begun_by:
            os._exit(1)  # nobody waits for this worker any more
        place = self._places[page]
        while self._next < place and (ticket := self._tickets.read(TICKET)):
            self._next = int.from_bytes(ticket)
        if self._next == place:
            self._claimed.add(page)
        return page in self._claimed

    def finish(self, made: object = None, error: str = "") -> NoReturn:
        """Report, and end this worker at once: nothing that the other process still has to do is done here."""
        self._report(self.worker).write_bytes(pickle.dumps(Report(made, self._lines.lines, error)))
        os._exit(0)

    def hand_over(self, value: object) -> None:
        """Give the process that began this worker something to go on with, while this one still works."""
        if self.worker:
            unfinished = self._handed(self.worker).with_suffix(".part")
            unfinished.write_bytes(pickle.dumps(value))
            unfinished.rename(self._handed(self.worker))

    def handed_over(self, unless: Callable[[], None]) -> list[Any]:
        """What each worker has given to go on with; a worker that ended before it did has failed, as `wait` will tell."""
        given = []
        for worker, pid in enumerate(self._workers, 1):
            while not self._handed(worker).is_file() and not _has_ended(pid):
                unless()
                time.sleep(PAUSE)
            if self._handed(worker).is_file():
                given.append(pickle.loads(self._handed(worker).read_bytes()))  # noqa: S301  (written a moment ago by this program)
        return given

    def wait(self, unless: Callable[[], None]) -> list[Any]:
        """What each worker brought; logs what they had to say. Raises PluginError where one failed or was killed.

        `unless` is called now and then meanwhile; what it raises is for the caller, who then stops the workers.
        """
        if not self.led:
            return []
        reports = [self._ended(worker, self._status(pid, unless)) for worker, pid in enumerate(self._workers, 1)]
        self._close()
        for name, level, text in sorted({line for report in reports for line in report.lines}):
            logging.getLogger(name).log(level, text)
        if errors := [report.error for report in reports if report.error]:
            raise PluginError(errors[0])
        return [report.made for report in reports]

    def stop(self) -> None:
        """End the workers that are still at it: the build has failed."""
        for pid in self._workers:
            with contextlib.suppress(ProcessLookupError, ChildProcessError):  # those that have ended
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
        if self.led:
            self._close()

    @staticmethod
    def _status(pid: int, unless: Callable[[], None]) -> int:
        while True:
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                return status
            unless()
            time.sleep(PAUSE)

    def _ended(self, worker: int, status: int) -> Report:
        path = self._report(worker)
        if status or not path.is_file():
            return Report(error=f"A process that makes pages was ended from outside (status {status}): is there memory enough?")
        report: Report = pickle.loads(path.read_bytes())  # noqa: S301  (written a moment ago by this program)
        return report

    def _report(self, worker: int) -> Path:
        return Path(self._folder.name, str(worker))

    def _handed(self, worker: int) -> Path:
        return Path(self._folder.name, f"{worker}.handed")


def _has_ended(pid: int) -> bool:
    """Whether a worker has ended, without asking for its status, which can be asked for once."""
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
