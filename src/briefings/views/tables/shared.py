"""Columns that launches and topics share."""

from operator import attrgetter

from briefings.model import Topic
from briefings.model.values import Confidence
from briefings.views.tables.column import Column, key

URL = Column("url", "The address of the page within the site.", attrgetter("url"), title="Address", required=True)
SOURCES = Column("sources", "The keys of what the page rests on.", lambda entry: tuple(entry.record.sources), "list")
DISPUTED = key(Topic, "record.disputed", name="disputed_points", between=" | ")
UNKNOWNS = key(Topic, "record.unknowns", between=" | ")
_CONFIDENCE = attrgetter("record.confidence")
CONFIDENCE = (
    key(
        Confidence,
        "level",
        name="confidence",
        get=lambda entry: getattr(entry.record.confidence, "level", None),
        required=False,
        about="How far the editors trust the reading: `high` needs two independent origins.",
    ),
    key(Confidence, "basis", name="confidence_basis", get=lambda entry: getattr(entry.record.confidence, "basis", None), required=False),
)
