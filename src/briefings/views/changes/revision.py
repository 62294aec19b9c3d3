"""What differs between the content of today and that of an earlier revision."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefings.checks.statements import changed, removed
from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.parse.citations import links
from briefings.parse.repository import Change
from briefings.views.rows import Link


@dataclass(frozen=True)
class NewValue:
    """A value that was another at the revision."""

    name: str
    """Its path in front matter as an editor counts: `accounts.1.distance_km`."""
    old: str
    new: str
    """As it is written now; empty where it is left out."""


@dataclass(frozen=True)
class PageChange:
    """What a page of today says that it did not say at the revision."""

    path: str
    title: str
    old_path: str
    """Where it stood; empty for a new page."""
    values: tuple[NewValue, ...]
    lost: tuple[str, ...]
    """Accounts, sources and notes that are gone, in words."""
    text: bool
    """Whether the text below front matter is another."""
    sources: tuple[Link, ...]
    """Sources whose address the page did not give before."""
    links: tuple[Link, ...]
    """Addresses outside the site that the text did not lead to before."""


@dataclass(frozen=True)
class Revision:
    """All changes since a revision."""

    name: str
    added: tuple[PageChange, ...]
    changed: tuple[PageChange, ...]
    gone: tuple[str, ...]
    unread: tuple[str, ...]
    """New or changed pages that cannot be read; the check says why."""
    others: tuple[str, ...]
    """Changed files that are no pages: the vocabulary, pictures."""


def since(revision: str, corpus: Corpus, changes: list[Change]) -> Revision:
    """The changes of a corpus that is compared with the revision."""
    pages = [change for change in sorted(changes, key=_path) if _path(change).endswith(".md")]
    here = [change for change in pages if change.now in corpus.by_path]
    return Revision(
        revision,
        tuple(_page(change, corpus) for change in here if change.before is None),
        tuple(_page(change, corpus) for change in here if change.before is not None),
        tuple(_path(change) for change in pages if change.now is None),
        tuple(change.now for change in pages if change.now and change.now not in corpus.by_path),
        tuple(sorted(_path(change) for change in changes if change not in pages)),
    )


def _path(change: Change) -> str:
    return change.now or change.before or ""


def _page(change: Change, corpus: Corpus) -> PageChange:
    path = change.now or ""
    now, before = corpus.by_path[path], corpus.earlier.get(path)
    return PageChange(
        path,
        now.record.title,
        change.before or "",
        tuple(NewValue(new.name, written(old.written), written(new.written)) for old, new in changed(before, now)) if before else (),
        tuple(item.written for item in removed(before, now)) if before else (),
        bool(before and before.document.body != now.document.body),
        tuple(_sources(before, now)),
        tuple(_links(before, now)),
    )


def _sources(before: Entry | None, now: Entry) -> Iterator[Link]:
    known = {source.url for source in before.record.sources.values()} if before else set()
    for source in now.record.sources.values():
        if source.url not in known:
            yield Link(source.title, source.url, source.publisher)


def _links(before: Entry | None, now: Entry) -> Iterator[Link]:
    known = {mark.target for mark in links(before.document.body)} if before else set()
    for mark in links(now.document.body):
        if mark.target.startswith(("http://", "https://")) and mark.target not in known:
            yield Link(mark.text or mark.target, mark.target)


def written(value: Any) -> str:
    """A value as an editor wrote it, in one line; nothing for one that is left out."""
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)
