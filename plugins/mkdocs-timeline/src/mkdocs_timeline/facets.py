"""Facets: the properties of entries that readers filter by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .keys import dig, plain
from .labels import read_labels
from .moment import Moment
from .problem import Mistake, unknown

OPTIONS = ("name", "key", "date", "label", "labels", "ignore", "present", "tag", "series")
_NAME = re.compile(r"[a-z][a-z0-9_-]*", re.ASCII)
_RESERVED = ("from", "to")


@dataclass(frozen=True, slots=True)
class Tag:
    """One value of a facet: the code that stands in attributes and addresses, the label that readers see."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet by its `name` in addresses, and what it reads: the values under a dotted front-matter `key`;
    with `present` only whether there are any, `true` or `false`; without a key the years of the date.

    Values in `ignore`, such as `unknown`, count as none. `tag` tells whether values are printed beside the title,
    `series` the codes that a band draws as one, by the label of the series.
    """

    name: str
    key: str
    label: str
    labels: Mapping[str, str] = field(default_factory=dict)
    ignore: frozenset[str] = frozenset()
    present: bool = False
    tag: bool = True
    series: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def tags(self, meta: Mapping[str, object], moment: Moment) -> tuple[Tag, ...]:
        """The values of a page, each once, in the order given. Raises `Mistake` for a value that is no scalar."""
        tags: dict[str, Tag] = {}
        for value in self._values(meta, moment):
            if isinstance(value, Mapping):
                raise Mistake(value, "a text, a number or a list of them")
            text = plain(value).strip()
            if text not in self.ignore:
                tags.setdefault(slug(text), Tag(slug(text), self.labels.get(text, text)))
        return tuple(tags.values())

    def _values(self, meta: Mapping[str, object], moment: Moment) -> Iterable[object]:
        if not self.key:
            return moment.years
        values = dig(meta, self.key)
        return (bool(values),) if self.present else values

    def rank(self, code: str) -> int:
        """Place of a code among the labels; codes without a label come after all of them."""
        codes = [slug(text) for text in self.labels]
        return codes.index(code) if code in codes else len(codes)


def slug(text: str) -> str:
    """A value as a code: hyphens for blanks, since codes stand side by side in one attribute."""
    return "-".join(text.split())


def read_facet(raw: object, folder: Path) -> Facet:
    """A facet from its settings; a file of labels is relative to `folder`. Raises `Mistake`."""
    if not isinstance(raw, Mapping):
        raise Mistake(raw, "a facet as a mapping with `name` and `key`")
    for option in raw:
        if option not in OPTIONS:
            raise unknown(option, OPTIONS)
    name = raw.get("name")
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name in _RESERVED:
        raise Mistake(name, "a facet `name` of small letters, digits, - and _ that starts with a letter, and is not from or to")
    label = raw.get("label") or name.replace("-", " ").replace("_", " ").capitalize()
    return Facet(
        name=name,
        key=_key(raw, name),
        label=str(label),
        labels=read_labels(raw.get("labels") or {}, folder),
        ignore=_ignored(raw.get("ignore")),
        present=_flag(raw, "present", default=False),
        tag=_flag(raw, "tag", default=True),
        series=_series(raw.get("series") or {}),
    )


def _key(raw: Mapping[str, object], name: str) -> str:
    """The key, empty for a facet of the date."""
    key, date = raw.get("key"), raw.get("date")
    if date is not None and (date != "year" or key is not None):
        raise Mistake(date, f"`date: year` alone, without `key`, for the facet {name!r}")
    if date is None and (not isinstance(key, str) or not key):
        raise Mistake(key, f"a dotted front-matter `key` for the facet {name!r}, or `date: year`")
    return str(key or "")


def _flag(raw: Mapping[str, object], option: str, *, default: bool) -> bool:
    value = raw.get(option, default)
    if not isinstance(value, bool):
        raise Mistake(value, f"`{option}` as true or false")
    return value


def _ignored(raw: object) -> frozenset[str]:
    values = raw if isinstance(raw, list) else [] if raw is None else [raw]
    if any(isinstance(value, Mapping | list) for value in values):
        raise Mistake(raw, "`ignore` as a value or a list of values")
    return frozenset(plain(value).strip() for value in values)


def _series(raw: object) -> dict[str, frozenset[str]]:
    if not isinstance(raw, Mapping):
        raise Mistake(raw, "`series` as a mapping of labels to a code or a list of codes")
    groups = {str(label): codes if isinstance(codes, list) else [codes] for label, codes in raw.items()}
    flat = [slug(plain(code)) for codes in groups.values() for code in codes]
    for code in flat:
        if flat.count(code) > 1:
            raise Mistake(code, "each code in one of the `series`")
    return {label: frozenset(slug(plain(code)) for code in codes) for label, codes in groups.items()}
