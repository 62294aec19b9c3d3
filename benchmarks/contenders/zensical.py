"""Zensical, the successor that the makers of Material build, on the same pages and settings as plain Material."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page

from benchmarks.contenders.contender import Command
from benchmarks.contenders.material import Material
from benchmarks.environment import environment

VERSIONS = ("zensical==0.1.2", "zensical==0.0.73")
"""From 0.0.74 on it needs the package `zensical-ui`, which not every package index has: then the last one without."""


class Zensical(Material):
    """Its own cache is on, as it comes."""

    name = "Zensical"
    required = False
    most = 1000
    results = "a[href^='http://127.0.0.1'][href*='/briefings/']"  # its navigation has relative addresses
    index = ("search.json",)

    @property
    def version(self) -> str:
        """The version that could be installed."""
        return environment(*VERSIONS)[1].replace("==", " ").capitalize()

    @property
    def build(self) -> Sequence[Command]:
        """A second build takes from its cache what has not changed."""
        return [[environment(*VERSIONS)[0] / "zensical", "build"]]

    def serve(self, port: int) -> Command:
        """Its preview."""
        return [environment(*VERSIONS)[0] / "zensical", "serve", "--dev-addr", f"127.0.0.1:{port}"]

    def ask(self, page: Page, home: str, query: str) -> None:
        """By the keyboard: an address cannot hold its query."""
        page.goto(home, wait_until="commit")
        while not page.evaluate("Boolean(document.activeElement?.shadowRoot)"):  # until its script listens, the key does nothing
            page.keyboard.press("/")
            page.wait_for_timeout(20)
        page.keyboard.type(query)
