"""A column says what the record's own model says."""

from __future__ import annotations

from collections import Counter

import pytest

from briefings.model import Launch
from briefings.model.account import Account
from briefings.model.launch import Event
from briefings.model.source import Source
from briefings.model.values import Confidence
from briefings.views.tables import TABLES, filled
from briefings.views.tables.column import Column, key
from support.corpus import LAUNCH, launch, make_corpus

COLUMNS = [pytest.param(column, id=f"{table.name}.{column.name}") for table in TABLES for column in table.columns]


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_has_a_meaning_and_a_heading(column: Column) -> None:
    assert column.about.endswith((".", "”."))
    assert column.heading


def test_the_meaning_of_a_key_is_the_docstring_of_the_model() -> None:
    assert key(Source, "source.origin").about == "The party whose information it is: ten papers that quote one notice have one origin."
    assert key(Launch, "record.status").about.startswith("`preliminary`: early reports")


@pytest.mark.parametrize(
    ("column", "kind", "required", "unknown"),
    [
        (key(Launch, "record.date"), "edtf", True, False),
        (key(Launch, "record.time_utc"), "datetime", False, False),
        (key(Launch, "record.as_of"), "date", True, False),
        (key(Launch, "record.agreed"), "list", False, False),
        (key(Event, "record.event.count"), "integer", False, True),
        (key(Event, "record.event.site"), "string", False, True),
        (key(Account, "account.sources"), "list", True, False),
    ],
    ids=lambda value: value.name if isinstance(value, Column) else "",
)
def test_type_and_need_of_a_key_are_those_of_the_model(column: Column, kind: str, required: bool, unknown: bool) -> None:
    assert (column.type, column.required, column.unknown) == (kind, required, unknown)


def test_the_words_of_a_key_are_those_of_the_model() -> None:
    assert list(key(Confidence, "level").codes) == ["high", "moderate", "low"]
    assert key(Event, "record.event.class_").name == "class"
    assert key(Event, "record.event.count").codes == {}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_keys_and_references_name_columns(table) -> None:
    names = [column.name for column in table.columns]

    assert max(Counter(names).values()) == 1
    assert {*table.primary, *(one.column for one in table.references)} <= set(names)
    for one in table.references:
        (other,) = [other for other in TABLES if other.name == one.table]
        assert other.primary == (one.key,)
        assert TABLES.index(other) < TABLES.index(table)


def bounds(figure: str) -> list[tuple[object, object]]:
    said = f"{{by: south-staff, said: 2021-05-01, sources: [notice], site: testville, platform: rail, class: srbm, distance_km: {figure}}}"
    (accounts,) = [one for one in filled(make_corpus({LAUNCH: launch(f"accounts:\n  - {said}")})) if one.table.name == "accounts"]
    names = [column.name for column in accounts.table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in accounts.rows]
    return [(row["low"], row["high"]) for row in rows if row["measure"] == "distance_km"]


@pytest.mark.parametrize(
    ("figure", "low", "high"),
    [
        ("800", 800, 800),
        ("{value: 800, about: true}", 800, 800),
        ("{low: 420, high: 430}", 420, 430),
        ("{value: 6000, at_least: true}", 6000, None),
        ("{value: 50, at_most: true}", None, 50),
    ],
)
def test_a_figure_has_its_bounds_as_numbers(figure: str, low: object, high: object) -> None:
    assert bounds(figure) == [(low, high)]
