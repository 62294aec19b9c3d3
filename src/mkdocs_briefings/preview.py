"""The preview: after a save MkDocs writes again only what came out otherwise than before."""

from __future__ import annotations

import functools
import gc
import logging
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from briefings.views.site import PageView
from mkdocs_briefings.build import Build
from mkdocs_briefings.templates import KeptTemplates


@dataclass
class Preview:
    """What the last build wrote; lives as long as the server.

    MkDocs' own `--dirty` goes by the times of files, and so leaves lists and links behind. Here the reason to write a page
    again is that what it is made from is another: its view, its file, the templates, or the set of pages.
    """

    origins: dict[str, object] = field(default_factory=dict)
    """What each file was made from, by its path within the content."""
    outputs: dict[str, Path] = field(default_factory=dict)
    """Where each is written."""
    heads: dict[str, tuple[str | None, dict[str, Any]]] = field(default_factory=dict)
    """Title and front matter of each page, which navigation and other plugins read of all pages."""
    templates: KeptTemplates = field(default_factory=KeptTemplates)
    _next: dict[str, object] = field(default_factory=dict)
    _files: Files = field(default_factory=lambda: Files([]))

    @property
    def begun(self) -> bool:
        """Whether a build has been completed."""
        return bool(self.origins)

    def choose(self, build: Build, files: Files, config: MkDocsConfig) -> None:
        """Tell MkDocs what to write, and delete what is gone.

        What is to be written is forgotten until the build is completed: one that fails half-way leaves nothing that passes
        for fresh.
        """
        shell, filled = _shell(files, config), _Filled(build, config)
        self._files = files
        self._next = {file.src_uri: _origin(file, build, shell, filled) for file in files}
        for gone in self.outputs.keys() - self._next.keys():
            self.outputs[gone].unlink(missing_ok=True)
        self.outputs = {file.src_uri: Path(file.abs_dest_path) for file in files}
        for file in files:
            keep = self.origins.get(file.src_uri) == self._next[file.src_uri]
            file.is_modified = functools.partial(bool, not keep)  # type: ignore[method-assign]  # as `--dirty` asks it
            if keep and file.src_uri in self.heads:
                title, meta = self.heads[file.src_uri]
                Page(title, file, config).meta = meta
        self.origins = {path: origin for path, origin in self.origins.items() if self._next.get(path) == origin}

    def prepare(self, env: Environment) -> None:
        """Spare the templates that have not changed from being compiled again."""
        env.bytecode_cache = self.templates

    def completed(self) -> None:
        """Remember what was written."""
        if not self.begun:
            gc.freeze()  # what the first build read stays; to look through it for garbage would cost a tenth of each build
        self.origins, files = self._next, self._files
        self.heads = {file.src_uri: (file.page.title, dict(file.page.meta)) for file in files if file.page}


def _shell(files: Files, config: MkDocsConfig) -> object:
    """What every page is made from: the templates, and which pages there are for links to lead to."""
    templates = Path(config.theme.custom_dir or "").rglob("*.html")
    return frozenset(file.src_uri for file in files), frozenset((path, _stamp(path)) for path in templates)


class _Filled:
    """Pages with fenced blocks that a plugin fills, as ` ```timeline `: of launches that the view names, or of any pages."""

    def __init__(self, build: Build, config: MkDocsConfig) -> None:
        self._block = re.compile(rf"^ *(```+|~~~+) *({'|'.join(map(re.escape, config.plugins))})", re.MULTILINE)
        self._words, self._heads = build.corpus.vocabulary, [entry.document.head for entry in build.corpus.entries]

    def origin(self, view: PageView) -> object:
        if not self._block.search(view.markdown):
            return None
        return self._words, None if view.drawn else self._heads


def _origin(file: File, build: Build, shell: object, filled: _Filled) -> object:
    """What a file of the site is made from; two builds with equal ones write the same."""
    if file.is_documentation_page():
        view, entry = build.views.get(file.src_uri), build.corpus.by_path.get(file.src_uri)
        if view is None:
            return object()  # equal to no other
        return shell, view, entry and entry.document, filled.origin(view)
    return file.content_bytes if file.abs_src_path is None else _stamp(Path(file.abs_src_path))


def _stamp(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_mtime_ns, state.st_size


def not_our_dirt(record: logging.LogRecord) -> bool:
    """Whether a line of the log is to be shown: MkDocs warns of stale lists and links, which cannot be here."""
    return "'dirty' build" not in record.getMessage()
