"""Every correction of the site, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.views import words
from briefings.views.rows import Link


@dataclass(frozen=True)
class CorrectionLine:
    """One correction, on the page that lists all of them."""

    page: Link
    date: str
    machine_date: str
    note: str
    was: str
    now: str


def corrections(corpus: Corpus) -> tuple[CorrectionLine, ...]:
    """One line for each correction of each page."""
    found = [(correction, entry) for entry in corpus.entries for correction in entry.record.corrections]
    lines = []
    for correction, entry in sorted(found, key=lambda pair: pair[0].date, reverse=True):
        page, day = Link(entry.record.title, entry.url), correction.date
        lines.append(CorrectionLine(page, words.day(day), day.isoformat(), correction.note, correction.was or "", correction.now or ""))
    return tuple(lines)
