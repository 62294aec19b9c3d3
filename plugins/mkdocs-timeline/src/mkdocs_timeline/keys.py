"""Dotted keys into front matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def dig(meta: Mapping[str, object], key: str) -> tuple[object, ...]:
    """Every value under a dotted key, lists laid flat, empty values left out.

    `dig({"a": [{"b": 1}, {"b": [2, 3]}]}, "a.b") == (1, 2, 3)`
    """
    values: tuple[object, ...] = (meta,)
    for name in key.split("."):
        values = tuple(value[name] for item in values for value in _flat(item) if isinstance(value, Mapping) and name in value)
    return tuple(value for item in values for value in _flat(item) if value is not None and value != "")


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _flat(item)
    else:
        yield value


def plain(value: object) -> str:
    """A scalar as it is written in YAML: `true`, not `True`."""
    return str(value).lower() if isinstance(value, bool) else str(value)
