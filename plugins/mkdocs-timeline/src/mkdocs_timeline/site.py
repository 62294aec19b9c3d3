"""One build of the site: its timeline blocks are collected while pages are read, and filled when all are."""

from __future__ import annotations

import html
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import jinja2
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from .block import Block, Fault, Find, read_block
from .entry import Entry, Source, read_entry
from .fence import Fence, replace_fences, timeline_fences
from .header import lost_header
from .listing import Listing, Names, listing
from .place import Place
from .problem import Mistake, Problem
from .render import FOLDER, assets, environment, head, render
from .settings import Settings
from .targets import page_finder
from .view import View, view

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

# Below the name `mkdocs`, so that a strict build counts the warnings.
log = logging.getLogger("mkdocs.plugins.timeline")


@dataclass(frozen=True, slots=True)
class _Found:
    """A block in its file, with the line of its fence, and what it lists."""

    block: Block
    line: int | None
    listing: Listing = field(default_factory=Listing)


class Site:
    """What is known of the timelines of one build. A new build starts with a new one."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._found: dict[str, list[_Found]] = {}

    def take_blocks(self, markdown: str, page: Page, files: Files) -> str:
        """The page with each timeline block replaced by a mark, or by nothing when it is faulty."""
        fences = timeline_fences(markdown)
        self._check_header(page, markdown)
        found = self._found[page.file.src_uri] = []
        find = page_finder(page.file.src_uri, files.src_uris)
        marks = []
        for index, fence in enumerate(fences):
            block, faults = _read(fence, self.settings, find)
            for fault in faults:
                _warn(_problem(page.file, index, len(fences), fault))
            marks.append("" if faults else _mark(len(found)))
            found.extend([] if faults else [_Found(block, _line(page.file, index, len(fences), -1))])
        return replace_fences(markdown, fences, marks)

    def fill(self, theme: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
        """Put the timelines into the pages. Pages that are not published have no entry but may have a timeline."""
        entries = list(self._entries(files))
        listed = [file.page for file in files if self._found.get(file.src_uri) and file.page]
        for page in listed:  # all of them before the first is written, because bands lead from page to page
            self._list(page, entries)
        pages = [page for page in listed if page.content]  # (a page without is not written in this build)
        templates = environment(theme.loader)
        for page in pages:
            self._fill_page(page, files, templates)
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

    def _list(self, page: Page, entries: Sequence[Entry]) -> None:
        """Find the entries of its blocks, and make their ids known to the check of links."""
        names = Names(page.present_anchor_ids or ())
        found = self._found[page.file.src_uri]
        found[:] = [replace(each, listing=listing(entries, each.block, self.settings, names)) for each in found]
        page.present_anchor_ids = names.taken

    def _fill_page(self, page: Page, files: Files, templates: jinja2.Environment) -> None:
        views = [self._view(page, index, files) for index in range(len(self._found[page.file.src_uri]))]
        start = head(get_relative_url(FOLDER, page.url), views)
        for index, shown in enumerate(views):
            page.content = (page.content or "").replace(_mark(index), start + render(shown, templates), 1)
            start = ""

    def _view(self, page: Page, index: int, files: Files) -> View:
        def link(path: str) -> str:
            file = files.get_file_from_path(path)
            return get_relative_url(file.url if file else path, page.url)

        found = self._found[page.file.src_uri][index]
        place = Place(index + 1, link, found.block.target or "", self._anchors(page, found))
        return view(found.listing, found.block, place, self.settings)

    def _anchors(self, page: Page, found: _Found) -> Mapping[int, str]:
        """The years that the bars of a block can lead to, in its own page or in that of its target."""
        target = found.block.target
        if target is None:
            return found.listing.anchors
        there = [each.listing for each in self._found.get(target, ()) if each.block.lists]
        if not there:
            mistake = Mistake(target, "a page with a timeline that shows its entries")
            _warn(Problem(page.file.src_uri, "timeline option `target`", mistake, found.line))
        return there[0].anchors if there else {}


def _title(page: Page) -> str:
    """The title as plain text: MkDocs hands on that of a heading as HTML."""
    return str(page.title) if "title" in page.meta else html.unescape(str(page.title))


def _mark(index: int) -> str:
    """What stands in the page for its block of that index; Markdown keeps it as it is."""
    return f'<div data-mkdocs-timeline="{index}"></div>'


def _read(fence: Fence, settings: Settings, find: Find) -> tuple[Block, tuple[Fault, ...]]:
    if fence.last is None:
        return Block(), (Fault(-1, "", Mistake("the end of the page", "a closing fence like the opening one")),)
    if fence.info != "timeline":
        return Block(), (Fault(-1, "", Mistake(fence.info, "`timeline` alone, and options on the lines below it")),)
    return read_block(fence.body, [facet.name for facet in settings.facets], find)


def _problem(file: File, index: int, count: int, fault: Fault) -> Problem:
    subject = f"timeline option `{fault.option}`" if fault.option else "timeline block"
    return Problem(file.src_uri, subject, fault.mistake, _line(file, index, count, fault.line))


def _line(file: File, index: int, count: int, line: int) -> int | None:
    """Line in the file of a line in a block (-1 for its fence).

    It is found again in the file, because the text of the page has lost its front matter.

    None when another plugin has added or removed blocks, or has made the page from no file.
    """
    try:
        fences = timeline_fences(file.content_string)
    except (OSError, ValueError):
        return None
    return fences[index].first + 2 + line if len(fences) == count else None


def _warn(problem: Problem) -> None:
    log.warning("%s", problem)


def _add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add style and scripts; a file of the site at the same place is kept."""
    for path, content in assets().items():
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=content))
