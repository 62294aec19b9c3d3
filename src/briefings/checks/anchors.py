"""The parts of a page that a link can lead to: headings of its text, and what the site adds around it."""

from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch, Page, Topic
from briefings.model.page import Selection
from briefings.parse.headings import anchors


def anchors_of(entry: Entry, corpus: Corpus) -> frozenset[str]:
    """Every name that a link to the page can end in, after its `#`."""
    return anchors(entry.document.body) | frozenset(made_anchors(entry, corpus))


def made_anchors(entry: Entry, corpus: Corpus) -> Iterator[str]:
    """The names of the parts that templates add; a test holds them against the built site.

    They are a promise, like addresses: readers link to them too. The parts that serve only to find one's way on the page
    (contents, neighbours) are none.
    """
    record = entry.record
    yield "rh-content"
    if isinstance(record, Page):
        return  # home, search and the like have templates of their own
    if isinstance(record, Launch) and record.accounts:
        yield "rh-who-says-what"
    if isinstance(record, Topic) and record.selects != Selection():
        yield "rh-launches"
    if record.sources:
        yield "rh-sources"
        yield from (f"source-{key}" for key in record.sources)
    if any(target in corpus.by_id for target in record.related):
        yield "rh-related"
    if record.changes or record.corrections:
        yield "rh-changes"
    yield "rh-citing"
