"""What rests on what: the values that would have no source, or a single origin, if sources fell."""

from __future__ import annotations

from collections.abc import Collection, Iterator
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


def claims(launch: Launch, corpus: Corpus) -> tuple[Claim, ...]:
    """Every statement on a launch that says something and has a source, withdrawn ones too."""
    found = (Claim(account.by, values_of(account, corpus), _known(account, launch)) for account in launch.accounts)
    return tuple(claim for claim in found if claim.values and claim.sources)


def values_of(account: Account, corpus: Corpus) -> tuple[str, ...]:
    """The labels of what a statement gives."""
    return tuple(label for label, read in ROWS if read not in ABOUT_STATEMENTS and any(read(account, corpus)))


def _known(account: Account, launch: Launch) -> tuple[str, ...]:
    return tuple(key for key in account.sources if key in launch.sources)


def unsourced(listed: Collection[Claim], fallen: Collection[str]) -> Iterator[Claim]:
    """The claims that would have no source left without those with the keys `fallen`."""
    return (claim for claim in listed if all(key in fallen for key in claim.sources))


def single(listed: Collection[Claim], fallen: Collection[str], launch: Launch, corpus: Corpus) -> Iterator[Claim]:
    """The claims that have sources of several independent origins, and would be left with those of one."""
    for claim in listed:
        rest = [key for key in claim.sources if key not in fallen]
        if rest and len(rest) < len(claim.sources) and _origins(rest, launch, corpus) == 1 < _origins(claim.sources, launch, corpus):
            yield claim


def _origins(keys: Collection[str], launch: Launch, corpus: Corpus) -> int:
    return len(independent_origins([launch.sources[key] for key in keys], corpus.vocabulary))
