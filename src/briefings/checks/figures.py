"""FG: figures are plausible, and where parties differ the page says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.checks.rule import RecordCheck
from briefings.corpus import Corpus, Entry
from briefings.diagnostics import Diagnostic, Head, Severity
from briefings.model import Launch
from briefings.model.values import Measure

# Kilometres flown and kilometres high, generous around everything that parties have announced for the class;
# a flight that failed has no lower end.
PLAUSIBLE = {
    "srbm": {"distance_km": (0, 1000), "apogee_km": (0, 400)},
    "mrbm": {"distance_km": (0, 2000), "apogee_km": (0, 1000)},
    "irbm": {"distance_km": (0, 5500), "apogee_km": (0, 2500)},
    "icbm": {"distance_km": (0, 15000), "apogee_km": (0, 8000)},
    "slbm": {"distance_km": (0, 2500), "apogee_km": (0, 1200)},
    "hgv": {"distance_km": (0, 2500), "apogee_km": (0, 1000)},
    "cruise": {"distance_km": (0, 2500), "apogee_km": (0, 20)},
    "anti-ship": {"distance_km": (0, 500), "apogee_km": (0, 20)},
    "rocket": {"distance_km": (0, 500), "apogee_km": (0, 150)},
}
TOLERANCE = 0.15
"""How far the figures of two parties may lie apart, as a share of the larger, before they count as disputed."""


class FG001(RecordCheck[Launch]):
    """A figure lies in the plausible range for its class.

    A slip of the pen (a height in the place of a distance, a digit too many) mostly leaves the range that parties have
    ever announced for the class. A true figure outside it is a reason to widen the range, with its source.
    """

    severity = Severity.WARNING
    hint = "Check it against the source: is it a height for a distance, a digit too many, the wrong class?"
    wrong = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], class: srbm, distance_km: 8000}
    """)
    right = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], class: srbm, distance_km: 800}
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        for number, account in enumerate(record.accounts):
            classes = account.class_ or record.event.class_
            for key, (low, high) in PLAUSIBLE.get(classes[0], {}).items() if len(classes) == 1 else ():
                for value in _figures(getattr(account, key)):
                    if not low <= value <= high:
                        place = entry.document.value("accounts", number, key)
                        yield self.found(place, f"{value:,} km is outside {low:,} to {high:,} km, the range for `{classes[0]}`")


class FG002(RecordCheck[Launch]):
    """Parties that differ are said to differ.

    When the figures of two parties for the same thing lie more than 15 % apart, or their counts differ, the page says
    so under `disputed`, with who says what.
    """

    hint = "Write under `disputed` who says what, or correct the figure."
    wrong = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], apogee_km: 60}
          - {by: japan-mod, said: 2021-09-15, sources: [yonhap], apogee_km: 50}
    """)
    right = Head("""
        accounts:
          - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], apogee_km: 60}
          - {by: japan-mod, said: 2021-09-15, sources: [yonhap], apogee_km: 50}
        disputed: ["Greatest height: Seoul 60 km, Tokyo 50 km"]
    """)

    def check_record(self, entry: Entry, record: Launch, corpus: Corpus) -> Iterator[Diagnostic]:
        if record.disputed:
            return
        for key in ("distance_km", "apogee_km", "count"):
            latest = {statement.by: statement for statement in _said(record, key)}
            said = sorted(latest.values(), key=lambda statement: statement.value)
            if said and _apart(key, said[0].value, said[-1].value):
                place = entry.document.value("accounts", said[-1].number, key)
                yield self.found(
                    place, f"`{key}`: {said[0].by} says {said[0].value:g}, {said[-1].by} says {said[-1].value:g}, and `disputed` is empty"
                )


@dataclass(frozen=True)
class _Statement:
    by: str
    number: int
    value: float


def _said(launch: Launch, key: str) -> Iterator[_Statement]:
    """What parties say in one plain figure, in the order in which they said it; spans, bounds and figures for one of several missiles are left out."""
    for number, account in enumerate(launch.accounts):
        value = getattr(account, key)
        if account.superseded_by or value is None:
            continue
        if isinstance(value, int):
            yield _Statement(account.by, number, value)
        elif len(value) == 1 and value[0].value is not None and not (value[0].at_least or value[0].at_most or value[0].of):
            yield _Statement(account.by, number, value[0].value)


def _apart(key: str, low: float, high: float) -> bool:
    return low != high if key == "count" else high - low > TOLERANCE * high


def _figures(measures: tuple[Measure, ...]) -> Iterator[float]:
    for measure in measures:
        yield from (value for value in (measure.value, measure.low, measure.high) if value is not None)
