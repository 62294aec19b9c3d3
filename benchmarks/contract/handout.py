"""The site as the core hands it out: Markdown, with the view of each page in its front matter, and the same templates."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from benchmarks.contract.views import data, names
from briefings.exports.feeds import feed_files
from briefings.exports.forwarding import forwarding_pages
from briefings.model.publication import Publication
from briefings.views.site import PageView
from mkdocs_briefings.build import Build

EXTENDS = '{% extends "main.html" %}'
"""What each page's template begins with; behind it the view is taken from front matter, where our plugin would give it."""
ONCE = re.compile(r"\{% (call once\([^)]*\)|endcall) %\}")
"""Around what is rendered once for many pages."""
SITE_URL = "http://127.0.0.1:8000/"


def hand_out(project: Path, folder: Path) -> None:
    """Write the site of a project (`docs/`, `overrides/`, `mkdocs.yml`) to a new folder, for a builder without our plugins."""
    shutil.copytree(project / "overrides", folder / "overrides")
    settings = _settings((project / "mkdocs.yml").read_text(encoding="utf-8"))
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    wanted = names(folder / "overrides")
    build = Build.read(project / "docs", Publication(settings["site_name"], SITE_URL))
    for path in build.views:
        if view := build.view_at(path):
            _write(folder / "docs" / path, _page(view, wanted))
    for path, text in _files(build):
        _write(folder / "docs" / path, text)
    _let_templates_read_front_matter(folder / "overrides")


def _files(build: Build) -> Iterator[tuple[str, str]]:
    """What lies beside the pages: data, feeds, forwarding pages."""
    yield from build.data.texts.items()
    for kind in (feed_files, forwarding_pages):
        yield from kind(build.corpus, build.corpus.publication)


def _settings(text: str) -> dict[str, Any]:
    """The project's, without plugins; links are checked by our own build."""
    settings: dict[str, Any] = yaml_load(text)
    ignored = dict.fromkeys(("not_found", "anchors", "absolute_links", "unrecognized_links"), "ignore")
    return {**settings, "plugins": [], "site_url": SITE_URL, "site_dir": "site", "validation": {"links": ignored}}


def _page(view: PageView, wanted: frozenset[str]) -> str:
    """Front matter as JSON, which YAML reads."""
    head = {"title": view.title, "description": view.description, "template": view.template, "view": data(view, wanted - {"markdown"})}
    return f"---\n{json.dumps(head, ensure_ascii=False)}\n---\n\n{view.markdown}\n"


def _let_templates_read_front_matter(folder: Path) -> None:
    """Take the view from there, and render on each page what our plugin renders once."""
    for path in folder.rglob("*.html"):
        text, view = ONCE.sub("", path.read_text(encoding="utf-8")), "false" if path.name == "404.html" else "page.meta.view"
        path.write_text(text.replace(EXTENDS, f"{EXTENDS}{{% set view = {view} %}}"), encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
