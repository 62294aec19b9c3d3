"""A column of a table: what its cells mean, where they come from, and how they are written as text."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel

from briefings.model.dates import EdtfDate
from briefings.model.launch import UNKNOWN
from briefings.model.vocabulary import Shelf

Type: TypeAlias = Literal["string", "integer", "number", "boolean", "edtf", "date", "datetime", "list"]
"""What cells hold: types of the Table Schema standard (https://datapackage.org/standard/table-schema/), and dates as well as
they are known (`edtf`)."""
Writer: TypeAlias = Callable[[Any], object]
"""Rewrites a cell."""
MINUTE = "%Y-%m-%dT%H:%MZ"
"""How an instant is written: to the minute, in UTC."""


@dataclass(frozen=True)
class Column:
    """One column."""

    name: str
    about: str
    """What a cell means, for who reuses the data."""
    get: Callable[[Any], object]
    """The cell, from the item of which the row is."""
    type: Type = "string"
    title: str = ""
    """The name as a reader sees it; empty where it is the column's own in plain letters."""
    codes: Shelf | Mapping[str, str] = field(default_factory=dict)
    """What the cells may hold: codes of a shelf of the vocabulary, or these words and what they mean; empty where they are free."""
    unit: str = ""
    """The unit of every figure in the column."""
    between: str = ";"
    """What stands between the items of a list."""
    required: bool = False
    unknown: bool = False
    """Whether a cell may say `unknown`, which no program should take for a value."""

    @property
    def heading(self) -> str:
        """The name as a reader sees it."""
        return self.title or self.name.replace("_", " ").capitalize()

    @property
    def meaning(self) -> str:
        """What a cell means, how dates and lists are written, and where codes are explained."""
        dates = "Written in EDTF: `2021-09-15`, `1984-09`, `1984-04~` (about), `1984-04/1984-09`." if self.type == "edtf" else ""
        several = f"Several are joined by `{self.between}`." if self.type == "list" else ""
        codes = f"The codes are those of the shelf `{self.codes}` in codes.csv." if isinstance(self.codes, str) else ""
        return " ".join(filter(None, [self.about, dates, several, codes]))

    @cached_property
    def text(self) -> Writer | None:
        """How a cell is written in CSV, where a plain reader would not know; the rest is written as it is."""
        written: dict[Type, Writer] = {"list": self._joined, "boolean": _small, "datetime": _minute}
        return written.get(self.type)

    @cached_property
    def plain(self) -> Writer | None:
        """How JSON and SQLite, which have no dates, take a cell; likewise. What is not known is None."""
        if self.unknown:
            return _unless_unknown
        written: dict[Type, Writer] = {"edtf": _written, "date": _written, "datetime": _minute}
        return written.get(self.type)

    def _joined(self, items: tuple[str, ...]) -> str:
        return self.between.join(items)


def _small(value: object) -> str:
    return str(value).lower() if value is not None else ""


def _minute(value: dt.datetime | None) -> str | None:
    return f"{value:{MINUTE}}" if value else None


def _written(value: object) -> str | None:
    return str(value) if value is not None else None


def _unless_unknown(value: object) -> object:
    return None if value == UNKNOWN else value


def key(model: type[BaseModel], path: str, **more: Any) -> Column:
    """The column that shows a key of a record: name, type, words and meaning are the model's.

    `path` leads from the item of which the row is to the value, as in `record.event.site`.
    """
    name = path.rpartition(".")[2]
    info = model.model_fields[name]
    inner = set(_types(info.annotation))
    known: dict[str, Any] = {
        "name": info.alias or name,
        "about": " ".join((info.description or "").split()),
        "get": attrgetter(path),
        "type": next((type_ for kind, type_ in TYPES.items() if kind in inner), "string"),
        "codes": dict.fromkeys(_words(info.annotation), "") if not inner else {},
        "required": info.is_required(),
        "unknown": info.default == UNKNOWN,
    }
    return Column(**(known | more))


TYPES: dict[type, Type] = {
    tuple: "list", bool: "boolean", int: "integer", float: "number", EdtfDate: "edtf", dt.datetime: "datetime", dt.date: "date",
}  # fmt: skip
"""Types of columns by those of keys; everything else is text."""


def _types(annotation: Any) -> Iterator[type]:
    """The plain types of an annotation, without None and without words."""
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        yield from _types(inner[0])
    elif origin in (types.UnionType, typing.Union):
        yield from (name for part in inner for name in _types(part))
    elif isinstance(origin or annotation, type) and annotation is not types.NoneType:
        yield origin or annotation


def _words(annotation: Any) -> Iterator[str]:
    """The words that an annotation allows."""
    if typing.get_origin(annotation) is typing.Literal:
        yield from typing.get_args(annotation)
    else:
        yield from (word for part in typing.get_args(annotation) for word in _words(part))
