"""The table of accounts: a row for each party, statement and value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.account import Account
from briefings.model.values import Figure, Measure
from briefings.views.tables.column import Column, key
from briefings.views.tables.launches import entries
from briefings.views.tables.table import Reference, Table

STATEMENT = "statement"
"""The measure of a statement that gave no value at all: somebody spoke, and said none of this."""
TEXTS = ("site", "place", "platform", "named", "count", "landing", "landing_zone", "outcome", "note")
"""Keys of an account that hold one value, in the order of rows."""
LISTS = {"class": "class_", "missile": "missiles"}
"""Measures that an account may have several of, by name; its key."""
UNITS = {"distance_km": "km", "apogee_km": "km", "flight_s": "s"}
"""Measures that are figures, and their units."""
KEYS = {**dict.fromkeys(TEXTS, ""), **LISTS, "time_local": "times_local", **dict.fromkeys(UNITS, "")}
MEASURES = {name: Account.model_fields[key or name].description or "" for name, key in KEYS.items()}
"""Every measure, and what it is of."""


class Value(NamedTuple):
    """One thing that a statement says."""

    measure: str
    value: object = None
    unit: str | None = None
    qualifiers: tuple[str, ...] = ()
    of: str | None = None
    low: Figure | None = None
    high: Figure | None = None


class Said(NamedTuple):
    """A value with the statement it is part of."""

    launch: str
    number: int
    account: Account
    value: Value
    nth: int


def said(pages: Iterable[Entry]) -> Iterator[Said]:
    """Everything that parties said on these pages, in their order."""
    for page in pages:
        if isinstance(page.record, Launch):
            for number, account in enumerate(page.record.accounts, 1):
                seen: Counter[str] = Counter()
                for value in list(_values(account)) or [Value(STATEMENT)]:
                    seen[value.measure] += 1
                    yield Said(page.record.id, number, account, value, seen[value.measure])


def _values(account: Account) -> Iterator[Value]:
    for name in TEXTS:
        if (value := getattr(account, name)) is not None:
            yield Value(name, str(value), low=account.count, high=account.count) if name == "count" else Value(name, value)
    for name, attribute in LISTS.items():
        yield from (Value(name, code) for code in getattr(account, attribute))
    yield from (Value("time_local", f"{time:%H:%M}", "KST") for time in account.times_local)
    for name, unit in UNITS.items():
        yield from (figure(name, unit, measure) for measure in getattr(account, name))


def figure(name: str, unit: str, given: Measure) -> Value:
    """A figure with its qualifiers and bounds."""
    qualifiers = tuple(word for word in ("about", "at_least", "at_most") if getattr(given, word))
    low, high = (given.low, given.high) if given.value is None else (given.value, given.value)
    text = f"{low}/{high}" if given.value is None else str(given.value)
    return Value(name, text, unit, qualifiers, given.of, None if given.at_most else low, None if given.at_least else high)


def _items(corpus: Corpus) -> Iterator[Said]:
    return said(entries(corpus))


ACCOUNTS = Table(
    name="accounts",
    about="One row for each party, statement and value, in the order of launches; within one, in that in which the parties spoke.",
    items=_items,
    primary=("launch", "statement", "measure", "nth"),
    references=(Reference("launch", "launches", "id"),),
    columns=(
        Column("launch", "The launch that is spoken of.", attrgetter("launch"), required=True),
        key(Account, "account.by", name="party", codes="parties"),
        key(Account, "account.said"),
        Column("statement", "The how-manyth statement on the launch it is, from 1.", attrgetter("number"), "integer", required=True),
        Column(
            "measure",
            "What the value is of; `statement` where a party spoke and gave none.",
            attrgetter("value.measure"),
            codes={**MEASURES, STATEMENT: "Somebody spoke, and gave none of the others."},
            required=True,
        ),
        Column(
            "value",
            "The value as the party gave it: a figure, two with `/` between them for a span, a code, or words.",
            attrgetter("value.value"),
        ),
        Column(
            "unit",
            "The unit of the value; KST is Korean time.",
            attrgetter("value.unit"),
            codes={"km": "kilometres", "s": "seconds", "KST": "Korean time"},
        ),
        Column("qualifier", "`about`, `at_least` or `at_most`, where the party said so.", attrgetter("value.qualifiers"), "list"),
        key(Measure, "value.of"),
        Column(
            "status",
            "`superseded` where the party later replaced the statement by another.",
            lambda row: "superseded" if row.account.superseded_by else "current",
            codes={"current": "", "superseded": ""},
            required=True,
        ),
        key(Account, "account.superseded_by"),
        key(Account, "account.sources"),
        Column("nth", "The how-manyth value of this measure in the statement it is, from 1.", attrgetter("nth"), "integer", required=True),
        Column(
            "low", "The least that a figure allows, as a number; nothing where the party said at most.", attrgetter("value.low"), "number"
        ),
        Column(
            "high", "The most that a figure allows, as a number; nothing where the party said at least.", attrgetter("value.high"), "number"
        ),
    ),
)
