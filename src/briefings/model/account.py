"""What one party said about a launch in one statement."""

from typing import Annotated, Literal

from pydantic import Field

from briefings.model.dates import EdtfDate, KoreanTime
from briefings.model.values import Code, Codes, Count, Measures, Record, Slug, Text

Outcome = Literal["success", "failure", "partial"]
LandingZone = Literal["inside-eez", "outside-eez", "over-japan", "on-land"]


class Account(Record):
    """One statement by one party. What it did not say stays out; a later statement is an account of its own."""

    by: Code
    """The party that made the statement."""
    said: EdtfDate
    """The day of the statement, in the party's own calendar."""
    sources: tuple[Slug, ...] = Field(min_length=1)
    """Keys of the page's sources that carry the statement."""
    times_local: tuple[KoreanTime, ...] = ()
    """Launch times in Korean time, in quotes."""
    site: Code | None = None
    """The launch site, where the party named it."""
    place: Text | None = None
    """The place in the party's own terms."""
    platform: Code | None = None
    """What it was fired from, where the party said so."""
    class_: Codes = Field(default=(), alias="class")
    """The class of missile, where the party said so."""
    missiles: Codes = ()
    """The family, where the party identified it."""
    named: Text | None = None
    """What the party called the weapon."""
    count: Count | None = None
    """How many missiles."""
    distance_km: Measures = ()
    """Distance flown over the ground, in kilometres."""
    apogee_km: Measures = ()
    """Greatest height, in kilometres."""
    flight_s: Measures = ()
    """Time of flight, in seconds."""
    landing: Text | None = None
    """Where it came down, in the party's words."""
    landing_zone: LandingZone | None = None
    """Inside or outside Japan's exclusive economic zone, over Japan, or on land, where the party said so."""
    outcome: Outcome | None = None
    """What the statement shows: `success` where the party saw the flight completed."""
    note: Text | None = None
    """One short sentence on the statement."""
    superseded_by: Annotated[str, Field(pattern=r"^[a-z0-9-]+/[1-9][0-9]*$")] | None = None
    """The statement that replaced it: `japan-mod/2` is the second account by `japan-mod` on this page."""
