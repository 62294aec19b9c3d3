"""The site's own pages as a build of a large record makes them: the built site, with the search files of one too large for one catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest import mock

from briefings.corpus import Corpus
from briefings.exports.catalogue import catalogue_files, numbers
from briefings.parse.folder import read_folder
from briefings.views.search import SearchRecord, search_records
from mkdocs_briefings.search_index import ADDRESSES
from support.door import ROOT

SPLIT = mock.patch("briefings.exports.catalogue.WHOLE", 0)
"""Within this, no record is small enough for one catalogue."""


def split(site: Path, folder: Path) -> Path:
    """The site in another folder, as if its record were large."""
    corpus = Corpus.read(read_folder(ROOT / "docs"))
    with SPLIT:
        return laid_over(site, folder, dict(search_files(site, list(search_records(corpus)), corpus)))


def search_files(site: Path, records: list[SearchRecord], corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The files that a search fetches; the full text stays as it is, with other addresses."""
    yield from catalogue_files(records, corpus)
    known = numbers(records, corpus)
    addresses = json.loads((site / ADDRESSES).read_text(encoding="utf-8"))
    yield ADDRESSES, json.dumps({name: known.get(url, url) for name, url in addresses.items()})


def laid_over(site: Path, folder: Path, changed: Mapping[str, str]) -> Path:
    """A site in another folder with some of its files changed."""
    for path in {Path(file).parts[0] for file in changed}:
        (folder / path).mkdir(parents=True)
        for entry in (site / path).iterdir():
            (folder / path / entry.name).symlink_to(entry)
    for entry in site.iterdir():
        if not (folder / entry.name).exists():
            (folder / entry.name).symlink_to(entry)
    for file, text in changed.items():
        (folder / file).unlink(missing_ok=True)
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    return folder
