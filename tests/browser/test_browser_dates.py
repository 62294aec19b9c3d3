"""A date is understood in every form that readers type; anything else is left as words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from support.browse import Reader

READ = "async (text) => (await import('/assets/js/search/dates.js')).readDate(text)"

DAY = {"from": "2021-09-15", "to": "2021-09-15", "label": "15 September 2021", "day": True}
MONTH = {"from": "2021-09-01", "to": "2021-09-30", "label": "September 2021"}
YEAR = {"from": "2021-01-01", "to": "2021-12-31", "label": "2021", "year": "2021"}

DAYS = [
    "15 September 2021", "15th September, 2021", "15th of September 2021", "September 15, 2021", "Sept 15 2021", "Sep. 15th 2021",
    "2021 September 15", "2021-09-15", "2021/9/15", "2021. 9. 15.", "15/9/2021", "15.9.2021", "9/15/2021",
    "2021年9月15日", "2021년 9월 15일", "on 15 september 2021", "15 Septembre 2021",
]  # fmt: skip
MONTHS = ["September 2021", "Sept 2021", "in september, 2021", "2021-09", "9/2021", "2021年9月", "2021년 9월", "Setember 2021"]
YEARS = ["2021", "in 2021", "2021년", "2021年"]


@pytest.fixture(scope="module")
def read(browser: Any, address: str) -> Iterator[Any]:
    reader = Reader(address, browser.new_context())
    page = reader.open("/404.html")
    yield lambda text: page.evaluate(READ, text)
    reader.context.close()


@pytest.mark.parametrize("text", DAYS)
def test_a_day(read: Any, text: str) -> None:
    assert read(text) == {"when": DAY, "rest": ""}


@pytest.mark.parametrize("text", MONTHS)
def test_a_month(read: Any, text: str) -> None:
    assert read(text) == {"when": MONTH, "rest": ""}


@pytest.mark.parametrize("text", YEARS)
def test_a_year(read: Any, text: str) -> None:
    assert read(text) == {"when": YEAR, "rest": ""}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016-2018", "2016-01-01", "2018-12-31"),
        ("from 2016 to 2018", "2016-01-01", "2018-12-31"),
        ("between 2016 and 2018", "2016-01-01", "2018-12-31"),
        ("since 2022", "2022-01-01", "9999-12-31"),
        ("before 2000", "0001-01-01", "1999-12-31"),
        ("1990s", "1990-01-01", "1999-12-31"),
    ],
)
def test_a_span(read: Any, text: str, first: str, last: str) -> None:
    when = read(text)["when"]

    assert (when["from"], when["to"]) == (first, last)


@pytest.mark.parametrize("text", ["4 July", "July 4", "july 4th", "7月4日", "7월 4일"])
def test_a_day_of_any_year(read: Any, text: str) -> None:
    assert read(text)["when"] == {"monthDay": "07-04", "label": "4 July of any year"}


def test_a_date_that_has_two_readings_is_read_day_first_and_offers_the_other(read: Any) -> None:
    when = read("4/7/2017")["when"]

    assert (when["from"], when["other"]["from"]) == ("2017-07-04", "2017-04-07")


def test_what_stands_around_a_date_is_kept(read: Any) -> None:
    assert read("train 15 September 2021 Yangdok")["rest"].split() == ["train", "Yangdok"]


@pytest.mark.parametrize("text", ["KN-23", "Hwasong-17", "resolution 2397", "99999", "may fall", "12 missiles"])
def test_what_is_no_date_is_left_alone(read: Any, text: str) -> None:
    assert read(text) == {"when": None, "rest": text}


def test_a_day_that_no_calendar_has_is_read_as_its_month(read: Any) -> None:
    assert read("31 February 2021")["when"]["label"] == "February 2021"
