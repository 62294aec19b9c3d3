"""Ways to sort launches into lists: by platform, class, family, site, party, outcome, status, and whether disputed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefings.corpus import Corpus, once
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.vocabulary import Shelf
from briefings.views import words


@dataclass(frozen=True)
class Facet:
    """One way to sort launches into lists."""

    name: str
    """In addresses: `platform`."""
    label: str
    shelf: Shelf | None
    read: Callable[[Launch], tuple[str, ...]]
    title: str
    """The heading of a list; `{}` stands for the value."""
    names: Mapping[str, str] = field(default_factory=dict)
    """How values are printed that no vocabulary names."""

    def value_name(self, code: str, corpus: Corpus) -> str:
        """How a value is printed."""
        if self.shelf:
            return corpus.vocabulary.word(self.shelf, code).name
        return self.names.get(code, code)


def _known(*codes: str) -> tuple[str, ...]:
    return tuple(code for code in codes if code != "unknown")


FACETS: tuple[Facet, ...] = (
    Facet("platform", "Platform", "platforms", lambda launch: _known(launch.event.platform), "Fired from: {}"),
    Facet("class", "Class", "classes", lambda launch: launch.event.class_, "Class: {}"),
    Facet("family", "Family", "missiles", lambda launch: launch.event.missiles, "Family: {}"),
    Facet("site", "Site", "sites", lambda launch: _known(launch.event.site), "Site: {}"),
    Facet("party", "Party", "parties", lambda launch: tuple(dict.fromkeys(account.by for account in launch.accounts)), "Accounts by: {}"),
    Facet("outcome", "Outcome", None, lambda launch: (launch.event.outcome,), "Outcome: {}", words.outcome_words),
)
"""What happened, and who speaks of it."""
LISTED: tuple[Facet, ...] = (
    *FACETS,
    Facet("status", "Status", None, lambda launch: (launch.status,), "Status: {}"),
    Facet(
        "disputed", "Disputed", None, lambda launch: ("yes",) if launch.disputed else (), "Launches {}", {"yes": "with points in dispute"}
    ),
)
"""Every facet that has lists: what happened, and how far the page can be relied on."""


def list_url(shelf: str, code: str) -> str:
    """The address of the list for one code."""
    name = next(facet.name for facet in FACETS if facet.shelf == shelf)
    return f"lists/{name}/{code}/"


@once
def groups(corpus: Corpus) -> Mapping[str, Mapping[str, Sequence[tuple[Entry, Launch]]]]:
    """Every value of each facet with its launches, the newest first, by the facet's name; the value with most launches first."""
    return {facet.name: _group(facet, corpus.launches[::-1]) for facet in LISTED}


def _group(facet: Facet, pairs: Iterable[tuple[Entry, Launch]]) -> Mapping[str, Sequence[tuple[Entry, Launch]]]:
    found: dict[str, list[tuple[Entry, Launch]]] = {}
    for pair in pairs:
        for code in facet.read(pair[1]):
            found.setdefault(code, []).append(pair)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))
