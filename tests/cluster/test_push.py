"""`briefings push` into three real servers: all or nothing for whoever searches, whatever ends on the way."""

from __future__ import annotations

import asyncio
import json
import time
from urllib.error import HTTPError

import pytest

from briefings.cluster import push as pushing
from briefings.cluster.collections import Collections
from briefings.cluster.nodes import Nodes
from briefings.exports.typesense.export import Export
from support.typesense import ADMIN, SEARCH, Cluster, until


@pytest.fixture(autouse=True)
def _empty(nodes: Cluster) -> None:
    """Every test begins with an empty cluster of three nodes."""
    for node in nodes.nodes:
        if not node.process:
            node.start()
    nodes.ready()
    for alias in nodes.leader.ask("/aliases")["aliases"]:
        nodes.leader.ask(f"/aliases/{alias['name']}", method="DELETE")
    for one in nodes.leader.ask("/collections"):
        nodes.leader.ask(f"/collections/{one['name']}", method="DELETE")
    until(
        lambda: all(node.ask("/collections") == [] and node.ask("/aliases")["aliases"] == [] for node in nodes.nodes), "a node is not empty"
    )


def to(nodes: Cluster) -> list[str]:
    return [word for address in nodes.addresses for word in ("--to", address)]


def target(nodes: Cluster, alias: str = "railhead") -> str | None:
    try:
        return nodes.leader.ask(f"/aliases/{alias}")["collection_name"]
    except HTTPError:
        return None


def collections(nodes: Cluster) -> list[str]:
    return sorted(one["name"] for one in nodes.leader.ask("/collections"))


def titles(nodes: Cluster, query: str) -> list[str]:
    answer = nodes.leader.ask(f"/collections/railhead/documents/search?q={query}&query_by=title,names,about")
    return [hit["document"]["title"] for hit in answer["hits"]]


def test_every_document_is_on_every_node_and_the_alias_leads_there(push, nodes):
    code, said = push(*to(nodes))

    assert (code, said) == (0, f"railhead is now {target(nodes)}, with 11 documents\n")
    assert until(lambda: nodes.counts("railhead") == [11, 11, 11], "a node lacks documents")


def test_a_name_finds_what_has_another_name_for_the_same(push, nodes):
    push(*to(nodes))

    assert titles(nodes, "train")[0] == "Two missiles fired at Testville"


def test_the_same_content_again_does_nothing(push, nodes):
    push(*to(nodes))
    before = collections(nodes)

    code, said = push(*to(nodes))

    assert (code, collections(nodes)) == (0, before)
    assert said.startswith("nothing to do: ")


def test_the_collection_before_is_kept_and_older_ones_go(push, nodes, docs):
    names = []
    for title in ("Zone", "Zones", "A zone"):
        (docs / "glossary/zone.md").write_text((docs / "glossary/zone.md").read_text().replace("title: Zone", f"title: {title}", 1))
        push(*to(nodes))
        names.append(target(nodes))
        time.sleep(1.1)  # the server knows the age of a collection in whole seconds

    assert collections(nodes) == sorted(names[1:])


def test_a_push_can_be_taken_back(push, nodes, docs):
    push(*to(nodes))
    first = target(nodes)
    (docs / "glossary/zone.md").unlink()
    push(*to(nodes))
    second = target(nodes)

    assert push(*to(nodes), "--back") == (0, f"railhead is {first} again; {second} is kept\n")
    assert target(nodes) == first


def test_with_nothing_to_go_back_to_the_alias_stays(push, nodes):
    push(*to(nodes))

    code, said = push(*to(nodes), "--back")

    assert code == 2
    assert f"there is no collection before {target(nodes)} to go back to" in said


def test_an_exported_folder_can_be_loaded(push, nodes, docs, tmp_path):
    made = Export.write(docs, tmp_path / "out")

    assert push(*to(nodes), "--from", str(made.folder))[0] == 0
    assert target(nodes) == f"railhead-{made.digest}"


def test_a_refused_document_is_named_and_the_alias_untouched(push, nodes, docs, tmp_path):
    push(*to(nodes))
    before = target(nodes)
    made = Export.write(docs, tmp_path / "out")
    lines = [json.loads(line) for line in (made.folder / "documents.jsonl").read_text().splitlines()]
    lines[3]["first"] = "yesterday"
    (made.folder / "documents.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))

    code, said = push(*to(nodes), "--from", str(made.folder))

    assert code == 2
    assert f"{lines[3]['url']}: Field `first` must be an int32." in said
    assert "Searches were not touched" in said
    assert target(nodes) == before


def test_an_interrupted_push_leaves_the_alias_and_the_same_command_goes_on(push, nodes, docs, monkeypatch):
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Collections, "set_synonyms", interrupt)
        code, said = push(*to(nodes))

    assert (code, target(nodes)) == (130, None)
    assert "the same command goes on" in said
    assert push(*to(nodes))[0] == 0
    assert until(lambda: nodes.counts("railhead") == [11, 11, 11], "a node lacks documents")


def test_documents_that_never_arrive_leave_the_alias(push, nodes, monkeypatch):
    async def lose(*_: object) -> None:
        return None

    monkeypatch.setattr(Collections, "load", lose)

    code, said = push(*to(nodes), "--patience", "1")

    assert (code, target(nodes)) == (2, None)
    assert "11 documents were loaded and not all are there (found: 0)" in said


def test_a_node_that_is_down_is_passed_over(push, nodes):
    down = nodes.nodes[0]
    down.kill()

    code, _ = push(*to(nodes))
    down.start()
    nodes.ready()

    assert code == 0
    assert until(lambda: nodes.counts("railhead") == [11, 11, 11], "the node did not catch up")


def test_the_leader_killed_during_a_load_loses_nothing(nodes, docs, tmp_path, monkeypatch):
    monkeypatch.setattr(pushing, "BATCH", 1)
    made = Export.write(docs, tmp_path / "out")
    killed = []

    def kill(_: int) -> None:
        if not killed:
            killed.append(nodes.leader)
            killed[0].kill()

    async def load() -> str:
        async with Nodes(nodes.addresses, ADMIN) as asked:
            return await pushing.push(made, Collections(asked, "railhead"), kill)

    said = asyncio.run(load())
    killed[0].start()
    nodes.ready()

    assert said == f"railhead is now railhead-{made.digest}, with 11 documents"
    assert until(lambda: nodes.counts("railhead") == [11, 11, 11], "the node did not catch up")
    stored = nodes.leader.ask(f"/collections/railhead-{made.digest}/documents/export")
    assert {document["id"] for document in stored} == {json.loads(line)["id"] for batch in made.batches(9) for line in batch}


def test_two_nodes_down_stop_a_push_with_the_reason(push, nodes):
    for node in nodes.nodes[:2]:
        node.kill()

    code, said = push(*to(nodes), "--patience", "1")

    assert code == 2
    assert said.count("connection refused") == 2
    assert "More than half of the nodes must run" in said


def test_a_key_for_searches_cannot_push(push, nodes, tmp_path):
    nodes.give_search_key()
    (tmp_path / "key").write_text(SEARCH + "\n")

    code, said = push(*to(nodes), "--key-file", str(tmp_path / "key"))

    assert code == 2
    assert "the key is refused" in said
    assert SEARCH not in said
