"""What rests on what: the values that would have no source, or a single origin, if sources fell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.model.account import Account
from briefings.model.origins import independent_origins
from briefings.views.accounts import ABOUT_STATEMENTS, ROWS


@dataclass(frozen=True)
class Claim:
    """One party's statement on a launch, and what it says."""

    by: str
    values: tuple[str, ...]
    """The rows of the table of accounts that it fills: `Distance`, `Greatest height`."""
    sources: tuple[str, ...]
    """Keys of the page's sources that carry it."""
    origins: frozenset[str]
    """The independent origins of these."""


def claims(launch: Launch, corpus: Corpus) -> tuple[Claim, ...]:
    """Every statement on a launch that says something and has a source, withdrawn ones too."""
    found = []
    for account in launch.accounts:
        values, keys = values_of(account, corpus), tuple(key for key in account.sources if key in launch.sources)
        if values and keys:
            found.append(Claim(account.by, values, keys, _origins(keys, launch, corpus)))
    return tuple(found)


def values_of(account: Account, corpus: Corpus) -> tuple[str, ...]:
    """The labels of what a statement gives."""
    return tuple(label for label, read in ROWS if read not in ABOUT_STATEMENTS and any(read(account, corpus)))


def unsourced(listed: Collection[Claim], fallen: frozenset[str]) -> Iterator[Claim]:
    """The claims that would have no source left without those with the keys `fallen`."""
    return (claim for claim in listed if fallen.issuperset(claim.sources))


def single(listed: Collection[Claim], fallen: frozenset[str], launch: Launch, corpus: Corpus) -> Iterator[Claim]:
    """The claims that have sources of several independent origins, and would be left with those of one."""
    for claim in listed:
        if len(claim.origins) > 1 and not fallen.isdisjoint(claim.sources):
            rest = [key for key in claim.sources if key not in fallen]
            if len(_origins(rest, launch, corpus)) == 1:
                yield claim


def _origins(keys: Iterable[str], launch: Launch, corpus: Corpus) -> frozenset[str]:
    return independent_origins([launch.sources[key] for key in keys], corpus.vocabulary)
