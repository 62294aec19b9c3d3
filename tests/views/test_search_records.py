"""What search knows of each page."""

from briefings.model.dates import EdtfDate
from briefings.views.search import date_forms, search_records
from support.corpus import LAUNCH, TERM, TOPIC, launch, make_corpus, term, topic


def records(pages):
    return {record.path: record for record in search_records(make_corpus(pages))}


def test_a_day_is_found_in_every_form_that_readers_type():
    assert date_forms(EdtfDate.parse("2021-05-01")) == (
        "2021-05-01",
        "1 May 2021",
        "1 May 2021",
        "May 1, 2021",
        "1/5/2021",
        "2021년 5월 1일",
        "2021年5月1日",
    )


def test_a_month_is_found_without_a_day_that_nobody_knows():
    assert date_forms(EdtfDate.parse("1984-09")) == ("1984-09", "September 1984", "Sep 1984", "1984년 9월", "1984年9月")


def test_a_year_is_found_without_a_month_that_nobody_knows():
    assert date_forms(EdtfDate.parse("1984")) == ("1984", "1984", "1984년", "1984年")


def test_a_period_is_found_by_both_of_its_ends():
    assert date_forms(EdtfDate.parse("2016-01/2016-03"))[:4] == ("2016-01/2016-03", "2016-01", "January 2016", "Jan 2016")
    assert "March 2016" in date_forms(EdtfDate.parse("2016-01/2016-03"))


def test_a_launch_is_found_by_its_own_names_and_by_those_of_what_it_is_about():
    page = launch("aliases: [{name: Testville salvo}]", "event: {site: testville, platform: rail, missiles: [tv-1]}")
    found = records({LAUNCH: page, TOPIC: topic("aliases: [{name: 列車, lang: ja}]")})[LAUNCH]

    assert found.names == ("2021-05-01-testville", "Testville salvo")
    assert {"Testville", "Rail", "train", "열차", "列車", "TV-1", "Testbird"} <= set(found.about)


def test_a_launch_is_filtered_by_what_is_known_of_it():
    found = records({LAUNCH: launch()})[LAUNCH]

    assert found.filters == {
        "kind": ("launch",),
        "status": ("reviewed",),
        "year": ("2021",),
        "platform": ("rail",),
        "class": ("srbm",),
        "site": ("testville",),
        "party": ("south-staff",),
        "outcome": ("unknown",),
    }
    assert found.sort == "2021-05-01"


def test_a_term_is_found_by_its_aliases_and_has_no_date():
    found = records({TERM: term("aliases: [{name: EEZ, kind: abbreviation}]")})[TERM]

    assert (found.names, found.dates, found.sort, found.beside) == (("zone", "EEZ"), (), "", "Term")


def test_a_page_without_a_summary_is_a_way_to_find_and_not_found_itself():
    page = "---\ntitle: {}\nkind: page\nas_of: 2021-06-01\n{}---\n"
    found = records({"search.md": page.format("Search", ""), "about/method.md": page.format("Method", "summary: How we work.\n")})

    assert list(found) == ["about/method.md"]
