"""The catalogue that search in the browser begins with: every page in a few lines, every value with its names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import starmap
from typing import Any, get_args

from briefings.corpus import Corpus
from briefings.exports.launch_files import LaunchFiles, numbered
from briefings.model import Term
from briefings.model.page import Status
from briefings.model.vocabulary import Word
from briefings.views import words
from briefings.views.facets import FACETS, Facet
from briefings.views.rows import kind_words
from briefings.views.search import SearchRecord

CATALOGUE = "search/catalogue.json"
"""Where it stands in the site."""
WHOLE = 500
"""Launches up to which it holds them all: with so many a first search stays below 150 kB."""
COMMON = frozenset({"platform", "class"})
"""Facets whose names are ordinary words: who types `train` means the launches, who types `KN-23` the missile's page."""

spoken: dict[str, dict[str, tuple[str, ...]]] = {
    "outcome": {"failure": ("failed", "failures", "unsuccessful"), "partial": ("partial failures",), "success": ("successful",)},
    "disputed": {"true": ("disputed", "contested")},
    "status": {"preliminary": ("unconfirmed",)},
}
"""What readers type for values that no vocabulary names."""

WAYS = (
    ("briefings/", "Launches", "Every launch, by year and by much else.", ("all launches", "list of launches", "launch list", "database")),
    (
        "lists/",
        "Lists",
        "Every list of launches: by year, platform, class, family, site, party, outcome, status, dispute.",
        ("browse", "index"),
    ),
    ("topics/", "Topics", "Missile families, platforms, sites, organisations, law, diplomacy, doctrine.", ()),
    ("glossary/", "Glossary", "Terms explained.", ("definitions", "terms", "abbreviations")),
    ("timeline/", "Timeline", "Every launch in its order, with a band from 1984 to today.", ("chronology",)),
    ("about/rules/", "Rules for content", "Every rule that a page is checked against.", ()),
    ("about/front-matter/", "Front matter", "Every key that a page may have.", ("schema",)),
)
"""Ways into the site that a reader may type: address, title, what is there, other names."""


def catalogue_files(records: Iterable[SearchRecord], corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The catalogue with its path; where it cannot hold all launches, their files too."""
    found = list(records)
    if not numbers(found, corpus):
        yield CATALOGUE, catalogue_json(found, corpus)
        return
    files, cluster = LaunchFiles(found), corpus.publication.cluster
    rest = [record for record in found if record.kind != "launch"]
    asked = {"cluster": asdict(cluster)} if cluster else {}
    yield CATALOGUE, _json({**_catalogue(found, rest, corpus), "launches": files.known(), **asked})
    yield from files.texts()


def numbers(records: Iterable[SearchRecord], corpus: Corpus) -> dict[str, int]:
    """The number by which search knows a launch, by its address; none where the catalogue holds them all."""
    launches = numbered(records)
    is_large = corpus.publication.cluster or len(launches) > WHOLE
    return {launch.url: number for number, launch in enumerate(launches)} if is_large else {}


def catalogue_json(records: Iterable[SearchRecord], corpus: Corpus) -> str:
    """`{pages, facets}`: pages as they are found and shown, facets with their values in the order of the vocabulary."""
    found = list(records)
    return _json(_catalogue(found, found, corpus))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _catalogue(found: list[SearchRecord], shown: list[SearchRecord], corpus: Corpus) -> dict[str, Any]:
    facets = [_facet("kind", "Kind", _plain("kind", {name.lower(): name for name in kind_words.values()}, found))]
    facets.append(_facet("year", "Year", list(_years(found))))
    facets += [_facet(facet.name, facet.label, list(_values(facet, found, corpus))) for facet in FACETS]
    facets.append(_facet("status", "Status", _plain("status", {name: name.capitalize() for name in get_args(Status)}, found)))
    facets.append(_facet("disputed", "Figures", _plain("disputed", {"true": "In dispute", "false": "Not in dispute"}, found)))
    further = {"further": corpus.publication.further} if corpus.publication.further else {}
    return {"pages": [*map(_page, shown), *starmap(_way, WAYS)], "facets": facets, **further}


def _page(record: SearchRecord) -> dict[str, Any]:
    page = {
        "url": record.url,
        "kind": record.kind,
        "title": record.title,
        "summary": record.summary,
        "beside": record.beside,
        "names": record.names,
        "days": record.days,
        "topics": record.topics,
        "filters": record.filters,
    }
    return {key: value for key, value in page.items() if value}


def _way(url: str, title: str, summary: str, names: tuple[str, ...]) -> dict[str, Any]:
    return {"url": url, "kind": "list", "title": title, "summary": summary, "beside": "List", "names": names, "filters": {}}


def _facet(name: str, label: str, values: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "label": label, "common": name in COMMON or name in spoken, "values": values}


def _plain(name: str, labels: dict[str, str], records: list[SearchRecord]) -> list[dict[str, Any]]:
    used = {value for record in records for value in record.filters.get(name, ())}
    return [{"code": code, "label": label, "names": _spoken(name, code)} for code, label in labels.items() if code in used]


def _years(records: list[SearchRecord]) -> Iterator[dict[str, Any]]:
    years = sorted({year for record in records for year in record.filters.get("year", ())}, reverse=True)
    return ({"code": year, "label": year, "names": (), "url": f"briefings/{year}/", "title": f"Launches in {year}"} for year in years)


def _values(facet: Facet, records: list[SearchRecord], corpus: Corpus) -> Iterator[dict[str, Any]]:
    used = {value for record in records for value in record.filters.get(facet.name, ())}
    for code in _in_order(facet, used, corpus):
        name = facet.value_name(code, corpus)
        yield {
            "code": code,
            "label": corpus.vocabulary.word(facet.shelf, code).label if facet.shelf else name.capitalize(),
            "full": name,
            "names": tuple(_names(facet, code, corpus)),
            "page": _page_of(facet, code, corpus),
            "url": f"lists/{facet.name}/{code}/",
            "title": facet.title.format(name),
        }


def _spoken(facet: str, code: str) -> tuple[str, ...]:
    return spoken.get(facet, {}).get(code, ())


def _in_order(facet: Facet, used: set[str], corpus: Corpus) -> list[str]:
    order = list(corpus.vocabulary.shelf(facet.shelf)) if facet.shelf else list(words.outcome_words)
    return [code for code in order if code in used] + sorted(used.difference(order))


def _names(facet: Facet, code: str, corpus: Corpus) -> Iterator[str]:
    """Names of a value besides its label: those of the vocabulary, and of the term that explains it."""
    yield from _spoken(facet.name, code)
    if not facet.shelf:
        return
    word: Word = corpus.vocabulary.word(facet.shelf, code)
    yield from (alias.name for alias in word.aliases)
    page = corpus.page_of(code, word)
    if page and isinstance(page.record, Term):
        yield from (alias.name for alias in page.record.aliases)


def _page_of(facet: Facet, code: str, corpus: Corpus) -> str | None:
    """The page that explains a value."""
    page = corpus.page_of(code, corpus.vocabulary.word(facet.shelf, code)) if facet.shelf else None
    return page.url if page else None
