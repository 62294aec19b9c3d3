"""LK: what a page points to is there."""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import get_args

from briefings.checks.anchors import anchors_of
from briefings.checks.rule import Check, PageCheck
from briefings.checks.targets import Link, gone, links_of, parsed, references
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head, Text
from briefings.entry import COMPUTED, Entry
from briefings.model.vocabulary import Shelf
from briefings.parse.citations import links
from briefings.parse.locate import likely, nearest


class LK001(PageCheck):
    """Related pages exist.

    So do the launches that a topic selects by id.
    """

    wrong = Head("related: [rail-mobil]")
    right = Head("related: [rail-mobile]")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for path, target in references(entry.record):
            if target == entry.id:
                yield self.found(entry.document.value(*path), "a page is not related to itself", "Remove it.")
            elif target not in corpus.names:
                hint = likely(target, corpus.names) or "Remove it, or write that page."
                yield self.found(entry.document.value(*path), f"no page has the id `{target}`", hint, cause=gone(target))


class LK002(PageCheck):
    """Links in the text lead to a page.

    Links within the site are relative and name the file, as in `../../glossary/eez.md`.
    """

    wrong = Text("See [the zone](../../glossary/zone.md).")
    right = Text("See [the zone](../../glossary/eez.md).")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for mark in links(entry.document.body):
            if parsed(mark.target) is None:
                yield self.found(entry.document.in_body(mark.start), f"`{mark.target}` is not an address", "Correct it.")
        for link in links_of(entry):
            if _leads_nowhere(link, corpus):
                near = nearest(link.path, corpus.paths)
                meant = f"Did you mean `{posixpath.relpath(near, posixpath.dirname(entry.path))}`?" if near else ""
                hint = meant or "Correct the path; it is relative to this file's folder."
                message = f"the link leads to `{link.path}`, which does not exist"
                yield self.found(entry.document.in_body(link.mark.start), message, hint, cause=_gone_file(link))


class LK003(PageCheck):
    """A link to a part of a page leads to a heading.

    What follows the `#` is the heading in lower case, its words joined by hyphens; a heading that is changed breaks the
    links to it. Parts that the site adds can be linked too: `#rh-who-says-what`, `#rh-sources`, `#rh-related`,
    `#rh-changes`, a topic's `#rh-launches`, and each source as `#source-` and its key.
    """

    wrong = Text("See [its width](../../glossary/eez.md#the-width).")
    right = Text("See [its width](../../glossary/eez.md#how-wide-it-is).")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for link in links_of(entry):
            page = corpus.by_path.get(link.path)
            if not (link.anchor and page):
                continue  # a missing page is LK002's; a page that the site computes is the builder's to check
            parts = anchors_of(page, corpus)
            if link.anchor not in parts:
                hint = likely(link.anchor, parts) or f"Name a heading of {page.path}, or leave `#{link.anchor}` out."
                message = f"`{page.path}` has no part `#{link.anchor}`"
                yield self.found(entry.document.in_body(link.mark.start), message, hint, cause=f"no part {page.path}#{link.anchor}")


class LK004(Check):
    """A topic that the vocabulary names does not vanish.

    A vocabulary may name topics that are still to be written; one that other pages miss too, or that was there at the
    revision compared with, has been renamed or removed.
    """

    wrong = (
        Head(
            """
            platforms:
              rail: {name: Rail, topic: rail-mobil}
        """,
            path="vocabulary.yml",
        ),
        Text("See [trains](../../topics/platforms/rail-mobil.md)."),
    )
    right = (
        Head(
            """
            platforms:
              rail: {name: Rail, topic: rail-mobile}
        """,
            path="vocabulary.yml",
        ),
        Text("See [trains](../../topics/platforms/rail-mobile.md)."),
    )

    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        unwritten = list(_unwritten(corpus))
        missed = {cause for entry in corpus.entries for cause in _missed(entry, corpus)} if unwritten else set()
        missed |= {gone(entry.id) for entry in corpus.earlier.values() if entry.id not in corpus.by_id}
        for shelf, code, topic in unwritten:
            if gone(topic) in missed:
                hint = likely(topic, corpus.by_id) or "Remove it, or write that page."
                yield self.found(corpus.words.value(shelf, code, "topic"), f"no page has the id `{topic}`", hint, cause=gone(topic))


def _unwritten(corpus: Corpus) -> Iterator[tuple[str, str, str]]:
    """The topics of the vocabulary that have no page, each after its shelf and code."""
    for shelf in get_args(Shelf):
        for code, word in corpus.vocabulary.shelf(shelf).items():
            if word.topic and word.topic not in corpus.by_id:
                yield shelf, code, word.topic


def _missed(entry: Entry, corpus: Corpus) -> Iterator[str]:
    """The causes of what LK001 and LK002 find on a page."""
    yield from (gone(target) for _, target in references(entry.record) if target not in corpus.names)
    yield from (_gone_file(link) for link in links_of(entry) if _leads_nowhere(link, corpus))


def _leads_nowhere(link: Link, corpus: Corpus) -> bool:
    return link.path not in corpus.paths and not COMPUTED.fullmatch(link.path)


def _gone_file(link: Link) -> str:
    return gone(PurePosixPath(link.path).stem)
