"""What a build has written."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

SAMPLE = 500
"""Of so many briefings, spread evenly, and of the largest, the compressed size is taken."""


@dataclass(frozen=True)
class Written:
    """Bytes and files of a site."""

    bytes: int
    files: int
    pages: int
    index: int
    """Bytes of the search index."""


@dataclass(frozen=True)
class Html:
    """The HTML of briefings, in bytes."""

    median: int
    largest: int
    packed_median: int
    """Compressed as a host sends it."""
    packed_largest: int


def written(site: Path, index: Iterable[str]) -> Written:
    """Everything below a folder; `index` are the patterns of the search index."""
    files = [path for path in site.rglob("*") if path.is_file()]
    found = {path for pattern in index for path in site.glob(pattern) if path.is_file()}
    return Written(_sum(files), len(files), sum(path.suffix == ".html" for path in files), _sum(found))


def _sum(files: Iterable[Path]) -> int:
    return sum(path.stat().st_size for path in files)


def html(site: Path) -> Html:
    """The pages of launches: `briefings/<year>/<id>/`."""
    pages = sorted(site.glob("briefings/*/*-*/index.html"), key=lambda path: path.stat().st_size)
    raw = [path.stat().st_size for path in pages]
    chosen = {*pages[:: max(1, len(pages) // SAMPLE)], *pages[-10:]}
    packed = sorted(len(gzip.compress(path.read_bytes(), 6)) for path in chosen)
    return Html(int(median(raw)), raw[-1], int(median(packed)), packed[-1])
