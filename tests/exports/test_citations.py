"""The forms of a citation, one beside the other, to be read."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefings.exports.citations import citation_files
from briefings.model.publication import Publication
from briefings.views.site import written_pages
from support.corpus import LAUNCH, TERM, launch, make_corpus, term
from support.reference_managers import read_bibtex, read_csl, read_ris

READERS = {"data/citations.bib": read_bibtex, "data/citations.ris": read_ris, "data/citations.json": read_csl}
FORMS = ("text", "bibtex", "ris", "json", "html", "jsonld")


def texts(corpus):
    return {path: content.decode() for path, content in citation_files(corpus)}


def published(pages):
    return replace(make_corpus(pages), publication=Publication("Railhead", "https://example.org/"))


@pytest.mark.parametrize("form", FORMS)
def test_a_launch_in_every_form(golden, form):
    file = golden("citing.md")
    corpus = published(file.blocks("markdown"))
    (view,) = written_pages(corpus)
    files = texts(corpus)
    tags = (*view.meta.properties, *view.meta.names)
    forms = {
        "text": "\n".join(f"{style}: {text}" for style, text in view.citing.texts),
        "bibtex": files["data/citations.bib"],
        "ris": files["data/citations.ris"].replace("\r\n", "\n"),
        "json": json.dumps(json.loads(files["data/citations.json"]), ensure_ascii=False, indent=1),
        "html": "\n".join(f'<meta name="{name}" content="{value}">' for name, value in tags),
        "jsonld": json.dumps(json.loads(view.linked_data), ensure_ascii=False, indent=1),
    }

    assert file.agrees(form, forms[form].rstrip("\n") + "\n")


@pytest.mark.parametrize("path", READERS)
def test_a_file_of_all_pages_holds_each_once(path):
    files = texts(published({LAUNCH: launch(), TERM: term()}))

    assert list(READERS[path](files[path])) == ["railhead-2021-05-01-testville", "railhead-zone"]


def test_files_without_pages_can_be_read():
    files = texts(make_corpus({}))

    assert {path: list(read(files[path])) for path, read in READERS.items()} == {path: [] for path in READERS}
