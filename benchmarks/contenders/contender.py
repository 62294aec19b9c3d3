"""What every builder has to answer to be measured."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.environment import MissingError, quiet

Command = Sequence[str | Path]


class Contender(ABC):
    """One builder in a folder of its own, with the same pages as the others."""

    name: str
    required = False
    """Whether a run without it is worth nothing."""
    most: int | None = None
    """The number of launches above which it is left out, since its measuring would take hours."""
    build_only = False
    """Whether only its build is measured, since a reader meets the same as with another one."""
    question: str
    """What stands between the site's address and a query that an address holds."""
    results: str
    """A CSS selector of results of a search."""
    index: tuple[str, ...]
    """Patterns of the files of its search index."""

    def __init__(self, room: Path) -> None:
        self.room = room

    @classmethod
    def agrees_to(cls, number: int) -> None:
        """Raises MissingError for more launches than it is measured with."""
        if cls.most and number > cls.most:
            raise MissingError(f"is measured up to {cls.most:,} launches: more would take it hours")

    @property
    @abstractmethod
    def version(self) -> str:
        """What is measured, with its version; raises Missing where it cannot be installed."""

    @abstractmethod
    def prepare(self, record: Path, plain: Path) -> None:
        """Fill the folder: from the record itself, or from its pages as plain Markdown. Raises MissingError."""

    @property
    @abstractmethod
    def build(self) -> Sequence[Command]:
        """What makes the whole site, search index included."""

    @abstractmethod
    def serve(self, port: int) -> Command:
        """What starts its preview."""

    def ask(self, page: Page, home: str, query: str) -> None:
        """Ask a query as a reader of the site does."""
        page.goto(home + self.question + query, wait_until="commit")

    @property
    def environment(self) -> Mapping[str, str]:
        """The variables that its programs run with."""
        return quiet()

    @property
    def site(self) -> Path:
        """Where it writes."""
        return self.room / "site"

    def source(self, path: str) -> Path:
        """The file of a page, by its path within the content."""
        return self.room / "docs" / path
