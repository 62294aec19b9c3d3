"""LK: what a page points to is there."""

import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from briefings.checks.rule import PageCheck
from briefings.corpus import COMPUTED, Corpus, Entry
from briefings.diagnostics import Diagnostic
from briefings.parse.citations import links
from briefings.parse.locate import likely


class LK001(PageCheck):
    """Related pages exist."""

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        known = corpus.by_id.keys() | {PurePosixPath(path).stem for path in corpus.unread}
        for number, target in enumerate(entry.record.related):
            place = entry.document.value("related", number)
            if target == entry.id:
                yield self.found(place, "a page is not related to itself", "Remove it.")
            elif target not in known:
                yield self.found(place, f"no page has the id `{target}`", likely(target, known) or "Remove it, or write that page.")


class LK002(PageCheck):
    """Links in the text lead to a page.

    Links within the site are relative and name the file, as in `../../glossary/eez.md`.
    """

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        known = corpus.by_path.keys() | corpus.unread
        for mark in links(entry.document.body):
            try:
                address = urlsplit(mark.target)
            except ValueError:
                yield self.found(entry.document.in_body(mark.start), f"`{mark.target}` is not an address", "Correct it.")
                continue
            if address.scheme or address.netloc or not address.path.endswith(".md"):
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), unquote(address.path)))
            if path not in known and not COMPUTED.fullmatch(path):
                near = (posixpath.relpath(page, posixpath.dirname(entry.path)) for page in known)
                hint = likely(address.path, near) or "Correct the path; it is relative to this file's folder."
                yield self.found(entry.document.in_body(mark.start), f"the link leads to `{path}`, which does not exist", hint)
