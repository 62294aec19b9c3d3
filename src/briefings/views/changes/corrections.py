"""Every correction of the site, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.views.changes.history import Remark, remark
from briefings.views.rows import Link, link_to


@dataclass(frozen=True)
class CorrectionLine:
    """One correction, on the page that lists all of them."""

    page: Link
    remark: Remark


def corrections(corpus: Corpus) -> tuple[CorrectionLine, ...]:
    """One line for each correction of each page."""
    found = [(correction, entry) for entry in corpus.entries for correction in entry.record.corrections]
    found.sort(key=lambda pair: pair[0].date, reverse=True)
    return tuple(CorrectionLine(link_to(entry), remark(correction)) for correction, entry in found)
