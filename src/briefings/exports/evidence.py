"""The evidence bundle of a launch: its record, accounts and sources, to keep or to pass on, with hashes that prove them whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from briefings.corpus import Corpus, Entry
from briefings.exports.archive import zipped
from briefings.exports.tables import table_csv
from briefings.views.briefing import evidence_name
from briefings.views.tables.accounts import ACCOUNTS, said
from briefings.views.tables.sources import SOURCES, held
from briefings.views.tables.table import Filled
from briefings.views.words import day

SUMS = "SHA256SUMS"
README = """\
# {title}

The record of Railhead on one launch, as of {as_of}: {address}

Licence: CC BY 4.0. Name Railhead for the record, and for a figure the party that gave it.

| File | Holds |
| --- | --- |
| `record.md` | the page as its editors wrote it: front matter, then text; `[^key]` cites a source |
| `record.json` | the same front matter as JSON |
| `accounts.csv` | each party's statements, one value a row, each with the keys of its sources |
| `sources.csv` | the sources: publisher, date, address, whose information it is, how far it was read |
| `SHA256SUMS` | the hash of each file; `sha256sum -c SHA256SUMS` checks them |

The pages that sources point to are not enclosed: they belong to their publishers.
"""


def evidence_files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Path within the site and content of each launch's bundle."""
    return ((f"{entry.url}{evidence_name(launch)}", bundle(entry, corpus)) for entry, launch in corpus.launches)


def bundle(entry: Entry, corpus: Corpus) -> bytes:
    """The bundle of one launch, unpacked into a folder of its own."""
    files = {file: text.encode() for file, text in _files(entry, corpus.publication.at(entry.url)).items()}
    sums = "".join(f"{hashlib.sha256(files[file]).hexdigest()}  {file}\n" for file in sorted(files))
    return zipped({f"{entry.id}/{file}": content for file, content in {**files, SUMS: sums.encode()}.items()})


def _files(entry: Entry, address: str) -> dict[str, str]:
    record = entry.record
    return {
        "README.md": README.format(title=record.title, as_of=day(record.as_of), address=address),
        "record.md": entry.document.text,
        "record.json": _json(entry.document.head),
        "accounts.csv": table_csv(Filled(ACCOUNTS, ACCOUNTS.rows(said([entry])))),
        "sources.csv": table_csv(Filled(SOURCES, SOURCES.rows(held([entry])))),
    }


def _json(head: Mapping[str, object]) -> str:
    """An object with a key on each line."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    return "{\n" + ",\n".join(f"{encode(key)}: {encode(value)}" for key, value in head.items()) + "\n}\n"
