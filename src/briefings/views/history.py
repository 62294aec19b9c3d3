"""What happened to a page: its changes and corrections, and the releases that hold it."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Entry
from briefings.model.values import Change, Correction
from briefings.views import words

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


def history(entry: Entry) -> History:
    """Every note of a page."""
    remarks = tuple(map(remark, reversed(entry.record.notes)))
    return History(remarks[:SHOWN], remarks[SHOWN:], bool(entry.record.corrections))


def remark(note: Change | Correction) -> Remark:
    """One note, ready to print."""
    day = words.day(note.date), note.date.isoformat()
    if isinstance(note, Correction):
        return Remark(*day, note.note, correction=True, was=note.was or "", now=note.now or "")
    return Remark(*day, note.note, correction=False)
