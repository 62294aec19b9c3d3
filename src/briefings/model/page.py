"""What every page of the site has, and the plain page."""

import datetime as dt
from typing import Literal

from pydantic import Field

from briefings.model.dates import Day
from briefings.model.source import Source
from briefings.model.values import Address, Change, Confidence, Correction, Headline, Name, Record, Slug, Text

Status = Literal["preliminary", "reviewed", "superseded"]
Sources = dict[Slug, Source]
REVIEW_PERIOD = dt.timedelta(days=365)
"""How long a review holds; after it the page is due for the next one."""


class BasePage(Record):
    """The keys that every kind of page takes."""

    title: Headline
    """The headline: at most 90 characters, no full stop."""
    status: Status = "reviewed"
    """`preliminary`: early reports, may change. `reviewed`: checked against its sources. `superseded`: kept for the
    record only."""
    as_of: Day
    """The day on which what the page says was last known to be so."""
    sources: Sources = Field(default_factory=dict)
    """What the page rests on, by key; cited in the text as `[^key]`."""
    related: tuple[Slug, ...] = ()
    """Ids of pages that a reader may want next."""
    moved_from: tuple[Address, ...] = ()
    """Addresses at which the page stood before, as `about/corrections/`; each leads here for good."""
    changes: tuple[Change, ...] = ()
    """Revisions, the oldest first."""
    corrections: tuple[Correction, ...] = ()
    """What was wrong and has been put right, the oldest first."""
    reviewed: Day | None = None
    """The day on which the whole page was last checked."""

    @property
    def notes(self) -> tuple[Change | Correction, ...]:
        """Changes and corrections, the oldest first; on one day a correction comes last."""
        return tuple(sorted((*self.changes, *self.corrections), key=lambda note: note.date))

    @property
    def published(self) -> dt.date:
        """The day of the first version."""
        return self.changes[0].date if self.changes else self.as_of

    @property
    def revised(self) -> dt.date:
        """The day of the last change or correction, by which a version is named; that of `as_of` where none is noted."""
        return max((note.date for note in self.notes), default=self.as_of)

    @property
    def review_due(self) -> dt.date | None:
        """The first day on which the page is due for review: a year after the last, or after `as_of` where none is named.

        None for a superseded page, which stays as it is.
        """
        return None if self.status == "superseded" else (self.reviewed or self.as_of) + REVIEW_PERIOD


class Page(BasePage):
    """A page about the site itself: home, method, timeline."""

    kind: Literal["page"]
    id: Slug | None = None
    """Left out: a plain page is known by its path."""
    summary: Text | None = None
    """One or two sentences, for search results and previews."""


class Gone(BasePage):
    """A page that was removed. Its file stays, so that its address says why, and its id is never used again."""

    kind: Literal["gone"]
    id: Slug | None = None
    """As it was; left out for a plain page."""
    summary: Text
    """Why it was removed. Where to read instead stands under `related`."""

    @property
    def review_due(self) -> dt.date | None:
        """None: nothing on it can go stale."""
        return None


class Term(BasePage):
    """A word explained, on one screen."""

    kind: Literal["term"]
    id: Slug
    """Stable and unique; equals the file name."""
    summary: Text
    """The definition, in at most 60 words."""
    aliases: tuple[Name, ...] = ()
    """Other names that readers type."""


class Selection(Record):
    """Which launches belong to a topic: those that match any line."""

    platform: tuple[Slug, ...] = ()
    """Fired from one of these platforms."""
    class_: tuple[Slug, ...] = Field(default=(), alias="class")
    """Of one of these classes."""
    missiles: tuple[Slug, ...] = ()
    """Of one of these families."""
    site: tuple[Slug, ...] = ()
    """From one of these sites."""
    party: tuple[Slug, ...] = ()
    """With an account by one of these parties."""
    launches: tuple[Slug, ...] = ()
    """These launches, by id."""


class Topic(BasePage):
    """A subject that runs through many launches."""

    kind: Literal["topic"]
    id: Slug
    """Stable and unique; equals the file name."""
    group: Literal["platforms", "families", "sites", "organisations", "law", "diplomacy", "doctrine"]
    """The shelf it stands on; equals the folder."""
    summary: Text
    """What the topic is and why it matters, in at most 60 words."""
    aliases: tuple[Name, ...] = ()
    """Other names that readers type."""
    selects: Selection = Selection()
    """Which launches belong to it."""
    disputed: tuple[Text, ...] = ()
    """What is disputed about it, with who says what."""
    unknowns: tuple[Text, ...] = ()
    """What is not known."""
    confidence: Confidence | None = None
    """How far the editors trust what the page says."""
