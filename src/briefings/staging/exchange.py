"""One folder in the place of another, in a single step where the system has one."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

HERE = -100
"""AT_FDCWD: paths as seen from the working directory."""
SWAP = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""
CALLS: Mapping[str, Callable[[Any, bytes, bytes], int]] = {
    "linux": lambda libc, one, other: libc.renameat2(HERE, one, HERE, other, SWAP),
    "darwin": lambda libc, one, other: libc.renamex_np(one, other, SWAP),
}
"""The call that swaps two paths, by system: https://man7.org/linux/man-pages/man2/rename.2.html, renamex_np(2) of macOS."""
NO_SUCH_CALL = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def replace(live: Path, fresh: Path, aside: Path) -> None:
    """Put `fresh` in the place of `live`, whose content is then at `fresh`, or at `aside` where the two cannot be swapped.

    Raises OSError, with `live` as it was. All three are on one disk.
    """
    if not live.exists():
        fresh.rename(live)
        return
    try:
        exchange(live, fresh)
    except OSError as error:
        if error.errno not in NO_SUCH_CALL:
            raise
        _in_two_steps(live, fresh, aside)


def exchange(one: Path, other: Path) -> None:
    """Swap two folders. Raises OSError: one of NO_SUCH_CALL where the system or the disk cannot."""
    try:
        call, libc = CALLS[sys.platform], ctypes.CDLL(None, use_errno=True)
        failed = call(libc, os.fsencode(one), os.fsencode(other))
    except (KeyError, AttributeError):
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from None
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one))


def _in_two_steps(live: Path, fresh: Path, aside: Path) -> None:
    live.rename(aside)
    try:
        fresh.rename(live)
    except OSError:
        aside.rename(live)
        raise
