"""Which pages a change can affect: those that link to a changed page, relate to it, or share codes with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import get_args

from briefings.checks.codes import codes_of
from briefings.checks.targets import links_of, references
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic
from briefings.entry import Entry
from briefings.model import Topic
from briefings.model.vocabulary import Shelf
from briefings.parse.folder import VOCABULARY


def affected(corpus: Corpus, changed: frozenset[str]) -> frozenset[str]:
    """Paths of unchanged pages that changed files can affect; all of them where the vocabulary changed.

    A launch shares the codes of its event and its parties with the topics that explain or select them. Two launches with
    the same party do not affect each other: hardly a page would be left out.
    """
    everything = {entry.path for entry in corpus.entries} | corpus.unread
    if VOCABULARY in changed:
        return frozenset(everything - changed)
    moved = _Changed(corpus, changed)
    return frozenset(entry.path for entry in corpus.entries if entry.path not in changed and moved.touch(entry))


def within(findings: Iterable[Diagnostic], paths: frozenset[str]) -> list[Diagnostic]:
    """Findings in these files, and all places of a cause that has one there."""
    listed = list(findings)
    causes = {finding.cause for finding in listed if finding.cause and finding.place.path in paths}
    return [finding for finding in listed if finding.place.path in paths or finding.cause in causes]


class _Changed:
    """What changed pages are known by."""

    def __init__(self, corpus: Corpus, paths: frozenset[str]) -> None:
        pages = [entry for entry in corpus.entries if entry.path in paths]
        self.paths = paths
        self.explained = _explained(corpus)
        self.ids = {PurePosixPath(path).stem for path in paths} | {entry.id for entry in pages}
        self.names = {name for entry in pages for name in _names(entry)}
        self.topic_codes = {code for entry in pages if isinstance(entry.record, Topic) for code in self.codes(entry)}
        self.codes_used = {code for entry in pages for code in self.codes(entry)}

    def touch(self, entry: Entry) -> bool:
        """Whether an unchanged page points to a changed one, or shares an id, a name or a code with one."""
        codes = self.codes_used if isinstance(entry.record, Topic) else self.topic_codes
        return (
            entry.id in self.ids
            or any(link.path in self.paths for link in links_of(entry))
            or any(target in self.ids for _, target in references(entry.record))
            or not self.names.isdisjoint(_names(entry))
            or not codes.isdisjoint(self.codes(entry))
        )

    def codes(self, entry: Entry) -> Iterator[str]:
        """The codes that a page names; for a topic, those that it explains too."""
        yield from (code for _, _, code in codes_of(entry.record))
        if isinstance(entry.record, Topic):
            yield from (entry.id, *self.explained[entry.id])


def _explained(corpus: Corpus) -> Mapping[str, list[str]]:
    """The codes for which the vocabulary names each topic."""
    codes: dict[str, list[str]] = defaultdict(list)
    for shelf in get_args(Shelf):
        for code, word in corpus.vocabulary.shelf(shelf).items():
            codes[word.topic or code].append(code)
    return codes


def _names(entry: Entry) -> Iterator[str]:
    yield from (alias.name.casefold() for alias in getattr(entry.record, "aliases", ()))
