"""How to cite every page, for reference managers: one file in each form."""

from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.exports.json_lines import listed
from briefings.views.citing.formats import bibtex, csl, ris
from briefings.views.citing.work import works


def citation_files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Path within the site and content of each file."""
    cited = tuple(works(corpus))
    yield "data/citations.bib", "\n".join(map(bibtex, cited)).encode()
    yield "data/citations.ris", "\r\n".join(map(ris, cited)).encode()
    yield "data/citations.json", listed(map(csl, cited))
