"""Labels: the names of codes, written in the settings or in a file of the site."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from .keys import plain
from .problem import Mistake

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C reader is ten times faster


def label_file(labels: object, folder: Path) -> Path | None:
    """The file that `path/to/file.yml#dotted.key` names, or None when labels are written in place."""
    return folder / labels.partition("#")[0] if isinstance(labels, str) else None


def read_labels(raw: object, folder: Path) -> dict[str, str]:
    """The labels by code, in their order; a file is relative to `folder`. Raises `Mistake`."""
    path = label_file(raw, folder)
    table = _table(path, str(raw)) if path else raw
    if not isinstance(table, Mapping):
        raise Mistake(table, "labels as a mapping of codes to texts, or `path/to/file.yml#dotted.key`")
    return {plain(code): _label(code, value) for code, value in table.items()}


def _table(path: Path, reference: str) -> object:
    try:
        table = _read(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Mistake(reference, f"a file of labels that can be read; {type(error).__name__}") from None
    except yaml.YAMLError as error:
        raise Mistake(reference, f"a file of valid YAML; {' '.join(str(error).split())}") from None
    key = reference.partition("#")[2]
    for name in key.split(".") if key else ():
        if not isinstance(table, Mapping) or name not in table:
            raise Mistake(reference, f"a file that has the key {key!r}; there is no {name!r}")
        table = table[name]
    return table


@lru_cache(maxsize=8)  # one file holds the labels of several facets, and seldom changes between builds of a preview
def _read(text: str) -> object:
    return yaml.load(text, Loader=LOADER)


def _label(code: object, value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("short") or value.get("name")
    if value is None or isinstance(value, Mapping | list):
        raise Mistake(code, "a label that is a text, or a mapping with `short` or `name`")
    return plain(value)
