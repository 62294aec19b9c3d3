"""Everything on which parties differ, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.accounts.differences import Claim, Dispute
from briefings.corpus import Corpus
from briefings.exports.tables import figure, table
from briefings.model import Launch
from briefings.model.values import Measure

DISPUTED_COLUMNS = (
    "launch", "measure", "of", "party", "said", "value", "unit", "qualifier", "gap", "share", "since", "settled", "sources",
)  # fmt: skip

NAMES = {"missiles": "missile", "class_": "class"}
"""Measures that `accounts.csv` names otherwise than an account does."""


def disputed_csv(corpus: Corpus) -> str:
    """One row for each measure on which parties differ and each party that gives it, the newest launch first.

    Launch, measure, `of` and `since` together name a difference, `gap` (in `unit`; missiles for a count) and `share` (of the
    highest figure) say how far its lowest and highest statement lie apart; `settled` is the day from which it was none.
    """
    return table(DISPUTED_COLUMNS, (row for _, launch, dispute in corpus.disputes for row in _rows(launch, dispute)))


def _rows(launch: Launch, dispute: Dispute) -> Iterator[tuple[object, ...]]:
    found = dispute.difference
    gap = "" if found.gap is None else round(found.gap, 1)
    share = "" if found.share is None else round(found.share, 3)
    for claim in found.claims:
        account = claim.said.account
        said = (launch.id, NAMES.get(found.key, found.key), found.of, account.by, account.said, *_value(claim, found.unit))
        yield (*said, gap, share, dispute.since, dispute.settled or "", ";".join(account.sources))


def _value(claim: Claim, unit: str) -> tuple[object, str, str]:
    if isinstance(claim.value, Measure):
        value, qualifier = figure(claim.value)
        return value, unit, qualifier
    return (";".join(claim.value) if isinstance(claim.value, tuple) else claim.value), "", ""
