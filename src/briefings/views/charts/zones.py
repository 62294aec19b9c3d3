"""Where Japan says that missiles came down, by year."""

from __future__ import annotations

import typing
from functools import partial

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.model.account import LandingZone
from briefings.views.charts import sentences as say
from briefings.views.charts.bars import bars
from briefings.views.charts.chart import Chart
from briefings.views.charts.years import ByYear, Fact, Naming, years_of
from briefings.views.words import zone_words

JAPAN = "japan"


def zones(corpus: Corpus) -> Chart:
    """Launches by the zone that a standing statement by Japan's authorities names; several statements on one are one."""
    spoke = [(launch, _zones(launch, corpus)) for _, launch in corpus.launches if _by_japan(launch, corpus)]
    facts = [Fact(launch.date.first.year, named) for launch, named in spoke if named]
    found = ByYear(facts, years_of(corpus), _naming(), "All with a zone")
    names, best = say.leaders({zone_words[zone]: sum(zone in fact.codes for fact in facts) for zone in zone_words})
    return Chart(
        slug="zones",
        name="Where Japan says they fell",
        statement=f"Japan most often said: {names}, {best} of {len(facts):,}" if facts else "Japan has named no zone",
        says=say.joined(
            f"Japan’s authorities spoke on {say.launches(len(spoke))} and said of {len(facts):,} in which zone the missiles came down",
            say.most("zone", "zones", found.by_label),
            say.most("year", "years", found.by_year),
        ),
        notes=tuple(_notes(found, len(spoke) - len(facts))),
        table=found.table(),
        data=found.data("zone", "launches"),
        drawing=partial(bars, found, ()),
    )


def _by_japan(launch: Launch, corpus: Corpus) -> bool:
    return any(corpus.vocabulary.word("parties", account.by).state == JAPAN for account in launch.accounts)


def _zones(launch: Launch, corpus: Corpus) -> tuple[LandingZone, ...]:
    """The zones that Japan names for a launch, without statements that it replaced."""
    named = dict.fromkeys(
        account.landing_zone
        for account in launch.accounts
        if account.landing_zone and not account.superseded_by and corpus.vocabulary.word("parties", account.by).state == JAPAN
    )
    return tuple(named)


def _notes(found: ByYear, silent: int) -> list[str]:
    notes = [
        "Counted are launches, by Japan’s own statements alone; a statement that Japan replaced is left out.",
        "“Flew over Japan” is about the path, not about the place where it came down.",
    ]
    notes += [f"On {say.launches(silent)} Japan spoke and named no zone that still stands."] if silent else []
    several = found.several.total()
    return [*notes, f"{say.launches(several)} with more than one zone stand pale in the row of each."] if several else notes


def _naming() -> Naming:
    return Naming(
        order=typing.get_args(LandingZone),
        label=lambda code: (words := zone_words[code])[0].upper() + words[1:],
        colour=lambda _: "var(--rh-japan)",
        without="",
    )
