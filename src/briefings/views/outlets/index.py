"""The page of all sources: parties, publishers, and publishers of one source."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from briefings.corpus import Corpus
from briefings.model.health import Health
from briefings.views import words
from briefings.views.outlets.outlet import Outlet, outlets
from briefings.views.outlets.rows import OutletRow, addresses, party_rows, publisher_rows


@dataclass(frozen=True)
class Sources:
    """Everyone on whom something rests. The lines are made when the page is: most saves of a preview change none."""

    listed: tuple[Outlet, ...]
    health: Health | None

    @cached_property
    def counted(self) -> str:
        """How much is listed, in words."""
        published = [outlet for outlet in self.listed if outlet.published]
        number = len(addresses(use for outlet in published for use in outlet.published))
        publishers, parties = words.plural(len(published), "publisher"), words.plural(len(self.parties), "party", "parties")
        return f"{words.plural(number, 'address', 'addresses')} by {publishers}, with information from {parties}"

    @cached_property
    def parties(self) -> tuple[OutletRow, ...]:
        """Those whose information sources carry."""
        return party_rows(self.listed, self.health)

    @cached_property
    def publishers(self) -> tuple[OutletRow, ...]:
        """Those with a page of their own."""
        return publisher_rows(self.listed, self.health, paged=True)

    @cached_property
    def others(self) -> tuple[OutletRow, ...]:
        """Those of one source."""
        return publisher_rows(self.listed, self.health, paged=False)


def sources(corpus: Corpus) -> Sources:
    """Every party and publisher, with what rests on it."""
    return Sources(outlets(corpus), corpus.health)
