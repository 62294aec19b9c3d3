"""A cited work in words, by the styles of Chicago, APA and MLA.

The library takes some 15 ms for a work in a style, which is minutes for ten thousand pages. The works of this site differ
in title, day and address alone, so it is asked once for each style and month, about a dummy whose values are then replaced.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.model import TextCased
from citeproc.source.json import CiteProcJSON
from citeproc.string import String

from briefings.views.citing.formats import csl
from briefings.views.citing.work import Work

FOLDER = Path(__file__).with_name("styles")


@dataclass(frozen=True)
class Style:
    """A style of citation."""

    name: str
    file: str
    capitals: bool
    """Whether it writes Titles with Capital Letters."""
    unsaid: str = ""
    """A variable that it leaves out."""


STYLES = (
    Style("Chicago", "chicago-notes-bibliography.csl", capitals=True),
    # The name of a site is left out where it is the author's (Publication Manual of the APA, 7th edition, 10.16).
    Style("APA", "apa.csl", capitals=False, unsaid="container-title"),
    Style("MLA", "modern-language-association.csl", capitals=True),
)


def cited(work: Work, style: Style) -> str:
    """A work as it stands in a bibliography of a style."""
    end = work.title[-1] if work.title.endswith(("?", "!")) else ""
    dummy = Work("dummy", f"DUMMY{end}", dt.date(8765, work.date.month, 28), "dummy:", work.publisher)
    pieces, quoted = _pattern(style, dummy)
    title = headline(work.title) if style.capitals else work.title
    if quoted:
        title = title.replace("“", "‘").replace("”", "’")  # within quotation marks they are single
    values = {dummy.version: work.version, "8765": str(work.date.year), "28": str(work.date.day), dummy.title: title, "dummy:": work.url}
    return "".join([values.get(piece, piece) for piece in pieces])


@cache
def _pattern(style: Style, dummy: Work) -> tuple[list[str], bool]:
    """The library's answer about the dummy, cut where the values stand; and whether it puts the title in quotation marks."""
    answer = american(bibliography(dummy, style))
    values = (dummy.version, "8765", "28", dummy.title, "dummy:")
    return re.split(f"({'|'.join(map(re.escape, values))})", answer), f"“{dummy.title}" in answer


def bibliography(work: Work, style: Style) -> str:
    """The library's own answer."""
    item = {name: value for name, value in csl(work).items() if name != style.unsaid}
    answer = CitationStylesBibliography(_style(style.file), CiteProcJSON([item]), formatter.plain)
    answer.register(Citation([CitationItem(work.key)]))
    (line,) = answer.bibliography()
    return str(line)


@cache
def _style(file: str) -> CitationStylesStyle:
    return CitationStylesStyle(str(FOLDER / file), locale="en-US", validate=False)


def american(text: str) -> str:
    """Full stops and commas within quotation marks, and none after a question mark, which the library leaves undone."""
    return re.sub("”([.,])", r"\1”", re.sub("([?!]”?)[.,]", r"\1", text))


class _Title(TextCased):  # type: ignore[misc]  # the library has no types
    """The library's rule for capitals, outside a style."""

    def get(self, name: str) -> str:
        return "title"


@lru_cache(maxsize=1)  # two styles ask one after the other
def headline(title: str) -> str:
    """A title with capital letters, as the library writes them; it would not see a letter behind a quotation mark."""
    words = title.split()
    bare = [word.strip("“”()") for word in words]
    capital = str(_Title().case(String(" ".join(bare)), "en")).split()
    return " ".join(word.replace(before, after) for word, before, after in zip(words, bare, capital, strict=True))
