"""Links may lead to the parts that templates add, and those parts are there."""

from __future__ import annotations

from briefings.checks.anchors import made_anchors
from briefings.corpus import Corpus
from briefings.model import Page
from briefings.parse.folder import read_folder
from support.site import Site


def test_every_part_that_a_link_may_lead_to_is_on_the_built_page(site: Site) -> None:
    corpus = Corpus.read(read_folder(site.docs))
    promised = {entry.path: sorted(made_anchors(entry, corpus)) for entry in corpus.entries if not isinstance(entry.record, Page)}
    links = "\n".join(f"- [part](../{path}#{anchor})" for path, anchors in promised.items() for anchor in anchors)
    site.edit("about/method.md", "as_of: 2001-03-01\n---\n", f"as_of: 2001-03-01\n---\n\n{links}\n")

    site.build(strict=True)

    assert site.warnings == []
    for entry in corpus.entries:
        missing = set(promised.get(entry.path, ())) - set(site.page(entry.url).ids)
        assert missing == set(), entry.path


def test_the_promise_covers_every_kind_of_part(site: Site) -> None:
    corpus = Corpus.read(read_folder(site.docs))
    promised = {anchor for entry in corpus.entries for anchor in made_anchors(entry, corpus)}

    assert {
        "rh-content",
        "rh-who-says-what",
        "rh-launches",
        "rh-sources",
        "rh-related",
        "rh-changes",
        "rh-citing",
        "source-survey",
    } <= promised
