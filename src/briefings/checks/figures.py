"""FG: figures are plausible, and where parties differ the page says so."""

import math
from collections.abc import Iterator

from briefings.accounts.differences import Claim, differences
from briefings.accounts.standing import in_time
from briefings.checks.rule import RecordCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head, Severity
from briefings.entry import Entry
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
    so under `disputed`, with who says what. A bound and a span differ from a figure that cannot fit them.
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
        for found in differences([one for one in in_time(record.accounts) if one.replaced is None]):
            if found.share is not None and (found.key == "count" or found.share > TOLERANCE):
                place = entry.document.value("accounts", found.claims[-1].said.number, found.key)
                yield self.found(place, f"`{found.key}`: {', '.join(map(_says, found.claims))}, and `disputed` is empty")


def _says(claim: Claim) -> str:
    low, high = claim.span or (0, 0)
    end = "" if low == high else " or more" if math.isinf(high) else f" to {high:g}"
    return f"{claim.said.account.by} says {low:g}{end}"


def _figures(measures: tuple[Measure, ...]) -> Iterator[float]:
    for measure in measures:
        yield from (value for value in (measure.value, measure.low, measure.high) if value is not None)
