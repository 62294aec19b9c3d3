"""A column of a table: what its cells mean, where they come from, and how they are written as text."""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel

from briefings.model.dates import EdtfDate
from briefings.model.launch import UNKNOWN
from briefings.model.vocabulary import Shelf

Type: TypeAlias = Literal["string", "integer", "number", "boolean", "date", "datetime", "list"]
"""Types of the Table Schema standard (https://datapackage.org/standard/table-schema/) that the tables use."""
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
        """What a cell means, how a list is written, and where codes are explained."""
        several = f"Several are joined by `{self.between}`." if self.type == "list" else ""
        codes = f"The codes are those of the shelf `{self.codes}` in codes.csv." if isinstance(self.codes, str) else ""
        return " ".join(filter(None, [self.about, several, codes]))

    def text(self, value: object) -> object:
        """A cell as it stands in CSV: small letters for true and false, a mark between the items of a list."""
        if isinstance(value, tuple):
            return self.between.join(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        return f"{value:{MINUTE}}" if isinstance(value, dt.datetime) else value

    def plain(self, value: object) -> object:
        """A cell as JSON and SQLite take it: lists as lists, dates as text, None for nothing and for `unknown`."""
        if isinstance(value, str):
            return None if self.unknown and value == UNKNOWN else value
        if value is None or isinstance(value, int | float):
            return value
        return list(value) if isinstance(value, tuple) else str(self.text(value))


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


TYPES: dict[type, Type] = {tuple: "list", bool: "boolean", int: "integer", float: "number", dt.datetime: "datetime", dt.date: "date"}
"""Types of columns by those of keys; everything else is text, dates that are not known to the day too."""


def _types(annotation: Any) -> Iterator[type]:
    """The plain types of an annotation, without None and without words."""
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        yield from _types(inner[0])
    elif origin in (types.UnionType, typing.Union):
        yield from (name for part in inner for name in _types(part))
    elif isinstance(origin or annotation, type) and annotation not in (types.NoneType, EdtfDate):
        yield origin or annotation


def _words(annotation: Any) -> Iterator[str]:
    """The words that an annotation allows."""
    if typing.get_origin(annotation) is typing.Literal:
        yield from typing.get_args(annotation)
    else:
        yield from (word for part in typing.get_args(annotation) for word in _words(part))
