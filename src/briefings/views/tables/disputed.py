"""The table of differences: a row for each measure on which parties differ, and each party that gives it."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from briefings.accounts.differences import Claim, Difference, Dispute
from briefings.corpus import Corpus
from briefings.model.account import Account
from briefings.model.values import Measure
from briefings.views.tables.accounts import LISTS, MEASURES, UNITS, Value, figure
from briefings.views.tables.column import Column, key
from briefings.views.tables.table import Reference, Table

NAMES = {attribute: name for name, attribute in LISTS.items()}
"""Measures that the tables name otherwise than an account does."""


class Side(NamedTuple):
    """What one party says where parties differ."""

    launch: str
    dispute: Dispute
    account: Account
    value: Value

    @property
    def difference(self) -> Difference:
        """What the parties differ on."""
        return self.dispute.difference

    @property
    def gap(self) -> float | None:
        """The gap, to a tenth."""
        return None if self.difference.gap is None else round(self.difference.gap, 1)

    @property
    def share(self) -> float | None:
        """The share, to a thousandth."""
        return None if self.difference.share is None else round(self.difference.share, 3)


def _items(corpus: Corpus) -> Iterator[Side]:
    for _, launch, dispute in corpus.disputes:
        for claim in dispute.difference.claims:
            yield Side(launch.id, dispute, claim.said.account, _value(claim, dispute.difference.key))


def _value(claim: Claim, attribute: str) -> Value:
    name = NAMES.get(attribute, attribute)
    if isinstance(claim.value, Measure):
        return figure(name, UNITS[name], claim.value)
    return Value(name, ";".join(claim.value) if isinstance(claim.value, tuple) else str(claim.value))


DISPUTED = Table(
    name="disputed",
    about="One row for each measure on which parties differ and each party that gives it, the newest launch first.",
    items=_items,
    primary=("launch", "measure", "of", "since", "party"),
    references=(Reference("launch", "launches", "id"),),
    columns=(
        Column("launch", "The launch that is spoken of.", attrgetter("launch"), required=True),
        Column("measure", "What the parties differ on.", attrgetter("value.measure"), codes=MEASURES, required=True),
        Column("of", "Which missile is meant; empty where it is all of them.", attrgetter("difference.of")),
        key(Account, "account.by", name="party", codes="parties"),
        key(Account, "account.said"),
        Column("value", "The value as the party gave it; several codes are joined by `;`.", attrgetter("value.value"), required=True),
        Column("unit", "The unit of the value and of the gap; a number of missiles has none.", attrgetter("value.unit")),
        Column("qualifier", "`about`, `at_least` or `at_most`, where the party said so.", attrgetter("value.qualifiers"), "list"),
        Column("gap", "How far the lowest and the highest statement lie apart; nothing for codes.", attrgetter("gap"), "number"),
        Column("share", "The gap as a share of the highest figure, from 0 to 1.", attrgetter("share"), "number"),
        Column("since", "The day on which the second, differing statement was made.", attrgetter("dispute.since"), "edtf", required=True),
        Column(
            "settled", "The day from which the parties no longer differed; nothing while they do.", attrgetter("dispute.settled"), "edtf"
        ),
        key(Account, "account.sources"),
    ),
)
