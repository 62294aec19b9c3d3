"""What happened each year, sorted by a code: rows of small bars on one scale, and the same as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefings.corpus import Corpus
from briefings.views.charts.chart import Data, Table, text


@dataclass(frozen=True)
class Fact:
    """So many launches or missiles of one year, under one code, several, or none."""

    year: int
    codes: tuple[str, ...]
    number: int = 1


@dataclass(frozen=True)
class Series:
    """One row of bars, with numbers by year."""

    label: str
    colour: str
    """A CSS colour."""
    alone: Counter[int]
    """What has this code and no other."""
    shared: Counter[int]
    """What has other codes too, and so stands in the row of each."""
    counting: Callable[[int], str] = "{:,}".format
    """How its numbers are written; with their unit where the other rows have another."""

    @property
    def all(self) -> Counter[int]:
        """Both together."""
        return self.alone + self.shared

    @property
    def sum(self) -> str:
        """`92 + 12`: alone, and shared where anything is."""
        return self._both(self.alone.total(), self.shared.total())

    def cell(self, year: int) -> str:
        """The same for one year."""
        return self._both(self.alone[year], self.shared[year])

    def _both(self, alone: int, shared: int) -> str:
        return f"{self.counting(alone)} + {self.counting(shared)}" if shared else self.counting(alone)


@dataclass(frozen=True)
class Naming:
    """How codes become rows."""

    order: Sequence[str]
    """Codes from the first row to the last; others follow."""
    label: Callable[[str], str]
    colour: Callable[[str], str]
    without: str
    """The name of the row for what has no code."""


@dataclass(frozen=True)
class ByYear:
    """Facts by year and code."""

    facts: Sequence[Fact]
    years: range
    """Every year of the drawing, those without a fact too."""
    naming: Naming
    whole: str
    """What all of it is, for the row on top: `All launches`."""

    @cached_property
    def total(self) -> Series:
        """Every fact once."""
        return Series(self.whole, "var(--rh-muted)", _sum(self.facts), Counter())

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """A row for each code that occurs."""
        used = dict.fromkeys(code for fact in self.facts for code in fact.codes)
        codes = sorted(used, key=lambda code: self.naming.order.index(code) if code in self.naming.order else len(self.naming.order))
        return tuple(Series(self.naming.label(code), self.naming.colour(code), *self._with(code)) for code in codes)

    @cached_property
    def without(self) -> Series:
        """The row for what has no code."""
        none = _sum(fact for fact in self.facts if not fact.codes)
        return Series(self.naming.without, "var(--rh-other)", none, Counter())

    @property
    def rows(self) -> tuple[Series, ...]:
        """Every row with anything in it, the whole on top."""
        return (self.total, *self.series, *([self.without] if self.without.all else []))

    def _with(self, code: str) -> tuple[Counter[int], Counter[int]]:
        having = [fact for fact in self.facts if code in fact.codes]
        return _sum(fact for fact in having if len(fact.codes) == 1), _sum(fact for fact in having if len(fact.codes) > 1)

    @property
    def by_year(self) -> dict[str, int]:
        """The whole, by year."""
        return {str(year): self.total.all[year] for year in self.years}

    @property
    def by_label(self) -> dict[str, int]:
        """The whole of each row that has a code."""
        return {row.label: row.all.total() for row in self.series}

    @property
    def several(self) -> Counter[str]:
        """How much stands under each set of several codes: `MRBM + SRBM`."""
        found: Counter[str] = Counter()
        for fact in self.facts:
            if len(fact.codes) > 1:
                found[" + ".join(map(self.naming.label, fact.codes))] += fact.number
        return found

    def table(self, *more: Series) -> Table:
        """A row of sums, then one for each year in which anything is on record, the newest first."""
        columns = [*self.rows, *more]
        years = [year for year in reversed(self.years) if any(series.all[year] for series in columns)]
        sums = tuple(text(cell) for cell in ("All years", *(series.sum for series in columns)))
        lines = (tuple(text(cell) for cell in (str(year), *(series.cell(year) for series in columns))) for year in years)
        return Table(("Year", *(series.label for series in columns)), (sums, *lines))

    def data(self, code: str, number: str) -> Data:
        """A row for each year and set of codes; several codes are joined by `;`, and an empty cell is none."""
        found: Counter[tuple[int, str]] = Counter()
        for fact in self.facts:
            found[fact.year, ";".join(fact.codes)] += fact.number
        return Data(("year", code, number), tuple((*key, found[key]) for key in sorted(found)))


def _sum(facts: Iterable[Fact]) -> Counter[int]:
    by_year: Counter[int] = Counter()
    for fact in facts:
        by_year[fact.year] += fact.number
    return by_year


def years_of(corpus: Corpus) -> range:
    """From the first year of the record to the last."""
    years = [launch.date.first.year for _, launch in corpus.launches]
    return range(min(years), max(years) + 1) if years else range(0)
