"""What happened to a page: its changes and corrections, and the releases that hold it."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.entry import Entry, Version
from briefings.model.values import Change, Correction
from briefings.views import words
from briefings.views.rows import Link

SHOWN = 3
"""How many notes stand open; older ones are folded away."""


@dataclass(frozen=True)
class Remark:
    """One change or correction, ready to print."""

    date: str
    machine_date: str
    text: str
    correction: bool
    was: str = ""
    """For a correction: the value or wording before; empty where the note says it all."""
    now: str = ""


@dataclass(frozen=True)
class History:
    """The notes of a page, the newest first, and its text in releases."""

    newest: tuple[Remark, ...]
    older: tuple[Remark, ...]
    corrected: bool
    version: Link | None
    """The page as it is, at an address that keeps it so; None where no release holds it as it is."""
    earlier: tuple[Link, ...]
    """As it stood before, the newest first."""

    @property
    def corrections(self) -> tuple[Remark, ...]:
        """What was wrong and has been put right, the newest first."""
        return tuple(remark for remark in (*self.newest, *self.older) if remark.correction)


def history(entry: Entry, corpus: Corpus) -> History:
    """Every note of a page, and what releases hold of it."""
    remarks = tuple(map(remark, reversed(entry.record.notes)))
    held = [(version, Link(version.first.tag, version.url)) for version in reversed(versions_of(entry, corpus))]
    version = next((link for version, link in held if not version.superseded), None)
    earlier = tuple(link for version, link in held if version.superseded)
    return History(remarks[:SHOWN], remarks[SHOWN:], bool(entry.record.corrections), version, earlier)


def version_url(entry: Entry, corpus: Corpus) -> str:
    """The address within the site that will always show the page as it is today; empty where no release holds it so."""
    version = history(entry, corpus).version
    return version.url if version else ""


def versions_of(entry: Entry, corpus: Corpus) -> tuple[Version, ...]:
    """What releases hold of a page that can be cited, the oldest first."""
    return tuple(version for version in corpus.versions.get(entry.path, ()) if version.entry.citable)


def remark(note: Change | Correction) -> Remark:
    """One note, ready to print."""
    day = words.day(note.date), note.date.isoformat()
    if isinstance(note, Correction):
        return Remark(*day, note.note, correction=True, was=note.was or "", now=note.now or "")
    return Remark(*day, note.note, correction=False)
