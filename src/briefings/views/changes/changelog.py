"""What changed in the record: every note of every page, and the values that differ from release to release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefings.checks.statements import changed
from briefings.corpus import Corpus, once
from briefings.entry import Entry
from briefings.model.values import Change, Correction
from briefings.parse.repository import Release
from briefings.views import words
from briefings.views.changes.history import Remark, remark
from briefings.views.changes.revision import NewValue, written
from briefings.views.rows import Link, link_to

LISTED = 50
"""A longer list of new pages is only counted."""


@dataclass(frozen=True)
class ChangeRow:
    """One change note or correction."""

    entry: Entry
    note: Change | Correction
    release: Release | None
    """The release that had it first; None before the next one."""

    @property
    def first(self) -> bool:
        """Whether it says that the page was published."""
        return self.note in self.entry.record.changes[:1]


@dataclass(frozen=True)
class Noted:
    """A note with its page."""

    page: Link
    remark: Remark


@dataclass(frozen=True)
class ChangedValue:
    """A value that was another in the release before."""

    page: Link
    value: NewValue


@dataclass(frozen=True)
class Changes:
    """What a release brought."""

    id: str
    title: str
    published: str
    """`12 pages published`; empty where there were none."""
    pages: tuple[Link, ...]
    """Those pages, where they are not too many to list."""
    notes: tuple[Noted, ...]
    values: tuple[ChangedValue, ...]
    removed: tuple[str, ...]
    """Titles of pages that are gone."""


@once
def change_rows(corpus: Corpus) -> list[ChangeRow]:
    """Every note, the newest first, those of one day in the order of addresses."""
    rows = [ChangeRow(entry, note, _release(entry, note, corpus)) for entry in corpus.entries for note in reversed(entry.record.notes)]
    rows.sort(key=lambda row: row.entry.url)
    return sorted(rows, key=lambda row: row.note.date, reverse=True)


def changelog(corpus: Corpus) -> tuple[Changes, ...]:
    """What each release brought, the newest first; before them what none holds yet, where there is any."""
    rows, values = change_rows(corpus), list(_values(corpus))
    since = [_changes(release, rows, values, corpus) for release in (None, *reversed(corpus.releases))]
    return tuple(part for part in since if part.id != "unreleased" or part.published or part.notes or part.values or part.removed)


def _release(entry: Entry, note: Change | Correction, corpus: Corpus) -> Release | None:
    versions = corpus.versions.get(entry.path, ())
    return next((version.first for version in versions if note in version.entry.record.notes), None)


def _values(corpus: Corpus) -> Iterator[tuple[Release | None, ChangedValue]]:
    """Every value that a page gave otherwise in the release before, with the release that brought the new one."""
    for path, versions in corpus.versions.items():
        texts: list[tuple[Release | None, Entry]] = [(version.first, version.entry) for version in versions]
        if versions[-1].superseded and path in corpus.by_path:
            texts.append((None, corpus.by_path[path]))
        for (_, before), (release, now) in pairwise(texts):
            for old, new in changed(before, now):
                yield release, ChangedValue(link_to(now), NewValue(new.name, written(old.written), written(new.written)))


def _changes(release: Release | None, rows: list[ChangeRow], values: list[tuple[Release | None, ChangedValue]], corpus: Corpus) -> Changes:
    mine = [row for row in rows if row.release == release]
    pages = [link_to(row.entry) for row in mine if row.first]
    return Changes(
        id=release.tag if release else "unreleased",
        title=f"{release.tag}, {words.day(release.day)}" if release else "Not released yet",
        published=f"{words.plural(len(pages), 'page')} published" if pages else "",
        pages=tuple(pages) if len(pages) <= LISTED else (),
        notes=tuple(Noted(link_to(row.entry), remark(row.note)) for row in mine if not row.first),
        values=tuple(value for brought, value in values if brought == release),
        removed=tuple(_removed(release, corpus)),
    )


def _removed(release: Release | None, corpus: Corpus) -> Iterator[str]:
    """The titles of pages that the release before held and this one does not."""
    following = dict(pairwise([*corpus.releases, None]))
    for path, versions in corpus.versions.items():
        last = versions[-1]
        if path not in corpus.by_path and last.superseded and following[last.last] == release:
            yield last.entry.record.title
