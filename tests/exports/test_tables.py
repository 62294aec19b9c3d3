"""The data as tables and records: shape, sources, sameness."""

import csv
import io
import json

import pytest

from briefings.corpus import Corpus
from support.corpus import LAUNCH, TERM, TOPIC, data_files, launch, make_corpus, term, topic

SAID = "sources: [notice], site: testville, platform: rail, class: srbm"
ACCOUNTS = f"""\
accounts:
  - {{by: south-staff, said: 2021-05-01, {SAID}, count: 2, distance_km: {{value: 800, about: true}}, superseded_by: south-staff/2}}
  - {{by: south-staff, said: 2021-05-02, {SAID}, count: 2, apogee_km: {{low: 50, high: 60, of: second}}, times_local: ["12:34", "12:39"]}}
"""
PAGES = {
    LAUNCH: launch(ACCOUNTS, 'title: Two, "so to speak"', "time_utc: 2021-05-01T03:34Z", "disputed: [Distance]"),
    "briefings/1984/1984-09-x.md": launch("id: 1984-09-x", "date: 1984-09", "event: {}"),
    TERM: term(),
    TOPIC: topic(),
    "index.md": "---\ntitle: Home\nkind: page\nas_of: 2021-06-01\n---\n",
}


@pytest.fixture
def files():
    return data_files(make_corpus(PAGES))


def rows(files, name):
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"])))


def test_briefings_json_has_a_record_for_every_page(files):
    records = {record["url"]: record for record in json.loads(files["data/briefings.json"])}

    assert set(records) == {
        "",
        "briefings/1984/1984-09-x/",
        "briefings/2021/2021-05-01-testville/",
        "glossary/zone/",
        "topics/platforms/rail-cars/",
    }
    assert all({"id", "title", "kind", "date", "url", "status"} <= set(record) for record in records.values())
    assert [records[url]["date"] for url in sorted(records)] == [None, "1984-09", "2021-05-01", None, None]


def test_launches_csv_has_a_row_for_each_launch_the_oldest_first(files):
    first, second = rows(files, "launches")

    assert (first["id"], first["date"], first["date_first"], first["date_last"]) == ("1984-09-x", "1984-09", "1984-09-01", "1984-09-30")
    assert (second["title"], second["time_utc"]) == ('Two, "so to speak"', "2021-05-01T03:34Z")
    assert (second["class"], second["count"], second["disputed"], second["sources"]) == ("srbm", "2", "true", "notice")
    assert (first["platform"], first["count"], first["disputed"]) == ("unknown", "unknown", "false")


def test_accounts_csv_has_a_row_for_each_party_statement_and_value(files):
    values = {(row["statement"], row["measure"]): row for row in rows(files, "accounts") if row["launch"] == "2021-05-01-testville"}
    distance, apogee = values["1", "distance_km"], values["2", "apogee_km"]

    assert {key for number, key in values if number == "1"} == {"site", "platform", "count", "class", "distance_km"}
    assert (distance["value"], distance["unit"], distance["qualifier"]) == ("800", "km", "about")
    assert (distance["status"], distance["superseded_by"]) == ("superseded", "south-staff/2")
    assert (apogee["value"], apogee["of"], apogee["status"]) == ("50/60", "second", "current")


def test_each_time_of_a_statement_has_its_row(files):
    times = [(row["value"], row["unit"]) for row in rows(files, "accounts") if row["measure"] == "time_local"]

    assert times == [("12:34", "KST"), ("12:39", "KST")]


def test_json_has_a_record_on_each_line_without_blanks(files):
    first, *lines, last = files["data/accounts.json"].splitlines()

    assert (first, last) == ("[", "]")
    assert [json.loads(line.rstrip(",")) for line in lines] == json.loads(files["data/accounts.json"])
    assert len(lines) == len(rows(files, "accounts"))
    assert lines[0].startswith('{"launch":"1984-09-x","party":')


@pytest.mark.parametrize("name", ["launches", "accounts"])
def test_no_row_is_without_a_source_that_the_sources_hold(files, name):
    held = {(row["launch"], row["key"]) for row in rows(files, "sources")}
    used = [(row["id" if name == "launches" else "launch"], key) for row in rows(files, name) for key in row["sources"].split(";")]

    assert used
    assert set(used) <= held


def test_sources_csv_has_a_row_for_each_launch_and_source(files):
    assert [(row["launch"], row["key"], row["origin"], row["read"]) for row in rows(files, "sources")] == [
        ("1984-09-x", "notice", "south-staff", "full"),
        ("2021-05-01-testville", "notice", "south-staff", "full"),
    ]


def test_the_same_corpus_gives_the_same_bytes_whatever_the_order_of_files(files):
    corpus = make_corpus(PAGES)
    turned = Corpus(corpus.entries[::-1], corpus.vocabulary)

    assert data_files(make_corpus(PAGES)) == files
    assert data_files(turned) == files


def test_an_empty_corpus_has_headers_and_no_row():
    files = data_files(make_corpus({}))

    assert json.loads(files["data/briefings.json"]) == []
    assert [files[f"data/{name}.csv"].count("\n") for name in ("launches", "accounts", "sources")] == [1, 1, 1]
