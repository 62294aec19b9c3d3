"""Pages that cite a publisher or a party: with which sources, and what would fall with these."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.views import words
from briefings.views.notes import reading_words
from briefings.views.outlets.outlet import Outlet
from briefings.views.outlets.reliance import Claim, claims, single, unsourced
from briefings.views.outlets.rows import link_state
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

    def by_page(self, outlet: Outlet) -> tuple[tuple[Use, ...], ...]:
        """The sources of an outlet by page: launches, the newest first, then other pages by path."""
        found: dict[str, list[Use]] = {}
        for use in outlet.uses:
            found.setdefault(use.entry.path, []).append(use)
        return tuple(tuple(found[path]) for path in sorted(found, key=lambda path: (self._rank.get(path, len(self._rank)), path)))

    def fallen(self, uses: tuple[Use, ...]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
        """What a page says that would have no source left without these, and what would have those of one origin."""
        entry, keys = uses[0].entry, frozenset(use.key for use in uses)
        if not isinstance(entry.record, Launch):
            return (), ()
        listed = self._said(entry.path, entry.record)
        return tuple(unsourced(listed, keys)), tuple(single(listed, keys, entry.record, self._corpus))

    def page(self, uses: tuple[Use, ...]) -> Citing:
        """One page that cites, by the sources that it has from an outlet."""
        lines = tuple(_line(use, self._corpus) for use in uses)
        lost, left = (_texts(found, self._corpus) for found in self.fallen(uses))
        return Citing(link_to(uses[0].entry), lines, lost, left)

    def _said(self, path: str, launch: Launch) -> tuple[Claim, ...]:
        if path not in self._claims:
            self._claims[path] = claims(launch, self._corpus)
        return self._claims[path]


def _texts(found: tuple[Claim, ...], corpus: Corpus) -> tuple[str, ...]:
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


def year_of(uses: tuple[Use, ...]) -> str:
    """The year of the launch that cites; empty for another page."""
    record = uses[0].entry.record
    return str(record.date.first.year) if isinstance(record, Launch) else ""
