"""What `briefings push` says to an operator who slipped; nothing of it reaches a server."""

from __future__ import annotations

import pytest

from briefings.cluster.options import KEY
from support.odd_host import OddHost, status


@pytest.mark.parametrize("address", ["node1", "ftp://node1", "https://node1/path", "https://user:word@node1"])
def test_what_is_no_address_of_a_node_is_refused(push, address):
    code, said = push("--to", address)

    assert code == 2
    assert "expected a node's address like https://node1.example.org:8108" in said
    assert "word" not in said


def test_a_missing_key_is_named(push, monkeypatch):
    monkeypatch.delenv(KEY)

    assert push("--to", "http://127.0.0.1:1")[1].startswith("briefings: there is no admin key in the environment's TYPESENSE_API_KEY: ")


@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "there is no admin key in"), (b"two words", "there is no admin key in"), (b"\xff", "it is no text")]
)
def test_a_file_that_holds_no_key_is_named(push, tmp_path, content, reason):
    (tmp_path / "key").write_bytes(content)

    code, said = push("--to", "http://127.0.0.1:1", "--key-file", str(tmp_path / "key"))

    assert code == 2
    assert reason in said


def test_a_missing_key_file_is_named(push, tmp_path):
    assert "No such file" in push("--to", "http://127.0.0.1:1", "--key-file", str(tmp_path / "none"))[1]


def test_a_missing_content_folder_is_named(push, docs):
    docs.rename(docs.with_name("elsewhere"))

    assert "there is no folder" in push("--to", "http://127.0.0.1:1")[1]


def test_a_folder_without_an_export_is_named_with_the_command_that_writes_one(push, tmp_path):
    said = push("--to", "http://127.0.0.1:1", "--from", str(tmp_path))[1]

    assert "lacks schema.json, synonyms.json, documents.jsonl" in said
    assert f"briefings export typesense --to {tmp_path}" in said


def test_a_page_that_cannot_be_read_stops_the_push(push, docs):
    (docs / "glossary/zone.md").write_text("---\ntitle: a: b\n---\n")

    code, said = push("--to", "http://127.0.0.1:1")

    assert code == 2
    assert "glossary/zone.md:2: " in said


def test_a_name_that_is_none_is_refused(push):
    assert "expected small letters, digits and hyphens" in push("--to", "http://127.0.0.1:1", "--alias", "Rail head")[1]


def test_a_host_that_is_no_search_server_is_shown_with_what_it_says(push):
    with OddHost().open() as host:
        host.answers("/aliases/railhead", status(400, "Bad luck"))

        code, said = push("--to", host.url("").rstrip("/"))

    assert code == 2
    assert "answers 400" in said


def test_a_server_that_never_gets_ready_is_given_up(push):
    with OddHost().open() as host:
        host.answers("/aliases/railhead", status(503, '{"message": "Not Ready or Lagging"}', Content_Type="application/json"))

        code, said = push("--to", host.url("").rstrip("/"), "--patience", "1")

    assert code == 2
    assert "Not Ready or Lagging" in said
    assert len(host.times("/aliases/railhead")) > 1
