"""DT: dates agree with each other and stand in order."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from briefings.checks.rule import PageCheck, RecordCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head, Severity
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.dates import KST

ONE_DAY = dt.timedelta(days=1)


class DT001(RecordCheck[Launch]):
    """The UTC time falls on the Korean day.

    A morning launch in Korea happens on the day before in UTC; data sets that keep UTC dates move such launches by a
    day.
    """

    wrong = Head("""
        date: 2021-09-15
        time_utc: 2021-09-14T03:34Z
    """)
    right = Head("""
        date: 2021-09-15
        time_utc: 2021-09-15T03:34Z
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        if record.time_utc is None:
            return
        korean = record.time_utc.astimezone(KST)
        if not record.date.first <= korean.date() <= record.date.last:
            message = f"`time_utc` is {korean:%Y-%m-%d %H:%M} in Korea, and `date` is {record.date}"
            yield self.found(entry.document.value("time_utc"), message, "Correct the one that is wrong; Korea is nine hours ahead.")


class DT002(RecordCheck[Launch]):
    """Nobody speaks of a launch before it happened.

    One day of grace is given, since a statement in Washington can carry the date before the Korean one.
    """

    hint = "Correct `said`, or `date`."
    wrong = Head("""
        date: 2021-09-15
        accounts:
          - {by: rok-jcs, said: 2021-09-13, sources: [yonhap]}
    """)
    right = Head("""
        date: 2021-09-15
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap]}
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        for number, account in enumerate(record.accounts):
            if account.said.last < record.date.first - ONE_DAY:
                message = f"{account.by} spoke on {account.said}, before the launch on {record.date}"
                yield self.found(entry.document.value("accounts", number, "said"), message)


class DT003(RecordCheck[Launch]):
    """Accounts stand in the order in which they were given.

    The reader follows who said what after whom; `superseded_by` counts them in this order.
    """

    hint = "Sort `accounts` by `said`; mind that `superseded_by` counts a party's accounts in this order."
    wrong = Head("""
        accounts:
          - {by: kcna, said: 2021-09-16, sources: [yonhap]}
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap]}
    """)
    right = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap]}
          - {by: kcna, said: 2021-09-16, sources: [yonhap]}
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        for number, (earlier, later) in enumerate(pairwise(record.accounts), 1):
            if later.said.last < earlier.said.first:
                message = f"this account is of {later.said}, the one before it of {earlier.said}"
                yield self.found(entry.document.value("accounts", number, "said"), message)


class DT004(PageCheck):
    """Nothing on a page is later than its as-of date.

    `as_of` tells the reader up to when the page is true; a source, a statement or a review after it says that the
    editor forgot to move it.
    """

    hint = "Move `as_of` forward, or correct the date."
    wrong = Head("""
        as_of: 2021-10-01
        reviewed: 2021-10-02
    """)
    right = Head("""
        as_of: 2021-10-02
        reviewed: 2021-10-02
    """)

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        record, document = entry.record, entry.document
        dated: list[tuple[tuple[str | int, ...], dt.date]] = [
            (("sources", key, "date"), source.date.first) for key, source in record.sources.items() if source.date
        ]
        if record.reviewed:
            dated.append((("reviewed",), record.reviewed))
        if isinstance(record, Launch):
            dated.append((("date",), record.date.first))
            dated += [(("accounts", number, "said"), account.said.first) for number, account in enumerate(record.accounts)]
        for path, day in dated:
            if day > record.as_of:
                yield self.found(document.value(*path), f"{day} is later than `as_of`, {record.as_of}")


class DT005(PageCheck):
    """Changes and corrections stand in the order of their days."""

    hint = "Sort them, the oldest first."
    wrong = Head("""
        changes:
          - {date: 2021-09-16, note: North Korea's account added}
          - {date: 2021-09-15, note: First published}
    """)
    right = Head("""
        changes:
          - {date: 2021-09-15, note: First published}
          - {date: 2021-09-16, note: North Korea's account added}
    """)

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for key in ("changes", "corrections"):
            for number, (earlier, later) in enumerate(pairwise(getattr(entry.record, key)), 1):
                if later.date < earlier.date:
                    yield self.found(entry.document.value(key, number, "date"), f"{later.date} stands after {earlier.date}")


class DT006(RecordCheck[Launch]):
    """A source is not older than the statement it carries.

    A page of the morning cannot report what was said in the evening of the next day. Data sets and undated pages are
    no exception: their `date` is left out where the page shows none.
    """

    hint = "Correct the date of the source or of the statement, or name the source that carries it."
    wrong = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-17, sources: [yonhap]}
        sources:
          yonhap: {title: Launch, publisher: Yonhap, date: 2021-09-15, url: "https://en.yna.co.kr/", origin: rok-jcs, read: full}
    """)
    right = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-17, sources: [yonhap]}
        sources:
          yonhap: {title: Launch, publisher: Yonhap, date: 2021-09-17, url: "https://en.yna.co.kr/", origin: rok-jcs, read: full}
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        for number, account in enumerate(record.accounts):
            dated = [(key, record.sources[key].date) for key in account.sources if key in record.sources]
            if dated and all(date is not None and date.last < account.said.first - ONE_DAY for _, date in dated):
                message = f"{account.by} spoke on {account.said}, and its newest source is of {max(str(date) for _, date in dated)}"
                yield self.found(entry.document.value("accounts", number, "said"), message)


class DT007(PageCheck):
    """A page is reviewed every year.

    Sources vanish, parties correct themselves, and a page that nobody looked at says so to its readers. A year after
    `reviewed` (or `as_of`, where there was no review) the page is due. Time alone fails no check and no build: this
    finding does not count for the exit code.
    """

    severity = Severity.WARNING
    fails = False
    hint = "Read the page against its sources, then set `as_of` and `reviewed` to the day you did."
    wrong = Head(
        """
        as_of: 2020-09-15
        reviewed: 2020-09-15
    """,
        path="glossary/eez.md",
    )
    right = Head(
        """
        as_of: 2021-09-15
        reviewed: 2021-09-15
    """,
        path="glossary/eez.md",
    )

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        record = entry.record
        if record.review_due and record.review_due <= corpus.today:
            key = "reviewed" if record.reviewed else "as_of"
            yield self.found(entry.document.value(key), f"the review of {record.reviewed or record.as_of} held until {record.review_due}")
