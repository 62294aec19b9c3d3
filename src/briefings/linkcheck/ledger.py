"""Results as they come, a line each in a file, so that a run that is ended goes on where it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import AwareDatetime, ValidationError

from briefings.model.health import LinkHealth
from briefings.model.outcomes import NoHost, Unreachable
from briefings.views.source_links import host_of

SILENT = frozenset({NoHost, Unreachable})
"""Outcomes that a broken network has as well."""
TOO_QUIET = 10
"""So many hosts in a row without an answer from any: it is the network that fails, not they."""


class Result(LinkHealth):
    """What one address answered, and when."""

    asked: AwareDatetime
    """In UTC."""
    text: str = ""
    """The body, kept of a robots.txt alone."""

    @property
    def silent(self) -> bool:
        """Whether nobody answered."""
        return self.kind in SILENT


class Ledger:
    """The file of results. A result without an answer is held back until some host answers: perhaps there is no network."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: list[Result] = []
        self.results = {result.url: result for result in _read(path)}
        """The newest result of each address."""
        self._answered = False

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._path.open("a", encoding="utf-8", newline="\n")
        if torn := self._path.read_bytes()[-1:] not in (b"", b"\n"):  # a run was killed within a line
            self._file.write("\n" * torn)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def add(self, result: Result) -> None:
        """Keep a result, on disk before anything else is asked."""
        self.results[result.url] = result
        self._held.append(result)
        if not result.silent:
            self._answered = True
            self.settle()

    def settle(self) -> None:
        """Write down what was held back."""
        self._file.writelines(_line(result) for result in self._held)
        self._file.flush()
        self._held.clear()

    def fresh(self, url: str, since: dt.datetime) -> Result | None:
        """The result of an address, if it is not older than `since`."""
        result = self.results.get(url)
        return result if result and result.asked >= since else None

    @property
    def all_silent(self) -> bool:
        """Whether this run asked and had no answer from anybody."""
        return not self._answered and bool(self._held)

    @property
    def too_quiet(self) -> bool:
        """Whether so many hosts in a row were silent that the network must be off."""
        return len({host_of(result.url) for result in self._held}) >= TOO_QUIET

    def shrink(self) -> None:
        """Write the file anew with the newest result of each address alone."""
        fresh = self._path.with_name(f"{self._path.name}.new")
        fresh.write_text("".join(_line(result) for result in self.results.values()), encoding="utf-8", newline="\n")
        fresh.replace(self._path)


def _line(result: Result) -> str:
    return result.model_dump_json(exclude_defaults=True) + "\n"


def _read(path: Path) -> Iterator[Result]:
    """Every result of a file; what is no result (the last line of a killed run) is asked for again."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        try:
            yield Result.model_validate_json(line)
        except ValidationError:
            continue
