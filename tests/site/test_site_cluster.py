"""A site with a search cluster: its pages may ask the nodes, its catalogue names them, and all launches are there for when none answers."""

import json

import pytest
from mkdocs.exceptions import Abort

from support.site import Site

NODES = "{nodes: ['https://one.example.org', 'https://two.example.org:8108/'], key: only-searches}"


def with_cluster(root, option):
    site = Site.testville(root)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        settings.replace("  - briefings:\n", f"  - briefings:\n      cluster: {option}\n", 1), encoding="utf-8"
    )
    return site


def content(site, file):
    return json.loads((site.root / "site/search" / file).read_text(encoding="utf-8"))


def rows(site):
    return [row for file in (site.root / "site/search/launches").iterdir() for row in content(site, f"launches/{file.name}")["rows"]]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return with_cluster(tmp_path_factory.mktemp("clustered"), NODES).build(strict=True)


def test_the_catalogue_names_the_nodes_and_the_key_of_readers(site):
    assert content(site, "catalogue.json")["cluster"] == {
        "nodes": ["https://one.example.org", "https://two.example.org:8108"],
        "key": "only-searches",
        "collection": "railhead",
    }


def test_launches_stand_in_files_of_their_own_and_their_words_in_the_catalogue(site):
    catalogue = content(site, "catalogue.json")

    assert "launch" not in {page["kind"] for page in catalogue["pages"]}
    assert catalogue["launches"]["count"] == len(rows(site))
    assert catalogue["launches"]["words"]["testville"] >= 1


def test_all_files_together_are_the_catalogue_without_a_cluster(site, tmp_path):
    alone = content(Site.testville(tmp_path / "alone").build(), "catalogue.json")
    catalogue = content(site, "catalogue.json")

    assert sorted(page["url"] for page in catalogue["pages"] + rows(site)) == sorted(page["url"] for page in alone["pages"])
    assert catalogue["facets"] == alone["facets"]
    assert alone.keys() == {"pages", "facets"}


def test_pages_may_ask_the_nodes_and_nobody_else(site):
    assert "connect-src 'self' https://one.example.org https://two.example.org:8108;" in (site.root / "site/search/index.html").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ("{nodes: ['https://one.example.org']}", "nodes are named and no key"),
        ("{nodes: ['one.example.org'], key: k}", "`one.example.org` is no address of a node; expected one like https://node1.example.org"),
        ("{nodes: ['https://one.example.org/search'], key: k}", "is no address of a node"),
    ],
)
def test_a_slip_in_the_option_is_named(tmp_path, caplog, option, reason):
    with pytest.raises(Abort):
        with_cluster(tmp_path / "slip", option).build()

    assert reason in caplog.text
