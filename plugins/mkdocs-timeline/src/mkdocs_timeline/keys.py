"""Dotted keys into front matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain


def dig(meta: Mapping[str, object], key: str) -> tuple[object, ...]:
    """Every value under a dotted key, lists laid flat, empty values left out.

    `dig({"a": [{"b": 1}, {"b": [2, 3]}]}, "a.b") == (1, 2, 3)`
    """
    values: list[object] = [meta]
    for name in key.split("."):
        values = [value for item in values if isinstance(item, Mapping) and name in item for value in _flat(item[name])]
    return tuple(value for value in values if value is not None and value != "")


def _flat(value: object) -> Iterable[object]:
    return chain.from_iterable(map(_flat, value)) if isinstance(value, (list, tuple)) else (value,)


def plain(value: object) -> str:
    """A scalar as it is written in YAML: `true`, not `True`."""
    return str(value).lower() if isinstance(value, bool) else str(value)
