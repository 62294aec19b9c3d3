"""What a check of meaning is: one class per rule, which sees the whole corpus and yields findings."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Generic, get_args

from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Rule
from briefings.entry import Entry, Kind


class Check(Rule, ABC):
    """A rule about the corpus as a whole."""

    @abstractmethod
    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        """Every place where the rule does not hold."""


class PageCheck(Check):
    """A rule about each page by itself."""

    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        """Every finding on every page."""
        for entry in corpus.entries:
            yield from self.check_page(entry, corpus)

    @abstractmethod
    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        """Every finding on one page."""


class RecordCheck(Check, Generic[Kind]):
    """A rule about each record of one kind, named in brackets: `RecordCheck[Launch]`."""

    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        """Every finding on every record of the kind."""
        (kind,) = get_args(type(self).__orig_bases__[0])  # type: ignore[attr-defined]
        for entry, record in corpus.of(kind):
            yield from self.check_record(entry, record, corpus)

    @abstractmethod
    def check_record(self, entry: Entry, record: Kind, corpus: Corpus) -> Iterator[Diagnostic]:
        """Every finding on one record."""
