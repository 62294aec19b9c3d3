"""The site's own front matter, held against the published schema by a validator that is not ours."""

import json

import pytest
from jsonschema import Draft202012Validator

from briefings.exports.schema import schema
from briefings.parse.folder import read_folder
from briefings.parse.frontmatter import read_document
from support.door import ROOT

SCHEMA = json.loads(json.dumps(schema()))
PAGES = read_folder(ROOT / "docs").pages


def test_the_schema_is_one_of_its_draft():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_page_of_the_site_is_valid():
    validator = Draft202012Validator(SCHEMA)
    heads = {path: read_document(path, content)[0].head for path, content in PAGES.items()}

    assert {path: error.message for path, head in heads.items() for error in validator.iter_errors(head)} == {}
    assert len(heads) > 300


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kind", "lunch"),
        ("title", "x" * 91),
        ("as_of", "yesterday"),
        ("nonsense", 1),
        ("status", "reviewd"),
        ("accounts", [{"by": "rok-jcs", "said": "2021-09-15", "sources": []}]),
        ("accounts", [{"by": "rok-jcs", "said": "2021-09-15", "sources": ["a"], "distance_km": "about 800"}]),
        ("sources", {"a": {"title": "T"}}),
    ],
)
def test_it_refuses_what_the_model_refuses(key, value):
    path = "briefings/2021/2021-09-15-yangdok.md"
    head = read_document(path, PAGES[path])[0].head

    assert not Draft202012Validator(SCHEMA).is_valid({**head, key: value})
