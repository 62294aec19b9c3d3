"""Builds that end at a chosen moment: before the n-th thing that Python asks of the system, counted by its audit events.

Run as a program with a folder. It builds the site in `project` there, and prints the name of each event, then an empty line.
Then for each line `kill N` (by SIGKILL) or `interrupt N` (as Ctrl-C) it builds again, ends that build before event N, and
prints its exit code (of `os.waitstatus_to_exitcode`).
"""

from __future__ import annotations

import functools
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

from support.site import Site

ASKED = ("open", "os.", "shutil.", "ctypes.", "subprocess.")
INTERRUPTED = 130
TESTS = Path(__file__).parents[1]


class Builder:
    """This program, and the events of a build of its project."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "support.ended", folder]
        self._process = subprocess.Popen(command, cwd=TESTS, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.events = list(takewhile(bool, (line.strip() for line in self._process.stdout)))

    @property
    def swap(self) -> int:
        """The last event before the two folders are swapped: the look-up of the system's function."""
        return len(self.events) - 1 - self.events[::-1].index("ctypes.dlsym")

    def end(self, way: str, event: int) -> int:
        """How a build ended: its exit code, or the signal's number below 0."""
        print(way, event, file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """End the program."""
        self._process.communicate()


def main(folder: Path) -> None:
    """Build once to have everything loaded, then each time in a process of its own."""
    Site.testville(folder / "warm").build(index=True)
    project = Site(folder / "project")
    in_child(lambda: watched(project, lambda _, name: print(name)))
    print(flush=True)
    for line in sys.stdin:
        before = ending(*line.split())
        print(in_child(functools.partial(watched, project, before)), flush=True)


def in_child(build: Callable[[], object]) -> int:
    """How a build in a process of its own ended."""
    child = os.fork()
    if not child:
        os._exit(code(build))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def code(build: Callable[[], object]) -> int:
    """What a program that builds answers."""
    try:
        build()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BaseException:  # noqa: BLE001  (a forked process must not go on as its parent)
        traceback.print_exc()
        return 1
    sys.stdout.flush()
    return 0


def watched(project: Site, before: Callable[[int, str], object]) -> None:
    """Build, and call `before` with number and name of each event."""
    count = 0

    def hook(name: str, _: object) -> None:
        nonlocal count
        if name.startswith(ASKED):
            count += 1  # first: to end a process is an event as well
            before(count - 1, name)

    sys.addaudithook(hook)
    project.build(strict=True, index=True)


def ending(way: str, event: str) -> Callable[[int, str], None]:
    """Ends the process before an event."""

    def end(number: int, _: str) -> None:
        if number == int(event) and way == "interrupt":
            raise KeyboardInterrupt
        if number == int(event):
            os.kill(os.getpid(), signal.SIGKILL)

    return end


if __name__ == "__main__":
    main(Path(sys.argv[1]))
