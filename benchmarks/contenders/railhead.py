"""Railhead by its own commands."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.contenders.contender import Command, Contender
from benchmarks.environment import ROOT
from briefings.exports.offline import BUNDLE


class Railhead(Contender):
    """The site as it is published: pages, lists, data, search, and the bundle to read without a network."""

    name = "Railhead"
    required = True
    question = "search/?q="
    results = "[data-search-results] [data-search-result]"
    index = ("pagefind/**/*", "search/**/*.json")

    @property
    def version(self) -> str:
        """The packages that build it."""
        return f"Railhead on MkDocs {version('mkdocs')}, Material {version('mkdocs-material')}, Pagefind {version('pagefind')}"

    def prepare(self, record: Path, plain: Path) -> None:
        """Settings and templates as they are, around the record."""
        shutil.copytree(record, self.room / "docs")
        shutil.copy(ROOT / "mkdocs.yml", self.room)
        (self.room / "overrides").symlink_to(ROOT / "overrides")

    @property
    def build(self) -> Sequence[Command]:
        """Check, build, swap."""
        return [self._door("site")]

    def serve(self, port: int) -> Command:
        """The editors' preview."""
        return self._door("serve", "--port", str(port))

    def _door(self, *words: str) -> Command:
        return [sys.executable, ROOT / "benchmarks" / "door.py", self.room, *words]


class RailheadWithoutBundle(Railhead):
    """The same without the bundle, which no other builder makes."""

    name = "Railhead, no bundle"
    required = False
    build_only = True

    def prepare(self, record: Path, plain: Path) -> None:
        """Without the paragraphs that offer it, too: a strict build refuses links that lead nowhere."""
        super().prepare(record, plain)
        for path in (self.room / "docs").rglob("*.md"):
            text = path.read_text(encoding="utf-8")
            if BUNDLE in text:
                path.write_text("\n\n".join(part for part in text.split("\n\n") if BUNDLE not in part), encoding="utf-8")

    @property
    def environment(self) -> Mapping[str, str]:
        """As an operator leaves the bundle out."""
        return {**super().environment, "OFFLINE": "false"}
