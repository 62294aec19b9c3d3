"""What was known when: the statements about a launch, day by day, in the order in which they were made."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.accounts.standing import Said, days_of, in_time
from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.views import words
from briefings.views.accounts import ROWS
from briefings.views.rows import label

READERS = dict(ROWS)
TOLD = {
    "Weapon": "{}",
    "Fired from": "fired from: {}",
    "Missiles": "missiles: {}",
    "Distance": "distance {}",
    "Greatest height": "height {}",
    "Time of flight": "in flight {}",
    "Came down": "came down: {}",
    "Outcome": "outcome: {}",
}
"""The rows of the table that are told again, and how."""


@dataclass(frozen=True)
class Told:
    """One statement in a line."""

    party: str
    text: str
    fate: str
    """What it replaced, and what replaced it; empty for most."""


@dataclass(frozen=True)
class ReplayDay:
    """One day on which somebody spoke."""

    date: str
    machine_date: str
    told: tuple[Told, ...]


def replay(launch: Launch, corpus: Corpus) -> tuple[ReplayDay, ...]:
    """Every day with what was said on it; nothing where all was said on one day."""
    said, days = in_time(launch.accounts), days_of(launch.accounts)
    if len(days) < 2:
        return ()
    return tuple(
        ReplayDay(words.date_text(date), words.machine_date(date), tuple(_told(one, said, corpus) for one in said if one.day == day))
        for day, date in enumerate(days)
    )


def _told(one: Said, said: tuple[Said, ...], corpus: Corpus) -> Told:
    values = ((form, ", ".join(READERS[row](one.account, corpus))) for row, form in TOLD.items())
    text = "; ".join(form.format(value) for form, value in values if value)
    return Told(label(corpus, "parties", one.account.by), text or one.account.note or "no figures", _fate(one, said, corpus))


def _fate(one: Said, said: tuple[Said, ...], corpus: Corpus) -> str:
    """`replaces its own of 15 Sep 2021`, `replaced on 29 Mar 2022 by Seoul, MND`, `replaced later that day`."""
    parts = [
        f"replaces {_whose(other, one, corpus)} of {words.short_date(other.account.said)}"
        for other in said
        if other.successor is one.account
    ]
    if one.successor:
        day = "later that day" if one.successor.said == one.account.said else f"on {words.short_date(one.successor.said)}"
        by = "" if one.successor.by == one.account.by else f" by {label(corpus, 'parties', one.successor.by)}"
        parts.append(f"replaced {day}{by}")
    return "; ".join(parts)


def _whose(other: Said, one: Said, corpus: Corpus) -> str:
    return "its own" if other.account.by == one.account.by else f"that by {label(corpus, 'parties', other.account.by)}"
