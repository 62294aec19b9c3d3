"""Views as plain data, for builders whose templates can read front matter and nothing else."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel

_NAME = re.compile(r"\.([a-z_]+)")


def names(templates: Path) -> frozenset[str]:
    """Every attribute that a template may read: whatever stands behind a point in one of them."""
    return frozenset(name for path in templates.rglob("*.html") for name in _NAME.findall(path.read_text(encoding="utf-8")))


def data(value: Any, wanted: Collection[str]) -> Any:
    """The same value as dictionaries, lists, numbers and text; of objects only the wanted attributes."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): data(part, wanted) for key, part in value.items()}
    if (keys := _attributes(value)) is not None:
        return {key: data(getattr(value, key), wanted) for key in keys if key in wanted}
    if isinstance(value, Iterable):
        return [data(part, wanted) for part in value]
    raise TypeError(f"a view holds a {type(value).__name__}, which no template of another builder can read")


def _attributes(value: Any) -> list[str] | None:
    """Fields and properties of a record; None for what is none."""
    if isinstance(value, tuple):
        return list(getattr(value, "_fields", ())) or None
    kind: Any = type(value)
    if issubclass(kind, BaseModel):
        fields = list(kind.model_fields)
    elif dataclasses.is_dataclass(kind):
        fields = [field.name for field in dataclasses.fields(kind)]
    else:
        return None
    made = (name for base in kind.__mro__ for name, part in vars(base).items() if isinstance(part, property | cached_property))
    return [*fields, *made]
