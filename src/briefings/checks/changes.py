"""CH: what a page said is not changed in silence. The rules compare it with an earlier revision, where one is given."""

from collections.abc import Iterator
from typing import Any

from briefings.checks.rule import Check
from briefings.checks.statements import Statement, changed, removed
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head, Place
from briefings.entry import Entry, address

_CURE = (
    "Add an entry to `corrections` if the page was wrong (with `was` and `now`), or to `changes` if the facts moved on; "
    "or restore what it said."
)


class ChangeCheck(Check):
    """A rule about each page that differs from an earlier revision."""

    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        """Every finding on every page that was there before."""
        for path, before in corpus.earlier.items():
            if entry := corpus.by_path.get(path):
                yield from self.check_change(before, entry, corpus.since)

    def check_change(self, before: Entry, now: Entry, since: str) -> Iterator[Diagnostic]:
        """Every finding on one page."""
        raise NotImplementedError


class CH001(ChangeCheck):
    """A changed value has a note.

    Readers and other sites have quoted it. When a value of an account, of `event`, the title, or a source's title,
    publisher, date or address differs from the last release, the page says so under `changes` or `corrections`.
    """

    hint = _CURE
    wrong = Head("""
        # in the last release: {value: 800, about: true}
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], distance_km: 850}
    """)
    right = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], distance_km: 850}
        corrections:
          - {date: 2021-09-16, note: Seoul's figure was mistyped, was: about 800 km, now: 850 km}
    """)

    def check_change(self, before: Entry, now: Entry, since: str) -> Iterator[Diagnostic]:
        if _noted(before, now):
            return
        for old, new in changed(before, now):
            message = f"`{new.name}` was {_shown(old)} in {since} and is {_shown(new)}, and no note says so"
            yield self.found(now.document.value(*new.path), message, cause=_unnoted(now))


class CH002(ChangeCheck):
    """What is removed leaves a note.

    An account, a source or a correction that was published and is gone would look as if it had never been there.
    """

    hint = _CURE
    wrong = Head("""
        # in the last release: an account by rok-jcs, and its source
        accounts: []
        sources: {}
        status: preliminary
    """)
    right = Head("""
        accounts: []
        sources: {}
        status: preliminary
        changes:
          - {date: 2021-09-16, note: Seoul's account removed; it spoke of another launch}
    """)

    def check_change(self, before: Entry, now: Entry, since: str) -> Iterator[Diagnostic]:
        if _noted(before, now):
            return
        for old in removed(before, now):
            message = f"{old.written} stood here in {since} and is gone, and no note says so"
            yield self.found(now.document.key(*old.path), message, cause=_unnoted(now))


class CH003(ChangeCheck):
    """Dates of a page do not go back.

    `as_of` and `reviewed` tell how fresh a page is; a later version is never of an earlier day.
    """

    hint = "Set it to the day up to which the page is true now, or restore the earlier date."
    wrong = Head("""
        # in the last release: 2021-10-01
        as_of: 2021-09-20
    """)
    right = Head("as_of: 2021-10-01")

    def check_change(self, before: Entry, now: Entry, since: str) -> Iterator[Diagnostic]:
        for key in ("as_of", "reviewed"):
            old, new = getattr(before.record, key), getattr(now.record, key)
            if old and new and new < old:
                yield self.found(now.document.value(key), f"`{key}` was {old} in {since} and is {new}")


class CH004(Check):
    """An address that was published leads somewhere.

    Others link to it and cite it. A page that moves names its old address under `moved_from`; one that is removed leaves a
    page of the kind `gone` in its place, which says why.
    """

    hint = "Name it under `moved_from` of the page that took its place; for a removed page put a page of `kind: gone` there."
    wrong = Head("title: The exclusive economic zone # in the last release at glossary/eez.md", "topics/law/eez.md")
    right = Head(
        """
        title: The exclusive economic zone
        moved_from: [glossary/eez/]
    """,
        "topics/law/eez.md",
    )

    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        led = {old for entry in corpus.entries for old in entry.record.moved_from}
        led |= {address(path) for path in corpus.paths}
        for path, before in corpus.earlier.items():
            if before.url not in led:
                now = corpus.by_path.get(path)
                place = now.document.key() if now else Place(path)
                yield self.found(place, f"`{before.url}` was an address in {corpus.since} and leads nowhere now")


def _noted(before: Entry, now: Entry) -> bool:
    """Whether the page has a note that it did not have before."""
    then, today = before.record.notes, now.record.notes
    return len(today) > len(then) and any(note not in then for note in today)


def _unnoted(entry: Entry) -> str:
    return f"no note in {entry.path}"


def _shown(statement: Statement) -> str:
    return f"`{_flow(statement.written)}`" if statement.written is not None else "not given"


def _flow(value: Any) -> str:
    """A value on one line, as YAML would have it."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case bool():
            return str(value).lower()
    return str(value)
