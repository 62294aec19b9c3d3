"""When a launch was: the Korean day, the UTC instant, and no more precision than there is."""

import pytest

from briefings.model.dates import EdtfDate
from briefings.views import words
from briefings.views.briefing import briefing
from briefings.views.notes import Notes
from briefings.views.similar import Similar
from support.corpus import launch, make_corpus


def shown(date, *more, **others):
    path = f"briefings/{date[:4]}/{date}-x.md"
    corpus = make_corpus({path: launch(f"id: {date}-x", f"date: {date}", "as_of: 2023-01-01", *more), **others})
    entry = corpus.by_path[path]
    return briefing(entry, entry.record, corpus, Notes(entry, corpus), Similar(corpus))


def test_a_day_with_its_time_in_korea_and_in_utc():
    when = shown("2021-05-01", "time_utc: 2021-05-01T03:34Z").when

    assert (when.date, when.times, when.utc) == ("Sat 1 May 2021", "12:34", "03:34 UTC")
    assert (when.machine_date, when.machine_utc) == ("2021-05-01", "2021-05-01T03:34Z")


def test_utc_names_its_day_where_it_is_another():
    when = shown("2021-05-01", "time_utc: 2021-04-30T21:40Z").when

    assert (when.date, when.times, when.utc) == ("Sat 1 May 2021", "06:40", "21:40 UTC on 30 Apr 2021")


def test_a_month_has_no_day_no_weekday_and_no_time():
    when = shown("1984-09").when

    assert (when.date, when.machine_date) == ("September 1984 (day not known)", "1984-09")
    assert (when.times, when.utc, when.machine_utc) == ("", "", "")


@pytest.mark.parametrize(
    ("date", "text", "short", "machine"),
    [
        ("2021-05-01", "1 May 2021", "1 May 2021", "2021-05-01"),
        ("2021-09-01~", "about 1 September 2021", "about 1 Sep 2021", "2021-09-01"),
        ("1984-09", "September 1984 (day not known)", "September 1984", "1984-09"),
        ("1984-04~", "about April 1984", "about April 1984", "1984-04"),
        ("1984-04?", "April 1984 (uncertain)", "April 1984 (uncertain)", "1984-04"),
        ("1984", "1984 (day not known)", "1984", "1984"),
        ("2016-01-04/2016-02-01", "between 4 January 2016 and 1 February 2016", "between 4 January 2016 and 1 February 2016", "2016-01-04"),
        ("2021-22", "June to August 2021", "June to August 2021", "2021-06-01"),
        ("1984-04/1985-09", "April 1984 to September 1985", "April 1984 to September 1985", "1984-04-01"),
        ("2021-04-02/2021-04-30", "between 2 April 2021 and 30 April 2021", "between 2 April 2021 and 30 April 2021", "2021-04-02"),
    ],
)
def test_dates_are_printed_as_well_as_they_are_known(date, text, short, machine):
    known = EdtfDate.parse(date)

    assert (words.date_text(known), words.short_date(known), words.machine_date(known)) == (text, short, machine)


def test_where_and_how_lead_to_lists_of_their_like():
    page = shown("2021-05-01")

    assert (page.where.text, page.where.url, page.province) == ("Testville", "lists/site/testville/", "Sample province")
    assert [(link.text, link.url) for link in page.how] == [("Rail", "lists/platform/rail/"), ("SRBM", "lists/class/srbm/")]


def test_what_is_not_known_is_said():
    page = shown("2021-05-01", "event: {}")
    facts = {label: [link.text for link in links] for label, links in page.facts}

    assert page.where.text == "Place not known"
    assert facts == {"Missiles": ["not known"], "Outcome": ["not known"]}


def test_a_briefing_leads_to_the_launches_before_and_after_it():
    others = {
        f"briefings/2021/{day}-y.md": launch(f"id: {day}-y", f"date: {day}", f"title: On {day}") for day in ("2021-04-01", "2021-06-01")
    }
    page = shown("2021-05-01", **others)

    assert (page.earlier.text, page.later.text) == ("On 2021-04-01", "On 2021-06-01")
    assert (shown("2021-05-01").earlier, shown("2021-05-01").later) == (None, None)
