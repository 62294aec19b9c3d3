"""Why a site could not be written, in words that lead on."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
BLOCK = 4096
"""Bytes: a file takes a multiple of this on most disks."""


class StagingError(Exception):
    """The site was left as it was; the message says why, and what to do."""


def reason(error: OSError, live: Path, fresh: Path) -> StagingError:
    """Why `live` could not be replaced by what was built in `fresh`."""
    if error.errno in FULL:
        return StagingError(_full(live, fresh))
    if error.errno in CLOSED:
        return StagingError(
            f"{live.parent} cannot be written to ({error.strerror}). The site is built there beside its last state: "
            "let this user write to the folder, or name another one with --site-dir."
        )
    return StagingError(
        f"{live} cannot be replaced ({error.strerror}). If it is a disk of its own, such as a container's volume, mount the folder "
        "above it; if it came with a container's image, remove it and build again; or name another folder with --site-dir."
    )


def _full(live: Path, fresh: Path) -> str:
    built, last = size(fresh), size(live)
    left = shutil.disk_usage(live.parent).free + built
    need = f"a site like the last one needs {_mb(last)}" if last > built else f"the new site had {_mb(built)} and was not complete"
    return (
        f"The disk of {live.parent}, or your share of it, is full or can hold no more files: there is room for {_mb(left)} "
        f"beside the last site, and {need}. Make room there, or name a folder on another disk with --site-dir."
    )


def size(folder: Path) -> int:
    """Bytes that a folder takes on a disk, about: each file and folder in it whole blocks. 0 if there is none."""
    return sum(max(1, -(-path.lstat().st_size // BLOCK)) * BLOCK for path in folder.rglob("*"))


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
