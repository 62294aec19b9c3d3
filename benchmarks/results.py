"""What a run has found so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from benchmarks.trial import Trial


@dataclass
class Results:
    """Trials by number of launches and name, and what was left out."""

    numbers: Sequence[int]
    browser: str = ""
    """In which readers meet the sites, with its version."""
    edits: int = 1
    queries: int = 1
    """How many of each a figure is the median of."""
    trials: dict[tuple[int, str], Trial] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    """Reasons, by name."""

    OURS: ClassVar[str] = "Railhead"
    PLAIN: ClassVar[str] = "plain Material"

    def add(self, trial: Trial) -> None:
        """Keep a trial."""
        self.trials[trial.number, trial.name] = trial

    def at(self, number: int) -> Mapping[str, Trial]:
        """The trials of one size by name, in the order in which they ran."""
        return {name: trial for (size, name), trial in self.trials.items() if size == number}

    def growth(self, name: str) -> float | None:
        """How many times as long the full build of the largest record takes as that of the smallest."""
        first, last = (self.trials.get((size, name)) for size in (min(self.numbers), max(self.numbers)))
        return last.build.seconds / first.build.seconds if first and last and first is not last else None
