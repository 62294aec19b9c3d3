"""`briefings new`: a page to fill in."""

import argparse
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefings.commands.ask import Answer, ask, known_code
from briefings.commands.outcome import CLEAN, cannot
from briefings.corpus import Corpus
from briefings.exports.draft_source import DraftSource, draft_source
from briefings.exports.skeleton import GROUPS, NOTHING, Known, skeleton
from briefings.model.dates import EdtfDate
from briefings.parse.folder import read_folder
from briefings.parse.locate import likely

_DATE = re.compile(r"^\d{4}(-\d\d){0,2}-")
_EXAMPLES = {"launch": "2021-09-15-yangdok", "topic": "platforms/rail-mobile", "term": "eez"}


def new(options: argparse.Namespace) -> int:
    """Write a valid skeleton where its kind belongs; never over an existing file."""
    try:
        path, text = _Questions(options, Corpus.read(read_folder(Path(options.docs)))).page()
    except ValueError as error:
        return cannot(str(error))
    except (EOFError, KeyboardInterrupt):
        return cannot("stopped; nothing was written")
    target = Path(options.docs) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return cannot(f"{target} exists already: edit it, or choose another id; ids are never reused")
    print(f"{target}: fill in what is marked TODO, then run `briefings check`")
    return CLEAN


class _Questions:
    """What a new page needs, from the options; what they leave out is asked for at a terminal."""

    def __init__(self, options: argparse.Namespace, corpus: Corpus) -> None:
        self.options, self.corpus = options, corpus
        self.asks = sys.stdin.isatty() and not options.name

    def page(self) -> tuple[str, str]:
        """The path and the text of the page; raises ValueError with the cure for what cannot be."""
        kind: str = self.options.kind
        name, event = self.launch() if kind == "launch" else (self.other(kind), NOTHING)
        known = replace(
            event,
            title=self.given("title", "Title", str, optional="later"),
            source=self.given("url", "Address of a source", self.source, optional="later"),
        )
        return skeleton(kind, name, known=known)

    def launch(self) -> tuple[str, Known]:
        """The id of a launch, and what is known of the event."""
        name, date, place = self.options.name, None, ""
        if not name:
            date = self.given("date", "Date in Korea, such as 2021-09-15, 1984-09 or 1984-04~", EdtfDate.parse)
            place = self.given("place", "Place, a code of the vocabulary or a new word", self.place)
            name = f"{date.text.rstrip('~?%').partition('/')[0]}-{place}"
        named = _DATE.sub("", name)
        site = named if named in self.corpus.vocabulary.sites else ""
        platform, class_ = self.code("platform", "platforms", "Fired from"), self.code("class", "classes", "Class")
        return name, Known(date=date, site=site, platform=platform, class_=class_)

    def other(self, kind: str) -> str:
        """The id of a term, or the group and id of a topic."""
        if self.options.name:
            return f"{self.options.group}/{self.options.name}" if kind == "topic" and self.options.group else self.options.name
        word: str = self.given("id", "Id (lower-case letters, digits and hyphens)", str)
        group = (
            self.given("group", f"Group ({', '.join(GROUPS)})", lambda text: known_code(text, GROUPS, "group")) if kind == "topic" else ""
        )
        return f"{group}/{word}" if group else word

    def given(self, key: str, question: str, accept: Callable[[str], Answer], *, optional: str = "") -> Answer:
        """The value of an option, else the answer to a question, else nothing where that will do."""
        value: str = getattr(self.options, key, None) or ""
        if value or (optional and not self.asks):
            return accept(value)
        if self.asks:
            return ask(question, accept, optional=optional)
        raise ValueError(
            f"name the {key}: `--{key}`, or the whole id, as in `briefings new {self.options.kind} {_EXAMPLES[self.options.kind]}`"
        )

    def code(self, key: str, shelf: str, question: str) -> str:
        """A code of the vocabulary, or nothing."""
        codes = getattr(self.corpus.vocabulary, shelf)
        return self.given(key, f"{question} ({', '.join(codes)})", lambda text: known_code(text, codes, key), optional="unknown")

    def place(self, text: str) -> str:
        """The place's part of the id; a likely slip of a known code is refused, a new word is not."""
        word = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        if not word:
            raise ValueError(f"`{text}` has no letter for an id")
        if slip := likely(word, self.corpus.vocabulary.sites) if word not in self.corpus.vocabulary.sites else "":
            raise ValueError(
                f"`{word}` is no site of the vocabulary. {slip} For a new place give the whole id, as in {_EXAMPLES['launch']}"
            )
        return word

    def source(self, url: str) -> DraftSource | None:
        """The source at an address; none for nothing."""
        return draft_source(url, self.corpus) if url else None
