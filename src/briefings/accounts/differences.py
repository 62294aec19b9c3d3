"""Where parties differ: one definition for pages, data and checks.

Two parties differ on a measure where no value fits what both say. 800 km and 750 km differ; 6,248 km and more than
6,000 km do not, nor do Nodong and “Nodong or Scud-C”. Figures within 1 % are one figure, rounded. Of each party its last statement with the measure counts, among
those that stand. Figures for one of several missiles are compared with figures for the same one.

Not compared are places, areas of landing and times of launch, which parties name more or less closely, and words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Any, TypeAlias

from briefings.accounts.standing import Said, days_of, in_time
from briefings.model.account import Account
from briefings.model.dates import EdtfDate
from briefings.model.values import Measure

UNITS: Mapping[str, str] = MappingProxyType(
    {
        "missiles": "",
        "class_": "",
        "count": "missiles",
        "distance_km": "km",
        "apogee_km": "km",
        "flight_s": "s",
        "landing_zone": "",
        "outcome": "",
        "platform": "",
    }
)
"""What is compared, as fields of an account, and the unit of the gap; codes have none."""
ROUNDING = 0.01
"""How far figures may lie apart, as a share of the higher one, and still be one figure that somebody rounded."""
Value: TypeAlias = Measure | int | tuple[str, ...]


@dataclass(frozen=True)
class Claim:
    """What one party says of a measure: a figure with its qualifiers, a number, or codes."""

    said: Said
    value: Value

    @property
    def span(self) -> tuple[float, float] | None:
        """The lowest and the highest figure that fit; none for codes. An open end is infinite."""
        if isinstance(self.value, Measure):
            low, high = _ends(self.value)
            return (0 if self.value.at_most or low is None else low), (math.inf if self.value.at_least or high is None else high)
        return (self.value, self.value) if isinstance(self.value, int) else None


@dataclass(frozen=True)
class Difference:
    """A measure on which parties differ."""

    key: str
    """A field of an account: `distance_km`."""
    of: str
    """Which missile is meant; empty where it is all of them."""
    claims: tuple[Claim, ...]
    """Of every party that gives the measure, in the order in which they spoke."""
    gap: float | None
    """How far the lowest and the highest statement lie apart, in the measure's unit; none for codes."""
    share: float | None
    """The gap as a share of the higher one, from 0 to 1."""

    @property
    def unit(self) -> str:
        """The unit of the gap; empty for codes."""
        return UNITS[self.key]


@dataclass(frozen=True)
class Dispute:
    """A difference over time."""

    difference: Difference
    """As it stands, or as it last stood."""
    since: EdtfDate
    """The day on which the second, differing statement was made."""
    settled: EdtfDate | None
    """The day from which the parties no longer differed; nothing while they do."""


def disputes(accounts: Sequence[Account]) -> tuple[Dispute, ...]:
    """Every difference that ever stood, by measure; one that was settled and broke out again counts twice."""
    said, days = in_time(accounts), days_of(accounts)
    begun: dict[tuple[str, str], tuple[int, Difference]] = {}
    found: list[Dispute] = []
    for day in range(len(days)) if len({account.by for account in accounts}) > 1 else ():
        now = {(one.key, one.of): one for one in differences([one for one in said if one.stood(day)])}
        found += [Dispute(last, days[since], days[day]) for at, (since, last) in begun.items() if at not in now]
        begun = {at: (begun[at][0] if at in begun else day, one) for at, one in now.items()}
    found += [Dispute(last, days[since], None) for since, last in begun.values()]
    return tuple(sorted(found, key=lambda one: list(UNITS).index(one.difference.key)))


def differences(said: Sequence[Said]) -> Iterator[Difference]:
    """Every measure on which statements differ that stand together."""
    for key in UNITS:
        last = {one.account.by: one for one in said if getattr(one.account, key) not in (None, ())}
        for of, claims in _alike(key, sorted(last.values(), key=lambda one: one.number)).items() if len(last) > 1 else ():
            if found := _difference(key, of, claims):
                yield found


def _alike(key: str, said: Iterable[Said]) -> dict[str, list[Claim]]:
    """What can be compared: the claims by which missile they are of; several figures of a party for the same are left out."""
    alike: dict[str, list[Claim]] = {}
    for one in said:
        for of, values in _values(getattr(one.account, key)).items():
            if len(values) == 1:
                alike.setdefault(of, []).append(Claim(one, values[0]))
    return alike


def _values(value: Any) -> dict[str, list[Value]]:
    if not isinstance(value, tuple):
        return {"": [value if isinstance(value, int) else (value,)]}
    if not isinstance(value[0], Measure):
        return {"": [value]}
    by_missile: dict[str, list[Value]] = {}
    for measure in value:
        by_missile.setdefault(measure.of or "", []).append(measure)
    return by_missile


def _difference(key: str, of: str, claims: Sequence[Claim]) -> Difference | None:
    spans = [claim.span for claim in claims if claim.span]
    if not spans:
        codes = [set(claim.value) for claim in claims if isinstance(claim.value, tuple)]
        apart = any(one.isdisjoint(other) for one, other in combinations(codes, 2))
        return Difference(key, of, tuple(claims), None, None) if apart else None
    low, high = min(top for _, top in spans), max(bottom for bottom, _ in spans)
    apart = high - low > ROUNDING * high
    return Difference(key, of, tuple(claims), high - low, (high - low) / high) if apart else None


def _ends(measure: Measure) -> tuple[float | None, float | None]:
    return (measure.low, measure.high) if measure.value is None else (measure.value, measure.value)
