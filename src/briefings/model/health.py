"""How the site's external links fared when they were last checked: the report that `briefings links` leaves."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from briefings.model.outcomes import OUTCOMES, Outcome, OutcomeCode
from briefings.model.values import Record


class LinkHealth(Record):
    """How one address fared."""

    url: str
    """The address, without the part after `#`, which no host is told."""
    outcome: OutcomeCode
    status: int | None = None
    """The HTTP status of the last answer; none where there was no answer."""
    location: str = ""
    """Where the address leads now, for a page that moved or a home page."""
    detail: str = ""
    """What was met, in a few words, where the status does not say it."""

    @property
    def kind(self) -> type[Outcome]:
        """The class of the outcome."""
        return OUTCOMES[self.outcome]


class Health(Record):
    """One finished check of every link."""

    first: dt.date
    """The day on which the oldest result was got, in UTC."""
    last: dt.date
    """The day on which the newest result was got, in UTC."""
    links: tuple[LinkHealth, ...] = ()

    @cached_property
    def by_url(self) -> Mapping[str, LinkHealth]:
        """How each address fared."""
        return {link.url: link for link in self.links}

    def as_json(self) -> str:
        """The report as a file: a line for each address, in order, so that two checks differ where the links do."""
        rows = ",\n".join(link.model_dump_json(exclude_defaults=True) for link in sorted(self.links, key=lambda link: link.url))
        return f'{{"first": "{self.first}", "last": "{self.last}", "links": [\n{rows}\n]}}\n'
