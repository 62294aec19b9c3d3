"""Small whole sites: the real settings, templates and plugins around invented content."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import logging
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from support import elsewhere
from support.door import ROOT, load_dev
from support.html import Page

TESTVILLE = ROOT / "tests" / "site" / "testville"
TODAY = dt.date(2002, 2, 1)
"""The day for which testville is built: no page of it is due for review."""
INDEX = "mkdocs_briefings.build.write_index"


class _Warnings(logging.Handler):
    """Every warning below the logger `mkdocs`, as a strict build counts them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@dataclass
class Site:
    """A folder with `mkdocs.yml`, `overrides/` and `docs/`, as an editor has it."""

    root: Path
    warnings: list[str] = field(default_factory=list)
    """What the last build warned of."""
    config: MkDocsConfig | None = None
    """With what the preview was built last."""

    @classmethod
    def testville(cls, root: Path) -> Site:
        """The invented site of `tests/site/testville`, in a folder of its own."""
        shutil.copytree(TESTVILLE, root, dirs_exist_ok=True)
        shutil.copy(ROOT / "mkdocs.yml", root)
        (root / "overrides").symlink_to(ROOT / "overrides")
        return cls(root)

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def write(self, path: str, text: str | bytes) -> Site:
        """Write a file of the content folder."""
        target = self.docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def edit(self, path: str, old: str, new: str) -> Site:
        """Replace a text that stands once in a file."""
        text = (self.docs / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.write(path, text.replace(old, new))

    def build(self, *, strict: bool = False, index: bool = False, day: dt.date = TODAY, again: bool = False) -> Site:
        """Build as `mkdocs build` does, in this process and for a day; the search index only where a test needs it.

        With `again` as `dev.py site` does: pages of the last build stand that are made from the same.
        """
        with self._listening(), surroundings(index, day):
            config = load_config("mkdocs.yml", strict=strict)
            config.plugins.on_startup(command="build", dirty=again)
            try:
                build(config, dirty=again)
            finally:
                config.plugins.on_shutdown()
        return self

    def build_elsewhere(self, *, day: dt.date = TODAY) -> Site:
        """Build, search index and all, as another machine would, whose clock, language and disk differ from this one's."""
        with surroundings(index=True, day=day):
            settings = {**os.environ, **elsewhere.ENVIRONMENT}
        command = [load_dev().BIN / "mkdocs", "build", "--strict"]
        run = subprocess.run(command, cwd=self.root, env=settings, umask=elsewhere.UMASK, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        return self

    def serve(self, *, dirty: bool = True, day: dt.date = TODAY) -> Callable[[], Site]:
        """Begin a preview in this process; each call of the answer builds as a save does, into `site/`."""

        def save(*, start: bool = False) -> Site:
            with self._listening(), surroundings(index=False, day=day):
                self.config = load_config("mkdocs.yml")
                if start:
                    self.config.plugins.on_startup(command="serve", dirty=dirty)
                build(self.config, serve_url="http://127.0.0.1:8000/", dirty=dirty)
            return self

        save(start=True)
        return save

    @contextlib.contextmanager
    def _listening(self) -> Iterator[None]:
        handler = _Warnings()
        self.warnings = handler.lines
        logger = logging.getLogger("mkdocs")
        logger.addHandler(handler)
        try:
            with contextlib.chdir(self.root):
                yield
        finally:
            logger.removeHandler(handler)

    def page(self, path: str = "") -> Page:
        """The built page at an address of the site; `404.html` by its file name."""
        return Page.read(self.root / "site", path if path.endswith(".html") else f"{path}index.html")

    @property
    def pages(self) -> set[str]:
        """The addresses of all built pages."""
        folder = self.root / "site"
        return {path.relative_to(folder).as_posix().removesuffix("index.html") for path in folder.rglob("*.html")}


def built_by(builder: str, site: Path, *, away: bool = False) -> subprocess.CompletedProcess[str]:
    """The site's own content, built strict into `site` by `mkdocs` or `properdocs` as `dev.py site` does; `away`, as on another machine."""
    dev = load_dev()
    command = [dev.BIN / builder, "build", "--strict", "-f", "mkdocs.yml", "--site-dir", site]
    settings, umask = ({**dev.environment(), **elsewhere.ENVIRONMENT}, elsewhere.UMASK) if away else (dev.environment(), -1)
    return subprocess.run(command, cwd=ROOT, env=settings, umask=umask, capture_output=True, text=True, timeout=120, check=False)


@contextlib.contextmanager
def surroundings(index: bool, day: dt.date) -> Iterator[None]:
    """The environment in which a site is built, with or without its search index."""
    midnight = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp()
    settings = {
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "SITE_URL": "http://127.0.0.1:8000/",
        "SOURCE_DATE_EPOCH": f"{midnight:.0f}",
    }
    # No test is about power cuts, and to wait for the disk would take longer than many a build.
    with mock.patch.dict(os.environ, settings), mock.patch("os.sync"), contextlib.nullcontext() if index else mock.patch(INDEX):
        yield


@functools.cache
def own_site(folder: Path) -> Path:
    """The site's own content, built strict with its search index; once in a session, whoever asks first."""
    run = built_by("mkdocs", folder)
    if run.returncode:
        pytest.fail(f"the site does not build:\n{run.stdout}{run.stderr}")
    return folder
