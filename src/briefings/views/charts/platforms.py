"""Launches by year and platform."""

from __future__ import annotations

from functools import partial

from briefings.corpus import Corpus
from briefings.model.launch import UNKNOWN
from briefings.views.charts import sentences as say
from briefings.views.charts.bars import bars
from briefings.views.charts.chart import Chart
from briefings.views.charts.years import ByYear, Fact, Naming, years_of
from briefings.views.rows import label


def platforms(corpus: Corpus) -> Chart:
    """Launch events by what they were fired from."""
    events = [(launch.date.first.year, launch.event.platform) for _, launch in corpus.launches]
    facts = [Fact(year, () if platform == UNKNOWN else (platform,)) for year, platform in events]
    found = ByYear(facts, years_of(corpus), _naming(corpus), "All launches")
    names, best = say.leaders(found.by_label)
    known = sum(found.by_label.values())
    return Chart(
        slug="platforms",
        name="Platforms",
        statement=f"Where the platform is known, most often: {names}, {best} of {known:,}" if known else "No platform is known",
        says=say.joined(
            f"What it was fired from is known for {known:,} of {say.launches(len(facts))}, {say.span(found.years)}",
            say.most("platform", "platforms", found.by_label),
            *_firsts(found),
        ),
        notes=("A platform is known where a party named it; “not known” means that none did, not that there was another.",),
        table=found.table(),
        data=found.data("platform", "launches"),
        drawing=partial(bars, found, ()),
    )


def _firsts(found: ByYear) -> list[str]:
    """Since when each platform is on record."""
    firsts = [f"{row.label} {min(row.all)}" for row in sorted(found.series, key=lambda row: min(row.all))]
    return [f"First on record: {', '.join(firsts)}"] if firsts else []


def _naming(corpus: Corpus) -> Naming:
    return Naming(
        order=tuple(corpus.vocabulary.platforms),
        label=lambda code: label(corpus, "platforms", code),
        colour=lambda _: "var(--rh-chart)",
        without="Not known",
    )
