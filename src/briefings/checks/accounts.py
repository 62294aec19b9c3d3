"""AC: the editors' reading rests on what the parties said."""

from collections.abc import Iterator

from briefings.accounts.standing import numbered
from briefings.checks.rule import RecordCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.launch import UNKNOWN
from briefings.model.values import Measure


class AC001(RecordCheck[Launch]):
    """Every value of `event` stands in an account.

    `event` is the editors' reading for filters and counts. It chooses among what was said; it adds nothing.
    """

    hint = "Add it to the account of the party that said it, or write `unknown` (an empty list for `class` and `missiles`)."
    wrong = Head("""
        event: {count: 2}
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap]}
    """)
    right = Head("""
        event: {count: 2}
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], count: 2}
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        current = [account for account in record.accounts if not account.superseded_by]
        for key in ("site", "platform", "class_", "missiles", "count", "outcome"):
            said = {value for account in current for value in _values(getattr(account, key))}
            for value in _values(getattr(record.event, key)):
                if value not in {*said, UNKNOWN, "disputed"}:
                    name = key.rstrip("_")
                    yield self.found(entry.document.value("event", name), f"`event.{name}` is `{value}`, which no current account says")


class AC002(RecordCheck[Launch]):
    """A superseded statement names the one that replaced it.

    `superseded_by: japan-mod/2` is the second account by `japan-mod` on the page. A party can only replace a statement
    with a later one.
    """

    wrong = Head("""
        accounts:
          - {by: japan-mod, said: 2021-09-15, sources: [yonhap], landing_zone: outside-eez, superseded_by: japan-mod/1}
          - {by: japan-mod, said: 2021-09-15, sources: [yonhap], landing_zone: inside-eez}
    """)
    right = Head("""
        accounts:
          - {by: japan-mod, said: 2021-09-15, sources: [yonhap], landing_zone: outside-eez, superseded_by: japan-mod/2}
          - {by: japan-mod, said: 2021-09-15, sources: [yonhap], landing_zone: inside-eez}
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        names = numbered(record.accounts)
        for number, (name, account) in enumerate(zip(names, record.accounts, strict=True)):
            successor = account.superseded_by
            if successor and successor not in names[number + 1 :]:
                later = [other for other in names[number + 1 :] if other.startswith(f"{account.by}/")]
                hint = f"Write `{later[0]}`." if later else "Add the later statement as an account of its own."
                place = entry.document.value("accounts", number, "superseded_by")
                yield self.found(place, f"no account after `{name}` is `{successor}`", hint)


class AC003(RecordCheck[Launch]):
    """A disputed outcome says who disputes it."""

    hint = "Write under `disputed` who says what about the outcome."
    wrong = Head("""
        event: {outcome: disputed}
        disputed: []
    """)
    right = Head("""
        event: {outcome: disputed}
        disputed: ["A hit: claimed by Pyongyang alone"]
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        if record.event.outcome == "disputed" and not record.disputed:
            yield self.found(entry.document.value("event", "outcome"), "the outcome is disputed, and `disputed` is empty")


class AC004(RecordCheck[Launch]):
    """A measure has one figure, or a span from low to high."""

    hint = "Write `{value: 800}`, or `{low: 420, high: 430}`."
    wrong = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], distance_km: {low: 750}}
    """)
    right = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], distance_km: {low: 750, high: 800}}
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        for number, account in enumerate(record.accounts):
            for key in ("distance_km", "apogee_km", "flight_s"):
                if not all(_complete(measure) for measure in getattr(account, key)):
                    yield self.found(entry.document.value("accounts", number, key), f"`{key}` has neither one figure nor a span")


def _complete(measure: Measure) -> bool:
    if measure.value is not None:
        return measure.low is None and measure.high is None
    return measure.low is not None and measure.high is not None and measure.low <= measure.high


def _values(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)
