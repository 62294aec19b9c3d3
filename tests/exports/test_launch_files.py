"""The files from which a search takes the launches of a large record."""

import json
from dataclasses import replace

import pytest

from briefings.exports import postings
from briefings.exports.catalogue import CATALOGUE, catalogue_files, numbers
from briefings.exports.launch_files import EACH, LaunchFiles, numbered
from briefings.views.search import SearchRecord
from support.corpus import make_corpus
from support.split import SPLIT


def a_launch(day: str, title: str = "Two missiles", **more: object) -> SearchRecord:
    url = f"briefings/{day[:4]}/{day}-{title.split(maxsplit=1)[0].lower()}/"
    filters = {"kind": ("launch",), "year": (day[:4],), "site": ("testville",)}
    made = SearchRecord("", url, "launch", title, "Fired at sea, at sea.", day, ("화성",), (), (), (day, day), filters, ("rail-cars",))
    return replace(made, **more)


def terms(files: LaunchFiles) -> dict[str, list[object]]:
    shards = [json.loads(text)["terms"] for path, text in files.texts() if "/terms/" in path]
    return {term: found for shard in shards for term, found in shard.items()}


MONTHS = [a_launch(f"2001-{month:02}-03") for month in range(1, 13)]


def test_numbers_follow_the_days_and_against_titles_on_one_day():
    found = [a_launch("2002-01-01", "Beta"), a_launch("2002-01-01", "Alpha"), a_launch("2001-01-01", "Zeta")]

    assert [launch.title for launch in numbered(found)] == ["Zeta", "Beta", "Alpha"]


def test_a_term_has_fields_with_steps_lengths_and_repetitions():
    found = terms(LaunchFiles([a_launch("2001-01-01"), a_launch("2001-02-01", "Sea trial"), a_launch("2001-05-01")]))

    assert found["missil"] == [[0, [0, 2], [2, 2]]]
    assert found["sea"] == [[2, [0, 1, 1], [3, 3, 3], [0, 2, 1, 2, 2, 2]], [0, [1], [2]]] or found["sea"] == [
        [0, [1], [2]],
        [2, [0, 1, 1], [3, 3, 3], [0, 2, 1, 2, 2, 2]],
    ]
    assert found["화성"] == [[1, [0, 1, 1], [1, 1, 1]]]
    assert found["site=testville"] == found["topic=rail-cars"] == [[3, [0, 1, 1], [5, 5, 5]]]


def test_codes_that_nobody_asks_for_are_left_out():
    assert [term for term in terms(LaunchFiles(MONTHS)) if term.startswith(("page=", "kind=", "year="))] == []


def test_the_catalogue_knows_days_and_where_each_file_begins():
    uncertain = a_launch("2002-06-01", days=("2002-06-01", "2002-06-30"))
    known = LaunchFiles([*MONTHS, uncertain]).known()

    assert known["count"] == len(known["days"]) == 13
    assert known["days"][0] == 11325  # 3 January 2001
    assert known["days"][1:3] == [31, 28]
    assert known["last"] == {12: "2002-06-30"}


def test_files_are_cut_in_the_order_of_terms(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(postings, "SHARD", 60)
    files = LaunchFiles(MONTHS)
    begins, shards = files.known()["terms"], [json.loads(text)["terms"] for path, text in files.texts() if "/terms/" in path]

    assert len(begins) > 2
    assert begins == [next(iter(shard)) for shard in shards]
    assert [term for shard in shards for term in shard] == sorted(terms(files))


def test_rows_stand_a_few_to_a_file_and_all_files_are_of_one_build():
    files, other = LaunchFiles(MONTHS), LaunchFiles(MONTHS[1:])
    rows = [json.loads(text)["rows"] for path, text in files.texts() if "/launches/" in path]

    assert list(map(len, rows)) == [EACH, EACH, 2]
    assert {json.loads(text)["of"] for _, text in files.texts()} == {files.known()["of"]}
    assert files.known()["of"] != other.known()["of"]


def test_words_of_few_launches_stand_apart():
    many = [*(a_launch(f"{year}-01-01") for year in range(1800, 2020)), a_launch("2020-01-01", "Peculiar lantern")]
    files = LaunchFiles(many)
    rare = next(json.loads(text)["words"] for path, text in files.texts() if path == "search/rare-words.json")

    assert files.known()["words"]["missiles"] == 220
    assert rare == {"lantern": 1, "peculiar": 1}


def test_a_small_record_stays_in_one_catalogue():
    corpus = make_corpus({})

    assert [path for path, _ in catalogue_files(MONTHS, corpus)] == [CATALOGUE]
    assert numbers(MONTHS, corpus) == {}
    with SPLIT:
        assert len(list(catalogue_files(MONTHS, corpus))) > 4
        assert numbers(MONTHS, corpus)[MONTHS[2].url] == 2
