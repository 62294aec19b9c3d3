"""The codes of front matter and the names that readers see: `vocabulary.yml` in the content folder."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from briefings.model.values import Name, Record, Slug, Text
from briefings.model.yardstick import Yardstick

Shelf = Literal["parties", "platforms", "classes", "missiles", "sites", "publishers"]
Kind = Literal[
    "government",
    "international organisation",
    "state media",
    "news agency",
    "newspaper",
    "magazine",
    "broadcaster",
    "public broadcaster",
    "government-funded broadcaster",
    "news site",
    "research institute",
    "association",
    "data set",
    "reference work",
]
"""What a party or a publisher is."""
APART = frozenset({"press", "research"})
"""Whose voice it is, for parties that are no state: each of them speaks for itself."""
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
    kind: Kind | None = None
    """For a party or a publisher: what it is; left out where that is not known for sure."""
    state: Slug | None = None
    """For a party: whose voice it is. For a publisher that a state controls: which one."""
    state_controlled: bool | None = None
    """For a party or a publisher: whether a state controls what it publishes; left out where that is not known for sure."""
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
    publishers: Mapping[Slug, Word] = {}
    """Those of whom more is known than the name; one that is a party too has the party's code."""

    def shelf(self, name: Shelf) -> Mapping[str, Word]:
        """The words of one shelf by code."""
        words: Mapping[str, Word] = getattr(self, name)
        return words

    def word(self, shelf: Shelf, code: str) -> Word:
        """The word for a code; one that prints the code itself where the shelf does not hold it."""
        return self.shelf(shelf).get(code) or Word(name=code.replace("-", " ").capitalize())

    def voice(self, party: str) -> str:
        """Who speaks through a party: its state, so that all offices of one are one voice; else the party itself."""
        state = self.word("parties", party).state
        return party if state is None or state in APART else state
