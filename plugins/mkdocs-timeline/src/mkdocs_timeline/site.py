"""One build of the site: its timeline blocks are collected while pages are read, and filled when all are."""

from __future__ import annotations

import html
import logging
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import jinja2
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from .block import Block, Fault, read_block
from .entry import Entry, Source, read_entry
from .fence import Fence, replace_fences, timeline_fences
from .header import lost_header
from .problem import Mistake, Problem
from .render import ASSETS, asset, environment, links, render
from .settings import Settings
from .view import Names, view

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

# Below the name `mkdocs`, so that a strict build counts the warnings.
log = logging.getLogger("mkdocs.plugins.timeline")


class Site:
    """What is known of the timelines of one build. A new build starts with a new one."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._blocks: dict[str, list[Block]] = {}

    def take_blocks(self, markdown: str, page: Page) -> str:
        """The page with each timeline block replaced by a mark, or by nothing when it is faulty."""
        fences = timeline_fences(markdown)
        self._check_header(page, markdown)
        blocks = self._blocks[page.file.src_uri] = []
        marks = []
        for index, fence in enumerate(fences):
            block, faults = _read(fence, self.settings)
            for fault in faults:
                _warn(_problem(page.file, index, len(fences), fault))
            marks.append("" if faults else _mark(len(blocks)))
            blocks.extend([] if faults else [block])
        return replace_fences(markdown, fences, marks)

    def fill(self, theme: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
        """Put the timelines into the pages. Pages that are not published have no entry but may have a timeline."""
        entries = list(self._entries(files))
        pages = [file.page for file in files if self._blocks.get(file.src_uri) and file.page and file.page.content]
        templates = environment(theme.loader)
        for page in pages:
            self._fill_page(page, entries, templates)
        if pages:
            _add_assets(files, config)

    def _check_header(self, page: Page, markdown: str) -> None:
        lost = None if page.meta else lost_header(markdown)
        if lost:
            _warn(Problem(page.file.src_uri, "front matter", lost[1], lost[0]))

    def _entries(self, files: Files) -> Iterator[Entry]:
        for file in files.documentation_pages():
            if file.page is None:
                continue
            source = Source(file.src_uri, file.url, _title(file.page), file.page.meta)
            entry, problems = read_entry(source, self.settings)
            for problem in problems:
                _warn(problem)
            if entry:
                yield entry

    def _fill_page(self, page: Page, entries: Sequence[Entry], templates: jinja2.Environment) -> None:
        """Put its timelines into one page, and make their ids known to the check of links."""

        def link(url: str) -> str:
            return get_relative_url(url, page.url)

        names = Names(page.present_anchor_ids or ())
        head = links(*map(link, ASSETS))
        for index, block in enumerate(self._blocks[page.file.src_uri]):
            shown = view(entries, block, index + 1, self.settings, names, link)
            page.content = (page.content or "").replace(_mark(index), head + render(shown, templates), 1)
            head = ""
        page.present_anchor_ids = names.taken


def _title(page: Page) -> str:
    """The title as plain text: MkDocs hands on that of a heading as HTML."""
    return str(page.title) if "title" in page.meta else html.unescape(str(page.title))


def _mark(index: int) -> str:
    """What stands in the page for its block of that index; Markdown keeps it as it is."""
    return f'<div data-mkdocs-timeline="{index}"></div>'


def _read(fence: Fence, settings: Settings) -> tuple[Block, tuple[Fault, ...]]:
    if fence.last is None:
        return Block(), (Fault(-1, "", Mistake("the end of the page", "a closing fence like the opening one")),)
    if fence.info != "timeline":
        return Block(), (Fault(-1, "", Mistake(fence.info, "`timeline` alone, and options on the lines below it")),)
    return read_block(fence.body, [facet.name for facet in settings.facets])


def _problem(file: File, index: int, count: int, fault: Fault) -> Problem:
    subject = f"timeline option `{fault.option}`" if fault.option else "timeline block"
    return Problem(file.src_uri, subject, fault.mistake, _line(file, index, count, fault))


def _line(file: File, index: int, count: int, fault: Fault) -> int | None:
    """Line in the file, found again there because the text of the page has lost its front matter.

    None when another plugin has added or removed blocks, or has made the page from no file.
    """
    try:
        fences = timeline_fences(file.content_string)
    except (OSError, ValueError):
        return None
    return fences[index].first + 2 + fault.line if len(fences) == count else None


def _warn(problem: Problem) -> None:
    log.warning("%s", problem)


def _add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add style and script; a file of the site at the same place is kept."""
    for path, name in ASSETS.items():
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=asset(name)))
