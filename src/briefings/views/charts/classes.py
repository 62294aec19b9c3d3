"""Launches and missiles by year and class."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import partial

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.views.charts import sentences as say
from briefings.views.charts.bars import bars
from briefings.views.charts.chart import Chart, Data
from briefings.views.charts.years import ByYear, Fact, Naming, Series, years_of
from briefings.views.rows import label
from briefings.views.words import listed, plural

Counting = Callable[[int], str]
"""Puts a number into words: `40 launches`."""


def launches_by_class(corpus: Corpus) -> Chart:
    """Launch events: each once in the whole, and once in the row of each of its classes."""
    facts = [Fact(_year(launch), _classes(launch, corpus)) for _, launch in corpus.launches]
    found = ByYear(facts, years_of(corpus), _naming(corpus), "All launches")
    years, best = say.leaders(found.by_year)
    return Chart(
        slug="launches-by-class",
        name="Launches by class",
        statement=f"{years} saw the most launches: {best} of {len(facts):,}",
        says=_says(found, plural(len(facts), "launch event"), say.launches),
        notes=tuple(_several(found, say.launches)),
        table=found.table(),
        data=found.data("class", "launches"),
        drawing=partial(bars, found, ()),
    )


def missiles_by_class(corpus: Corpus) -> Chart:
    """Missiles of the launches whose number is known; the launches whose number is not stand in a row apart."""
    facts = [Fact(_year(launch), _classes(launch, corpus), count) for launch, count in _counts(corpus) if count is not None]
    found = ByYear(facts, years_of(corpus), _naming(corpus), "All missiles")
    uncounted = _uncounted(corpus)
    whole = found.total.all.total()
    years, best = say.leaders(found.by_year)
    return Chart(
        slug="missiles-by-class",
        name="Missiles by class",
        statement=f"{years} saw the most missiles: {best} of {whole:,} counted" if whole else "No number of missiles is known",
        says=_says(found, f"{_missiles(whole)} counted in {say.launches(len(facts))}", _missiles),
        notes=(*_several(found, _missiles), *_apart(uncounted)),
        table=found.table(*uncounted),
        data=_data(corpus),
        drawing=partial(bars, found, uncounted),
    )


def _classes(launch: Launch, corpus: Corpus) -> tuple[str, ...]:
    """In the order of the vocabulary, so that equal sets of classes are equal."""
    order = list(corpus.vocabulary.classes)
    return tuple(sorted(launch.event.class_, key=lambda code: order.index(code) if code in order else len(order)))


def _counts(corpus: Corpus) -> Iterator[tuple[Launch, int | None]]:
    """Each launch with its number of missiles; None where that is not known."""
    for _, launch in corpus.launches:
        count = launch.event.count
        yield launch, count if isinstance(count, int) else None


def _uncounted(corpus: Corpus) -> tuple[Series, ...]:
    years = Counter(_year(launch) for launch, count in _counts(corpus) if count is None)
    return (Series("Number not known", "var(--rh-other)", years, Counter(), say.launches),) if years else ()


def _apart(uncounted: tuple[Series, ...]) -> Iterator[str]:
    for row in uncounted:
        yield (
            f"In {say.launches(row.all.total())} the number of missiles is not known. They have a row of their own, which counts "
            "launches, and are in no other number."
        )


def _naming(corpus: Corpus) -> Naming:
    return Naming(
        order=tuple(corpus.vocabulary.classes),
        label=lambda code: label(corpus, "classes", code),
        colour=lambda code: f"var(--rh-class-{code}, var(--rh-other))",
        without="Class not known",
    )


def _says(found: ByYear, whole: str, counting: Counting) -> str:
    without = found.without.all.total()
    return say.joined(
        f"{whole}, {say.span(found.years)}",
        say.most("year", "years", found.by_year),
        say.most("class", "classes", found.by_label),
        f"No class is established for {counting(without)}" if without else "",
    )


def _several(found: ByYear, counting: Counting) -> Iterator[str]:
    """What a pale bar and a sum such as `92 + 12` mean, from the first row that has them."""
    row = next((row for row in found.series if row.shared), None)
    if row:
        alone, shared = row.alone.total(), row.shared.total()
        sets = [f"{name} {number:,}" for name, number in say.ranked(found.several)]
        yield (
            f"“{row.sum}” beside {row.label}: {counting(alone)} of that class alone and, drawn pale, {shared:,} of launches that have "
            "another class too and so stand in the row of each; the top row counts them once."
        )
        yield f"Of several classes: {listed(sets)}."


def _data(corpus: Corpus) -> Data:
    """A row for each year and set of classes; launches without a number are counted apart."""
    known, launches, unknown = defaultdict[tuple[int, str], int](int), Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    for launch, count in _counts(corpus):
        key = _year(launch), ";".join(_classes(launch, corpus))
        launches[key] += 1
        known[key] += count or 0
        unknown[key] += count is None
    rows = tuple((*key, known[key], launches[key], unknown[key]) for key in sorted(launches))
    return Data(("year", "class", "missiles_counted", "launches", "launches_without_number"), rows)


def _missiles(number: int) -> str:
    return plural(number, "missile")


def _year(launch: Launch) -> int:
    return launch.date.first.year
