"""The words of the full text that the catalogue lacks, so that search in the browser does not take them for typing errors."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from briefings.corpus import Corpus
from briefings.entry import Entry

WORD_LIST = "search/words.json"
"""Where it stands in the site; fetched only for a query with a word that the catalogue lacks."""
_ADDRESS = re.compile(r"\[\^[^\]]*\]|\]\([^)]*\)")
_WORD = re.compile(r"[a-z]{3,}")


def word_list_json(corpus: Corpus) -> str:
    """English words of texts and titles of sources, in lower case without accents, that stand in no title, name or summary."""
    known, found = (_words(text for entry in corpus.entries for text in texts(entry)) for texts in (_in_catalogue, _in_full_text))
    return json.dumps(sorted(found - known), separators=(",", ":"))


def _in_catalogue(entry: Entry) -> Iterator[str]:
    record = entry.record
    yield from (record.title, record.summary or "", *(alias.name for alias in getattr(record, "aliases", ())))


def _in_full_text(entry: Entry) -> Iterator[str]:
    yield _ADDRESS.sub(" ", entry.document.body)
    yield from (source.title for source in entry.record.sources.values())


def _words(texts: Iterable[str]) -> set[str]:
    return set(chain.from_iterable(map(_words_of, texts)))


@lru_cache(maxsize=65536)  # in a preview all texts but one are those of the last build
def _words_of(text: str) -> tuple[str, ...]:
    letters = unicodedata.normalize("NFKD", text).lower()
    for accent in filter(unicodedata.combining, set(letters)):
        letters = letters.replace(accent, "")
    return tuple(map(sys.intern, set(_WORD.findall(letters))))  # (in sets, and each word anew, they would be ten times as large)
