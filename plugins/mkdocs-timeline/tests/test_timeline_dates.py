"""How dates are read and said."""

from __future__ import annotations

import datetime as dt

import edtf
import pytest

from mkdocs_timeline.clock import read_time
from mkdocs_timeline.moment import read_moment
from mkdocs_timeline.phrase import say
from mkdocs_timeline.problem import Mistake
from mkdocs_timeline.words import Words

# EDTF, what is printed, the `datetime` attributes.
SAID = [
    ("2021-09-15", "15 September 2021", ["2021-09-15"]),
    ("2021-09", "September 2021 (day not known)", ["2021-09"]),
    ("2021", "2021 (day and month not known)", ["2021"]),
    ("0476", "476 (day and month not known)", ["0476"]),
    ("1984-04~", "about April 1984", ["1984-04"]),
    ("2021-09?", "September 2021, uncertain", ["2021-09"]),
    ("2021-09-15?", "15 September 2021, uncertain", ["2021-09-15"]),
    ("1984%", "about 1984, uncertain", ["1984"]),
    ("2021-09-XX", "September 2021 (day not known)", ["2021-09"]),
    ("2021-XX-XX", "2021 (day and month not known)", ["2021"]),
    ("2021-XX", "2021 (day and month not known)", ["2021"]),
    ("156X", "1560s (year not known)", []),
    ("19XX", "1900 to 1999 (year not known)", []),
    ("2016-01/2016-03", "January to March 2016", ["2016-01", "2016-03"]),
    ("2021-09-11/2021-09-12", "11 to 12 September 2021", ["2021-09-11", "2021-09-12"]),
    ("2016-03-28/2016-04-02", "28 March to 2 April 2016", ["2016-03-28", "2016-04-02"]),
    ("2016-12-28/2017-01-03", "28 December 2016 to 3 January 2017", ["2016-12-28", "2017-01-03"]),
    ("2016/2018", "2016 to 2018", ["2016", "2018"]),
    ("1984~/1986", "about 1984 to 1986", ["1984", "1986"]),
    ("2019/..", "since 2019", ["2019"]),
    ("../2019", "until 2019", ["2019"]),
    ("2019-05/", "May 2019 to a date not known", ["2019-05"]),
    ("/2019-05", "from a date not known to May 2019", ["2019-05"]),
]


@pytest.mark.parametrize(("text", "said", "stamps"), SAID, ids=[row[0] for row in SAID])
def test_each_form_is_said_in_words_with_its_known_part_for_machines(text: str, said: str, stamps: list[str]) -> None:
    pieces = say(read_moment(text), (), Words())

    assert "".join(piece.text for piece in pieces) == said
    assert [piece.datetime for piece in pieces if piece.datetime] == stamps


@pytest.mark.parametrize("text", [row[0] for row in SAID if row[0] not in {"2019-05/", "/2019-05"}])
def test_bounds_are_those_of_the_edtf_library(text: str) -> None:
    """Unknown ends are left out: the library puts them ten years away."""
    moment, other = read_moment(text), edtf.parse_edtf(text)

    if moment.first > dt.date.min:
        assert moment.first == dt.date(*other.lower_strict()[:3])
    if moment.last < dt.date.max:
        assert moment.last == dt.date(*other.upper_strict()[:3])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (dt.date(2021, 9, 15), "2021-09-15"),
        (dt.datetime(2021, 9, 15, 12, 34), "2021-09-15"),
        (2021, "2021"),
        (476, "0476"),
        (" 2021-09 ", "2021-09"),
    ],
)
def test_values_that_yaml_makes_of_dates_are_read(value: object, text: str) -> None:
    assert read_moment(value).text == text


@pytest.mark.parametrize(
    "value",
    ["yesterday", "", "2021-13", "2021-02-30", "2021-9-5", "20210915", "2021-W01-1", "0000", "156X-05", "2021-XX-15",
     "2016-03/2016-01", "../..", "/", "2016/2017/2018", "2021-21", 20210915, 0, -5, True, 3.5, None, {"a": 1}],
)  # fmt: skip
def test_anything_else_is_a_mistake_that_says_what_is_expected(value: object) -> None:
    with pytest.raises(Mistake, match=r"expected a (date|span)"):
        read_moment(value)


@pytest.mark.parametrize(
    ("value", "time"),
    [("12:34", "12:34"), ("9:05", "09:05"), ("12:34:56", "12:34"), (754, "12:34"), (45296, "12:34"), ("00:00", "00:00")],
)
def test_times_are_read_also_from_the_numbers_that_yaml_makes_of_them(value: object, time: str) -> None:
    assert f"{read_time(value):%H:%M}" == time


@pytest.mark.parametrize("value", ["noon", "25:00", 12, 1500, "1234", True, None])
def test_a_time_that_is_none_is_a_mistake(value: object) -> None:
    with pytest.raises(Mistake, match="expected a time"):
        read_time(value)
