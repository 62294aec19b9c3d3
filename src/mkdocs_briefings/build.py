"""One build of the site: the core's views and files, as MkDocs wants them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from html import escape
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from briefings import checks
from briefings.checks.anchors import made_anchors
from briefings.checks.markup import MU001
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic
from briefings.entry import Entry
from briefings.exports.catalogue import catalogue_files, numbers
from briefings.exports.data_page import DOWNLOADS, with_downloads
from briefings.exports.feeds import feed_files
from briefings.exports.files import DataSet
from briefings.exports.findings import findings_json
from briefings.exports.forwarding import forwarding_pages, routes
from briefings.exports.offline import BUNDLE, EMPTY, pack
from briefings.exports.readme import PAGE
from briefings.exports.word_list import WORD_LIST, word_list_json
from briefings.hosting.published import published_files
from briefings.markup import clean
from briefings.model.publication import Publication
from briefings.parse.folder import read_folder
from briefings.parse.repository import Repository
from briefings.releases import with_releases
from briefings.reports import headline
from briefings.views.changes.copies import Copies
from briefings.views.changes.releases import archive_url
from briefings.views.own_pages import OWN
from briefings.views.search import SearchRecord, search_records
from briefings.views.site import PageView, Views
from mkdocs_briefings.archive import copied_pages
from mkdocs_briefings.panel import panel_files
from mkdocs_briefings.search_index import write_index

SAID_BY_MKDOCS = frozenset({"LK002", "LK003"})
"""Rules whose findings MkDocs reports by itself in every build; twice would be once too often."""


@dataclass
class Build:
    """What one build knows; made anew for every build, so that a preview keeps nothing stale."""

    docs: Path
    corpus: Corpus
    whole: bool
    """Whether archives, and the releases that git knows, belong to it."""
    html: dict[str, str] = field(default_factory=dict)
    """Rendered text by path, for the search index."""
    sizes: dict[str, int] = field(default_factory=dict)
    """The bytes of each file of the data that has been written, by its path in the site."""
    cut: set[str] = field(default_factory=set)
    """The pages whose text held HTML that was taken out."""

    @classmethod
    def read(cls, docs: Path, publication: Publication, *, whole: bool = True) -> Build:
        """Read the content folder."""
        corpus = replace(Corpus.read(read_folder(docs)), publication=publication)
        return cls(docs, with_releases(corpus, Repository(docs)) if whole else corpus, whole)

    @cached_property
    def views(self) -> Views:
        """Every page of the core by its path; a notice stands before the page that cannot be read."""
        return Views(self.corpus)

    @cached_property
    def records(self) -> tuple[SearchRecord, ...]:
        """What search knows of each page."""
        return tuple(search_records(self.corpus))

    @cached_property
    def data(self) -> DataSet:
        """The files for download."""
        return DataSet(self.corpus)

    @cached_property
    def findings(self) -> Sequence[Diagnostic]:
        """Everything that is wrong with the content, in the order of files."""
        return checks.run(self.corpus)

    def report(self, here: Path) -> Iterator[tuple[bool, str]]:
        """Each finding, with paths as seen from the folder `here`, and whether it stops a strict build."""
        prefix = Path(os.path.relpath(self.docs, here)).as_posix() + "/"
        for finding in self.findings:
            if finding.rule not in SAID_BY_MKDOCS:
                yield finding.rule not in checks.WAITING, f"{headline(finding, prefix)}\n    hint: {finding.hint}"

    def extend(self, files: Files, config: MkDocsConfig) -> Files:
        """Add computed pages and data; a page that cannot be read is replaced by one that says why."""
        for path, view in self.views.computed.items():
            self._put(files, File.generated(config, path, content=view.markdown, inclusion=InclusionLevel.NOT_IN_NAV))
        published = (
            *feed_files(self.corpus, self.corpus.publication),
            *forwarding_pages(self.corpus, self.corpus.publication),
            *published_files(routes(self.corpus), self.corpus.publication.asked),
        )
        self._offer(((path, "") for path in DOWNLOADS), files, config)
        self._offer(published, files, config)
        for release in self.corpus.releases:
            content = Repository(self.docs).archive(release.tag, f"content-{release.tag}")
            self._put(files, File.generated(config, archive_url(release), content=content))
        return files

    def introduce(self, files: Files, config: MkDocsConfig) -> None:
        """Give every page its title and front matter, which other plugins read of all pages, made in this process or not."""
        for file in files.documentation_pages():
            if entry := self.corpus.by_path.get(file.src_uri):
                page = file.page or Page(None, file, config)
                page.title, page.meta = page.title or entry.record.title, _head(entry)

    def fill(self, files: Files, config: MkDocsConfig, *, whole: bool) -> None:
        """Add what search loads; and, for a whole site, the data."""
        self._offer(self._search_files(), files, config)
        if whole:
            self._write_data(files, config)

    def _write_data(self, files: Files, config: MkDocsConfig) -> None:
        """Write each file as soon as it is made, since all together fill the memory; MkDocs finds those that it knows where they are to be."""
        site = config.site_dir
        for path, content in self.data.evidence():
            _write(Path(site, path), content)
        for path, content in chain(self.data.texts(), self.data.archives()):
            _write(Path(site, path), content)
            self.sizes[path] = len(content)
            if files.get_file_from_path(path):
                self._put(files, File(path, site, site, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED))

    def copy(self, files: Files, env: Environment, config: MkDocsConfig) -> None:
        """Add the pages as they stood in releases."""
        self._offer(copied_pages(Copies(self.corpus), env, config), files, config)

    def show_findings(self, files: Files, config: MkDocsConfig) -> None:
        """Put the panel of findings on every page: for the preview."""
        self._offer(panel_files(findings_json(self.findings)), files, config)

    def announce_bundle(self, files: Files, config: MkDocsConfig) -> None:
        """Let pages link to the offline bundle, which is empty until the site is built and can be packed."""
        self._put(files, File.generated(config, BUNDLE, content=EMPTY))

    def _offer(self, texts: Iterable[tuple[str, str]], files: Files, config: MkDocsConfig) -> None:
        for path, text in texts:
            self._put(files, File.generated(config, path, content=text, inclusion=InclusionLevel.INCLUDED))

    def _search_files(self) -> Iterator[tuple[str, str]]:
        yield from catalogue_files(self.records, self.corpus)
        yield WORD_LIST, word_list_json(self.corpus)

    def _put(self, files: Files, file: File) -> None:
        if existing := files.get_file_from_path(file.src_uri):
            files.remove(existing)
        files.append(file)

    def view(self, page: Page) -> PageView | None:
        """The view of a page; None for pages that other plugins made."""
        return self.view_at(page.file.src_uri)

    def view_at(self, path: str) -> PageView | None:
        """The same by the page's file."""
        if path == PAGE and path in self.views:
            return with_downloads(self.views[path], self.data, self.sizes if self.whole else {})
        return self.views.get(path)

    def stands_alone(self, path: str) -> bool:
        """Whether a page can be made without any other: it can be read, no plugin fills blocks in it, and it shows no whole record."""
        if path not in self.corpus.by_path or path in OWN:
            return False
        view = self.views[path]
        return not view.drawn and "```timeline" not in view.markdown

    def source(self, page: Page) -> str | None:
        """The text of a page of the core without its front matter, which `text` adds; None where MkDocs has to read the file."""
        entry = self.corpus.by_path.get(page.file.src_uri)
        return f"\n{entry.document.body}" if entry else None  # (a line break first: else MkDocs takes `Word: text` for front matter)

    def text(self, page: Page, markdown: str) -> str:
        """The text that MkDocs renders, with front matter, and the template, title and description it should use."""
        view = self.view(page)
        if view is None:
            return markdown
        entry = self.corpus.by_path.get(page.file.src_uri)
        page.meta.update(_head(entry) if entry else {"title": view.title, "description": escape(view.description)}, template=view.template)
        return view.markdown

    def anchors(self, page: Page) -> set[str]:
        """The parts of a page that its template adds and that links may lead to."""
        entry = self.corpus.by_path.get(page.file.src_uri)
        return set(made_anchors(entry, self.corpus)) if entry else set()

    def keep(self, page: Page, html: str) -> str:
        """Remember rendered text without what no text may hold."""
        cleaned = clean(html)
        self.html[page.file.src_uri] = cleaned.html
        if not cleaned.whole:
            self.cut.add(page.file.src_uri)
        return cleaned.html

    def cut_out(self, page: Page) -> Iterator[str]:
        """That HTML was taken out of a page, where no finding names it."""
        if page.file.src_uri in self.cut and page.file.src_uri not in {finding.place.path for finding in self.findings}:
            yield f"{page.file.src_uri}: HTML that no text may hold was taken out of the page\n    hint: {MU001.hint}"

    def index(self, site: Path) -> None:
        """Write the search index of everything a reader may look for."""
        write_index(site, ((record, self.html.get(record.path, "")) for record in self.records), numbers(self.records, self.corpus))

    def bundle(self, site: Path) -> None:
        """Write the offline bundle of everything in the site."""
        pack(site, self.corpus.today)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _head(entry: Entry) -> dict[str, Any]:
    """Front matter as templates and other plugins read it."""
    summary = escape(entry.record.summary or "")  # the theme's own template prints it as it is
    return {**entry.document.head, "title": entry.record.title, "description": summary}
