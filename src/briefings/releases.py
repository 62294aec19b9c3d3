"""What releases hold of each page: its texts one after the other, from git.

Only what differs from one release to the next is read, so that the cost is that of the edits and not of pages times
releases.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from briefings.corpus import Corpus
from briefings.entry import Entry, Version
from briefings.model.vocabulary import Vocabulary
from briefings.parse.folder import VOCABULARY, Folder
from briefings.parse.repository import Change, GitError, Release, Repository


@dataclass(frozen=True)
class _Span:
    """A file that stayed the same from one release to another."""

    path: str
    first: Release
    last: Release | None = None
    """The last release that has it so; None where it is so today."""


def with_releases(corpus: Corpus, repository: Repository) -> Corpus:
    """The corpus with every release of it; as it was where there is no repository or no release."""
    try:
        releases = tuple(repository.releases())
        if not releases:
            return corpus
        return replace(corpus, releases=releases, versions=_versions(corpus, repository, releases))
    except GitError:
        return corpus


def _versions(corpus: Corpus, repository: Repository, releases: tuple[Release, ...]) -> Mapping[str, tuple[Version, ...]]:
    spans = {path: _pages(chain) for path, chain in _spans(repository, releases).items()}
    then = {release: _then(repository, release, spans.values()) for release in releases}
    found = {}
    for path, chain in spans.items():
        versions = (_version(span, corpus, then, releases[-1]) for span in chain)
        found[path] = tuple(version for version in versions if version)
    return {path: versions for path, versions in found.items() if versions}


def _pages(chain: Iterable[_Span]) -> list[_Span]:
    return [span for span in chain if span.path.endswith(".md")]


def _spans(repository: Repository, releases: tuple[Release, ...]) -> dict[str, list[_Span]]:
    """The texts of each file through the releases, by its path of today, or by the last one it had."""
    live = {path: [_Span(path, releases[0])] for path in repository.paths(releases[0].tag)}
    gone: dict[str, list[_Span]] = {}
    for older, newer in pairwise(releases):
        gone |= _step(live, repository.between(older.tag, newer.tag), older, newer)
    gone |= _step(live, repository.changes(releases[-1].tag), releases[-1], None)
    return {path: gone.get(path, []) + live.get(path, []) for path in sorted(gone.keys() | live.keys())}


def _step(live: dict[str, list[_Span]], changes: Iterable[Change], older: Release, newer: Release | None) -> dict[str, list[_Span]]:
    """Follow every file from one release to the next, or to today; returns those that are gone."""
    here: dict[str, list[_Span]] = {}
    gone: dict[str, list[_Span]] = {}
    for change in changes:
        chain = live.pop(change.before, []) if change.before else []
        closed = [replace(span, last=span.last or older) for span in chain]
        if change.now:
            here[change.now] = [*closed, _Span(change.now, newer)] if newer else closed
        elif change.before:
            gone[change.before] = closed
    live |= here
    return gone


def _then(repository: Repository, release: Release, chains: Iterable[list[_Span]]) -> Corpus:
    """The pages whose text ended with a release, with the vocabulary of that day."""
    paths = [span.path for chain in chains for span in chain if span.last == release]
    contents = repository.contents(release.tag, [VOCABULARY, *paths]) if paths else {}
    words = contents.pop(VOCABULARY, None)
    return Corpus.read(Folder(contents, words))


def _version(span: _Span, corpus: Corpus, then: Mapping[Release, Corpus], newest: Release) -> Version | None:
    """A text with its record; None where it cannot be read any more, or never could."""
    last = span.last or newest
    at = then[span.last] if span.last else corpus
    entry: Entry | None = at.by_path.get(span.path)
    vocabulary: Vocabulary = at.vocabulary
    return Version(entry, vocabulary, span.first, last, superseded=span.last is not None) if entry else None
