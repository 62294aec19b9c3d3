"""Where a statement comes from, and how far its editor read it."""

from typing import Literal

from briefings.model.dates import Day, EdtfDate
from briefings.model.values import Code, Language, Record, Text, WebAddress


class Source(Record):
    """One published page or document that a briefing rests on."""

    title: Text
    """The page's own title; a plain description in square brackets where it has none."""
    publisher: Text
    """Who published the page that was read, a re-publisher included: “Jiji Press, on Nippon.com”."""
    date: EdtfDate | None = None
    """The page's own date; left out where it shows none."""
    url: WebAddress
    """The address as found."""
    language: Language = "en"
    """The language of the page."""
    origin: Code
    """The party whose information it is: ten papers that quote one notice have one origin."""
    read: Literal["full", "excerpt", "cited"]
    """`full`: all of it was read. `excerpt`: a part. `cited`: known only through another page that names it."""
    accessed: Day | None = None
    """The day on which the editor read it."""
    archive_url: WebAddress | None = None
    """An archived copy that the editor saw; without it the page offers a look-up in a public archive."""
    note: Text | None = None
    """What a reader should know of it, in one sentence."""
