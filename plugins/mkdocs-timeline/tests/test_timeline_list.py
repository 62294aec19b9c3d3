"""What a timeline block shows: order, groups, selection, links."""

from __future__ import annotations

import re
import shutil

import pytest


def test_an_empty_block_lists_every_dated_page_newest_first_by_year(site) -> None:
    site.dated(march="2024-03-18", may="2024-05-30", old="2019-01-02").page("plain.md", title="no date")

    assert site.timeline().groups == [("2024", ["may", "march"]), ("2019", ["old"])]


def test_each_group_has_one_list_and_a_heading_that_names_it(site) -> None:
    page = site.dated(a="2024-03-18", b="2019").timeline()

    assert page.values("section > h2", "id") == ["timeline-2024", "timeline-2019"]
    assert page.values("section", "aria-labelledby") == ["timeline-2024", "timeline-2019"]
    assert [len(node.css("ol.timeline")) for node in page.all("section")] == [1, 1]


VAGUE = {
    "year": 2021,
    "month": "2021-09",
    "day": "2021-09-01",
    "later": "2021-09-15",
    "span": "2021-09-02/2021-12",
    "decade": "202X",
}
OLDEST = ["decade", "year", "month", "day", "span", "later"]


def test_what_is_vague_stands_at_the_start_of_its_period(site) -> None:
    assert site.dated(**VAGUE).timeline("order: oldest\ngroup: none").titles == OLDEST


def test_newest_first_is_the_exact_reverse(site) -> None:
    assert site.dated(**VAGUE).timeline("group: none").titles == OLDEST[::-1]


def test_a_day_is_ordered_by_time_and_what_has_none_is_oldest(site) -> None:
    site.configured(time="at")
    for name, time in {"noon": "12:00", "dawn": "05:10", "whole-day": None, "also-noon": "12:00"}.items():
        site.page(f"{name}.md", title=name, date="2021-09-15", at=time)

    assert site.timeline("order: oldest").titles == ["whole-day", "dawn", "also-noon", "noon"]


def test_instants_are_shown_in_the_local_time_of_the_site(site) -> None:
    site.configured(time="time_utc", timezone="Asia/Seoul", time_label="Korean time")
    site.page("a.md", title="a", date="2021-09-15", time_utc=["2021-09-15T03:39Z", "2021-09-15T03:34Z"])

    page = site.timeline()

    assert page.dates == ["15 September 2021, 12:34 and 12:39"]
    assert page.values(".timeline-when time", "datetime") == ["2021-09-15", "12:34", "12:39"]
    assert page.texts(".timeline-note") == ["Times are Korean time."]


def test_a_date_with_a_time_gives_both_in_local_time(site) -> None:
    site.configured(timezone="Asia/Seoul").file("docs/a.md", "---\ntitle: a\ndate: 2021-09-14T20:00:00Z\n---\n")

    assert site.timeline().dates == ["15 September 2021, 05:00"]


def test_an_instant_on_another_day_than_the_date_is_named_and_not_shown(site) -> None:
    site.configured(time="t", timezone="Asia/Seoul").page("a.md", title="a", date="2021-09-14", t="2021-09-14T20:00Z")

    assert site.timeline().dates == ["14 September 2021"]
    assert site.warnings() == [
        "a.md: front matter `t`: found '2021-09-14T20:00Z', expected an instant on 2021-09-14; its local day is 2021-09-15"
    ]


@pytest.mark.parametrize(
    ("group", "headings"),
    [
        ("year", ["2021", "2019", "1560s"]),
        ("month", ["September 2021", "2021", "May 2019", "1560s"]),
        ("decade", ["2020s", "2010s", "1560s"]),
    ],
)
def test_periods_are_headings_and_a_vaguer_date_has_its_own(site, group: str, headings: list[str]) -> None:
    site.dated(a="2021-09-15", b="2021", c="2019-05", d="156X")

    assert [heading for heading, _ in site.timeline(f"group: {group}").groups] == headings


def test_no_groups_make_one_list_without_headings(site) -> None:
    page = site.dated(a="2021", b="2019").timeline("group: none")

    assert len(page.all("ol.timeline")) == 1
    assert page.all("mkdocs-timeline h2") == []


def test_groups_by_facet_follow_its_labels_and_hold_each_entry_once(site) -> None:
    site.configured(facets=[{"name": "class", "key": "class", "labels": {"small": "Small", "big": "Big"}}])
    site.page("a.md", title="a", date=2001, **{"class": "big"}).page("b.md", title="b", date=2002, **{"class": ["small", "big"]})
    site.page("c.md", title="c", date=2003).page("d.md", title="d", date=2004, **{"class": "odd"})

    assert site.timeline("group: class").groups == [
        ("Small", ["b"]),
        ("Big", ["a"]),
        ("odd", ["d"]),
        ("Not stated", ["c"]),
    ]


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ("select: {kind: launch}", ["train", "truck"]),
        ("select: {event.platform: [rail, sea]}", ["ship", "train"]),
        ("select: {kind: launch, event.platform: rail}", ["train"]),
        ("select: {event.live: true}", ["ship"]),
        ("select: {event.count: 2}", ["train"]),
        ("select: {event.nothing: 2}", []),
        ("from: 2021", ["ship", "train"]),
        ("to: 2021-09", ["train", "truck"]),
        ("from: 2021-01-01\nto: 2021-12-31", ["train"]),
        ("limit: 2", ["ship", "train"]),
        ("limit: 1\norder: oldest", ["truck"]),
    ],
)
def test_a_block_shows_what_its_options_select(site, options: str, titles: list[str]) -> None:
    site.page("t.md", title="train", date="2021-09-15", kind="launch", event={"platform": ["rail"], "count": 2})
    site.page("k.md", title="truck", date="2017", kind="launch", event={"platform": "road"})
    site.page("s.md", title="ship", date="2022", kind="visit", event=[{"platform": "sea", "live": True}])

    assert site.timeline(options).titles == titles
    assert site.warnings() == []


def test_a_period_that_may_lie_in_the_selected_time_is_shown(site) -> None:
    site.dated(open="2015/..", ended="2015/2017", vague="201X")

    assert site.timeline("from: 2018\ngroup: none").titles == ["open", "vague"]


def test_a_block_without_entries_says_so_in_its_own_words(site) -> None:
    page = site.timeline("empty: Nothing happened <yet>.")

    assert page.texts(".timeline-empty") == ["Nothing happened <yet>."]
    assert page.all("ol") == []


def test_texts_of_authors_are_never_markup(site) -> None:
    site.configured(facets=[{"name": "tag", "key": "tag"}])
    site.page("a.md", title="<b>A</b> & B", date="2021", summary="<script>x</script>", tag='"><i>')

    page = site.timeline()

    assert page.titles == ["<b>A</b> & B"]
    assert page.texts(".timeline-summary") == ["<script>x</script>"]
    assert page.texts(".timeline-tag") == ['"><i>']
    assert page.values("[data-timeline-entry]", "data-facet-tag") == ['"><i>']


def test_a_title_from_a_heading_is_plain_text(site) -> None:
    assert site.page("a.md", "# A & B *c*\n", date="2021").timeline().titles == ["A & B c"]


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("where", ["index.md", "timeline.md", "deep/er/timeline.md"])
def test_every_link_leads_to_a_file_of_the_site(site, directories: bool, where: str) -> None:
    site.settings["use_directory_urls"] = directories
    site.configured(facets=[{"name": "class", "key": "class"}])
    site.page("a b/é.md", title="a", date="2021", **{"class": "x"}).page("other/index.md", title="o", date="2020").page(
        "index.md", "# Home\n"
    )

    site.block(path=where).build()

    name = where if not directories or where == "index.md" else where.replace(".md", "/index.md")
    path = name.replace(".md", ".html")
    page, folder = site.read(path), (site.root / "site" / path).parent
    links = page.values("mkdocs-timeline a", "href") + page.values("link", "href") + page.values("script", "src")
    assert len(links) == 4
    for link in links:
        target = (folder / link.replace("%20", " ").replace("%C3%A9", "é")).resolve()
        assert (target / "index.html" if target.is_dir() else target).is_file(), link


def test_a_page_can_stay_off_every_timeline(site) -> None:
    site.dated(a="2021").page("b.md", title="b", date="2021", timeline=False).page("c.md", title="c", date="2021", draft=True)

    assert site.timeline().titles == ["a"]


@pytest.mark.parametrize("serve", [False, True])
def test_pages_that_are_not_published_are_not_listed(site, serve: bool) -> None:
    """Drafts are read and shown by a server, but still not listed."""
    site.settings.update(draft_docs="b.md", exclude_docs="c.md")

    assert site.dated(a="2021", b="2021", c="2021").block().build(serve=serve).read().titles == ["a"]


def test_pages_made_by_other_plugins_are_listed(site) -> None:
    site.file(
        "hook.py",
        "from mkdocs.structure.files import File\n"
        "def on_files(files, config):\n"
        "    files.append(File.generated(config, 'made.md', content='---\\ntitle: made\\ndate: 2020\\n---\\n'))\n",
    )
    site.settings["hooks"] = ["hook.py"]

    assert site.timeline().titles == ["made"]


def test_keys_may_be_dotted(site) -> None:
    site.configured(date="event.when", summary="event.text").page("a.md", title="a", event={"when": 2021, "text": "So."})

    assert site.timeline().texts(".timeline-summary") == ["So."]


def test_a_long_list_is_one_of_titles(site) -> None:
    for name in "ab":
        site.page(f"{name}.md", title=name, date=2021, summary=f"About {name}.")

    assert site.configured(long=2).timeline().texts(".timeline-summary") == ["About b.", "About a."]
    assert site.configured(long=1).timeline().texts(".timeline-summary") == []


def test_attributes_state_the_date_its_bounds_and_the_facets(site) -> None:
    site.configured(facets=[{"name": "class", "key": "class"}, {"name": "none", "key": "none"}])
    site.page("a.md", title="a", date="1984-04~", **{"class": ["x", "y z", "x"]})

    attributes = site.timeline().all("[data-timeline-entry]")[0].attributes

    assert {name: value for name, value in attributes.items() if name.startswith("data-") and value} == {
        "data-date": "1984-04~",
        "data-start": "1984-04-01",
        "data-end": "1984-04-30",
        "data-facet-class": "x y-z",
    }


def test_ids_of_groups_are_unique_on_a_page(site) -> None:
    site.dated(a="2021").page("timeline.md", "## Timeline 2021\n\n```timeline\n```\n\n~~~timeline\nlevel: 4\n~~~\n").build()

    assert site.read().values("h2, h4", "id") == ["timeline-2021", "timeline-2021-2", "timeline-2021-3"]


def test_links_to_groups_pass_the_check_of_anchors(site) -> None:
    site.settings["validation"] = {"anchors": "warn"}

    site.dated(a="2021").page("index.md", "[2021](timeline.md#timeline-2021)\n").block().build(strict=True)


def test_several_blocks_stand_each_in_its_place(site) -> None:
    site.dated(a="2021", b="2019")
    site.page("timeline.md", "```timeline\nlimit: 1\n```\nBetween.\n```timeline\norder: oldest\nlimit: 1\n```\n").build()

    page = site.read()

    assert page.titles == ["a", "b"]
    assert re.search(r"</mkdocs-timeline>\s*<p>Between.</p>\s*<mkdocs-timeline", page.html)


@pytest.mark.parametrize(
    "shown",
    [
        "````markdown\n```timeline\n```\n````\n",
        "~~~\n```timeline\n```\n~~~\n",
        "    ```timeline\n    ```\n",
        "<!--\n```timeline\n```\n-->\n",
        "<pre>\n```timeline\n```\n</pre>\n",
        "Write ```timeline``` here.\n",
        "```text\n```\n    ```timeline\n    ```\n",
        "```timelines\n```\n",
    ],
)
def test_a_block_that_is_only_shown_is_left_alone(site, shown: str) -> None:
    page = site.dated(a="2021").page("timeline.md", shown).build(strict=True).read()

    assert page.all("mkdocs-timeline") == []
    assert "timeline" in page.html.partition("<body>")[2]


def test_a_block_after_one_that_is_only_shown_is_filled(site) -> None:
    text = "````\n```timeline\nlimit: 1\n```\n````\n\n```` not closed\n\n```timeline\n```\n"

    assert site.dated(a="2021", b="2020").page("timeline.md", text).build().read().titles == ["a", "b"]


def test_other_markdown_extensions_do_not_get_in_the_way(site) -> None:
    extensions = ["pymdownx.superfences", "md_in_html", "attr_list", "toc", "tables", "admonition", "pymdownx.tabbed"]
    site.settings["markdown_extensions"] = extensions
    site.dated(a="2021").page("timeline.md", "- item\n```timeline\n```\ntext\n").build()

    assert site.read().titles == ["a"]
    assert site.read().all("li mkdocs-timeline, p mkdocs-timeline") == []


def test_words_can_be_replaced(site) -> None:
    months = ["1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"]
    words = {"months": months, "month": "{year}년 {month}", "month_only": "{date}", "about": "{date}경", "empty": "없음"}
    site.configured(words=words)

    page = site.dated(a="1984-09", b="1984-04~").timeline()

    assert page.dates == ["1984년 9월", "1984년 4월경"]


def test_the_theme_may_bring_its_own_list(site) -> None:
    site.file("theme/timeline/list.html", "{% for s in timeline.sections %}<h5>{{ s.heading }} {{ '<' }}</h5>{% endfor %}")

    assert site.dated(a="2021").timeline().texts("h5") == ["2021 <"]


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_common_themes_show_the_list_and_load_its_style_once(site, theme: str, monkeypatch) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    site.settings["theme"] = theme

    page = site.dated(a="2021").timeline()

    assert page.titles == ["a"]
    assert [link for link in page.values("link", "href") if link.endswith("timeline.css")] == ["../assets/timeline/timeline.css"]


def test_properdocs_builds_the_same_list(site) -> None:
    site.dated(a="2021-09", b="2019").block().page("index.md", "Home\n").build()
    expected = site.read().html
    shutil.rmtree(site.root / "site")

    result = site.properdocs()

    assert result.returncode == 0, result.stderr
    assert site.read().html == expected
    assert (site.root / "site/assets/timeline/timeline.js").is_file()


def test_a_site_without_blocks_gets_no_style_and_no_script(site) -> None:
    page = site.dated(a="2021").page("index.md", "# Home\n").build().read("index.html")

    assert not (site.root / "site/assets").exists()
    assert page.all("link, script") == []


def test_only_pages_with_a_block_load_style_and_script(site) -> None:
    site.configured(facets=[{"name": "class", "key": "class"}]).page("a.md", title="a", date=2021, **{"class": "x"})
    site.page("timeline.md", "```timeline\n```\n```timeline\n```\n").build()

    assert len(site.read().all("link[rel=stylesheet], script[type=module]")) == 2
    assert site.read("a/index.html").all("link, script") == []


def test_a_list_that_cannot_be_narrowed_loads_no_script(site) -> None:
    page = site.dated(a="2021").timeline()

    assert len(page.all("link[rel=stylesheet]")) == 1
    assert page.all("script") == []


def test_a_file_of_the_site_replaces_the_style(site) -> None:
    site.dated(a="2021").file("docs/assets/timeline/timeline.css", "/* own */").block().build()

    assert (site.root / "site/assets/timeline/timeline.css").read_text() == "/* own */"


def test_nothing_is_left_over_from_the_build_before(site) -> None:
    site.dated(a="2021", b="2020").block("limit: 1").build()
    site.dated(c="2022").block("limit: 2").build()

    assert site.read().titles == ["c", "a"]
