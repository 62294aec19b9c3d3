"""Facets: the properties of entries that readers filter by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .keys import dig, plain
from .problem import Mistake, unknown

_OPTIONS = ("name", "key", "label", "labels", "ignore")
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C reader is ten times faster
_NAME = re.compile(r"[a-z][a-z0-9_-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tag:
    """One value of a facet: the code that stands in attributes and addresses, the label that readers see."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet by its `name` in addresses, the dotted front-matter `key` it reads, and the labels of its codes.

    Values in `ignore`, such as `unknown`, count as none.
    """

    name: str
    key: str
    label: str
    labels: Mapping[str, str] = field(default_factory=dict)
    ignore: frozenset[str] = frozenset()

    def tags(self, meta: Mapping[str, object]) -> tuple[Tag, ...]:
        """The values of a page, each once, in the order given. Raises `Mistake` for a value that is no scalar."""
        tags: dict[str, Tag] = {}
        for value in dig(meta, self.key):
            if isinstance(value, Mapping):
                raise Mistake(value, "a text, a number or a list of them")
            text = plain(value).strip()
            if text in self.ignore:
                continue
            code = "-".join(text.split())
            tags.setdefault(code, Tag(code, self.labels.get(text, text)))
        return tuple(tags.values())

    def rank(self, code: str) -> int:
        """Place of a code among the labels; codes without a label come after all of them."""
        codes = ["-".join(text.split()) for text in self.labels]
        return codes.index(code) if code in codes else len(codes)


def read_facet(raw: object, folder: Path) -> Facet:
    """A facet from its settings; a file of labels is relative to `folder`. Raises `Mistake`."""
    if not isinstance(raw, Mapping):
        raise Mistake(raw, "a facet as a mapping with `name` and `key`")
    for option in raw:
        if option not in _OPTIONS:
            raise unknown(option, _OPTIONS)
    name, key = raw.get("name"), raw.get("key")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise Mistake(name, "a facet `name` of small letters, digits, - and _ that starts with a letter")
    if not isinstance(key, str) or not key:
        raise Mistake(key, f"a dotted front-matter `key` for the facet {name!r}")
    label = raw.get("label") or name.replace("-", " ").replace("_", " ").capitalize()
    return Facet(name, key, str(label), _labels(raw.get("labels") or {}, folder), _ignored(raw.get("ignore")))


def _ignored(raw: object) -> frozenset[str]:
    values = raw if isinstance(raw, list) else [] if raw is None else [raw]
    if any(isinstance(value, Mapping | list) for value in values):
        raise Mistake(raw, "`ignore` as a value or a list of values")
    return frozenset(plain(value).strip() for value in values)


def label_file(labels: object, folder: Path) -> Path | None:
    """The file that `path/to/file.yml#dotted.key` names, or None when labels are written in place."""
    return folder / labels.partition("#")[0] if isinstance(labels, str) else None


def _labels(raw: object, folder: Path) -> dict[str, str]:
    path = label_file(raw, folder)
    table = _table(path, str(raw)) if path else raw
    if not isinstance(table, Mapping):
        raise Mistake(table, "labels as a mapping of codes to texts, or `path/to/file.yml#dotted.key`")
    return {plain(code): _label(code, value) for code, value in table.items()}


def _table(path: Path, reference: str) -> object:
    try:
        table = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
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


def _label(code: object, value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("short") or value.get("name")
    if value is None or isinstance(value, Mapping | list):
        raise Mistake(code, "a label that is a text, or a mapping with `short` or `name`")
    return plain(value)
