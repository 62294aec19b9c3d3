"""Dates as well as they are known."""

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError

from briefings.model.dates import Day, EdtfDate, KoreanTime, UtcMinute


@pytest.mark.parametrize(
    ("text", "first", "last", "precision", "qualifier"),
    [
        ("2021-05-01", "2021-05-01", "2021-05-01", "day", ""),
        ("2021-05-01~", "2021-05-01", "2021-05-01", "day", "about"),
        ("2020-02", "2020-02-01", "2020-02-29", "month", ""),
        ("1984-04~", "1984-04-01", "1984-04-30", "month", "about"),
        ("1984-09?", "1984-09-01", "1984-09-30", "month", "uncertain"),
        ("1984-09%", "1984-09-01", "1984-09-30", "month", "about, uncertain"),
        ("1984", "1984-01-01", "1984-12-31", "year", ""),
        ("1984?", "1984-01-01", "1984-12-31", "year", "uncertain"),
        ("198X", "1980-01-01", "1989-12-31", "period", ""),
        ("2021-05-XX", "2021-05-01", "2021-05-31", "period", ""),
        ("2016-01/2016-03", "2016-01-01", "2016-03-31", "period", ""),
        ("2016-01-04/2016-01-06", "2016-01-04", "2016-01-06", "period", ""),
        ("2021-22", "2021-06-01", "2021-08-31", "period", ""),
    ],
)
def test_edtf_dates(text, first, last, precision, qualifier):
    date = EdtfDate.parse(text)

    assert (date.first.isoformat(), date.last.isoformat()) == (first, last)
    assert (date.precision, date.qualifier, str(date)) == (precision, qualifier, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2021-02-30",
        "2021-13",
        "20210501",
        "2021-W05-1",
        "2021-5-1",
        "01/05/2021",
        "1 May 2021",
        "2021-05-01T03:34Z",
        "2016-03/2016-01",
        "2016-01/",
        "2016-01/..",
        "../2016-01",
        "/2016-01",
        "0201-05-01",
        "0001-01-01",
        "9999-12-31",
        "Y17E8",
        "-0500",
        "[" * 300,
    ],
)
def test_what_is_no_date_with_a_first_and_a_last_day_is_refused(text):
    with pytest.raises(ValueError, match="is not a date"):
        EdtfDate.parse(text)


def test_dates_sort_by_their_first_day():
    texts = ["2021-05-02", "2021-05", "2021", "2021-05-01"]

    assert [str(date) for date in sorted(map(EdtfDate.parse, texts))] == ["2021", "2021-05-01", "2021-05", "2021-05-02"]


def test_a_date_is_written_as_it_was_read():
    adapter = TypeAdapter(EdtfDate)

    assert adapter.dump_python(adapter.validate_python("1984-04~"), mode="json") == "1984-04~"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Day, "2021-05-01", dt.date(2021, 5, 1)),
        (UtcMinute, "2021-04-30T22:05Z", dt.datetime(2021, 4, 30, 22, 5, tzinfo=dt.UTC)),
        (KoreanTime, "07:05", dt.time(7, 5)),
    ],
)
def test_days_instants_and_times(kind, text, value):
    assert TypeAdapter(kind).validate_python(text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Day, "2021-02-29"),
        (Day, "2021-5-1"),
        (Day, "2021-W05-1"),
        (Day, "9999-12-31"),
        (Day, 20210501),
        (Day, None),
        (UtcMinute, "2021-04-30 22:05"),
        (UtcMinute, "2021-04-30T22:05+09:00"),
        (UtcMinute, "9999-12-31T23:59Z"),
        (KoreanTime, "24:00"),
        (KoreanTime, "noon"),
    ],
)
def test_other_days_instants_and_times_are_refused(kind, text):
    with pytest.raises(ValidationError, match="write one like"):
        TypeAdapter(kind).validate_python(text)
