"""The reverse index: for each source of each page what it is, and how much rests on it."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from briefings.corpus import Corpus
from briefings.model.source import Source
from briefings.model.vocabulary import Kind
from briefings.views.notes import reading_words
from briefings.views.outlets.publishers import Publisher, Publishers
from briefings.views.outlets.reliance import Claim, claims
from briefings.views.outlets.rows import link_state
from briefings.views.source_links import Use, asked, every_use
from briefings.views.tables.column import Column, key
from briefings.views.tables.table import Table


class Reliance(NamedTuple):
    """A source of a page, and the values that rest on it."""

    use: Use
    publisher: Publisher
    voice: str
    """Whose word it is in the end."""
    link: str
    values: int
    without_other_source: int
    without_other_origin: int

    @property
    def source(self) -> Source:
        """The source itself."""
        return self.use.source


def _items(corpus: Corpus) -> Iterator[Reliance]:
    publishers = Publishers(corpus.vocabulary)
    said = {entry.path: claims(launch, corpus) for entry, launch in corpus.launches}
    for use in sorted(every_use(corpus), key=lambda use: use.entry.path):
        citing = [claim for claim in said.get(use.entry.path, ()) if use.key in claim.sources]
        yield Reliance(
            use,
            publishers.find(use.source.publisher),
            corpus.vocabulary.voice(use.source.origin),
            link_state(asked(use.source.url), corpus.health) if corpus.health else "",
            _values(citing),
            _values(claim for claim in citing if len(claim.sources) == 1),
            _values(claim for claim in citing if len(claim.origins) == 1),
        )


def _values(found: Iterable[Claim]) -> int:
    return sum(len(claim.values) for claim in found)


SOURCE_INDEX = Table(
    name="source_index",
    about="One row for each source of each page. Values are the cells of “Who says what” that cite it, withdrawn ones too.",
    items=_items,
    primary=("page", "key"),
    columns=(
        Column("page", "The page that rests on the source.", attrgetter("use.entry.id"), required=True),
        Column("key", "The key by which the page cites the source.", attrgetter("use.key"), required=True),
        Column("publisher", "The last part of the address of the publisher's page.", attrgetter("publisher.slug"), required=True),
        Column("publisher_name", "Who published it.", attrgetter("publisher.word.name"), required=True),
        Column(
            "publisher_kind", "What the publisher is.", attrgetter("publisher.word.kind"), codes=dict.fromkeys(typing.get_args(Kind), "")
        ),
        Column(
            "state_controlled",
            "Whether a government controls the publisher; empty where that is not known for sure.",
            attrgetter("publisher.word.state_controlled"),
            "boolean",
        ),
        key(Source, "source.origin", codes="parties"),
        Column("independent_origin", "Origins of one voice count as one; this is the voice.", attrgetter("voice"), required=True),
        key(Source, "source.read", codes=reading_words),
        key(Source, "source.url", title="Address"),
        Column("link", "How the link fared when it was last checked; empty before the first check.", lambda row: row.link or None),
        key(Source, "source.archive_url", title="Archived copy"),
        Column("values", "How many values cite it.", attrgetter("values"), "integer", required=True),
        Column(
            "values_without_other_source",
            "Values that cite nothing else: they fall if it falls.",
            attrgetter("without_other_source"),
            "integer",
            required=True,
        ),
        Column(
            "values_without_other_origin",
            "Values that nobody of another voice supports.",
            attrgetter("without_other_origin"),
            "integer",
            required=True,
        ),
    ),
)
