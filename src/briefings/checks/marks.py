"""MK: nothing is left to be written."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefings.checks.rule import PageCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head
from briefings.entry import Entry
from briefings.parse.citations import without_code
from briefings.parse.yaml_places import Path

MARK = "TODO"


class MK001(PageCheck):
    """Nothing is left to be written.

    `briefings new` marks what an editor has to fill in with `TODO`.
    """

    hint = "Write what the mark asks for, or remove the line."
    wrong = Head("summary: 'TODO: say what happened, in at most 60 words'")
    right = Head("summary: Two missiles flew east into the sea.")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        if MARK not in entry.document.text and "\\" not in entry.document.text:  # (a backslash can spell it too)
            return
        for path, text in _texts(entry.document.head, ()):
            if MARK in text:
                yield self.found(entry.document.value(*path), f"`{path[-1]}` is still to be written: {text}")
        body = without_code(entry.document.body)
        if MARK in body:
            yield self.found(entry.document.in_body(body.index(MARK)), "the text is still to be written")


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of front matter, with where it stands."""
    match value:
        case str():
            yield path, value
        case Mapping():
            for key, item in value.items():
                yield from _texts(item, (*path, str(key)))
        case list():
            for number, item in enumerate(value):
                yield from _texts(item, (*path, number))
