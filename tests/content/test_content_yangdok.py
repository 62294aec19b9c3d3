"""The launch that the site began with: three parties, three sets of figures, one correction."""

from __future__ import annotations

from support.html import Page, words

SEOUL, TOKYO, PYONGYANG = "Seoul, JCS", "Tokyo, MoD", "Pyongyang, KCNA"


def test_the_three_capitals_stand_side_by_side(yangdok: Page) -> None:
    columns = list(yangdok.table()["Distance"])

    assert [name for name in columns if name in (SEOUL, TOKYO, PYONGYANG)] == [SEOUL, TOKYO, PYONGYANG]


def test_each_distance_and_height_is_that_of_its_party(yangdok: Page) -> None:
    table = yangdok.table()

    assert table["Distance"][SEOUL].startswith("about 800 km")
    assert table["Distance"][TOKYO].startswith("about 750 km")
    assert table["Distance"][PYONGYANG].startswith("800 km")
    assert table["Greatest height"][SEOUL].startswith("about 60 km")
    assert table["Greatest height"][TOKYO].startswith("about 50 km")
    assert table["Greatest height"][PYONGYANG] == "not given"


def test_only_pyongyang_and_later_statements_name_the_train(yangdok: Page) -> None:
    row = yangdok.table()["Fired from"]

    assert row[PYONGYANG].startswith("rail")
    assert row[SEOUL] == "not given"
    assert "2022" in row[TOKYO]


def test_tokyos_first_statement_on_the_zone_is_struck_and_its_second_stands(yangdok: Page) -> None:
    (row,) = [row for row in yangdok.all(".rh-accounts tbody tr") if row.css_first("th").text() == "Came down"]
    ((place, cell),) = [(place, cell) for place, cell in enumerate(row.css("td")) if cell.css("s")]
    struck = [words(node.text()) for node in cell.css("s")]
    standing = [words(node.text()) for node in cell.css("div") if not node.css("s")]

    assert list(yangdok.table()["Came down"])[place] == TOKYO
    assert struck == ["outside Japan’s EEZ"]
    assert standing[0].startswith("inside Japan’s EEZ, Sea of Japan, about 300 km north of Hegura island")


def test_the_instant_is_given_in_korean_time_and_utc(yangdok: Page) -> None:
    assert yangdok.texts(".rh-line > span")[0] == "Wed 15 September 2021, 12:34 Korean time (03:34 UTC)"


def test_that_a_target_was_hit_stands_as_disputed(yangdok: Page) -> None:
    disputed = next(words(node.text()) for node in yangdok.all(".rh-positions section") if node.css_first("h2").text() == "Disputed")

    assert "A hit: claimed by Pyongyang; neither Seoul nor Tokyo spoke of a target" in disputed
