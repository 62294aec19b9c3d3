"""The MkDocs plugin that lets a build replace the site as a whole: whoever builds, whatever happens."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority

from briefings.staging import FULL, Staging, StagingError

log = logging.getLogger("mkdocs.plugins.staging")


class StagingConfig(Config):
    """No options."""


class StagingPlugin(BasePlugin[StagingConfig]):
    """Have MkDocs build beside the site, and swap the two when all has gone well.

    It all goes well if `on_shutdown` is reached without an exception; `on_post_build` comes before a strict build counts its
    warnings.
    """

    wanted = False
    """Whether a site is built: the preview has a folder of its own, and programs that call `build` alone never say that it is over."""
    staging: Staging | None = None
    site: MkDocsConfig

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Forget the last build: MkDocs keeps a plugin that has this event."""
        self.wanted, self.staging = command != "serve", None

    @event_priority(100)  # before plugins that ask where the site goes
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Send everything that is written to a folder beside the site."""
        if self.wanted:
            try:
                self.staging = Staging.begin(Path(config.site_dir), _wait)
            except StagingError as reason:
                raise Abort(str(reason)) from reason
            self.site, config.site_dir = config, str(self.staging.fresh)
        return config

    @event_priority(-100)  # when all other plugins have been told
    def on_build_error(self, *, error: Exception) -> None:
        """Say what can be done about a full disk."""
        if self.staging and isinstance(error, OSError) and error.errno in FULL:
            raise Abort(str(self.staging.explain(error))) from error

    def on_shutdown(self) -> None:
        """Swap, or leave the site as it was."""
        if not self.staging:
            return
        self.site.site_dir = str(self.staging.live)
        if sys.exception():
            self.staging.discard()
        else:
            self._publish(self.staging)

    @staticmethod
    def _publish(staging: Staging) -> None:
        try:
            staging.publish()
        except StagingError as reason:
            raise Abort(str(reason)) from reason


def _wait(owner: str) -> None:
    log.info("Another build of this site is under way (%s): waiting for it to end", owner)
