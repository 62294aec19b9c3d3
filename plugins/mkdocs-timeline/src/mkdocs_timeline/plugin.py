"""The adapter: each event of MkDocs is one call, and nothing is decided here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from .config import TimelineConfig
from .problem import Mistake
from .site import Site

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


class TimelinePlugin(BasePlugin[TimelineConfig]):
    """Turns the dated pages of a site into timelines."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Start afresh: a server calls this before each build."""
        try:
            self._site = Site(self.config.settings(config.config_file_path))
        except Mistake as mistake:
            raise PluginError(f"plugin timeline in mkdocs.yml: {mistake}") from None
        return config

    @event_priority(-50)  # Late, so that blocks which other plugins write are seen.
    def on_page_markdown(self, markdown: str, *, page: Page, files: Files, **_: Any) -> str:
        """Take the blocks out of a page."""
        return self._site.take_blocks(markdown, page, files)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Fill the blocks, now that every page has been read."""
        self._site.fill(env, files, config)
        return env

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
        """Build again when a file of labels changes."""
        for path in self.config.label_files(config.config_file_path):
            server.watch(path)
        return server
