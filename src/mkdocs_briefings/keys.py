"""What a page of the site is made from, as a key: two builds in which it is the same write the same page."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import pickle
import re
import sys
from functools import cached_property
from importlib.metadata import distributions
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import uuid4

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.vocabulary import Vocabulary
from briefings.views.charts.chart import Chart
from briefings.views.outlets.index import Sources
from briefings.views.outlets.outlet import Outlet
from briefings.views.outlets.pages import OutletPage
from briefings.views.source_links import Use
from mkdocs_briefings.build import Build

Digests = dict[int, tuple[object, bytes]]
"""Digests of objects that many pages show, by their identity; with the object, so that no other can take its place."""


def digest(*things: object, known: Digests | None = None) -> str:
    """A short name for a value: equal values have the same, unequal ones another.

    The same on each run, as long as Python hashes strings alike (PYTHONHASHSEED): sets are taken in their own order.
    """
    return _digest(things, {} if known is None else known).hex()


def _digest(value: object, known: Digests) -> bytes:
    stream = io.BytesIO()
    _Plain(stream, known).dump(value)
    return hashlib.blake2b(stream.getbuffer(), digest_size=16).digest()


class _Plain(pickle.Pickler):
    """Values as bytes, only to be compared: of an object what it is equal by, not what it has worked out meanwhile."""

    def __init__(self, stream: io.BytesIO, known: Digests) -> None:
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        self.known = known
        self.fast = True  # equal values give equal bytes, whether or not their parts are the same objects
        self.dispatch_table = {
            MappingProxyType: lambda value: (dict, (tuple(value.items()),)),
            Entry: lambda value: (bytes, (self._shared(value, value.path, value.document.text),)),
            Vocabulary: lambda value: (bytes, (self._shared(value, value.__dict__),)),
            Launch: lambda value: (bytes, (self._shared(value, value.__dict__),)),
            Outlet: lambda value: (bytes, (self._shared(value, *value.__dict__.values()),)),
            Use: lambda value: (tuple, ((value.key, value.entry),)),
            **dict.fromkeys((Chart, OutletPage, Sources), _compared),
        }

    def _shared(self, owner: object, *value: object) -> bytes:
        if id(owner) not in self.known:
            self.known[id(owner)] = owner, _digest(value, self.known)
        return self.known[id(owner)][1]


def _compared(value: Any) -> tuple[type, tuple[object]]:
    """A value that works parts of it out when it is asked for them."""
    return tuple, (tuple(getattr(value, field.name) for field in dataclasses.fields(value) if field.compare),)


class Keys:
    """The keys of the files of one build."""

    def __init__(self, build: Build, files: Files, config: MkDocsConfig) -> None:
        self.build = build
        self._config = config
        self.files = tuple(files)  # as they are now: other plugins will add files of their own
        self._keys: dict[str, str] = {}
        self._known: Digests = {}

    def of(self, file: File) -> str:
        """The key of a page or another file."""
        if file.src_uri not in self._keys:
            self._keys[file.src_uri] = self._key(file)
        return self._keys[file.src_uri]

    def _key(self, file: File) -> str:
        if not file.is_documentation_page():
            return digest(file.content_bytes) if file.abs_src_path is None else digest(_stamp(Path(file.abs_src_path)))
        view, entry = self.build.view_at(file.src_uri), self.build.corpus.by_path.get(file.src_uri)
        if view is None:
            return uuid4().hex  # a page of another plugin, of which nothing is known: never the same
        filling = self._filling if file.src_uri in self.filled else None
        return digest(self.shell, view, entry and entry.document.head, bool(view.drawn) and self._words, filling, known=self._known)

    @cached_property
    def shell(self) -> str:
        """What every page is made from: settings, templates, programs, and which pages there are for links to lead to."""
        return digest(surroundings(self._config), sorted(file.src_uri for file in self.files))

    @cached_property
    def filled(self) -> frozenset[str]:
        """Pages with fenced blocks that another plugin fills, as ` ```timeline `, from any pages and from each other's."""
        block = re.compile(rf"^ *(```+|~~~+) *({'|'.join(map(re.escape, self._config.plugins))})", re.MULTILINE)
        return frozenset(entry.path for entry in self.build.corpus.entries if block.search(entry.document.body))

    @cached_property
    def _words(self) -> bytes:
        return _digest(self.build.corpus.vocabulary, self._known)

    @cached_property
    def _filling(self) -> str:
        """The front matter of all pages, and the pages with such blocks, for bands lead from one to another."""
        views = [self.build.view_at(path) for path in sorted(self.filled)]
        return digest(self._words, [entry.document.head for entry in self.build.corpus.entries], views, known=self._known)


def surroundings(config: MkDocsConfig) -> str:
    """Everything besides the content that pages are made by."""
    packages = {"briefings", *(type(plugin).__module__.partition(".")[0] for plugin in config.plugins.values())}
    ours = [_contents(Path(sys.modules[package].__file__ or "").parent, "*.py") for package in sorted(packages)]
    theirs = sorted(f"{one.name} {one.version}" for one in distributions())
    settings = [Path(config.config_file_path).read_bytes(), *(str(plugin.config) for plugin in config.plugins.values())]  # (some come from ENV)
    return digest(sys.version, theirs, ours, settings, config.site_url, _contents(Path(config.theme.custom_dir or ""), "*"))


def _contents(folder: Path, pattern: str) -> list[tuple[str, bytes]]:
    return [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in sorted(folder.rglob(pattern)) if path.is_file()]


def _stamp(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_mtime_ns, state.st_size
