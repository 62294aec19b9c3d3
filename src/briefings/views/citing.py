"""Pages that cite a publisher or a party: with which sources, and what would fall with these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.views import words
from briefings.views.citations import reading_words
from briefings.views.outlet_rows import link_state
from briefings.views.outlets import Outlet
from briefings.views.reliance import Claim, claims, single, unsourced
from briefings.views.rows import Link, label, link_to
from briefings.views.source_links import Use, asked


@dataclass(frozen=True)
class SourceLine:
    """One source, as one page cites it."""

    title: str
    url: str
    language: str
    """The code of the language in which it is written."""
    publisher: str
    """As the page that cites it has it, a re-publisher included."""
    date: str
    origin: str
    reading: str
    state: str
    """How its address fared at the last check; empty before the first."""
    archive_url: str
    """A copy that an editor saw; empty without one."""


@dataclass(frozen=True)
class Citing:
    """One page that cites, with the sources it has from here."""

    page: Link
    lines: tuple[SourceLine, ...]
    lost: tuple[str, ...]
    """What would have no source left, by who says it: `Seoul, JCS: distance, greatest height`."""
    single: tuple[str, ...]
    """What would be left with one origin."""


class Citations:
    """Finds the pages that cite an outlet, with what would fall on each."""

    def __init__(self, corpus: Corpus) -> None:
        self.health = corpus.health
        self._corpus = corpus
        self._rank = {entry.path: rank for rank, (entry, _) in enumerate(reversed(corpus.launches))}
        self._claims: dict[str, tuple[Claim, ...]] = {}

    def by_page(self, outlet: Outlet) -> list[list[Use]]:
        """The sources of an outlet by page: launches, the newest first, then other pages by path."""
        found: dict[str, list[Use]] = {}
        for use in outlet.uses:
            found.setdefault(use.entry.path, []).append(use)
        return [found[path] for path in sorted(found, key=lambda path: (self._rank.get(path, len(self._rank)), path))]

    def page(self, uses: list[Use]) -> Citing:
        """One page that cites, by the sources that it has from an outlet."""
        entry, corpus = uses[0].entry, self._corpus
        page, lines = link_to(entry), tuple(_line(use, corpus) for use in uses)
        if not isinstance(entry.record, Launch):
            return Citing(page, lines, (), ())
        listed, keys = self._said(entry.path, entry.record), {use.key for use in uses}
        left = single(listed, keys, entry.record, corpus)
        return Citing(page, lines, _texts(unsourced(listed, keys), corpus), _texts(left, corpus))

    def _said(self, path: str, launch: Launch) -> tuple[Claim, ...]:
        if path not in self._claims:
            self._claims[path] = claims(launch, self._corpus)
        return self._claims[path]


def _texts(found: Iterator[Claim], corpus: Corpus) -> tuple[str, ...]:
    return tuple(f"{label(corpus, 'parties', claim.by)}: {', '.join(claim.values).lower()}" for claim in found)


def _line(use: Use, corpus: Corpus) -> SourceLine:
    source = use.source
    return SourceLine(
        title=source.title,
        url=source.url,
        language=source.language,
        publisher=source.publisher,
        date=words.short_date(source.date) if source.date else "no date",
        origin=label(corpus, "parties", source.origin),
        reading=reading_words[source.read],
        state=link_state(asked(source.url), corpus.health) if corpus.health else "",
        archive_url=source.archive_url or "",
    )
