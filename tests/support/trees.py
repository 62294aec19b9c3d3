"""Two folders compared file by file, so that a difference can be read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path

AROUND = 60
"""How much of two lines is shown from shortly before the place where they part."""


def differences(one: Path, other: Path) -> list[str]:
    """What one folder holds otherwise than another: a line for each file, archives by member. Equal folders give an empty list."""
    return compared(contents(one), contents(other))


def contents(folder: Path) -> dict[str, bytes]:
    """The content of every file by its path within the folder; links are followed."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def compared(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """As `differences`, for contents by path."""
    missing = [f"{path}: only in the first" for path in one.keys() - other.keys()]
    extra = [f"{path}: only in the second" for path in other.keys() - one.keys()]
    changed = [line for path in one.keys() & other.keys() if one[path] != other[path] for line in _parting(path, one[path], other[path])]
    return sorted(missing + extra + changed)


def _parting(path: str, one: bytes, other: bytes) -> list[str]:
    if path.endswith(".zip") and (inner := compared(members(one), members(other))):
        return [f"{path}/{line}" for line in inner]
    for number, (first, second) in enumerate(zip_longest(one.split(b"\n"), other.split(b"\n"), fillvalue=b""), 1):
        if first != second:
            return [f"{path}:{number}: {_excerpt(first, second)} | {_excerpt(second, first)}"]
    return []


def members(archive: bytes) -> dict[str, bytes]:
    """What an archive holds, and says, of each file."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {f"{file.filename} of {file.date_time}": opened.read(file) for file in opened.infolist()}


def _excerpt(line: bytes, other: bytes) -> str:
    place = next((at for at, (one, two) in enumerate(zip(line, other, strict=False)) if one != two), min(len(line), len(other)))
    start = max(place - AROUND // 3, 0)
    return repr(line[start : start + AROUND])
