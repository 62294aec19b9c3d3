"""How to cite every page, for reference managers: one file in each form."""

import json
from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.views.citing.formats import bibtex, csl, ris
from briefings.views.citing.work import works


def citation_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Path within the site and text of each file."""
    cited = tuple(works(corpus))
    yield "data/citations.bib", "\n".join(map(bibtex, cited))
    yield "data/citations.ris", "\r\n".join(map(ris, cited))
    yield "data/citations.json", json.dumps([csl(work) for work in cited], ensure_ascii=False, indent=1)
