"""Records that are too many for one look: the launches a part at a time, each part with all that their names come from."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.parse.folder import files_below, read_files
from briefings.reading import read_entry

BRIEFINGS = "briefings"
"""Where the many pages are."""
SIZE = 1000
"""Pages at a time: some 100 MB."""


def batches(root: Path, size: int | None = None) -> Iterator[tuple[Corpus, tuple[Entry, ...]]]:
    """Each page once, some at a time, with a corpus of these and of every topic, term and plain page; those come first."""
    files = files_below(root)
    few = Corpus.read(read_files(root, [file for file in files if not _is_briefing(file, root)]))
    yield few, few.entries
    many = iter([file for file in files if _is_briefing(file, root)])
    while batch := list(islice(many, size or SIZE)):
        part = Corpus.read(read_files(root, batch))
        yield replace(part, entries=(*few.entries, *part.entries)), part.entries
        del part, batch
        read_entry.cache_clear()  # else the last 20,000 pages would stay in memory …
        gc.collect()  # … and the rest would wait for a collector that the command line has switched off


def _is_briefing(file: Path, root: Path) -> bool:
    return file.relative_to(root).parts[0] == BRIEFINGS and file.suffix == ".md"
