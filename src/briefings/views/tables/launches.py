"""The table of launches: the editors' reading of each."""

from dataclasses import replace

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.launch import Event
from briefings.views import words
from briefings.views.tables.column import Column, key
from briefings.views.tables.shared import CONFIDENCE, DISPUTED, SOURCES, UNKNOWNS, URL
from briefings.views.tables.table import Table


def entries(corpus: Corpus) -> list[Entry]:
    """Every launch's page, the oldest first."""
    return [entry for entry, _ in corpus.launches]


LAUNCHES = Table(
    name="launches",
    about="One row for each launch event, the oldest first; what happened is the editors' reading, and accounts say who said so.",
    items=entries,
    primary=("id",),
    columns=(
        key(Launch, "record.id", title="Launch"),
        key(Launch, "record.date"),
        Column("date_first", "The first day that `date` can mean.", lambda entry: entry.record.date.first, "date", required=True),
        Column("date_last", "The last day that `date` can mean.", lambda entry: entry.record.date.last, "date", required=True),
        key(Launch, "record.time_utc", title="Time (UTC)"),
        key(Launch, "record.title"),
        URL,
        key(Launch, "record.status"),
        key(Launch, "record.as_of"),
        key(Event, "record.event.site", codes="sites"),
        key(Event, "record.event.platform", codes="platforms"),
        key(Event, "record.event.class_", codes="classes"),
        key(Event, "record.event.missiles", codes="missiles"),
        key(Event, "record.event.count"),
        key(Event, "record.event.outcome", codes=words.outcome_words),
        Column("disputed", "Whether parties differ on anything.", lambda entry: bool(entry.record.disputed), "boolean", required=True),
        replace(SOURCES, required=True),
        key(Launch, "record.summary"),
        key(Launch, "record.agreed", between=" | "),
        DISPUTED,
        UNKNOWNS,
        *CONFIDENCE,
        key(Launch, "record.related"),
        key(Launch, "record.reviewed"),
    ),
)
