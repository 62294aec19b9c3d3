"""Search through a cluster of three real servers, on the site's own page and content: the same for the reader, whatever is down."""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefings.cluster.options import KEY
from support.browse import Reader, served
from support.clustered import clustered
from support.door import ROOT, load_dev
from support.gate import ASK, HIT_AT_1, HIT_AT_3, cases, rank, share, table
from support.typesense import ADMIN, Cluster, Node, cluster

ENGINE = "document.querySelector('[data-search-results]').dataset.searchEngine"


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Three nodes that hold the site's content."""
    with cluster(tmp_path_factory.mktemp("nodes")) as made:
        command = [load_dev().BIN / "briefings", "push", ROOT / "docs", *(word for address in made.addresses for word in ("--to", address))]
        subprocess.run(command, env={**os.environ, KEY: ADMIN}, check=True, capture_output=True)  # (Playwright keeps asyncio to itself)
        made.give_search_key()
        yield made


@pytest.fixture(scope="module")
def address(nodes: Cluster, own_site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site with those nodes to answer."""
    with served(clustered(own_site_folder, tmp_path_factory.mktemp("site"), nodes.addresses)) as address:
        yield address


@pytest.fixture
def patient(browser: Any, address: str, nodes: Cluster) -> Iterator[Reader]:
    """A reader who may meet nodes that are down, and no other fault."""
    reader = Reader(address, browser.new_context())
    yield reader
    reader.context.close()

    assert [error for error in reader.errors if "net::ERR_CONNECTION_REFUSED" not in error] == []
    assert [url for url in reader.abroad if not url.startswith(nodes.addresses)] == []


@pytest.fixture
def look(patient: Reader, browser: Any, own_site_folder: Path) -> Iterator[Callable[[str], tuple[Any, Any]]]:
    """What the page shows for an address: with the cluster, and with the files alone."""
    with served(own_site_folder) as plain:
        other = Reader(plain, browser.new_context())
        yield lambda query: (shown(patient, query), shown(other, query))
        other.context.close()


def shown(reader: Reader, query: str) -> dict[str, Any]:
    found = reader.search(query)
    page = reader.page
    filters = page.locator("[data-search-filters] label:not([hidden])").evaluate_all("labels => labels.map((label) => label.textContent)")
    return {
        "status": page.locator("[data-search-state]").inner_text(),
        "onward": page.locator("[data-search-onward]").inner_text(),
        "found": {path for _, path in found},
        "first": found[:1],
        "filters": filters,
        "engine": page.evaluate(ENGINE),
    }


def asked_last(reader: Reader, nodes: Cluster) -> Node:
    """The node that the page turns to."""
    last = next(url for url in reversed(reader.requested) if url.startswith(nodes.addresses))
    return next(node for node in nodes.nodes if last.startswith(node.address))


@pytest.mark.parametrize(
    "query",
    [
        "?q=yangdok",
        "?q=북극성",
        "?q=13+april+2023",
        "?q=failed+launches+2017&class=irbm",
        "?class=icbm&from=2022&sort=oldest",
        "?q=15+september+2020",
        "?q=hwasung+12",
    ],
)
def test_the_reader_sees_what_the_files_would_show(look, query):
    with_cluster, with_files = look(query)

    assert (with_cluster.pop("engine"), with_files.pop("engine")) == ("cluster", "files")
    assert with_cluster == with_files


def test_more_than_is_fetched_is_counted_and_said(patient):
    seen = shown(patient, "?kind=launch")

    assert "251 results, of which the 100 best stand here: filters narrow them." in seen["status"]
    assert "Launch251" in [" ".join(text.split()) for text in seen["filters"]]


def test_text_of_a_page_is_marked_and_read_as_text(patient):
    patient.search('?q="major threat"')
    patient.page.locator("[data-search-result]").first.scroll_into_view_if_needed()

    assert "major threat" in patient.page.locator("ol mark").first.inner_text() + patient.page.locator("ol p").nth(1).inner_text()


def test_suggestions_come_from_the_cluster_too(patient):
    page = patient.open("/search/")
    page.locator("[data-search-box]").first.fill("submarine launch at sinp")
    page.wait_for_selector("[role=option]")

    assert any("sinpo" in link.get_attribute("href") for link in page.locator("[role=option]").all())
    assert any(url.startswith(patient.address) is False for url in patient.requested)


def test_readers_find_what_they_look_for_while_a_node_is_killed(patient, nodes, capsys):
    """The gate's held queries; after a third of them the node that answers is gone, later it is back."""
    page = patient.open("/search/")
    ranks: dict[str, list[int]] = defaultdict(list)
    engines = set()
    held = list(cases("search_gate_held.yml"))
    for place, case in enumerate(held):
        if place == len(held) // 3:
            gone = asked_last(patient, nodes)
            gone.kill()
        if place == 2 * len(held) // 3:
            gone.start()
        found = rank(case, page.evaluate(ASK, case.query))
        engines.add(page.evaluate(ENGINE))
        ranks[case.kind].append(found)
        ranks["all"].append(found)
    nodes.ready()

    with capsys.disabled():
        print(f"\nsearch_gate_held.yml, by the cluster\n{table(ranks)}")
    assert engines == {"cluster"}
    assert share(ranks["all"], 1) >= HIT_AT_1
    assert share(ranks["all"], 3) >= HIT_AT_3


def test_with_all_nodes_down_the_files_answer(patient, nodes):
    for node in nodes.nodes:
        node.kill()

    first = shown(patient, "?q=yangdok")
    patient.page.locator("[data-search-field]").fill("train")
    patient.page.wait_for_selector('[data-search-done="train"]', state="attached")
    second = len([url for url in patient.requested if not url.startswith(patient.address)])

    assert first["engine"] == "files"
    assert first["first"][0][0].startswith("Yangdok")
    assert second == len(nodes.nodes)  # who has waited once does not wait again
