"""The MkDocs plugin: each hook is one call into the core."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import ListOfItems, SubConfig, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefings.hosting import policy
from briefings.model.publication import Publication
from briefings.views.languages import mark_languages
from mkdocs_briefings.build import Build
from mkdocs_briefings.cluster import ClusterConfig
from mkdocs_briefings.crew import look_at_young
from mkdocs_briefings.making import Making, not_our_dirt
from mkdocs_briefings.panel import attach
from mkdocs_briefings.preview import Preview, Scene
from mkdocs_briefings.set_aside import SetAside
from mkdocs_briefings.staging import StagingPlugin
from mkdocs_briefings.templates import set_up

MEMORY = ".cache/pages.json"
"""Where it is remembered, beside `mkdocs.yml`, what the pages of the site were made from."""
log = logging.getLogger("mkdocs.plugins.briefings")


class BriefingsConfig(Config):
    """Everything that a site can differ in is content; the one option is about what is published with it."""

    offline = Type(bool, default=True)
    """Whether the site offers itself as one file to read without a network."""
    cluster = SubConfig(ClusterConfig)
    """What answers searches; without nodes the site's own files do."""
    further = ListOfItems(Type(str), default=[])
    """Folders below the site with further builds, one for each year for instance, whose launches are searched, too."""


class BriefingsPlugin(BasePlugin[BriefingsConfig]):
    """Hand the core's pages, findings and data to MkDocs."""

    served = False
    """Whether pages are made for the preview."""
    preview: Preview | None = None
    """What a server does after a save."""
    making: Making | None = None
    """What is made of each build, where MkDocs asks file by file; else it makes everything, in one process."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Live as long as the server: MkDocs keeps a plugin that has this event."""
        self.served = command == "serve"
        if not self.served:
            look_at_young()
        self.making = Making(self.served) if dirty else None
        logging.getLogger("mkdocs.commands.build").addFilter(not_our_dirt)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the site that is there already, and have Markdown leave alone what is finished."""
        config.markdown_extensions.append(SetAside())
        if self.making and isinstance(staging := config.plugins.get("staging"), StagingPlugin) and staging.staging:
            self.making.remember(Path(config.config_file_path).parent / MEMORY, staging.staging.live)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig, **_: Any) -> Files:
        """Read the content, log what is wrong with it, add what is computed from it."""
        further = tuple(f"{base.strip('/')}/" for base in self.config.further)
        publication = Publication(config.site_name, config.site_url or "", self.config.cluster.read(), further)
        self.build = Build.read(Path(config.docs_dir), publication, whole=not self.served)
        if self.served:
            attach(config)
        if self.config.offline:
            self.build.announce_bundle(files, config)
        return self.build.extend(files, config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Begin to make pages, now that all are known."""
        self._look()
        self.build.introduce(files, config)
        self.nav = nav
        if self.making:
            self.making.begin(self.build, files, config)
        return nav

    def on_page_read_source(self, *, page: Page, **_: Any) -> str | None:
        """Spare MkDocs from reading front matter that the core has read."""
        return self.build.source(page)

    @event_priority(50)  # before plugins that read the page's title or text
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Give MkDocs the core's text and title for the page."""
        return self.build.text(page, markdown)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Hand the rendered text to the core, which keeps it for the search index; tell MkDocs what templates will add."""
        page.present_anchor_ids = (page.present_anchor_ids or set()) | self.build.anchors(page)  # else MkDocs refuses links to them
        content = self.build.keep(page, html)
        for warning in self.build.cut_out(page):
            log.warning(warning)
        return content

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Give the template the core's view of the page."""
        context["view"] = self.build.view(page)  # type: ignore[typeddict-unknown-key]  # the context is open by design
        return context

    def on_post_page(self, output: str, **_: Any) -> str:
        """Mark words of other languages, wherever on the page they stand."""
        return mark_languages(output)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Set up the templates; meanwhile say and make what is beside the pages."""
        set_up(env, config)
        # MkDocs puts a script of its own into previewed pages.
        env.globals["policy"] = "" if self.served else policy.meta(self.build.corpus.publication.asked)
        if self.preview:
            self.preview.scene = Scene(self.build, config, files, self.nav, env)
        if self.making:
            self.making.prepare(env)
            self.making.hand_over()
        if self.making is None or self.making.leads:
            self._beside_pages(env, config, files)
        if self.making:
            self.making.gather()
        self.env, self.files = env, files
        return env

    def _beside_pages(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """What one process does while others make pages: say what is wrong with the content, and add what is no page of today.

        In the preview the data and the full-text index are written once, since they take as long as all the rest.
        """
        for fails, finding in self.build.report(Path.cwd()):
            # In a strict build a warning is fatal; in the preview it is a line on the screen.
            log.log(logging.WARNING if fails else logging.INFO, finding)
        if self.served:
            self.build.show_findings(files, config)
        self._look()
        self.build.copy(files, env, config)
        whole = not (self.making and self.making.begun)
        self.build.fill(files, config, whole=whole)
        self._look()
        if self.making:
            self.making.read()
        if whole:
            self.build.index(Path(config.site_dir))

    @event_priority(-100)  # when all other plugins have written what they write
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Remember what was made; pack the site as one file."""
        if self.making:
            self.making.complete()
        if self.config.offline and not self.served:
            self.build.bundle(Path(config.site_dir))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Show what is saved before everything else."""
        if self.making:
            self.preview = Preview(Scene(self.build, config, self.files, self.nav, self.env), self._use)
            self.preview.attach(server)
            self.making.unless = self.preview.look
        return server

    def _look(self) -> None:
        """Give up what follows from a save when there is another."""
        if self.making:
            self.making.unless()

    def _use(self, build: Build) -> None:
        self.build = build

    def on_build_error(self, *, error: Exception) -> None:
        """End the workers, or tell whoever began this one."""
        if self.making:
            self.making.fail(error)
