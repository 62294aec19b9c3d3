"""What an operator sees of a run: a bar on a terminal, else a line for each result."""

from __future__ import annotations

import sys
from collections import Counter
from types import TracebackType
from typing import Self

from tqdm import tqdm

from briefings.linkcheck.ledger import Result


class Progress:
    """Told of every result. Writes to the error stream, so that a report can be piped away."""

    def __init__(self, total: int) -> None:
        self._total, self._done = total, 0
        self._counts: Counter[str] = Counter()

    def __enter__(self) -> Self:
        self._bar = tqdm(total=self._total, unit="link", file=sys.stderr, disable=None, dynamic_ncols=True)  # None: unless a terminal
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._bar.close()

    def tell(self, result: Result) -> None:
        """Show one more result."""
        self._done += 1
        self._counts[result.outcome] += 1
        if self._bar.disable:
            print(f"[{self._done}/{self._total}] {result.outcome} {result.url}", file=sys.stderr, flush=True)
        else:
            self._bar.set_postfix(self._counts, refresh=False)
            self._bar.update()
