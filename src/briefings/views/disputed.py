"""Everything on which parties differ: who says what, by how much, since when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings.accounts.differences import Claim, Difference, Dispute
from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.values import Measure
from briefings.model.vocabulary import Shelf
from briefings.views import words
from briefings.views.article import Article
from briefings.views.rows import Link, label

MEASURES = {
    "missiles": ("family", "Missile family"),
    "class_": ("class", "Class"),
    "count": ("number", "Number of missiles"),
    "distance_km": ("distance", "Distance flown"),
    "apogee_km": ("height", "Greatest height"),
    "flight_s": ("flight-time", "Time of flight"),
    "landing_zone": ("landing-zone", "Where it came down"),
    "outcome": ("outcome", "Outcome"),
    "platform": ("platform", "Fired from"),
}
"""What is compared: the part of the page, and its heading."""
SHELVES: dict[str, Shelf] = {"missiles": "missiles", "class_": "classes", "platform": "platforms"}


@dataclass(frozen=True)
class Word:
    """What one or more parties say, in the same words."""

    text: str
    parties: str


@dataclass(frozen=True)
class DisputeRow:
    """One measure of one launch on which parties differ."""

    launch: Link
    date: str
    machine_date: str
    measure: str
    of: str
    """Which missile is meant; empty where it is all of them."""
    said: tuple[Word, ...]
    gap: str
    """By how much they differ: `50 km (6 %)`; empty for codes."""
    gap_key: str
    """The same as a bare number, to sort by."""
    since: str
    machine_since: str
    settled: str
    machine_settled: str


@dataclass(frozen=True)
class Part:
    """The part of the page on one measure."""

    id: str
    title: str
    measure: str
    rows: tuple[DisputeRow, ...]
    """The newest launch first."""


@dataclass(frozen=True)
class DisputedPage:
    """What the page shows besides its text."""

    article: Article
    parts: tuple[Part, ...]
    settled: tuple[DisputeRow, ...]
    measures: int
    launches: int
    """Launches on which parties differ in what the record can compare."""
    in_words: int
    """Launches whose pages name points in dispute, also such as no measure holds."""


def disputed(corpus: Corpus, article: Article) -> DisputedPage:
    """Every difference that stands, by measure, and every one that ended."""
    found = [one for one in corpus.disputes if not one[2].settled]
    parts = (_part(key, [one for one in found if one[2].difference.key == key], corpus) for key in MEASURES)
    return DisputedPage(
        article=article,
        parts=tuple(part for part in parts if part.rows),
        settled=tuple(_row(*one, corpus) for one in corpus.disputes if one[2].settled),
        measures=len(found),
        launches=len({launch.id for _, launch, _ in found}),
        in_words=sum(bool(launch.disputed) for _, launch in corpus.launches),
    )


def _part(key: str, found: Iterable[tuple[Entry, Launch, Dispute]], corpus: Corpus) -> Part:
    id_, title = MEASURES[key]
    rows = tuple(_row(*one, corpus) for one in found)
    return Part(id_, f"{title} ({len(rows)})", title, rows)


def _row(entry: Entry, launch: Launch, dispute: Dispute, corpus: Corpus) -> DisputeRow:
    difference, settled = dispute.difference, dispute.settled
    return DisputeRow(
        launch=Link(launch.title, f"{entry.url}#rh-who-says-what"),
        date=words.short_date(launch.date),
        machine_date=words.machine_date(launch.date),
        measure=MEASURES[difference.key][1],
        of=difference.of,
        said=tuple(_said(difference, corpus)),
        gap=_gap(difference),
        gap_key="" if difference.gap is None else f"{difference.gap:.1f}",
        since=words.short_date(dispute.since),
        machine_since=words.machine_date(dispute.since),
        settled=words.short_date(settled) if settled else "",
        machine_settled=words.machine_date(settled) if settled else "",
    )


def _said(difference: Difference, corpus: Corpus) -> Iterator[Word]:
    """What was said, with those who say so; the value that was given first comes first."""
    parties: dict[str, list[str]] = {}
    for claim in difference.claims:
        parties.setdefault(_words(claim, difference, corpus), []).append(label(corpus, "parties", claim.said.account.by))
    yield from (Word(text, "; ".join(names)) for text, names in parties.items())


def _words(claim: Claim, difference: Difference, corpus: Corpus) -> str:
    """A claim as the table of accounts prints it, without the missile that it is of."""
    value, shelf = claim.value, SHELVES.get(difference.key)
    if isinstance(value, Measure):
        plain = value.model_copy(update={"of": None})
        return words.duration(plain) if difference.unit == "s" else words.measure(plain, difference.unit)
    if isinstance(value, int):
        return f"{value:,}"
    return ", ".join(label(corpus, shelf, code) if shelf else (words.outcome_words | words.zone_words)[code] for code in value)


def _gap(difference: Difference) -> str:
    """`50 km (6 %)`; numbers of missiles have no share."""
    if difference.gap is None or difference.share is None:
        return ""
    if difference.key == "count":
        return words.plural(round(difference.gap), "missile")
    return f"{round(difference.gap, 1):,g}\u00a0{difference.unit} ({100 * difference.share:.0f}\u00a0%)"
