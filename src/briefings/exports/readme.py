"""The package's README: how to cite it, how it counts, what a cell means."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.exports.dictionary import dictionary
from briefings.exports.package import ABOUT, TITLE, VERSION, revised
from briefings.parse.citations import as_read
from briefings.parse.headings import section
from briefings.views.words import day

FOLDER = "data/"
"""Where the package stands in the site."""
PAGE = f"{FOLDER}index.md"
METHOD, COUNTING = "about/method.md", "How launches are counted"


def citation(corpus: Corpus) -> str:
    """How to cite the data as a whole."""
    return f"Railhead: {TITLE}. Version {VERSION}, data of {day(revised(corpus))}. {corpus.publication.at(FOLDER)}"


def readme(corpus: Corpus) -> str:
    """Markdown: what the site says of the data, in one file that travels with it."""
    return "\n".join(_parts(corpus))


def _parts(corpus: Corpus) -> Iterator[str]:
    yield f"# {TITLE}\n\n{ABOUT}\n"
    yield "Licence: Creative Commons Attribution 4.0, https://creativecommons.org/licenses/by/4.0/\n"
    yield f"## How to cite\n\n{citation(corpus)}\n\nFor a figure, name the party that gave it: it stands beside it in every row.\n"
    if page := corpus.by_path.get(PAGE):
        yield as_read(page.document.body).strip() + "\n"
    if method := corpus.by_path.get(METHOD):
        yield f"## {COUNTING}\n\n{as_read(section(method.document.body, COUNTING))}\n"
    yield f"## Tables\n\n{dictionary()}"
