"""What a page states that others may have quoted: its title, its values, its sources; and how two versions of it differ."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from briefings.accounts.standing import numbered
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.account import Account
from briefings.model.launch import Event
from briefings.parse.yaml_places import Path

_SOURCE = ("title", "publisher", "date", "url")
_EVENT = tuple(Event.model_fields)
_ACCOUNT = tuple(key for key in Account.model_fields if key not in ("sources", "note"))
"""`sources` says where the statement stands and `note` is the editors' own; the rest is what the party said."""


@dataclass(frozen=True)
class Statement:
    """A value at its place in front matter."""

    path: Path
    value: Any
    """As the model reads it, so that two ways to write the same value are equal."""
    written: Any
    """As the editor wrote it; None where it is left out."""

    @property
    def name(self) -> str:
        """The path as an editor counts: the first item of a list is 1."""
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in self.path)


def changed(before: Entry, now: Entry) -> Iterator[tuple[Statement, Statement]]:
    """Every value that the earlier version gave and the later one gives otherwise, or no more; an addition is none."""
    for then, today, keys in _parts(before, now):
        for key in keys:
            old, new = _statement(before, then, key), _statement(now, today, key)
            if old.written is not None and old.value != new.value:
                yield old, new


def removed(before: Entry, now: Entry) -> Iterator[Statement]:
    """Every account, source and note of the earlier version that has no counterpart; `written` says it in words."""
    for key in before.record.sources:
        if key not in now.record.sources:
            yield Statement(("sources",), None, f"the source `{key}`")
    paired = _paired(_accounts(before), _accounts(now))
    for number, name in enumerate(numbered(_accounts(before))):
        if number not in paired:
            yield Statement(("accounts",), None, f"the account `{name}`")
    for key in ("changes", "corrections"):
        days = Counter(note.date for note in getattr(before.record, key))
        for day in days - Counter(note.date for note in getattr(now.record, key)):
            yield Statement((key,), None, f"an entry of {day} under `{key}`")


def _parts(before: Entry, now: Entry) -> Iterator[tuple[Path, Path, tuple[str, ...]]]:
    """Each part that both versions have: where it stood, where it stands, and its keys."""
    yield (), (), ("title", "date", "time_utc")
    if isinstance(before.record, Launch) and isinstance(now.record, Launch):
        yield ("event",), ("event",), _EVENT
    for old, new in _paired(_accounts(before), _accounts(now)).items():
        yield ("accounts", old), ("accounts", new), _ACCOUNT
    for key in before.record.sources.keys() & now.record.sources.keys():
        yield ("sources", key), ("sources", key), _SOURCE


def _accounts(entry: Entry) -> tuple[Account, ...]:
    return entry.record.accounts if isinstance(entry.record, Launch) else ()


def _paired(before: tuple[Account, ...], now: tuple[Account, ...]) -> dict[int, int]:
    """Which account of today is which of then: the same one; else one of the same party and day; else of the same party."""
    pairs: dict[int, int] = {}
    for alike in (_same, _same_day, _same_party):
        for old, account in enumerate(before):
            free = (new for new, other in enumerate(now) if new not in pairs.values() and alike(account, other))
            if old not in pairs and (new := next(free, None)) is not None:
                pairs[old] = new
    return pairs


def _same(one: Account, other: Account) -> bool:
    return one == other


def _same_day(one: Account, other: Account) -> bool:
    return (one.by, one.said) == (other.by, other.said)


def _same_party(one: Account, other: Account) -> bool:
    return one.by == other.by


def _statement(entry: Entry, path: Path, key: str) -> Statement:
    record: Any = entry.record
    for step in path:
        record = getattr(record, str(step)) if isinstance(record, BaseModel) else record[step]
    here = (*path, key.rstrip("_"))
    return Statement(here, getattr(record, key, None), _at(entry.document.head, here))


def _at(value: Any, path: Path) -> Any:
    """What the editor wrote at a path; None where nothing stands there."""
    for step in path:
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, Sequence) and isinstance(step, int):
            value = value[step]
        else:
            return None
    return value
