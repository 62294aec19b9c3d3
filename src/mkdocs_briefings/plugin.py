"""The MkDocs plugin: each hook is one call into the core."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefings.hosting import policy
from briefings.model.publication import Publication
from briefings.views.languages import mark_languages
from mkdocs_briefings.build import Build, own_templates
from mkdocs_briefings.preview import Preview, not_our_dirt

log = logging.getLogger("mkdocs.plugins.briefings")


class BriefingsConfig(Config):
    """Everything that a site can differ in is content; the one option is about what is published with it."""

    offline = Type(bool, default=True)
    """Whether the site offers itself as one file to read without a network."""


class BriefingsPlugin(BasePlugin[BriefingsConfig]):
    """Hand the core's pages, findings and data to MkDocs."""

    served = False
    """Whether pages are made for the preview."""
    preview: Preview | None = None
    """What the preview remembers from one build to the next."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Live as long as the server: MkDocs keeps a plugin that has this event."""
        self.served = command == "serve"
        self.preview = Preview() if self.served and dirty else None
        logging.getLogger("mkdocs.commands.build").addFilter(not_our_dirt)

    def on_files(self, files: Files, *, config: MkDocsConfig, **_: Any) -> Files:
        """Read the content, log what is wrong with it, add what is computed from it."""
        publication = Publication(config.site_name, config.site_url or "")
        self.build = Build.read(Path(config.docs_dir), publication, whole=not self.served)
        for fails, finding in self.build.report(Path.cwd()):
            # In a strict build a warning is fatal; in the preview it is a line on the screen.
            log.log(logging.WARNING if fails else logging.INFO, finding)
        files = self.build.extend(files, config)
        if self.config.offline:
            self.build.announce_bundle(files, config)
        if self.served:
            self.build.show_findings(files, config)
        if self.preview:
            self.preview.choose(self.build, files, config)
        return files

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
        """Let our own templates escape what they print; make the pages of releases."""
        env.autoescape = own_templates(config)
        env.globals["policy"] = "" if self.served else policy.meta()  # MkDocs puts a script of its own into previewed pages
        self.build.copy(files, env, config)
        if self.preview:
            self.preview.prepare(env)
        return env

    @event_priority(-100)  # when all other plugins have written what they write
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the search index and the archives beside the pages; in the preview once, since they take as long as all the rest."""
        if not (self.preview and self.preview.begun):
            self.build.index(Path(config.site_dir))
            self.build.pack(Path(config.site_dir))
        if self.preview:
            self.preview.completed()
        if self.config.offline and not self.served:
            self.build.bundle(Path(config.site_dir))
