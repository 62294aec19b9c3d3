"""How the links of the record fared, by host, the worst first."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefings.linkcheck.archive import Archive
from briefings.linkcheck.copies import Copies
from briefings.linkcheck.ledger import Ledger, Result
from briefings.model.health import Health, LinkHealth
from briefings.model.outcomes import OUTCOMES
from briefings.views.source_links import SourceLink

RANK = {code: number for number, code in enumerate(OUTCOMES)}
NOTHING_TO_DO = frozenset({"fine", "slow"})


@dataclass(frozen=True)
class Row:
    """One link and its result, none where it was not asked."""

    link: SourceLink
    result: Result | None
    lookup: str = ""
    """Where to look for an archived copy; empty where none is needed, or one is known."""
    copy: str = ""
    """A copy that the archive has, for the editor to look at."""

    @property
    def needs_a_look(self) -> bool:
        """Whether an editor has something to do."""
        return bool(self.result and self.result.outcome not in NOTHING_TO_DO)

    @property
    def rank(self) -> int:
        """0 for the worst outcome; what was not asked comes last."""
        return RANK[self.result.outcome] if self.result else len(RANK)


@dataclass(frozen=True)
class HostReport:
    """The links of one host, the worst first."""

    host: str
    rows: tuple[Row, ...]

    @property
    def needing(self) -> tuple[Row, ...]:
        """Those at which an editor should look."""
        return tuple(row for row in self.rows if row.needs_a_look)


@dataclass(frozen=True)
class Report:
    """Every link, by host, the worst host first."""

    hosts: tuple[HostReport, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every link."""
        return tuple(row for host in self.hosts for row in host.rows)

    @property
    def counts(self) -> Counter[str]:
        """How many links had each outcome, by its code."""
        return Counter(row.result.outcome for row in self.rows if row.result)

    @property
    def unchecked(self) -> int:
        """How many links have no result."""
        return sum(row.result is None for row in self.rows)

    def health(self, today: dt.date) -> Health:
        """What the site is told."""
        results = [row.result for row in self.rows if row.result]
        days = sorted(result.asked.date() for result in results) or [today]
        fields = set(LinkHealth.model_fields)
        return Health(first=days[0], last=days[-1], links=tuple(LinkHealth(**result.model_dump(include=fields)) for result in results))


def make_report(links: Iterable[SourceLink], ledger: Ledger, archive: Archive) -> Report:
    """The report on links, from what the ledger knows of them."""
    by_host: dict[str, list[Row]] = {}
    for link in links:
        by_host.setdefault(link.host, []).append(_row(link, ledger, archive))
    hosts = [HostReport(host, tuple(sorted(rows, key=lambda row: (row.rank, row.link.url)))) for host, rows in by_host.items()]
    return Report(tuple(sorted(hosts, key=lambda host: (host.rows[0].rank, -len(host.needing), host.host))))


def _row(link: SourceLink, ledger: Ledger, archive: Archive) -> Row:
    result, copy = ledger.results.get(link.url), Copies(archive, ledger).of(link.url)
    lost = result and result.kind.share in ("dead", "in doubt") and not link.archive_url and not copy
    return Row(link, result, archive.lookup_of(link.url) if lost else "", "" if link.archive_url else copy)
