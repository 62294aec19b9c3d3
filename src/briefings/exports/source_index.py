"""The reverse index: for each source what it is, and how much rests on it."""

from __future__ import annotations

from briefings.corpus import Corpus
from briefings.exports.tables import table
from briefings.views.outlet_rows import link_state
from briefings.views.publishers import Publishers
from briefings.views.reliance import Claim, claims
from briefings.views.source_links import Use, asked, every_use

COLUMNS = (
    "page",
    "key",
    "publisher",
    "publisher_name",
    "publisher_kind",
    "state_controlled",
    "origin",
    "independent_origin",
    "read",
    "url",
    "link",
    "archive_url",
    "values",
    "values_without_other_source",
    "values_without_other_origin",
)


def source_index_csv(corpus: Corpus) -> str:
    """One row for each source of each page. Values are the cells of “Who says what” that cite it, withdrawn ones too."""
    publishers = Publishers(corpus.vocabulary)
    said = {entry.path: claims(launch, corpus) for entry, launch in corpus.launches}
    rows = (
        _row(use, said.get(use.entry.path, ()), publishers, corpus) for use in sorted(every_use(corpus), key=lambda use: use.entry.path)
    )
    return table(COLUMNS, rows)


def _row(use: Use, listed: tuple[Claim, ...], publishers: Publishers, corpus: Corpus) -> tuple[object, ...]:
    source, publisher = use.source, publishers.find(use.source.publisher)
    controlled = publisher.word.state_controlled
    citing = [claim for claim in listed if use.key in claim.sources]
    alone = [claim for claim in citing if len(claim.sources) == 1]
    one = [claim for claim in citing if len(claim.origins) == 1]
    return (
        use.entry.id, use.key, publisher.slug, publisher.word.name, publisher.word.kind or "", "" if controlled is None else controlled,
        source.origin, corpus.vocabulary.voice(source.origin), source.read, source.url,
        link_state(asked(source.url), corpus.health) if corpus.health else "", source.archive_url or "", *map(_values, (citing, alone, one)),
    )  # fmt: skip


def _values(found: list[Claim]) -> int:
    return sum(len(claim.values) for claim in found)
