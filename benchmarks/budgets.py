"""The budgets of the design, each with what was measured at the largest size."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.results import Results


@dataclass(frozen=True)
class Budget:
    """One limit and what stands against it."""

    what: str
    limit: float
    unit: str
    value: float

    @property
    def verdict(self) -> str:
        """Whether it is met, and by how much."""
        share = self.value / self.limit
        return f"met: {share:.0%} of it" if share <= 1 else f"**missed**: {share:.2f} times it"


RATIO, GROWTH = 0.4, 1.1
"""Of plain Material's time; and for ten times the launches at most 11 times as long."""
LIMITS = (
    ("Bytes written", 400e6, "B", "written.bytes"),
    ("From a save to the page in the preview", 2, "s", "preview.edit.seconds"),
    ("First search result, empty cache", 0.5, "s", "reading.search.seconds"),
    ("Scripts, engine and index loaded until then", 150e3, "B", "reading.search.first"),
    ("Home page, everything it loads, compressed", 120e3, "B", "reading.home"),
    ("A briefing's HTML, compressed: median", 12e3, "B", "html.packed_median"),
    ("A briefing's HTML, compressed: largest", 12e3, "B", "html.packed_largest"),
    ("A briefing's HTML: median", 60e3, "B", "html.median"),
    ("A briefing's HTML: largest", 60e3, "B", "html.largest"),
)
"""What is limited, the limit, its unit, and its name in a trial."""


def budgets(results: Results) -> list[Budget]:
    """Every budget that this run can judge."""
    trials = results.at(max(results.numbers))
    ours, plain = trials.get(Results.OURS), trials.get(Results.PLAIN)
    judged = [Budget(what, limit, unit, value) for what, limit, unit, name in LIMITS if ours and (value := ours.value(name)) is not None]
    if ours and plain:
        judged.insert(0, Budget("Full build, beside plain Material", RATIO, "×", ours.build.seconds / plain.build.seconds))
    if growth := results.growth(Results.OURS):
        times = max(results.numbers) / min(results.numbers)
        judged.append(Budget(f"Growth of the full build for {times:.3g} times the launches", times * GROWTH, "×", growth))
    return judged
