"""ID: a page is known by one name, and stands where that name says."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from briefings.checks.rule import Check, PageCheck, RecordCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head, Text
from briefings.entry import COMPUTED, AnyRecord, Entry, address
from briefings.model import Gone, Launch, Page, Term, Topic


class ID001(PageCheck):
    """The id equals the file name.

    The id is the page's address and the key of its data; two names for one page would part them.
    """

    wrong = Head("id: exclusive-zone", "glossary/eez.md")
    right = Head("id: eez", "glossary/eez.md")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        stem = PurePosixPath(entry.path).stem
        if entry.record.id and entry.record.id != stem:
            hint = f"Rename the file to {entry.record.id}.md, or set `id: {stem}` if the page was never published."
            yield self.found(entry.document.value("id"), f"`id` is `{entry.record.id}`, and the file is `{stem}.md`", hint)


class ID002(Check):
    """An id is used once.

    Ids are never reused, so that a link or a citation made years ago still means the same page.
    """

    hint = "Give one of the two pages another id and file name."
    wrong = (
        Head("id: rail-mobile", "topics/platforms/rail-mobile.md"),
        Head("id: rail-mobile", "topics/doctrine/rail-mobile.md"),
    )
    right = (
        Head("id: rail-mobile", "topics/platforms/rail-mobile.md"),
        Head("id: rail-survivability", "topics/doctrine/rail-survivability.md"),
    )

    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        for entry in corpus.entries:
            first = corpus.by_id[entry.id]
            if first is not entry:
                yield self.found(entry.document.value("id"), f"the id `{entry.id}` is taken by {first.path}")


class ID003(RecordCheck[Launch]):
    """A launch's id begins with its date.

    Files then sort by time, and a reader sees the day in the address.
    """

    wrong = Head("""
        id: 2021-09-15-yangdok
        date: 2021-09-14
    """)
    right = Head("""
        id: 2021-09-15-yangdok
        date: 2021-09-15
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        start = record.date.text.rstrip("~?%").partition("/")[0]
        if not record.id.startswith(start):
            hint = f"Begin the id and the file name with `{start}`, or correct `date`."
            yield self.found(entry.document.value("id"), f"`id` is `{record.id}`, and `date` is {record.date}", hint)


class ID004(PageCheck):
    """A page stands in the folder of its kind.

    Launches in `briefings/<year>/`, topics in `topics/<group>/`, terms in `glossary/`: the folder is the address.
    """

    wrong = Head("kind: launch", "briefings/2022/2021-09-15-yangdok.md")
    right = Head("kind: launch", "briefings/2021/2021-09-15-yangdok.md")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        folder = str(PurePosixPath(entry.path).parent)
        expected = _folder(entry.record)
        if expected and folder != expected:
            yield self.found(
                entry.document.value("kind"), f"the file is in `{folder}/`, expected `{expected}/`", f"Move it to `{expected}/`."
            )


class ID005(PageCheck):
    """A page that the site writes is not written by hand.

    Lists (`briefings/2021/index.md`, `topics/index.md`) and the reference are computed; a file there would be
    replaced.
    """

    hint = "Move its text to a page of another name, and delete it."
    wrong = Text("All topics.", "topics/index.md")
    right = Text("How topics are chosen.", "about/topics.md")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        if COMPUTED.fullmatch(entry.path):
            yield self.found(entry.document.key(), f"the site itself writes `{entry.path}`")


class ID006(Check):
    """An address leads to one page.

    What `moved_from` names leads to the page that names it; no other page can claim it, or stand there.
    """

    hint = "Remove it from `moved_from` of the page that never stood there."
    wrong = (
        Head("moved_from: [glossary/zone/]", "glossary/eez.md"),
        Head("moved_from: [glossary/zone/]", "glossary/territorial-waters.md"),
    )
    right = Head("moved_from: [glossary/zone/]", "glossary/eez.md")

    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        taken = {address(path): path for path in corpus.paths}
        for entry in corpus.entries:
            for number, old in enumerate(entry.record.moved_from):
                holder = taken.setdefault(old, entry.path)
                if holder != entry.path or old == entry.url:
                    yield self.found(entry.document.value("moved_from", number), f"`{old}` is the address of {holder}")
                elif COMPUTED.fullmatch(f"{old}index.md") or COMPUTED.fullmatch(f"{old.removesuffix('/')}.md"):
                    yield self.found(entry.document.value("moved_from", number), f"the site itself writes `{old}`")


def _folder(record: AnyRecord) -> str:
    match record:
        case Launch():
            return f"briefings/{record.date.first.year}"
        case Topic():
            return f"topics/{record.group}"
        case Term():
            return "glossary"
        case Page() | Gone():
            return ""
