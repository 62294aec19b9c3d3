"""What readers are told about the state of external links: the last check, set against the sources of today."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from briefings.corpus import Corpus
from briefings.model.health import Health, LinkHealth
from briefings.model.outcomes import NoHost, Share
from briefings.views import words
from briefings.views.notes import ARCHIVE_LOOKUP
from briefings.views.rows import Link, link_to
from briefings.views.source_links import SourceLink, source_links

share_words: dict[Share | Literal["unchecked"], str] = {
    "live": "The page answers.",
    "moved": "The page answers at a new address.",
    "blocked": "The host turns programs away. Most of these pages open in a browser.",
    "in doubt": "An error, no answer, no secure connection, or a home page in the page’s place; often for a day only.",
    "dead": "The page or its whole host is gone.",
    "unchecked": "Not asked yet, or the host asked to be left alone.",
}
"""What each share means, the best first."""


@dataclass(frozen=True)
class ShareRow:
    """How many links are in one state."""

    label: str
    meaning: str
    number: str
    percent: str
    length: float
    """Of its bar, from 0 to 100."""


@dataclass(frozen=True)
class DeadLink:
    """A source that cannot be opened any more, and what rests on it."""

    url: str
    title: str
    publisher: str
    language: str
    """The code of the language in which the source is written."""
    found: str
    """What was met: `404`, `no such host`."""
    pages: tuple[Link, ...]
    archive_url: str
    archived: bool
    """Whether `archive_url` is a copy that an editor saw; else it is a look-up."""


@dataclass(frozen=True)
class SourceHealth:
    """The state of every external link."""

    links: str
    checked: str
    """When; empty before the first check."""
    machine_date: str
    shares: tuple[ShareRow, ...]
    archived: ShareRow
    dead: tuple[DeadLink, ...]


def source_health(corpus: Corpus) -> SourceHealth:
    """The state of the links that the record has now; one that the last check did not know is unchecked."""
    links, health = source_links(corpus), corpus.health
    known = health.by_url if health else {}
    counts = Counter(known[link.url].kind.share if link.url in known else "unchecked" for link in links)
    archived = sum(bool(link.archive_url) for link in links)
    return SourceHealth(
        links=words.plural(len(links), "address", "addresses"),
        checked=_days(health) if health else "",
        machine_date=health.last.isoformat() if health else "",
        shares=tuple(_row(share, meaning, counts[share], len(links)) for share, meaning in share_words.items()),
        archived=_row("archived", "An editor has seen a copy in an archive.", archived, len(links)),
        dead=tuple(_dead(link, known[link.url]) for link in links if link.url in known and known[link.url].kind.share == "dead"),
    )


def _days(health: Health) -> str:
    first, last = words.day(health.first), words.day(health.last)
    return f"on {last}" if first == last else f"between {first} and {last}"


def _row(label: str, meaning: str, number: int, total: int) -> ShareRow:
    percent = 100 * number / total if total else 0.0
    return ShareRow(label.capitalize(), meaning, f"{number:,}", f"{percent:.1f}\u00a0%", round(percent, 1))


def _dead(link: SourceLink, health: LinkHealth) -> DeadLink:
    source = link.uses[0].source
    return DeadLink(
        url=link.url,
        title=source.title,
        publisher=source.publisher,
        language=source.language,
        found="no such host" if health.kind is NoHost else str(health.status),
        pages=tuple(dict.fromkeys(link_to(use.entry) for use in link.uses)),
        archive_url=link.archive_url or f"{ARCHIVE_LOOKUP}{link.url}",
        archived=bool(link.archive_url),
    )
