"""The furthest distance and the greatest height that each party stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.values import Measure
from briefings.views import words
from briefings.views.charts import sentences as say
from briefings.views.charts.chart import Chart, Data, Table, text
from briefings.views.charts.dots import Column, Dot, dots
from briefings.views.rows import Link, label

MEASURES = {"distance_km": "Furthest distance", "apogee_km": "Greatest height"}
SATELLITE = "slv"
"""The class of satellite launchers."""


@dataclass(frozen=True)
class Stated:
    """One figure by one party about one launch."""

    party: str
    key: str
    """Of what: a key of MEASURES."""
    measure: Measure
    entry: Entry
    launch: Launch

    @property
    def figure(self) -> float:
        """What it is ranked by: the figure, or the upper end of a span."""
        return max(figure or 0 for figure in (self.measure.value, self.measure.low, self.measure.high))

    @property
    def satellite(self) -> bool:
        """Whether it is about a satellite launcher."""
        return SATELLITE in self.launch.event.class_

    @property
    def words(self) -> str:
        """`about 4,600 km`, as the party qualified it."""
        return words.measure(self.measure, "km")


def reach(corpus: Corpus) -> Chart:
    """For each party its furthest distance and its greatest height; satellite launchers in the table alone."""
    best = _best(corpus)
    missiles = [stated for stated in best if not stated.satellite]
    return Chart(
        slug="reach",
        name="Furthest and highest, by party",
        statement="; ".join(_records(missiles, corpus)) or "No party stated a figure for a missile",
        says=say.joined(*(_ranking(key, missiles, corpus) for key in MEASURES)),
        notes=(
            "The largest figure that each party has stated, “about” and “more than” kept; of equal figures the earliest.",
            "Left out are statements that the party replaced, and figures that are only an upper limit.",
            "Figures for satellite launchers stand in the table alone, since the distance stated is where a stage fell.",
        ),
        table=_table(best, corpus),
        data=_data(best),
        drawing=partial(dots, [_column(key, missiles, corpus) for key in MEASURES]),
    )


def _best(corpus: Corpus) -> list[Stated]:
    """For each party and measure the largest figure, missiles and satellite launchers apart; the largest first."""
    best: dict[tuple[str, str, bool], Stated] = {}
    for stated in _stated(corpus):
        key = (stated.party, stated.key, stated.satellite)
        if key not in best or stated.figure > best[key].figure:
            best[key] = stated
    return sorted(best.values(), key=lambda stated: (stated.satellite, list(MEASURES).index(stated.key), -stated.figure))


def _stated(corpus: Corpus) -> Iterator[Stated]:
    """Every figure that stands and is not only an upper limit, the oldest launch first."""
    for entry, launch in corpus.launches:
        for account in launch.accounts:
            for key in MEASURES if not account.superseded_by else ():
                yield from (Stated(account.by, key, measure, entry, launch) for measure in getattr(account, key) if not measure.at_most)


def _records(stated: Sequence[Stated], corpus: Corpus) -> Iterator[str]:
    """`Japan's Ministry of Defense stated the furthest distance, about 4,600 km`, and the same for height."""
    for key, title in MEASURES.items():
        if first := next((one for one in stated if one.key == key), None):
            yield f"{corpus.vocabulary.word('parties', first.party).name} stated the {title.lower()}, {first.words}"


def _ranking(key: str, stated: Sequence[Stated], corpus: Corpus) -> str:
    """The three parties with the largest figures, and about which launch."""
    found = [one for one in stated if one.key == key]
    first = [f"{_name(one, corpus)} {one.words} on {words.short_date(one.launch.date)}" for one in found[:3]]
    return f"{MEASURES[key]}, of {words.plural(len(found), 'party', 'parties')} that stated one: {'; '.join(first)}" if found else ""


def _column(key: str, stated: Sequence[Stated], corpus: Corpus) -> Column:
    found = [one for one in stated if one.key == key]
    return Column(MEASURES[key], [Dot(_name(one, corpus), _colour(one, corpus), one.figure, one.words) for one in found])


def _table(best: Sequence[Stated], corpus: Corpus) -> Table:
    """A row for each party, and another for what it said of satellite launchers."""
    by_row: dict[tuple[str, bool], dict[str, Stated]] = {}
    for stated in best:
        by_row.setdefault((stated.party, stated.satellite), {})[stated.key] = stated
    rows = ((_head(next(iter(row.values())), corpus), *(_cell(row.get(key)) for key in MEASURES)) for row in by_row.values())
    return Table(("Party", *MEASURES.values()), tuple(rows), open=True)


def _head(stated: Stated, corpus: Corpus) -> Link:
    return text(f"{_name(stated, corpus)}, satellite launchers" if stated.satellite else _name(stated, corpus))


def _cell(stated: Stated | None) -> Link:
    return Link(words.short_date(stated.launch.date), stated.entry.url, stated.words) if stated else text("none stated")


def _data(best: Sequence[Stated]) -> Data:
    rows = (
        (one.party, one.key, one.figure, one.words.replace("\u00a0", " "), one.satellite, one.launch.id, one.launch.date) for one in best
    )
    return Data(("party", "measure", "km", "as_stated", "satellite_launcher", "launch", "date"), tuple(rows))


def _name(stated: Stated, corpus: Corpus) -> str:
    return label(corpus, "parties", stated.party)


def _colour(stated: Stated, corpus: Corpus) -> str:
    return f"var(--rh-{corpus.vocabulary.word('parties', stated.party).state or 'other'}, var(--rh-other))"
