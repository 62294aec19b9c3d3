"""The record as flat tables: what a row is, what each column means, which keys hold the tables together."""

from __future__ import annotations

from briefings.corpus import Corpus
from briefings.views.tables.accounts import ACCOUNTS
from briefings.views.tables.changes import CHANGES
from briefings.views.tables.disputed import DISPUTED
from briefings.views.tables.launches import LAUNCHES
from briefings.views.tables.names import ALIASES, CODES
from briefings.views.tables.source_index import SOURCE_INDEX
from briefings.views.tables.sources import SOURCES, TOPIC_SOURCES
from briefings.views.tables.table import Filled
from briefings.views.tables.topics import TOPICS

TABLES = (LAUNCHES, ACCOUNTS, DISPUTED, SOURCES, SOURCE_INDEX, TOPICS, TOPIC_SOURCES, ALIASES, CODES, CHANGES)
"""In the order in which a reader meets them; a table stands behind those that it refers to."""


def filled(corpus: Corpus) -> list[Filled]:
    """Every table with its rows."""
    return [Filled(table, table.rows(table.items(corpus))) for table in TABLES]
