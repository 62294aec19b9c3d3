"""What a reader sees on every written page: a launch, a topic, a term or a plain page."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Term, Topic
from briefings.model.origins import independent_origins
from briefings.model.values import Name
from briefings.views import words
from briefings.views.changes.history import History, history
from briefings.views.launch_list import LaunchList, split_list
from briefings.views.notes import Note, Notes
from briefings.views.rows import Link, links_to


@dataclass(frozen=True)
class Article:
    """What every written page shows."""

    summary: str
    status: str
    as_of: str
    as_of_machine: str
    review_due: str
    """The day on which the page became due for review; empty while the last review holds."""
    notes: tuple[Note, ...]
    source_count: str
    """`11 sources, 4 independent origins`; empty without sources."""
    disputed: tuple[str, ...]
    unknowns: tuple[str, ...]
    related: tuple[Link, ...]
    history: History
    aliases: tuple[Name, ...] = ()
    """Other names, for topics and terms."""
    launches: LaunchList | None = None
    """For a topic: its launches, where it has any."""


def article(entry: Entry, corpus: Corpus, notes: Notes) -> Article:
    """The parts that all written pages share."""
    record = entry.record
    listed = tuple(notes)
    origins = len(independent_origins(record.sources.values(), corpus.vocabulary))
    members = corpus.selector.members(record) if isinstance(record, Topic) else ()
    return Article(
        summary=record.summary or "",
        status=record.status,
        as_of=words.day(record.as_of),
        as_of_machine=record.as_of.isoformat(),
        review_due=words.day(record.review_due) if record.review_due and record.review_due <= corpus.today else "",
        notes=listed,
        source_count=f"{words.plural(len(listed), 'source')}, {words.plural(origins, 'independent origin')}" if listed else "",
        disputed=getattr(record, "disputed", ()),
        unknowns=getattr(record, "unknowns", ()),
        related=links_to(record.related, corpus),
        history=history(entry, corpus),
        aliases=record.aliases if isinstance(record, Topic | Term) else (),
        launches=split_list(members, corpus, entry.url) if members else None,
    )
