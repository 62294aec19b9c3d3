"""Names that mean the same: those of a value or a page, as the search of the site knows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from briefings.corpus import Corpus
from briefings.exports.catalogue import spoken
from briefings.model import Term, Topic
from briefings.model.vocabulary import Word
from briefings.views.facets import FACETS


def synonyms(corpus: Corpus) -> list[dict[str, Any]]:
    """`{id, synonyms}` for each value and page with more than one name: a search for one finds them all."""
    return [{"id": id_, "synonyms": list(names)} for id_, names in _groups(corpus) if len(names) > 1]


def _groups(corpus: Corpus) -> Iterator[tuple[str, tuple[str, ...]]]:
    values = [(facet, code, word) for facet in FACETS if facet.shelf for code, word in corpus.vocabulary.shelf(facet.shelf).items()]
    labels = Counter(word.label for *_, word in values)
    for facet, code, word in values:
        own = [word.label] if labels[word.label] == 1 else []  # `Seoul` is short for several parties
        yield f"{facet.name}-{code}", _distinct([word.name, *own, *_aliases(word)])
    for entry in corpus.entries:
        if isinstance(entry.record, Topic | Term):
            yield f"{entry.record.kind}-{entry.id.replace('/', '-')}", _distinct([entry.record.title, *_aliases(entry.record)])
    for name, said in spoken.items():
        for code, names in said.items():
            yield f"{name}-{code}", _distinct([code, *names] if name == "outcome" else names)


def _aliases(named: Word | Topic | Term) -> Iterator[str]:
    return (alias.name for alias in named.aliases if not alias.ambiguous)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, whatever its capitals."""
    return tuple({name.casefold(): name for name in names}.values())
