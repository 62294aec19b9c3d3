"""Sources as numbered notes: one order for the whole page, links there and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch
from briefings.model.source import Source
from briefings.parse.citations import Mark, citations
from briefings.views import words

ARCHIVE_LOOKUP = "https://web.archive.org/web/*/"
_BEGIN, _END = '<sup class="rh-cite">', "</sup>"
CITATION = re.compile(rf"{_BEGIN}.*?{_END}")
"""A citation in a text, as it is printed."""
reading_words = {"full": "read in full", "excerpt": "read as an excerpt", "cited": "cited by another"}


class Note(NamedTuple):
    """One source on one page."""

    key: str
    number: int
    """Its number on the page, from 1, in the order of first use."""
    title: str
    publisher: str
    url: str
    date: str
    """Ready to print; empty where the source shows none."""
    machine_date: str
    language: str
    """The language's name, empty for English."""
    language_code: str
    reading: str
    origin: str
    """The label of the party whose information it is."""
    state_controlled: bool
    archive_url: str
    archived: bool
    """Whether `archive_url` is a copy that the editor saw; else it is a look-up."""
    remark: str
    returns: tuple[str, ...]
    """Ids of the places in the text that cite it."""


class Notes:
    """The notes of one page, in order of first use: who says what, then the text, then the rest."""

    def __init__(self, entry: Entry, corpus: Corpus) -> None:
        self._entry, self._corpus = entry, corpus
        self._cited = tuple(citations(entry.document.body))
        self.number: Mapping[str, int] = {key: number for number, key in enumerate(self._order(), 1)}

    def _order(self) -> list[str]:
        record = self._entry.record
        accounts = record.accounts if isinstance(record, Launch) else ()
        used = [key for account in accounts for key in account.sources]
        used += [mark.target for mark in self._cited]
        return [key for key in dict.fromkeys([*used, *record.sources]) if key in record.sources]

    def text(self) -> str:
        """The page's Markdown with each `[^key]` turned into a link to its note; neighbours share one superscript."""
        body, parts, done = self._entry.document.body, [""], 0
        for mark, id_ in self._marks():
            between, link = body[done : mark.start], self._link(mark.target, id_)
            if parts[-1].endswith(_END) and not between.strip() and between.count("\n") < 2:
                parts[-1] = f"{parts[-1].removesuffix(_END)}, {link}{_END}"
            else:
                parts += [between, f"{_BEGIN}{link}{_END}"]
            done = mark.end
        return "".join([*parts, body[done:]])

    def __iter__(self) -> Iterator[Note]:
        returns: dict[str, list[str]] = {}
        for mark, id_ in self._marks():
            returns.setdefault(mark.target, []).append(id_)
        for key, number in self.number.items():
            yield self._note(key, number, self._entry.record.sources[key], tuple(returns.get(key, ())))

    def _marks(self) -> Iterator[tuple[Mark, str]]:
        count: dict[str, int] = {}
        for mark in self._cited:
            if mark.target in self.number:
                count[mark.target] = count.get(mark.target, 0) + 1
                yield mark, f"cite-{mark.target}-{count[mark.target]}"

    def _link(self, key: str, id_: str) -> str:
        source = self._entry.record.sources[key]
        title = ", ".join(filter(None, [source.publisher, words.short_date(source.date) if source.date else ""]))
        return f'<a id="{id_}" href="#source-{key}" title="{escape(title)}">{self.number[key]}</a>'

    def _note(self, key: str, number: int, source: Source, returns: tuple[str, ...]) -> Note:
        origin = self._corpus.vocabulary.word("parties", source.origin)
        return Note(
            key=key,
            number=number,
            title=source.title,
            publisher=source.publisher,
            url=source.url,
            date=words.short_date(source.date) if source.date else "",
            machine_date=words.machine_date(source.date) if source.date else "",
            language="" if source.language == "en" else words.language_names.get(source.language, source.language),
            language_code=source.language,
            reading=_reading(source),
            origin=origin.label,
            state_controlled=bool(origin.state_controlled),
            archive_url=source.archive_url or f"{ARCHIVE_LOOKUP}{source.url}",
            archived=bool(source.archive_url),
            remark=source.note or "",
            returns=returns,
        )


def _reading(source: Source) -> str:
    """How it was read, and on which day where that is known: `read in full on 22 Nov 2026`."""
    day = f" on {words.short_day(source.accessed)}" if source.accessed and source.read != "cited" else ""
    return f"{reading_words[source.read]}{day}"
