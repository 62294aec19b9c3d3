"""What authors are told, and that nothing else breaks."""

from __future__ import annotations

import pytest
from mkdocs.exceptions import Abort


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("oder: oldest", "4: option `oder`: found 'oder', expected one of select, from, to, order, group, "
         "limit, facets, empty, level, show, band, target, twin (did you mean 'order'?)"),
        ("order: oldst", "4: option `order`: found 'oldst', expected one of newest, oldest (did you mean 'oldest'?)"),
        ("limit: 3\ngroup: yaer", "5: option `group`: found 'yaer', expected one of year, month, decade, none, class "
         "(did you mean 'year'?)"),
        ("limit: 0", "4: option `limit`: found 0, expected a whole number from 1 on"),
        ("limit: true", "4: option `limit`: found True, expected a whole number from 1 on"),
        ("level: 7", "4: option `level`: found 7, expected a whole number from 2 to 6"),
        ("facets: class", "4: option `facets`: found 'class', expected a list of facets: one of class"),
        ("facets: [clas]", "4: option `facets`: found 'clas', expected one of class (did you mean 'class'?)"),
        ("select: launch", "4: option `select`: found 'launch', expected a mapping of front-matter keys to values, "
         "such as `kind: launch`"),
        ("select: {kind: }", "4: option `select`: found None, expected a value or a list of values for 'kind'"),
        ("empty: 3", "4: option `empty`: found 3, expected a text"),
        ("show: bands", "4: option `show`: found 'bands', expected one of band, list, table (did you mean 'band'?)"),
        ("show: [list, table]", "4: option `show`: found ['list', 'table'], expected `band`, `list` or `table`, or the band "),
        ("band: clas", "4: option `band`: found 'clas', expected one of class (did you mean 'class'?)"),
        ("show: band\ntarget: timline.md", "5: option `target`: found 'timline.md', expected the path of a page as a link to it "
         "is written, such as `history.md`, `../history.md` or `/history.md` (did you mean 'timeline.md'?)"),
        ("target: a.md", "4: option `target`: found 'a target', expected `show: band` with it; beside a list the bars lead to "),
        ("limit: 1\nlimit: 2", "5: option `limit`: found 'the option a second time', expected each option once"),
        ("to: 2021-02-31", "4: option `to`: found '2021-02-31', expected a value that exists; "),
        ("to: soon", "4: option `to`: found 'soon', expected a date such as "),
        ("limit: 1\na: b: c", "5: block: found 'mapping values are not allowed here', expected options in YAML, "),
        ("oldest", "4: block: found 'oldest', expected options in YAML, such as `order: oldest`"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_block_is_named_with_place_cause_and_cure(site, options: str, message: str) -> None:
    site.configured(facets=[{"name": "class", "key": "class"}])

    page = site.dated(a="2021").timeline(options)

    assert len(site.warnings()) == 1
    assert site.warnings()[0].replace("timeline.md:", "", 1).replace("timeline ", "", 1).startswith(message)
    assert page.all("mkdocs-timeline") == []
    assert "```" not in page.html


def test_a_band_that_leads_to_a_page_without_entries_is_named(site) -> None:
    site.dated(a="2021").timeline("show: band\ntarget: a.md")

    assert site.warnings() == ["timeline.md:3: timeline option `target`: found 'a.md', expected a page with a timeline that "
                               "shows its entries"]  # fmt: skip


def test_the_line_is_that_of_the_file_with_its_front_matter(site) -> None:
    site.page(
        "timeline.md", "Text.\n\n```timeline\n```\n\n```timeline\norder: newest\nlimt: 2\n```\n", title="t", tags=["a"]
    ).build()

    assert [text.partition(": ")[0] for text in site.warnings()] == ["timeline.md:13"]


def test_other_blocks_of_the_page_are_filled(site) -> None:
    site.dated(a="2021").page("timeline.md", "```timeline\nlimt: 2\n```\n\n```timeline\n```\n").build()

    assert site.read().titles == ["a"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("```timeline\nlimit: 1\n", "timeline.md:1: timeline block: found 'the end of the page', expected a closing fence"),
        ("```timeline limit=1\n```\n", "timeline.md:1: timeline block: found 'timeline limit=1', expected `timeline` alone"),
    ],
)
def test_a_fence_that_is_not_right_is_named(site, text: str, message: str) -> None:
    site.page("timeline.md", text).build()

    assert site.warnings()[0].startswith(message)


def test_a_bad_date_is_named_and_its_page_left_out(site) -> None:
    assert site.dated(good="2021", bad="yesterday").timeline().titles == ["good"]
    assert len(site.warnings()) == 1
    assert site.warnings()[0].startswith("bad.md: front matter `date`: found 'yesterday', expected a date such as 2021-09-15")


def test_two_dates_are_one_too_many(site) -> None:
    site.page("a.md", date=["2021", "2022"]).block().build()

    assert "a.md: front matter `date`: found ['2021', '2022'], expected a date" in site.warnings()[0]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("date: 2021-02-31", "a.md: front matter: found '"),
        (
            "title: a: b\ndate: 2021",
            "a.md:2: front matter: found 'mapping values are not allowed here', expected front matter in YAML",
        ),
    ],
)
def test_front_matter_that_mkdocs_drops_is_named(site, header: str, message: str) -> None:
    site.file("docs/a.md", f"---\n{header}\n---\nText.\n").build()

    assert len(site.warnings()) == 1
    assert site.warnings()[0].startswith(message)


def test_a_page_that_starts_with_a_rule_is_no_problem(site) -> None:
    site.page("a.md", "---\nText\n\n---\n").build(strict=True)


def test_a_facet_value_that_is_no_scalar_is_named_and_the_entry_kept(site) -> None:
    site.configured(facets=[{"name": "class", "key": "class"}]).page("a.md", title="a", date="2021", **{"class": {"x": 1}})

    assert site.timeline().titles == ["a"]
    assert site.warnings()[0].startswith("a.md: front matter `class`: found {'x': 1}, expected a text, a number or a list")


def test_a_strict_build_fails_on_a_mistake(site) -> None:
    with pytest.raises(Abort):
        site.block("oder: x").build(strict=True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"timezone": "Korea/Seoul"}, "found 'Korea/Seoul', expected a time zone"),
        ({"words": {"abuot": "ca. {date}"}}, "did you mean 'about'?"),
        ({"words": {"about": "ca. {dat}"}}, "expected a text for 'about' with no braces but those in 'about {date}'"),
        ({"words": {"about": "ca. {date"}}, "expected a text for 'about'"),
        ({"words": {"months": ["Jan"]}}, "expected a list of twelve names"),
        ({"facets": ["class"]}, "expected a facet as a mapping"),
        ({"facets": [{"name": "A b", "key": "k"}]}, "found 'A b', expected a facet `name`"),
        ({"facets": [{"name": "a"}]}, "expected a dotted front-matter `key` for the facet 'a'"),
        ({"facets": [{"name": "from", "key": "k"}]}, "found 'from', expected a facet `name`"),
        ({"facets": [{"name": "a", "date": "month"}]}, "found 'month', expected `date: year` alone"),
        ({"facets": [{"name": "a", "date": "year", "key": "k"}]}, "expected `date: year` alone, without `key`"),
        ({"facets": [{"name": "a", "key": "k", "present": "yes"}]}, "found 'yes', expected `present` as true or false"),
        ({"facets": [{"name": "a", "key": "k", "series": ["x"]}]}, "expected `series` as a mapping of labels"),
        (
            {"facets": [{"name": "a", "key": "k", "series": {"A": "x", "B": ["y", "x"]}}]},
            "expected each code in one of the `series`",
        ),
        ({"facets": [{"name": "a", "key": "k", "lable": "A"}]}, "did you mean 'label'?"),
        ({"facets": [{"name": "a", "key": "k"}, {"name": "a", "key": "l"}]}, "expected a facet name that is used once"),
        ({"facets": [{"name": "a", "key": "k", "labels": "none.yml"}]}, "expected a file of labels that can be read"),
        ({"facets": [{"name": "a", "key": "k", "labels": "mkdocs.yml#x.y"}]}, "expected a file that has the key 'x.y'"),
        ({"facets": [{"name": "a", "key": "k", "labels": {"x": {"long": 1}}}]}, "expected a label that is a text"),
    ],
)
def test_wrong_settings_stop_the_build_with_one_message(site, options: dict[str, object], message: str) -> None:
    with pytest.raises(Abort):
        site.configured(**options).block().build()

    assert len(site.warnings()) == 1
    assert site.warnings()[0].startswith("plugin timeline in mkdocs.yml: ")
    assert message in site.warnings()[0]
