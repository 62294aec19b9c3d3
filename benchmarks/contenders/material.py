"""Plain Material for MkDocs: navigation from the folders, pruned, and its own search."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import yaml

from benchmarks.contenders.contender import Command, Contender

SETTINGS = {
    "site_name": "Plain",
    "site_url": "http://127.0.0.1:8000/",
    "theme": {"name": "material", "font": False, "features": ["navigation.prune"]},
    "plugins": ["search"],
    "markdown_extensions": ["abbr", "attr_list", "footnotes", "tables", {"toc": {"permalink": "#"}}],
    "exclude_docs": "*.yml\n",
}


class Material(Contender):
    """The same packages as Railhead's, without Railhead."""

    name = "plain Material"
    required = True
    question = "?q="
    results = ".md-search-result__item a"
    index = ("search/search_index.json",)

    @property
    def version(self) -> str:
        """MkDocs and the theme."""
        return f"MkDocs {version('mkdocs')}, Material {version('mkdocs-material')}"

    def prepare(self, record: Path, plain: Path) -> None:
        """Plain pages and settings."""
        shutil.copytree(plain, self.room / "docs")
        (self.room / "mkdocs.yml").write_text(yaml.safe_dump(SETTINGS), encoding="utf-8")

    @property
    def build(self) -> Sequence[Command]:
        """One command; it has no other for a single page."""
        return [[sys.executable, "-m", "mkdocs", "build"]]

    def serve(self, port: int) -> Command:
        """The preview; `--livereload` in full, since some versions of click take it for off."""
        return [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
