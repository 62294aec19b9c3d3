"""CD: codes mean what the vocabulary says."""

from collections.abc import Iterator

from briefings.checks.rule import PageCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head
from briefings.entry import AnyRecord, Entry
from briefings.model import Launch, Topic
from briefings.model.launch import UNKNOWN
from briefings.model.vocabulary import Shelf
from briefings.parse.locate import likely
from briefings.parse.yaml_places import Path

type_of_key: dict[str, Shelf] = {
    "site": "sites",
    "platform": "platforms",
    "class_": "classes",
    "missiles": "missiles",
    "by": "parties",
    "party": "parties",
}


class CD001(PageCheck):
    """Every code is known.

    Codes for parties, platforms, classes, missiles and sites are entries of `vocabulary.yml`, or ids of topics.
    """

    wrong = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], site: yangdock}
    """)
    right = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], site: yangdok}
    """)

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for path, shelf, code in codes_of(entry.record) if corpus.words.head else ():  # without a vocabulary FM016 says it all
            words = corpus.vocabulary.shelf(shelf)
            page = corpus.by_id.get(code)
            if code not in words and not (page and isinstance(page.record, Topic)):
                hint = likely(code, words) or f"Use one of its codes, or add `{code}` to `{shelf}` in vocabulary.yml."
                message = f"`{code}` is not among the {shelf} of the vocabulary"
                yield self.found(entry.document.value(*path), message, hint, cause=f"unknown code {code} of {shelf}")


def codes_of(record: AnyRecord) -> Iterator[tuple[Path, Shelf, str]]:
    """Every code of a record, where it stands and on which shelf it belongs."""
    for key, source in record.sources.items():
        yield ("sources", key, "origin"), "parties", source.origin
    if isinstance(record, Launch):
        yield from _coded(record.event, ("event",))
        for number, account in enumerate(record.accounts):
            yield from _coded(account, ("accounts", number))
    if isinstance(record, Topic):
        yield from _coded(record.selects, ("selects",))


def _coded(part: object, path: Path) -> Iterator[tuple[Path, Shelf, str]]:
    for key, shelf in type_of_key.items():
        value = getattr(part, key, None)
        if isinstance(value, tuple):
            yield from (((*path, key.rstrip("_"), number), shelf, code) for number, code in enumerate(value))
        elif value and value != UNKNOWN:
            yield (*path, key.rstrip("_")), shelf, value
