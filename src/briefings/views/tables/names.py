"""The tables of names: codes as readers see them, and every other name that readers type."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple, get_args

from briefings.corpus import Corpus
from briefings.model.values import Name
from briefings.model.vocabulary import Shelf, Word
from briefings.views.tables.column import Column, key
from briefings.views.tables.table import Table

SHELVES: tuple[Shelf, ...] = get_args(Shelf)
KINDS = ("launch", "topic", "term")


class Coded(NamedTuple):
    """A code of the vocabulary."""

    shelf: Shelf
    code: str
    word: Word
    url: str | None
    """The address of the page that explains it."""


class Named(NamedTuple):
    """Another name of something."""

    of: str
    what: str
    """The shelf of a code, or the kind of a page."""
    name: Name


def _codes(corpus: Corpus) -> Iterator[Coded]:
    for shelf in SHELVES:
        for code, word in corpus.vocabulary.shelf(shelf).items():
            page = corpus.page_of(code, word)
            yield Coded(shelf, code, word, page.url if page else None)


def _aliases(corpus: Corpus) -> Iterator[Named]:
    for entry in sorted(corpus.entries, key=lambda entry: entry.url):
        yield from (Named(entry.id, entry.record.kind, name) for name in getattr(entry.record, "aliases", ()))
    for shelf in SHELVES:
        for code, word in corpus.vocabulary.shelf(shelf).items():
            yield from (Named(code, shelf, name) for name in word.aliases)


CODES = Table(
    name="codes",
    about="One row for each code that launches, accounts and sources use, by shelf of the vocabulary.",
    items=_codes,
    primary=("shelf", "code"),
    columns=(
        Column("shelf", "What sort of thing the code is for.", attrgetter("shelf"), codes=dict.fromkeys(SHELVES, ""), required=True),
        Column("code", "The code.", attrgetter("code"), required=True),
        key(Word, "word.name"),
        key(Word, "word.short"),
        key(Word, "word.state"),
        key(Word, "word.state_controlled"),
        key(Word, "word.province"),
        Column("url", "The address within the site of the page that explains it.", attrgetter("url"), title="Address"),
        key(Word, "word.kind"),
    ),
)
ALIASES = Table(
    name="aliases",
    about="One row for each other name of a launch, a topic, a term or a code.",
    items=_aliases,
    primary=("of", "what", "name", "lang"),
    columns=(
        Column("of", "The id of the page, or the code, that has the name.", attrgetter("of"), required=True),
        Column(
            "what",
            "The kind of that page, or the shelf of that code.",
            attrgetter("what"),
            codes=dict.fromkeys((*KINDS, *SHELVES), ""),
            required=True,
        ),
        key(Name, "name.name"),
        key(Name, "name.lang", title="Language", required=True),
        key(Name, "name.kind", required=True),
        key(Name, "name.ambiguous", required=True),
    ),
)
