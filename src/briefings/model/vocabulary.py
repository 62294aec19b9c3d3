"""The codes of front matter and the names that readers see: `vocabulary.yml` in the content folder."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from briefings.model.values import Name, Record, Slug, Text
from briefings.model.yardstick import Yardstick

Shelf = Literal["parties", "platforms", "classes", "missiles", "sites"]
STEP = 0.5
"""Degrees between the positions that a place may have: some fifty kilometres, an area and never a spot."""


def _rounded(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"`{value}` is not a number of degrees; write one like 39.5")  # noqa: TRY004  (pydantic reads ValueError)
    if value % STEP:
        raise ValueError(f"`{value}` is finer than half a degree; write {round(value / STEP) * STEP}")
    return float(value)


Degrees = Annotated[float, BeforeValidator(_rounded)]
"""An angle in whole and half degrees."""


class Point(Record):
    """Roughly where a place lies, rounded to half a degree, so that no precise position can get in."""

    lat: Annotated[Degrees, Field(ge=-90, le=90)]
    """Latitude north, in degrees (WGS 84)."""
    lon: Annotated[Degrees, Field(ge=-180, le=180)]
    """Longitude east, in degrees (WGS 84)."""
    source: Text
    """Who published the position that was rounded."""


class Word(Record):
    """One code of the vocabulary."""

    name: Text
    """The name as printed in full."""
    short: Text | None = None
    """The name where room is short; the full one serves where it is left out."""
    topic: Slug | None = None
    """The page it leads to, where that has another slug than the code."""
    province: Text | None = None
    """For a site: the province it lies in."""
    point: Point | None = None
    """For a site: roughly where it lies, where that is commonly published."""
    state: Slug | None = None
    """For a party: whose voice it is."""
    state_controlled: bool = False
    """For a party: whether a state controls what it publishes."""
    aliases: tuple[Name, ...] = ()
    """Other names that readers type."""

    @property
    def label(self) -> str:
        """The name for tables and filters."""
        return self.short or self.name


class Vocabulary(Record):
    """Every code that front matter may use, by shelf."""

    parties: Mapping[Slug, Word] = {}
    platforms: Mapping[Slug, Word] = {}
    classes: Mapping[Slug, Word] = {}
    missiles: Mapping[Slug, Word] = {}
    sites: Mapping[Slug, Word] = {}
    yardsticks: Mapping[Slug, Yardstick] = {}
    """Known lengths and heights, for scale."""

    def shelf(self, name: Shelf) -> Mapping[str, Word]:
        """The words of one shelf by code."""
        words: Mapping[str, Word] = getattr(self, name)
        return words

    def word(self, shelf: Shelf, code: str) -> Word:
        """The word for a code; one that prints the code itself where the shelf does not hold it."""
        return self.shelf(shelf).get(code) or Word(name=code.replace("-", " ").capitalize())
