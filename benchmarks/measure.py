"""What a command costs: time, work of the processors, memory. For Linux and macOS."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import psutil

from benchmarks.contenders.contender import Command

EVERY = 0.1
"""Seconds between two looks at the memory."""
LIMIT = 3600
"""Seconds after which a command is ended."""


class FailedError(Exception):
    """A command ended with an error; the message has its last lines."""


@dataclass(frozen=True)
class Cost:
    """What it took."""

    seconds: float
    """By the clock on the wall."""
    cpu: float
    """Seconds of work of all processors, in the program and all that it started."""
    memory: int
    """The most bytes that the program and all that it started held at one time; what they share counts once."""


def run(commands: Sequence[Command], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run commands one after another; raises FailedError with what the first that fails has said."""
    costs = [_run(command, folder, environment) for command in commands]
    return Cost(sum(cost.seconds for cost in costs), sum(cost.cpu for cost in costs), max(cost.memory for cost in costs))


def _run(command: Command, folder: Path, environment: Mapping[str, str]) -> Cost:
    begin = time.perf_counter()
    with started(command, folder, environment) as child, Peak(child.pid) as peak:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - begin
        if child.returncode:
            raise FailedError(f"{Path(command[0]).name} ended with code {child.returncode}: {said(child)}")
    return Cost(seconds, used.ru_utime + used.ru_stime, peak.memory)


class Child(subprocess.Popen[bytes]):
    """A program in a session of its own, whose output goes to a file."""

    def __init__(self, command: Command, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = str(folder)
        self.log = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the program)
        super().__init__(command, cwd=folder, env=environment, stdout=self.log, stderr=self.log, start_new_session=True)


@contextlib.contextmanager
def started(command: Command, folder: Path, environment: Mapping[str, str]) -> Iterator[Child]:
    """Run a program beside this one; it and all that it started are ended with the block, or after an hour."""
    child = Child(command, folder, environment)
    alarm = threading.Timer(LIMIT, end, [child])
    alarm.start()
    try:
        yield child
    finally:
        alarm.cancel()
        end(child)
        child.log.close()


def end(child: Child) -> None:
    """End a program and all that it started, politely first."""
    processes = tree(child.pid) if child.returncode is None else []
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.terminate()
    for process in psutil.wait_procs(processes, timeout=10)[1]:
        process.kill()
    if child.returncode is None:
        child.wait()


def said(child: Child) -> str:
    """The end of its output, as one line without the path of its folder."""
    child.log.seek(0)
    return " ".join(child.log.read().decode(errors="replace").replace(child.folder, ".").split())[-500:]


def tree(pid: int) -> list[psutil.Process]:
    """A process and all that came from it; none if it has ended."""
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def work(pid: int) -> float:
    """Seconds of processor that a process and all that came from it have used so far, ended ones too."""
    total = 0.0
    for process in tree(pid):
        with contextlib.suppress(psutil.NoSuchProcess):
            total += sum(process.cpu_times()[:4])  # own time, then that of children that have ended
    return total


class Peak(threading.Thread):
    """Looks at the memory of a process and all that came from it while a block runs."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.memory = 0
        self._pid, self._over = pid, threading.Event()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()

    def run(self) -> None:
        """Note the highest sum seen."""
        while not self._over.wait(EVERY):
            self.memory = max(self.memory, sum(map(_held, tree(self._pid))))


def _held(process: psutil.Process) -> int:
    """Bytes of a process in memory, its part of what it shares with others where the system tells it."""
    try:
        full = process.memory_full_info()
        return int(getattr(full, "pss", full.rss))
    except psutil.Error:
        return 0
