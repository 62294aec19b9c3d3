"""The site's own pages as a build with a cluster makes them: the built site, with other files where the cluster makes a difference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from briefings.corpus import Corpus
from briefings.hosting import policy
from briefings.model.publication import Cluster, Publication
from briefings.parse.folder import read_folder
from briefings.views.search import SearchRecord, search_records
from support.door import ROOT
from support.split import laid_over, search_files
from support.typesense import SEARCH

_POLICY = re.compile(r'(http-equiv="Content-Security-Policy" content=")[^"]*')


def clustered(site: Path, folder: Path, nodes: tuple[str, ...], docs: Path = ROOT / "docs") -> Path:
    """The site in another folder, with these nodes to answer its searches."""
    corpus = Corpus.read(read_folder(docs))
    return overlaid(site, folder, nodes, search_records(corpus), corpus)


def overlaid(site: Path, folder: Path, nodes: tuple[str, ...], records: Iterable[SearchRecord], corpus: Corpus) -> Path:
    """The same with records that are not all of the corpus."""
    return laid_over(site, folder, dict(_changed(site, Publication(cluster=Cluster(nodes, SEARCH)), records, corpus)))


def _changed(site: Path, publication: Publication, records: Iterable[SearchRecord], corpus: Corpus) -> Iterator[tuple[str, str]]:
    page = (site / "search/index.html").read_text(encoding="utf-8")
    yield "search/index.html", _POLICY.sub(lambda found: found[1] + policy.meta(publication.asked), page)
    yield from search_files(site, list(records), replace(corpus, publication=publication))
