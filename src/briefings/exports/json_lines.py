"""JSON for programs that still shows where a record begins and ends: one on each line, without blanks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic_core import to_json


def listed(values: Iterable[object]) -> bytes:
    """An array with an item on each line."""
    return b"[\n" + b",\n".join(map(to_json, values)) + b"\n]\n"


def keyed(values: Mapping[str, object]) -> bytes:
    """An object with a key on each line."""
    return b"{\n" + b",\n".join(b"%b:%b" % (to_json(key), to_json(value)) for key, value in values.items()) + b"\n}\n"
