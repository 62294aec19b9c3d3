"""The SQLite file: keys hold, values are values, every page can be found by its words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from briefings.exports.files import DataSet
from briefings.views.tables import TABLES
from support.corpus import LAUNCH, TERM, TOPIC, launch, make_corpus, term, topic

SAID = "sources: [notice], site: testville, platform: rail, class: srbm, count: 2"
ACCOUNTS = f"""\
accounts:
  - {{by: south-staff, said: 2021-05-01, {SAID}, distance_km: {{value: 800, about: true}}, apogee_km: {{value: 60, at_least: true}}}}
"""
PAGES = {
    LAUNCH: launch(ACCOUNTS, "aliases: [{name: 열차 발사, lang: ko}]", body="It left a *tunnel*.[^notice]\n"),
    "briefings/1984/1984-09-x.md": launch("id: 1984-09-x", "date: 1984-09", "event: {}", "title: Tests at Málaga"),
    TERM: term(),
    TOPIC: topic("selects: {platform: [rail]}"),
}


@pytest.fixture(scope="module")
def content() -> bytes:
    return dict(DataSet(make_corpus(PAGES)).archives())["data/railhead.sqlite"]


@pytest.fixture
def file(content: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "railhead.sqlite"
    path.write_bytes(content)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    return path


@pytest.fixture
def ask(file: Path):
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    yield lambda query: connection.execute(query).fetchall()
    connection.close()


def test_it_is_whole_and_every_key_leads_somewhere(ask) -> None:
    assert ask("PRAGMA integrity_check") == [("ok",)]
    assert ask("PRAGMA foreign_key_check") == []
    assert {table for (table,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")} >= {table.name for table in TABLES}


def test_it_opens_where_nothing_can_be_written_and_leaves_nothing_behind(ask, file: Path) -> None:
    assert ask("PRAGMA journal_mode") == [("delete",)]
    assert ask("SELECT count(*) FROM launches") == [(2,)]
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE sources SET launch = 'nowhere' WHERE launch = '1984-09-x'", "FOREIGN KEY"),
        ("DELETE FROM launches", "FOREIGN KEY"),
        ("INSERT INTO accounts SELECT * FROM accounts", "UNIQUE"),
        ("UPDATE accounts SET sources = '[]'", "CHECK"),
        ("UPDATE launches SET title = NULL", "NOT NULL"),
        ("UPDATE launches SET disputed = 'perhaps'", "CHECK"),
    ],
)  # fmt: skip
def test_no_row_gets_in_that_breaks_a_key_or_has_no_source(content: bytes, change: str, reason: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    connection.execute("PRAGMA foreign_keys = ON")

    with pytest.raises(sqlite3.IntegrityError, match=reason):
        connection.execute(change)
    connection.close()


def test_what_is_not_known_is_null_and_figures_are_numbers(ask) -> None:
    assert ask("SELECT date, platform, count, disputed FROM launches ORDER BY date_first") == [
        ("1984-09", None, None, 0),
        ("2021-05-01", "rail", 2, 0),
    ]
    assert ask("SELECT measure, value, low, high FROM accounts WHERE unit = 'km'") == [
        ("distance_km", "800", 800, 800),
        ("apogee_km", "60", 60, None),
    ]


def test_lists_are_json(ask) -> None:
    assert ask("SELECT launches.id, value FROM launches, json_each(class)") == [("2021-05-01-testville", "srbm")]
    assert ask("SELECT topics.id, value FROM topics, json_each(launches)") == [("rail-cars", "2021-05-01-testville")]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tunnels", "2021-05-01-testville"),
        ("열차", "2021-05-01-testville"),
        ("testville", "2021-05-01-testville"),
        ("malaga", "1984-09-x"),
        ("area of sea", "zone"),
    ],
)
def test_pages_are_found_by_text_name_title_and_summary(ask, query: str, found: str) -> None:
    assert [id_ for (id_,) in ask(f"SELECT id FROM search WHERE search MATCH '{query}' ORDER BY rank")][:1] == [found]


def test_marks_of_citations_are_no_words(ask) -> None:
    assert ask("SELECT text FROM search WHERE id = '2021-05-01-testville'") == [("It left a *tunnel*.\n",)]


def test_the_same_corpus_gives_the_same_bytes(content: bytes) -> None:
    turned = dict(reversed(PAGES.items()))

    assert dict(DataSet(make_corpus(turned)).archives())["data/railhead.sqlite"] == content


def test_two_pages_of_one_id_stop_no_preview() -> None:
    twice = make_corpus({LAUNCH: launch(), "briefings/2021/2021-05-02-other.md": launch()})
    connection = sqlite3.connect(":memory:")
    connection.deserialize(dict(DataSet(twice).archives())["data/railhead.sqlite"])

    assert connection.execute("SELECT id FROM launches").fetchall() == [("2021-05-01-testville",)]
    connection.close()
