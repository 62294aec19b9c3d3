"""One builder at a time."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PAUSE = 0.2
"""Seconds between two attempts."""


def take(file: int) -> None:
    """Lock an open file for this process. Raises BlockingIOError or PermissionError while another has it."""
    if sys.platform == "win32":
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:  # not `flock`: forked workers would inherit it, and one that outlives its owner would hold up everybody
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A lock held by one process, which ends with it, however it ends. Its file tells others who holds it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this process has the lock."""
        return self._file is not None

    def acquire(self, waiting: Callable[[str], None]) -> None:
        """Take the lock as soon as it is free; `waiting` is told once who has it. Raises OSError where no file can be made."""
        told = False
        while not self._take():
            if not told:
                waiting(self._owner())
                told = True
            time.sleep(PAUSE)

    def release(self) -> None:
        """Let it go, and remove its file and folder."""
        with contextlib.suppress(OSError):
            self.path.unlink()
            self.path.parent.rmdir()
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _take(self) -> bool:
        file = self._open()
        if file is None:
            return False
        if not self._takes(file):
            os.close(file)
            return False
        self._file = file
        with contextlib.suppress(OSError):  # a full disk: the lock holds all the same
            os.truncate(file, 0)
            os.write(file, f"process {os.getpid()}".encode())
        return True

    def _open(self) -> int | None:
        folder = self.path.parent
        folder.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            folder.mkdir()
        try:
            return os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:  # its last owner has just removed the folder
            return None

    def _takes(self, file: int) -> bool:
        try:
            take(file)
            return os.path.samestat(os.fstat(file), self.path.stat())
        except (BlockingIOError, PermissionError, FileNotFoundError):  # somebody has it, or has just removed it
            return False

    def _owner(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8") or "another process"
        except OSError:
            return "another process"
