"""A launch briefing: what happened as the editors read it, and what each party says."""

from typing import Final, Literal

from pydantic import Field

from briefings.model.account import Account
from briefings.model.dates import EdtfDate, UtcMinute
from briefings.model.page import BasePage, Status
from briefings.model.values import Code, Codes, Confidence, Count, Name, Record, Slug, Text

UNKNOWN: Final = "unknown"


class Event(Record):
    """The editors' reading, for filters. Each value but `unknown` must stand in an account that is not superseded."""

    site: Code = UNKNOWN
    """Where it was fired from."""
    platform: Code = UNKNOWN
    """What it was fired from: rail, road, pad, silo, submarine, barge, ship, reservoir, air or unknown."""
    class_: Codes = Field(default=(), alias="class")
    """The classes of missile, an empty list where none is established."""
    missiles: Codes = ()
    """The families, an empty list where none is established."""
    count: Count | Literal["unknown"] = UNKNOWN
    """How many missiles."""
    outcome: Literal["success", "failure", "partial", "disputed", "unknown"] = UNKNOWN
    """`success`: a tracking party saw the flight completed. `disputed`: parties differ on it."""


class Launch(BasePage):
    """One launch event: missiles fired on one day from one place, or together."""

    kind: Literal["launch"]
    id: Slug
    """Stable and unique; equals the file name, and begins with the date."""
    date: EdtfDate
    """The Korean day. Where the day is not known: `1984-09`, `1984-04~` or a period."""
    time_utc: UtcMinute | None = None
    """The instant of the first launch, to the minute."""
    status: Status
    """`preliminary`: early reports, may change. `reviewed`: checked against its sources. `superseded`: kept for the
    record only."""
    summary: Text
    """What happened, what is agreed and what is not, in at most 60 words; a figure names its claimant."""
    aliases: tuple[Name, ...] = ()
    """Names by which readers know this launch, in any language; search weighs them like the title."""
    event: Event
    """The editors' reading."""
    accounts: tuple[Account, ...] = ()
    """What the parties said, one for each party and statement, in the order in which they spoke."""
    agreed: tuple[Text, ...] = ()
    """What every party that spoke shares."""
    disputed: tuple[Text, ...] = ()
    """On what they differ, with who says what."""
    unknowns: tuple[Text, ...] = ()
    """What is not known."""
    confidence: Confidence | None = None
    """How far the editors trust the reading in `event`."""
