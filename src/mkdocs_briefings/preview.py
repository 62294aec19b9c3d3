"""The preview: what has just been saved is shown first, and everything that follows from it after that."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from mkdocs_briefings.build import Build

LOOK = 0.5
"""Seconds between two looks for another save while the rest is being built."""
Stamps = dict[str, tuple[int, int]]
"""Time and size of each file of the content, by its path there."""
log = logging.getLogger("mkdocs.plugins.briefings")


class SavedAgain(Exception):  # noqa: N818  (nothing is wrong)
    """Somebody saved while the rest was being built."""


@dataclass
class Scene:
    """What the last build made pages with."""

    build: Build
    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    def write(self, path: str) -> None:
        """Make one page as MkDocs does, and write it."""
        file = self.files.get_file_from_path(path)
        if file is None:
            return
        page, config, plugins = Page(None, file, self.config), self.config, self.config.plugins
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=self.files)
        page.render(config, self.files)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=self.files)
        context = get_context(self.nav, self.files.documentation_pages(), config, page)
        context = plugins.on_page_context(context, page=page, config=config, nav=self.nav)
        html = plugins.on_post_page(self.env.get_template(page.meta["template"]).render(context), page=page, config=config)
        write_file(html.encode("utf-8", errors="xmlcharrefreplace"), file.abs_dest_path)


@dataclass
class Preview:
    """The builds of a server.

    Pages that a save has changed are written at once and shown. The rest, such as the lists that have them, is built
    after that; and given up for the time being when somebody saves again.
    """

    scene: Scene
    use: Callable[[Build], None]
    """Tells the plugin what pages are made from."""

    def attach(self, server: LiveReloadServer) -> None:
        """Take over what the server does after a save."""
        self._whole, server.builder = server.builder, self.build
        self._rest = Path(mkdtemp(prefix="rest_"), "due")
        server.watch(str(self._rest.parent))
        self._known, self._looked = stamps(self.scene.build.docs), 0.0

    def build(self) -> None:
        """Write the pages that were saved and ask for the rest; or build the rest, where there is nothing to be shown first."""
        known, self._known = self._known, stamps(self.scene.build.docs)
        if self._at_once({path for path, _ in known.items() ^ self._known.items()}):
            self._rest.write_text(str(time.monotonic_ns()), encoding="utf-8")  # the server watches it, and builds again
            return
        try:
            self._whole()
        except SavedAgain:
            self.build()

    def look(self) -> None:
        """While the rest is being built: raises SavedAgain when somebody has saved."""
        if time.monotonic() - self._looked > LOOK:
            self._looked = time.monotonic()
            if stamps(self.scene.build.docs) != self._known:
                raise SavedAgain

    def _at_once(self, saved: set[str]) -> bool:
        """Write these pages, if that is all that it takes to show them."""
        before = self.scene.build
        if not saved <= before.corpus.by_path.keys():
            return False
        build = Build.read(before.docs, before.corpus.publication, whole=False)
        if not saved or not all(build.stands_alone(path) for path in saved):
            return False
        self.scene.build = build
        self.use(build)
        for path in saved:
            self.scene.write(path)
            log.info("%s is written; what else shows it follows", path)
        return True


def stamps(docs: Path) -> Stamps:
    """The state of the content."""
    return {os.path.relpath(entry.path, docs): _stamp(entry) for entry in _files(docs)}


def _files(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            yield from _files(entry.path) if entry.is_dir() else (entry,)


def _stamp(entry: os.DirEntry[str]) -> tuple[int, int]:
    try:
        state = entry.stat()
    except OSError:  # a link that leads nowhere, or a file that has just gone
        return 0, 0
    return state.st_mtime_ns, state.st_size
