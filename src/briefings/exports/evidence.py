"""The evidence bundle of a launch: its record, accounts and sources, to keep or to pass on, with hashes that prove them whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.exports.archive import zipped
from briefings.exports.json_lines import keyed
from briefings.exports.tables import table_csv
from briefings.views.briefing import evidence_name
from briefings.views.tables.accounts import ACCOUNTS
from briefings.views.tables.sources import SOURCES
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


def evidence_files(corpus: Corpus, tables: Sequence[Filled]) -> Iterator[tuple[str, bytes]]:
    """Path within the site and content of each launch's bundle, cut from the tables of all."""
    parts = [(one.table, one.split("launch")) for one in tables if one.table in (ACCOUNTS, SOURCES)]
    for entry, launch in corpus.launches:
        csvs = {f"{table.name}.csv": table_csv(part.get(launch.id, Filled(table, []))) for table, part in parts}
        yield f"{entry.url}{evidence_name(launch)}", _bundle(entry, corpus.publication.at(entry.url), csvs)


def _bundle(entry: Entry, address: str, csvs: Mapping[str, str]) -> bytes:
    """The files in a folder of their own, with their hashes."""
    record = entry.record
    texts = {
        "README.md": README.format(title=record.title, as_of=day(record.as_of), address=address),
        **csvs,
    }
    files = {name: text.encode() for name, text in texts.items()}
    files |= {"record.json": keyed(entry.document.head), "record.md": entry.document.content}
    files[SUMS] = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()
    return zipped({f"{entry.id}/{name}": content for name, content in files.items()})
