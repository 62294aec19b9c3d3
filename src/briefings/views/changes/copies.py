"""Pages as they stood in a release, at addresses that keep them so."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import unquote, urlsplit, urlunsplit

from briefings.corpus import Corpus
from briefings.entry import Entry, Version, address
from briefings.model import Launch
from briefings.model.vocabulary import Vocabulary
from briefings.parse.citations import links
from briefings.views import words
from briefings.views.address import way
from briefings.views.article import Article, article
from briefings.views.briefing import LaunchRecord, launch_record
from briefings.views.notes import Notes
from briefings.views.rows import Link

_TIMELINE = re.compile(r"^```timeline\n.*?^```\n?", re.DOTALL | re.MULTILINE)
"""A block that the site fills with the launches of today."""


@dataclass(frozen=True)
class PageCopy:
    """A page that reads otherwise today, as it stood."""

    url: str
    title: str
    description: str
    markdown: str
    release: str
    """The release that had it first."""
    span: str
    """`v1.0.0 (2 January 2027)`, or from which to which release it read so."""
    today: Link | None
    """The page that stands for it now."""
    article: Article
    briefing: LaunchRecord | None
    """For a launch: what it said besides the text."""


class Copies:
    """The released texts of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._then: dict[int, Corpus] = {}
        self._versions = [(path, version) for path, versions in corpus.versions.items() for version in versions if version.entry.citable]

    def __iter__(self) -> Iterator[PageCopy]:
        """Every text that is another today."""
        return (self._copy(path, version) for path, version in self._versions if version.superseded)

    @property
    def unchanged(self) -> Iterator[Version]:
        """Every text that is the same today: its address leads to the page."""
        return (version for _, version in self._versions if not version.superseded)

    def _copy(self, path: str, version: Version) -> PageCopy:
        entry, now = version.entry, self._corpus.by_path.get(path)
        then = self._with(version.vocabulary)
        notes = Notes(entry, then)
        shown = article(entry, then, notes)
        shown = replace(shown, review_due="", launches=None, history=replace(shown.history, version=None, earlier=()))
        return PageCopy(
            url=version.url,
            title=entry.record.title,
            description=entry.record.summary or "",
            markdown=self._text(version, notes.text()),
            release=version.first.tag,
            span=_span(version),
            today=Link(now.record.title, now.url) if now else None,
            article=shown,
            briefing=launch_record(entry, entry.record, then, notes) if isinstance(entry.record, Launch) else None,
        )

    def _with(self, vocabulary: Vocabulary) -> Corpus:
        """The corpus with the names that codes had; made once for all pages of a release."""
        if id(vocabulary) not in self._then:
            self._then[id(vocabulary)] = replace(self._corpus, vocabulary=vocabulary)
        return self._then[id(vocabulary)]

    def _text(self, version: Version, text: str) -> str:
        """The text with its links led from where the copy stands to the pages of today, without what the site fills in."""
        for mark in sorted(links(text), key=lambda mark: mark.start, reverse=True):
            text = text[: mark.start] + self._target(mark.target, version) + text[mark.end :]
        return _TIMELINE.sub("", text)

    def _target(self, target: str, version: Version) -> str:
        try:
            parts = urlsplit(target)
        except ValueError:
            return target
        if parts.scheme or parts.netloc or not parts.path:
            return target
        file = posixpath.normpath(posixpath.join(posixpath.dirname(version.entry.path), unquote(parts.path)))
        return urlunsplit(parts._replace(path=way(version.url, self._url(file))))

    def _url(self, file: str) -> str:
        """Where a file of then is found: at its page of today, else as it last stood."""
        path = self._today.get(file, file)
        entry: Entry | None = self._corpus.by_path.get(path)
        if entry is None and (last := self._corpus.versions.get(path)):
            return last[-1].url
        return entry.url if entry else address(file)

    @cached_property
    def _today(self) -> dict[str, str]:
        """The path of today for every path that a released page had."""
        return {version.entry.path: path for path, versions in self._corpus.versions.items() for version in versions}


def _span(version: Version) -> str:
    first, last = (f"{release.tag} ({words.day(release.day)})" for release in (version.first, version.last))
    return first if version.first == version.last else f"{first} to {last}"
