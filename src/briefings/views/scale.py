"""Figures for scale: one stated distance and one stated height, each held against a length that readers know."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.model.values import Measure
from briefings.model.vocabulary import Vocabulary
from briefings.model.yardstick import Reference, Yardstick
from briefings.views import words
from briefings.views.article import Article
from briefings.views.rows import label

SCALED = {"distance_km": "distance", "apogee_km": "height"}
"""The measures of an account that are held against yardsticks, and the kind of yardstick."""
TOLERANCE = 0.08
"""How far a ratio may lie from the one that is printed, as a share of it."""
RATIOS = {
    1 / 3: "a third of ", 1 / 2: "half ", 2 / 3: "two thirds of ", 3 / 4: "three quarters of ", 9 / 10: "nine tenths of ",
    1.0: "", 1.25: "one and a quarter times ", 1.5: "one and a half times ", 2.0: "twice ", 2.5: "two and a half times ",
    3.0: "three times ", 4.0: "four times ", 5.0: "five times ", 6.0: "six times ", 7.0: "seven times ",
    8.0: "eight times ", 9.0: "nine times ", **{float(times): f"{times} times " for times in range(10, 21)},
}  # fmt: skip
"""Ratios that have a name; no other is printed."""
_NAMED = sorted(RATIOS)


@dataclass(frozen=True)
class Scale:
    """One figure beside something of known size."""

    of: str
    """`distance` or `height`."""
    figure: str
    parties: str
    """Who says so."""
    compared: str
    """`about two thirds of the distance from Seoul to Tokyo (1,160 km)`."""


class _Stated(NamedTuple):
    """A figure, and every party that states it."""

    measure: Measure
    parties: list[str]


def scales(launch: Launch, corpus: Corpus) -> tuple[Scale, ...]:
    """For distance and for height the figure that most parties state, where a yardstick fits it."""
    found = (_scale(key, launch, corpus) for key in SCALED)
    return tuple(scale for scale in found if scale)


def _scale(key: str, launch: Launch, corpus: Corpus) -> Scale | None:
    stated = sorted(_stated(key, launch), key=lambda one: (-len(one.parties), one.measure.at_least))
    if not stated:
        return None
    measure, parties = stated[0]
    compared = compare(measure.value or 0, (yard for yard in corpus.vocabulary.yardsticks.values() if yard.of == SCALED[key]))
    bound = "at least " if measure.at_least else ""
    return Scale(SCALED[key], words.measure(measure, "km"), _parties(parties, corpus), bound + compared) if compared else None


def _stated(key: str, launch: Launch) -> Iterable[_Stated]:
    """Every single figure that stands and is not only an upper limit, with or without “about”."""
    stated: dict[tuple[object, ...], _Stated] = {}
    for account in launch.accounts:
        for measure in getattr(account, key) if not account.superseded_by else ():
            if measure.value and not measure.at_most:
                same = stated.setdefault((measure.value, measure.at_least, measure.of), _Stated(measure, []))
                same.parties.extend({account.by}.difference(same.parties))
    return stated.values()


def _parties(codes: list[str], corpus: Corpus) -> str:
    names = [label(corpus, "parties", code) for code in codes]
    return " and ".join(names) if len(names) < 3 else f"{names[0]} and {len(names) - 1} more"


def compare(km: float, yardsticks: Iterable[Yardstick]) -> str:
    """The figure as a named multiple of the yardstick that is nearest to it in size; nothing where none fits."""
    fitting = []
    for yardstick in yardsticks:
        ratio = km / yardstick.length
        above = bisect_left(_NAMED, ratio)
        named = min(_NAMED[max(0, above - 1) : above + 1], key=lambda name: abs(ratio / name - 1))
        if abs(ratio / named - 1) <= TOLERANCE:
            fitting.append((abs(math.log(named)), RATIOS[named], yardstick))
    if not fitting:
        return ""
    _, times, yardstick = min(fitting, key=lambda one: one[0])
    return f"about {times}{yardstick.name} ({_size(yardstick)})"


def _size(yardstick: Yardstick) -> str:
    """Metres for a mountain; tens of kilometres for what was computed; else the figure as published, to the kilometre."""
    if yardstick.length < 10:
        return f"{1000 * yardstick.length:,.0f}\u00a0m"
    return f"{round(yardstick.length, -1 if yardstick.between else 0):,.0f}\u00a0km"


@dataclass(frozen=True)
class YardstickRow:
    """One yardstick, as the page on method lists it."""

    name: str
    size: str
    computed: str
    """From which positions, where it was computed."""
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class MethodPage:
    """What the page on method shows besides its text."""

    article: Article
    yardsticks: tuple[YardstickRow, ...]


def method(corpus: Corpus, article: Article) -> MethodPage:
    """The yardsticks with their sources."""
    return MethodPage(article, tuple(_rows(corpus.vocabulary)))


def _rows(vocabulary: Vocabulary) -> Iterator[YardstickRow]:
    for yardstick in vocabulary.yardsticks.values():
        points = [f"{city.name} {_angle(city.lat, 'NS')}, {_angle(city.lon, 'EW')}" for city in yardstick.between or ()]
        name = yardstick.name[0].upper() + yardstick.name[1:]
        yield YardstickRow(name, _size(yardstick), "; ".join(points), yardstick.references)


def _angle(degrees: float, sides: str) -> str:
    return f"{abs(degrees):.2f}°\u00a0{sides[degrees < 0]}"
