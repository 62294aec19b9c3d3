"""SR: every statement leads to a source, and every source serves one."""

from collections.abc import Iterable, Iterator

from briefings.checks.rule import PageCheck, RecordCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head, Place, Severity, Text
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.origins import independent_origins
from briefings.parse.citations import citations, definitions
from briefings.parse.locate import likely


class SR001(PageCheck):
    """A cited source exists.

    `[^key]` in the text and the keys under an account's `sources` name entries of the page's `sources`.
    """

    wrong = Text("Seoul counted two missiles.[^yonhap-lead]")
    right = Text("Seoul counted two missiles.[^yonhap]")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        record, document = entry.record, entry.document
        for mark in citations(document.body):
            if mark.target not in record.sources:
                yield self._unknown(document.in_body(mark.start), mark.target, record.sources.keys())
        for number, account in enumerate(record.accounts if isinstance(record, Launch) else ()):
            for position, key in enumerate(account.sources):
                if key not in record.sources:
                    yield self._unknown(document.value("accounts", number, "sources", position), key, record.sources.keys())

    def _unknown(self, place: Place, key: str, known: Iterable[str]) -> Diagnostic:
        hint = likely(key, known) or "Add it under `sources`."
        return self.found(place, f"the source `{key}` is not in this page's `sources`", hint, cause=f"no source {key} in {place.path}")


class SR002(PageCheck):
    """A source is cited.

    A source that nothing leads to tells the reader nothing.
    """

    severity = Severity.WARNING
    hint = "Cite it in the text as `[^key]`, name it under an account's `sources`, or remove it."
    wrong = Head("""
        sources:
          yonhap: {title: Launch, publisher: Yonhap, date: 2021-09-15, url: "https://en.yna.co.kr/", origin: rok-jcs, read: full}
          yonhap-moon: {title: Moon on the launch, publisher: Yonhap, url: "https://en.yna.co.kr/moon", origin: rok-jcs, read: full}
    """)
    right = Head("""
        sources:
          yonhap: {title: Launch, publisher: Yonhap, date: 2021-09-15, url: "https://en.yna.co.kr/", origin: rok-jcs, read: full}
    """)

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        record = entry.record
        used = {mark.target for mark in citations(entry.document.body)}
        if isinstance(record, Launch):
            used.update(key for account in record.accounts for key in account.sources)
        for key in record.sources:
            if key not in used:
                yield self.found(entry.document.key("sources", key), f"the source `{key}` is never cited")


class SR003(RecordCheck[Launch]):
    """A reviewed briefing has an account and a source.

    A figure without a claimant, or a claimant without a source, is what this site exists to end. Only a
    `preliminary` briefing may still be empty.
    """

    hint = "Add who said it and where, or set `status: preliminary`."
    wrong = Head("""
        status: reviewed
        accounts: []
        sources: {}
    """)
    right = Head("""
        status: preliminary
        accounts: []
        sources: {}
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        if record.status == "preliminary":
            return
        for key in ("accounts", "sources"):
            if not getattr(record, key):
                yield self.found(entry.document.value("status"), f"`status` is {record.status}, and `{key}` is empty")


class SR004(PageCheck):
    """Footnotes are not written by hand.

    The site writes them from `sources`, so that each carries publisher, date, language and how it was read.
    """

    hint = "Move it to `sources` in the front matter and delete this line."
    wrong = Text("""
        Seoul counted two missiles.[^yonhap]

        [^yonhap]: Yonhap, 15 September 2021.
    """)
    right = Text("Seoul counted two missiles.[^yonhap]")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for mark in definitions(entry.document.body):
            yield self.found(entry.document.in_body(mark.start), f"the footnote `{mark.target}` is defined in the text")


class SR005(RecordCheck[Launch]):
    """High confidence rests on two independent origins.

    Ten papers that quote one notice are one origin, and so are the offices of one state.
    """

    hint = "Set `level: moderate`, or add a source of another origin."
    wrong = Head("confidence: {level: high, basis: Three papers quote Seoul's notice.}")
    right = Head("confidence: {level: moderate, basis: Three papers quote Seoul's notice.}")

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        origins = independent_origins(record.sources.values(), corpus.vocabulary)
        if record.confidence and record.confidence.level == "high" and len(origins) == 1:
            yield self.found(entry.document.value("confidence", "level"), f"all sources have one origin, `{min(origins)}`")


class SR006(PageCheck):
    """State-controlled media are marked.

    The site marks a source by its `origin`. A page by KCNA, Rodong Sinmun or another paper that a state controls has a
    party as origin that the vocabulary marks `state_controlled` (or the government itself).
    """

    hint = "Set `origin` to the state-controlled party, `kcna` for instance."
    wrong = Head("""
        sources:
          yonhap: {title: Launch, publisher: KCNA, url: "https://kcnawatch.org/", origin: rok-jcs, read: full}
    """)
    right = Head("""
        sources:
          yonhap: {title: Launch, publisher: KCNA, url: "https://kcnawatch.org/", origin: kcna, read: full}
    """)

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        parties = corpus.vocabulary.parties
        outlets = {alias.name.casefold(): word for word in parties.values() if word.state_controlled for alias in word.aliases}
        for key, source in entry.record.sources.items():
            outlet = outlets.get(source.publisher.casefold())
            origin = parties.get(source.origin)
            if outlet and origin and not origin.state_controlled and origin.state != outlet.state:
                place = entry.document.value("sources", key, "origin")
                yield self.found(place, f"{source.publisher} is controlled by a state, and `origin` is `{source.origin}`")
