"""All measurements of one builder at one size."""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from playwright.sync_api import Browser

from benchmarks import plain, record
from benchmarks.browser import Reading, read
from benchmarks.contenders.contender import Contender
from benchmarks.measure import Cost, run
from benchmarks.preview import Preview, edit, preview
from benchmarks.sizes import Html, Written, html, written


@dataclass(frozen=True)
class Pages:
    """The same record in both forms."""

    number: int
    """Launches in all."""
    record: Path
    plain: Path

    @property
    def made(self) -> list[str]:
        """Paths of the launches that were made for the test, within the content."""
        return sorted(path.relative_to(self.record).as_posix() for path in self.record.glob("briefings/*/*-test-*.md"))

    @property
    def edited(self) -> str:
        """The page that is edited: the middle one."""
        return self.made[len(self.made) // 2]

    def queries(self, number: int) -> list[str]:
        """What a reader looks for: so many places, spread over time."""
        places = dict.fromkeys(Path(path).stem[11:].partition("-test-")[0].replace("-", " ") for path in self.made)
        return list(places)[:: max(1, len(places) // number)][:number]


@contextmanager
def pages(number: int, docs: Path) -> Iterator[Pages]:
    """Make the record of so many launches; it is gone after the block."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        made = Pages(number, Path(folder, "record"), Path(folder, "plain"))
        record.write(number, made.record, docs)
        plain.write(made.record, made.plain)
        yield made


@dataclass(frozen=True)
class Trial:
    """What one builder did at one size."""

    name: str
    version: str
    number: int
    build: Cost
    """The whole site, nothing kept from before."""
    again: Cost
    """The same command after one page was edited."""
    written: Written
    html: Html
    preview: Preview | None = None
    reading: Reading | None = None

    @property
    def per_page(self) -> float:
        """Seconds of the full build for each HTML page."""
        return self.build.seconds / self.written.pages

    def value(self, name: str) -> float | None:
        """A figure by its name, as `build.seconds`; None where that was not measured."""
        found = functools.reduce(lambda part, key: part and getattr(part, key), name.split("."), self)
        return cast(float | None, found)


def trial(kind: type[Contender], pages: Pages, browser: Browser, edits: int, queries: int) -> Trial:
    """Measure a builder in a folder of its own, with so many edits and queries; raises MissingError or FailedError."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        contender = kind(Path(folder))
        version = contender.version
        contender.prepare(pages.record, pages.plain)
        first = _build(contender)
        size, text = written(contender.site, contender.index), html(contender.site)
        reading = None if contender.build_only else read(contender, browser, pages.queries(queries))
        edit(contender.source(pages.edited), 0)
        again = _build(contender)
        served = None if contender.build_only else preview(contender, pages.edited, edits)
        return Trial(contender.name, version, pages.number, first, again, size, text, served, reading)


def _build(contender: Contender) -> Cost:
    return run(contender.build, contender.room, contender.environment)
