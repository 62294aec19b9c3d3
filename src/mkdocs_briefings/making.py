"""Which pages of a build are made anew, and by which process; the others stand as an earlier build made them."""

from __future__ import annotations

import functools
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

from briefings.exports.readme import PAGE
from mkdocs_briefings.build import Build
from mkdocs_briefings.crew import Crew, processes
from mkdocs_briefings.keys import Keys
from mkdocs_briefings.made import Made, file_hash, read_made, write_made
from mkdocs_briefings.templates import KeptTemplates


@dataclass
class Making:
    """The making of pages over several builds: those of a preview, or of one run after another.

    With `--dirty` MkDocs asks each file whether it is modified, and goes by the times of files, which leaves lists and
    links behind. Here the answer is whether the page is this process's to make, and made from anything else than before.
    """

    served: bool
    """Whether pages are made for a preview, each build into the same folder."""
    made: dict[str, Made] = field(default_factory=dict)
    """The pages that are in the site, by their file."""
    last: Path | None = None
    """The site that has them, where each build writes into a new folder."""
    memory: Path | None = None
    """The file in which they are remembered there."""
    templates: KeptTemplates = field(default_factory=KeptTemplates)
    _others: dict[str, str] = field(default_factory=dict)
    """In a preview, the key of each other file."""
    _outputs: dict[str, Path] = field(default_factory=dict)
    """In a preview, where each file is written."""
    begun: bool = False
    """Whether this preview has shown a whole site before."""
    unless: Callable[[], None] = field(default=lambda: None)
    """Called now and then in the first process; an exception ends the build."""

    def remember(self, memory: Path, last: Path) -> None:
        """Begin with the pages of the site `last`, of which `memory` tells what they were made from."""
        self.memory, self.last, self.made = memory, last, read_made(memory)

    def begin(self, build: Build, files: Files, config: MkDocsConfig) -> None:
        """Begin the workers, and tell MkDocs in each process what is to be made."""
        self._build, self._files, self._keys = build, files, Keys(build, files, config)
        self._before, self._made = self.made, dict[str, Made]()
        pages = [file.src_uri for file in files.documentation_pages() if file.src_uri != PAGE]
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)
        self._crew, count = Crew(pages), processes(len(pages))
        if self._crew.begin(count if count > 1 else 0):
            config.theme.static_templates = set()
        self._reading, self._mine = True, dict[str, bool]()
        for file in files:
            file.is_modified = functools.partial(self._to_make, file)  # type: ignore[method-assign]  # as `--dirty` asks it

    def _to_make(self, file: File) -> bool:
        if not file.is_documentation_page():
            return not self._crew.worker and self._others.get(file.src_uri) != self._keys.of(file)
        if file.src_uri == PAGE:  # it tells the sizes of the files for download, which the first process makes
            return not self._crew.worker
        if file.src_uri not in self._mine:
            self._mine[file.src_uri] = self._crew.mine(file.src_uri) and not self._stands(file)
        return self._mine[file.src_uri] or (self._reading and file.src_uri in self._keys.filled)

    def _stands(self, file: File) -> bool:
        """Whether an earlier build has made the page from the same, and its file is still what was written then."""
        before = self._before.get(file.src_uri)
        if before is None or before.key != self._keys.of(file):
            return False
        # With filled pages another plugin puts files of its own into the site, which a new folder has not.
        lasts = self.served or file.src_uri not in self._keys.filled
        return lasts and file_hash(self._last(file)) == before.file

    def _last(self, file: File) -> Path:
        """Where a file is in the site of the last build."""
        return self.last / file.dest_uri if self.last else Path(file.abs_dest_path)

    @property
    def leads(self) -> bool:
        """Whether this process makes what is made once."""
        return not self._crew.worker

    def prepare(self, env: Environment) -> None:
        """Spare the templates that have not changed from being compiled again."""
        env.bytecode_cache = self.templates

    def hand_over(self) -> None:
        """All that this process makes has been rendered as text: a worker gives it to the first process."""
        self._crew.hand_over(self._build.html)

    def read(self) -> None:
        """Wait until the text of all pages is there, whoever has rendered it."""
        for path, page in self._before.items():
            self._build.html.setdefault(path, page.text or "")
        for texts in self._crew.handed_over(self.unless):
            self._build.html.update(texts)

    def gather(self) -> None:
        """Wait for the workers, and recall what this process does not make."""
        self._reading = False
        for file in self._files.documentation_pages():
            if file.src_uri in self._keys.filled and file.page and not file.is_modified():
                file.page.content = None  # it was read because blocks of other pages lead to its own
        if self._crew.worker:
            logging.getLogger("mkdocs.structure.pages").disabled = True  # the first process judges links to anchors: it knows all
            return
        made = {path: page for found in self._crew.wait(self.unless) for path, page in found.items()}
        mine = {file.src_uri for file in self._files.documentation_pages() if file.is_modified()}
        for file in self._files.documentation_pages():
            if file.src_uri not in mine and file.page and (page := made.get(file.src_uri) or self._before.get(file.src_uri)):
                page.recall(file.page, self._files)
                self._made[file.src_uri] = page
                if not self.served and file.src_uri not in made:
                    _copy(self._last(file), Path(file.abs_dest_path))

    def complete(self) -> None:
        """Remember what this process has made; a worker ends here, and hands it over."""
        mine = {file.src_uri: file for file in self._files.documentation_pages() if file.is_modified()}
        made = {path: Made.of(file.page, self._keys.of(file), self._build.html.get(path)) for path, file in mine.items() if file.page}
        if self._crew.worker:
            self._crew.finish(made)
        self.made, self.begun = self._made | made, self.served
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        if self.memory:  # (a page that MkDocs warned of is made anew, so that it warns again)
            write_made(self.memory, {} if self._warnings.get_counts() else self.made)
        if self.served:
            self._tidy()

    def _tidy(self) -> None:
        """Remember the other files of the preview, and delete what is gone."""
        self._others = {file.src_uri: self._keys.of(file) for file in self._keys.files if not file.is_documentation_page()}
        outputs = {file.src_uri: Path(file.abs_dest_path) for file in self._keys.files}
        for gone in self._outputs.keys() - outputs.keys():
            self._outputs[gone].unlink(missing_ok=True)
        self._outputs = outputs

    def fail(self, error: Exception) -> None:
        """The build has failed in this process."""
        if self._crew.worker:
            self._crew.finish(error=str(error))
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        self._crew.stop()
        self._others = {}  # of the files that are no pages, nothing tells which have been written


def _copy(source: Path, target: Path) -> None:
    """The same file at another place; where it can, without writing it again."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copyfile(source, target)


def not_our_dirt(record: logging.LogRecord) -> bool:
    """Whether a line of the log is to be shown: MkDocs warns of stale lists and links, which cannot be here."""
    return "'dirty' build" not in record.getMessage()
