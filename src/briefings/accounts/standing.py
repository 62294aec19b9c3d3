"""Which statements stood on which day: what each party had said by then and had not yet replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefings.model.account import Account
from briefings.model.dates import EdtfDate


@dataclass(frozen=True)
class Said:
    """One statement in time. Days are counted from 0, over those on which anybody spoke."""

    number: int
    """Which account of the page it is, from 0."""
    account: Account
    day: int
    """The day on which it was said."""
    replaced: int | None
    """The day on which another took its place; nothing while it stands."""
    successor: Account | None
    """The statement that took its place."""

    def stood(self, day: int) -> bool:
        """Whether it was known on a day and not yet replaced."""
        return self.day <= day and (self.replaced is None or day < self.replaced)


def days_of(accounts: Iterable[Account]) -> tuple[EdtfDate, ...]:
    """Every day on which somebody spoke, in the order in which the accounts give them."""
    return tuple(dict.fromkeys(account.said for account in accounts))


def in_time(accounts: Sequence[Account]) -> tuple[Said, ...]:
    """Every statement with its day and its end; one whose successor is not on the page counts as replaced at once."""
    days = {said: day for day, said in enumerate(days_of(accounts))}
    by_name = dict(zip(numbered(accounts), accounts, strict=True))
    return tuple(_said(number, account, days, by_name) for number, account in enumerate(accounts))


def _said(number: int, account: Account, days: dict[EdtfDate, int], by_name: dict[str, Account]) -> Said:
    day = days[account.said]
    if not account.superseded_by:
        return Said(number, account, day, None, None)
    successor = by_name.get(account.superseded_by)
    return Said(number, account, day, max(day, days[successor.said]) if successor else day, successor)


def numbered(accounts: Iterable[Account]) -> list[str]:
    """The name of each account for `superseded_by`: the party and its how-manieth account on the page."""
    counts: Counter[str] = Counter()
    names = []
    for account in accounts:
        counts[account.by] += 1
        names.append(f"{account.by}/{counts[account.by]}")
    return names
