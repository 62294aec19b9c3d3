"""The band as it is built: an observatory's history, dates of all kinds."""

from __future__ import annotations

import re
from collections import Counter

import pytest

FACETS = [
    {"name": "kind", "key": "kind", "labels": {"look": "Observation", "tool": "Instrument", "house": "Building", "talk": "Talk"}},
    {"name": "who", "key": "people"},
]
KIND = {"name": "kind", "key": "kind"}


@pytest.fixture
def events(site):
    site.configured(facets=FACETS)
    rows = {
        "a": ("1990-03-04", "look"), "b": ("1990-03-09", "look"), "c": ("1990-11", "tool"), "d": ("1992-01-01", ["look", "tool"]),
        "e": ("1992-05/1992-08", "house"), "f": ("1992-09-30/1994-02", "house"), "g": ("1994", None), "h": ("2031-07-01", "look"),
    }  # fmt: skip
    for name, (date, kind) in rows.items():
        site.page(f"{name}.md", title=name.upper(), date=date, **({"kind": kind} if kind else {}))
    return site


def names(page) -> list[str]:
    return page.texts(".timeline-bar title")


def number(text: str | None) -> float:
    return float((text or "").removesuffix("%"))


def test_every_bar_is_named_with_its_period_its_entries_and_each_series(events) -> None:
    assert names(events.timeline("band: kind")) == [
        "1990: 3 entries, 2 Observation, 1 Instrument",
        "1992: 2 entries, 1 Building, 1 Several",
        "1994: 1 entry, 1 Not stated",
        "2031: 1 entry, 1 Observation",
    ]


def test_bars_and_what_is_in_no_bar_are_all_entries(events) -> None:
    page = events.timeline("band: kind")
    drawn = sum(int(name.split(": ")[1].split()[0]) for name in names(page))
    [caption] = page.texts("figcaption")

    assert (drawn, len(page.titles)) == (7, 8)
    assert caption == "8 entries, 1990 to 2031. Most in 1990: 3. 1 entry in no single bar, drawn below the line."


def test_the_caption_names_no_highest_bar_when_several_are(site) -> None:
    page = site.dated(a="1990", b="1991", c="2030").timeline("show: [band, list]")

    assert page.texts("figcaption") == ["3 entries, 1990 to 2030. At most 1 in one bar."]


def test_the_height_of_a_rectangle_is_the_number_of_its_entries(events) -> None:
    for n in range(16):
        events.page(f"more{n}.md", title="m", date="2000-01-01", kind="look")
    page = events.timeline("band: kind")
    bars = {bar.css_first("title").text().split(":")[0]: bar.css("rect:not(.timeline-area)") for bar in page.all(".timeline-bar")}
    heights = {year: [round(number(rect.attributes["height"]) + 1, 3) for rect in rects] for year, rects in bars.items()}

    assert heights == {"1990": [18, 9], "1992": [9, 9], "1994": [9], "2000": [144], "2031": [9]}


def test_the_parts_of_a_bar_stand_on_each_other_with_a_gap_between(events) -> None:
    [bar] = [
        bar for bar in events.timeline("band: kind").all(".timeline-bar") if bar.css_first("title").text().startswith("1990")
    ]
    low, high = bar.css("rect:not(.timeline-area)")

    assert number(high.attributes["y"]) + number(high.attributes["height"]) == number(low.attributes["y"]) - 1


def test_months_are_drawn_where_and_as_often_as_they_are_known(events) -> None:
    marks = events.timeline("band: kind").all(".timeline-month")
    found = {round(number(mark.attributes["x"]) * 42 * 12 / 100): number(mark.attributes["height"]) for mark in marks}

    assert found == {2: 8, 10: 4, 24: 4, 498: 4}  # months since January 1990; four pixels for each entry


def test_vague_dates_and_periods_are_drawn_over_their_months_and_nowhere_else(events) -> None:
    page = events.timeline("band: kind")
    stretches = [(mark.css_first("title").text(), mark.css("rect")[1].attributes) for mark in page.all(".timeline-stretch")]
    drawn = [
        (name, *(round(number(place[key]) * 42 * 12 / 100) for key in ("x", "width")), place["y"]) for name, place in stretches
    ]

    assert [row[:3] for row in drawn] == [
        ("May to August 1992: E", 28, 4),
        ("30 September 1992 to February 1994: F", 32, 18),
        ("1994 (day and month not known): G", 48, 12),
    ]
    assert drawn[0][3] == drawn[1][3] != drawn[2][3], "what overlaps stands in rows of its own"


def test_equal_vague_dates_are_one_stretch_with_their_number(events) -> None:
    page = events.page("g2.md", title="G2", date="1994").timeline("band: kind")

    assert "1994 (day and month not known): 2 entries" in page.texts(".timeline-stretch title")


def test_an_open_span_runs_to_the_edge_and_adds_no_years(events) -> None:
    page = events.page("open.md", title="Open", date="2020/..", kind="house").timeline("band: kind")
    [mark] = [mark for mark in page.all(".timeline-stretch") if mark.css_first("title").text() == "since 2020: Open"]
    x, width = (number(mark.css("rect")[1].attributes[key]) for key in ("x", "width"))

    assert x + width == pytest.approx(100, abs=0.01)
    assert "1990 to 2031" in page.texts("figcaption")[0]


def test_the_band_runs_over_the_years_of_the_block(events) -> None:
    page = events.timeline("band: kind\nfrom: 1984\nto: 1992-06")

    assert page.texts("figcaption")[0].startswith("5 entries, 1984 to 1992.")
    assert page.values("svg[data-slots]", "data-slots") == ["9"]


@pytest.mark.parametrize(
    ("last", "unit", "bars"),
    [
        ("2003-12-31", "1", ["January 2001: 1 entry", "December 2003: 1 entry"]),
        ("2004", "12", ["2001: 1 entry", "2004: 1 entry"]),
        ("2120", "12", ["2001: 1 entry", "2120: 1 entry"]),
        ("2121", "120", ["2000s: 1 entry", "2120s: 1 entry"]),
        ("3500", "1200", ["2000 to 2099: 1 entry", "3500 to 3599: 1 entry"]),
    ],
)
def test_the_slots_are_the_shortest_that_there_is_room_for(site, last: str, unit: str, bars: list[str]) -> None:
    page = site.dated(a="2001-01-01", b=last).timeline("show: [band, list]")

    assert page.values("svg[data-unit]", "data-unit") == [unit]
    assert names(page) == bars


def test_the_legend_counts_every_entry_once(events) -> None:
    page = events.timeline("band: kind")
    legend = page.texts(".timeline-legend li")

    assert legend == ["Observation 3", "Instrument 1", "Building 2", "Several 1", "Not stated 1"]
    assert sum(int(line.split()[-1]) for line in legend) == len(page.titles)


def test_each_series_has_a_pattern_of_its_own_and_bars_use_those_of_the_legend(events) -> None:
    page = events.timeline("band: kind")
    lines = [node.css_first("path").attributes["d"] if node.css_first("path") else "" for node in page.all("pattern")]
    defined = {f"url(#{name})" for name in page.values("pattern", "id")}
    used = set(page.values("[data-timeline-drawing] [fill]", "fill"))

    assert len(set(lines)) == len(lines) == 5
    assert used <= defined == set(page.values(".timeline-legend rect", "fill"))


def test_series_can_be_put_together_and_the_rest_is_other(events) -> None:
    events.configured(facets=[{**KIND, "series": {"At the telescope": ["look", "tool"]}}])
    page = events.timeline("band: kind")

    assert page.texts(".timeline-legend li") == ["At the telescope 5", "Other 2", "Not stated 1"]
    assert page.texts("fieldset label") == ["house 2", "look 4", "tool 2"]


def test_a_series_keeps_its_colour_where_others_have_no_entries(events) -> None:
    events.page("strip.md", "```timeline\nband: kind\nselect: {kind: house}\n```\n")
    page = events.build().read("strip/index.html")

    assert page.values(".timeline-legend li", "data-timeline-key") == ["3"]


def test_more_than_eight_values_without_labels_are_the_most_frequent_and_other(site) -> None:
    site.configured(facets=[KIND])
    for n in range(10):
        for more in range(10 - n):
            site.page(f"p{n}{more}.md", title="t", date="2001-01-01", kind=f"k{n}")

    legend = site.timeline("band: kind").texts(".timeline-legend li")

    assert legend == [f"k{n} {10 - n}" for n in range(8)] + ["Other 3"]


def test_without_a_facet_the_band_has_one_series_and_no_legend(events) -> None:
    page = events.timeline("show: [band, list]")

    assert names(page)[0] == "1990: 3 entries"
    assert page.all(".timeline-legend") == []
    assert len(page.all("pattern")) == 1


def test_the_numbers_of_the_picture_are_a_table(events) -> None:
    page = events.timeline("band: kind")
    rows = [[" ".join(cell.text().split()) for cell in row.css("th, td")] for row in page.all(".timeline-numbers tr")]

    assert rows == [
        ["Period", "All", "Observation", "Instrument", "Building", "Several", "Not stated"],
        ["1990", "3", "2", "1", "0", "0", "0"],
        ["1992", "2", "0", "0", "1", "1", "0"],
        ["1994", "1", "0", "0", "0", "0", "1"],
        ["2031", "1", "1", "0", "0", "0", "0"],
    ]
    assert page.values(".timeline-numbers th a", "href") == [f"#timeline-{year}" for year in (1990, 1992, 1994, 2031)]


def anchors(page) -> dict[str, str]:
    """Where the bars lead, and the title of the first entry there."""
    found = {}
    for href in page.values(".timeline-mark", "href"):
        [place] = page.all(href or "")
        entry = place if "data-timeline-entry" in place.attributes else place.parent.css_first("[data-timeline-entry]")
        found[href] = entry.css_first(".timeline-title a").text()
    return found


@pytest.mark.parametrize("group", ["year", "month", "decade", "kind", "none"])
def test_bars_lead_to_the_first_entry_of_their_year_however_the_list_is_grouped(events, group: str) -> None:
    found = anchors(events.timeline(f"band: kind\norder: oldest\ngroup: {group}"))

    assert found == {"#timeline-1990": "A", "#timeline-1992": "D", "#timeline-1994": "G", "#timeline-2031": "H"}


def test_no_style_attribute_and_no_inline_script(events) -> None:
    page = events.timeline("band: kind")

    assert page.all("[style]") == page.all("mkdocs-timeline style") == page.all("script:not([src])") == []
    assert not re.search(r"\son\w+=", page.html)


def test_a_band_that_leads_nowhere_is_one_picture_with_its_caption_for_a_name(events) -> None:
    page = events.timeline("show: band\nband: kind")
    [svg] = page.all("svg[data-unit]")

    assert svg.attributes["role"] == "img"
    assert svg.attributes["aria-labelledby"] == page.values("figcaption", "id")[0]
    assert page.all("a") == page.all("script") == page.all("form") == page.all("ol") == []


def test_the_bars_of_a_strip_lead_to_the_page_of_the_whole(events) -> None:
    events.block("band: kind", path="all/history.md")
    events.page("deep/strip.md", "```timeline\nshow: band\nselect: {kind: [house, look]}\ntarget: ../all/history.md\n```\n")
    page = events.build(strict=True).read("deep/strip/index.html")

    links = [f"../../all/history/#timeline-{year}" for year in (1990, 1992, 2031, 1992, 1992)]
    assert page.values(".timeline-mark", "href") == links
    assert page.values(".timeline-whole a", "href") == ["../../all/history/"]


def test_a_bar_leads_to_the_page_alone_when_that_lists_nothing_of_its_year(events) -> None:
    events.block("to: 1990", path="old.md")
    page = events.timeline("show: band\ntarget: /old.md")

    assert page.values(".timeline-bar", "href") == ["../old/#timeline-1990", "../old/", "../old/", "../old/"]


def test_strips_that_lead_to_each_other_are_filled(events) -> None:
    events.page("one.md", "```timeline\n```\n```timeline\nshow: band\ntarget: two.md\n```\n")
    events.page("two.md", "```timeline\nshow: band\ntarget: one.md\n```\n```timeline\ngroup: none\n```\n").build(strict=True)

    assert events.read("one/index.html").values(".timeline-bar", "href")[0] == "../two/#timeline-1990"
    assert events.read("two/index.html").values(".timeline-bar", "href")[0] == "../one/#timeline-1990"


def test_a_band_that_another_plugin_writes_is_drawn(events) -> None:
    events.file(
        "hook.py",
        "def on_page_markdown(markdown, page, **_):\n"
        "    return markdown + '\\n```timeline\\nshow: band\\nselect: {title: [A, B]}\\n```\\n'\n",
    )
    events.settings["hooks"] = ["hook.py"]

    assert names(events.page("strip.md", "Text\n").build().read("strip/index.html")) == ["March 1990: 2 entries"]


def test_a_band_without_entries_is_left_out(site) -> None:
    page = site.timeline("show: [band, list]\nempty: Nothing yet.")

    assert page.all("figure") == []
    assert page.texts(".timeline-empty") == ["Nothing yet."]


def test_words_are_those_of_the_site(events) -> None:
    months = ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"]
    words = {
        "months": months,
        "month": "{year}년 {month}",
        "year": "{year}년",
        "span": "{start}부터 {end}까지",
        "entries": "{count}건",
        "bar": "{period} {entries}",
        "band": "{span} {entries}, 가장 많은 때 {period} {peak}건",
    }
    page = events.configured(words=words).timeline("band: kind\nto: 1992-02")

    assert page.texts("figcaption") == ["1990년부터 1992년까지 4건, 가장 많은 때 1990년 3월 2건"]
    assert [text for text in page.texts(".timeline-tick") if "월" not in text] == ["1990년", "1991년", "1992년"]


def test_two_bands_on_a_page_have_patterns_of_their_own(events) -> None:
    events.page("timeline.md", "```timeline\nband: kind\n```\n```timeline\nband: kind\n```\n")
    page = events.build().read()

    assert max(Counter(page.values("[id]", "id")).values()) == 1
    assert page.values("form input[data-timeline-from]", "name") == ["from", "from.2"]


def test_a_table_has_a_row_for_each_entry_and_a_column_for_each_facet(events) -> None:
    events.page("a.md", title="A", date="1990-03-04", kind=["look", "talk"], people=["Vera"])
    page = events.timeline("show: table\norder: oldest\nto: 1990")
    rows = [[" ".join(cell.text().split()) for cell in row.css("th, td")] for row in page.all("table tr")]

    assert rows == [
        ["Date", "Title", "Kind", "Who"],
        ["4 March 1990", "A", "Observation, Talk", "Vera"],
        ["9 March 1990", "B", "Observation", ""],
        ["November 1990 (day not known)", "C", "Instrument", ""],
    ]
    assert page.values("tr[data-timeline-entry] a", "href") == ["../a/", "../b/", "../c/"]


def test_list_and_table_lead_to_each_other(events) -> None:
    events.block("twin: table.md", path="list.md").block("show: table\ntwin: list.md", path="table.md").build(strict=True)

    assert events.read("list/index.html").texts(".timeline-twin") == ["As a table"]
    assert events.read("table/index.html").values(".timeline-twin", "href") == ["../list/"]
