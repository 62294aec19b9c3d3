"""Links and ids that lead to a page which has moved."""

import copy
import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from briefings.checks.targets import Link, links_of, references
from briefings.corpus import Corpus
from briefings.entry import COMPUTED
from briefings.fixes.page import Draft
from briefings.parse.yaml_places import Path

_UNSAFE = re.compile(r"[\s()<>%\"?#]")
"""Characters that a link in Markdown writes as their code."""


@dataclass(frozen=True)
class Moves:
    """Where pages are now that are no longer where links say."""

    corpus: Corpus
    files: Mapping[str, str]
    """Today's file by the old one, as git tells it."""
    names: Mapping[str, str]
    """The one file of each name."""

    @classmethod
    def of(cls, corpus: Corpus, renames: Mapping[str, str]) -> "Moves":
        """What git knows, and what the names of files tell."""
        there = corpus.paths
        count = Counter(PurePosixPath(path).name for path in there)
        names = {name: path for path in there if count[name := PurePosixPath(path).name] == 1 and name != "index.md"}
        return cls(corpus, {old: new for old, new in renames.items() if new in there and old not in there}, names)

    def followed(self, draft: Draft) -> str:
        """The text with every link and id led to where the page is now."""
        entry = self.corpus.by_path.get(draft.document.path)
        if entry is None or entry.document.body != draft.document.body:
            return draft.text
        body = draft.document.body
        for link in sorted(links_of(entry), key=lambda link: link.mark.start, reverse=True):
            if new := self._file(link.path):
                body = body[: link.mark.start] + _target(link, new, draft.document.path) + body[link.mark.end :]
        lines = draft.text.split("\n")
        for path, target in references(entry.record):
            if new := self._id(target):
                place = draft.document.value(*path)
                lines[place.line - 1] = _replaced(lines[place.line - 1], place.column - 1, target, new)
        return "\n".join([*lines[: draft.document.body_line - 1], body])

    def expected(self, draft: Draft) -> Mapping[str, Any]:
        """What front matter must read as afterwards: the same, but for ids of moved pages."""
        head = copy.deepcopy(dict(draft.document.head))
        entry = self.corpus.by_path.get(draft.document.path)
        for path, target in references(entry.record) if entry else ():
            if new := self._id(target):
                _put(head, path, new)
        return head

    def _file(self, path: str) -> str | None:
        if path in self.corpus.paths or COMPUTED.fullmatch(path):
            return None
        return self.files.get(path) or self.names.get(PurePosixPath(path).name)

    def _id(self, target: str) -> str | None:
        if target in self.corpus.by_id:
            return None
        ids = {PurePosixPath(new).stem for old, new in self.files.items() if PurePosixPath(old).stem == target}
        return ids.pop() if len(ids) == 1 else None


def _target(link: Link, new: str, here: str) -> str:
    """The target as the editor would write it: relative, with its query and anchor as they were."""
    path = posixpath.relpath(new, posixpath.dirname(here))
    rest = link.mark.target.partition("#")
    return _UNSAFE.sub(lambda match: quote(match[0]), path) + rest[1] + rest[2]


def _replaced(line: str, column: int, old: str, new: str) -> str:
    start = line.find(old, column)
    return line if start < 0 else line[:start] + new + line[start + len(old) :]


def _put(value: Any, path: Path, new: str) -> None:
    for step in path[:-1]:
        value = value[step]
    value[path[-1]] = new
