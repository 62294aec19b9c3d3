"""The preview goes on whatever an editor has just saved, and shows the next state after the next save."""

from __future__ import annotations

import pytest

from support.site import Site

LAUNCH = "briefings/2001/2001-02-03-testville.md"
BUILT = "briefings/2001/2001-02-03-testville/"
ROWS = ".rh-table th a"


def test_a_page_that_cannot_be_read_says_so_in_its_own_place_with_line_rule_and_cure(site: Site) -> None:
    page = site.edit(LAUNCH, "title: Two", "title: South: two").build().page(BUILT)

    (line,) = page.texts("article li")

    assert page.texts("h1")[0].removesuffix("#") == f"{LAUNCH} cannot be shown"
    assert line.startswith("Line 3, column 13, rule FM006: ")
    assert "double quotes" in line


def test_a_header_that_yaml_cannot_read_is_never_printed_into_the_page(site: Site) -> None:
    page = site.edit(LAUNCH, "title: Two", "title: South: two").build().page(BUILT)

    assert "kind: launch" not in page.html
    assert "south.example" not in page.html


def test_other_pages_stand_although_one_cannot_be_read(site: Site) -> None:
    whole = site.build().pages
    site.edit(LAUNCH, "kind: launch", "kind: lunch").build()

    assert site.page("briefings/").texts(ROWS) == ["An arrow lost off Sampleton"]
    assert BUILT in site.pages
    assert site.pages < whole


def test_files_of_every_unreadable_sort_leave_the_preview_standing(site: Site) -> None:
    site.write("glossary/empty.md", "").write("glossary/bytes.md", b"---\nid: \xff\n---\n").write("glossary/open.md", "---\nid: open\n")
    site.write("glossary/bare.md", "# No header\n").write("glossary/list.md", "---\n- a\n---\n").write("glossary/dir.md/file.txt", "")
    (site.docs / "glossary" / "gone.md").symlink_to("nowhere.md")

    site.build()

    assert len(site.warnings) >= 7
    assert {f"glossary/{name}/" for name in ("empty", "bytes", "open", "bare", "list")} <= site.pages
    assert site.page("glossary/").texts("dt") == ["Zone"]


def test_the_next_build_in_the_same_process_sees_a_changed_text_and_a_new_page(site: Site) -> None:
    site.build()
    site.edit(LAUNCH, "title: Two arrows", "title: Three arrows").write(
        "glossary/buoy.md", (site.docs / "glossary/zone.md").read_text().replace("zone", "buoy")
    )

    site.build()

    assert site.page(BUILT).texts("h1") == ["Three arrows fired from a cart at Testville"]
    assert "Three arrows fired from a cart at Testville" in site.page("briefings/").texts(ROWS)
    assert "glossary/buoy/" in site.pages


def test_a_mended_page_comes_back_in_the_next_build(site: Site) -> None:
    site.edit(LAUNCH, "title: Two", "title: South: two").build()

    site.edit(LAUNCH, "title: South: two", "title: Two").build()

    assert site.page(BUILT).texts("h1") == ["Two arrows fired from a cart at Testville"]
    assert site.warnings == []


def test_a_value_that_is_gone_loses_its_list_in_the_next_build(site: Site) -> None:
    site.build()
    (site.docs / "briefings/2002/2002-05-06-sampleton.md").unlink()
    site.edit(LAUNCH, "related: [2002-05-06-sampleton, ", "related: [")

    site.build(strict=True)

    assert "lists/platform/raft/" not in site.pages
    assert "briefings/2002/" not in site.pages


def test_a_name_with_markup_is_shown_as_text(site: Site) -> None:
    site.edit(LAUNCH, "title: Two", "title: <b>Two</b> &").edit(LAUNCH, "summary: Two", "summary: <script>alert(1)</script> &")

    page = site.build().page(BUILT)

    assert page.texts("h1") == ["<b>Two</b> & arrows fired from a cart at Testville"]
    assert page.text(".rh-lead").startswith("<script>alert(1)</script> & arrows flew east")
    assert page.all("article script, h1 b") == []


def test_a_quoted_word_in_the_summary_stands_in_the_description(site: Site) -> None:
    page = site.edit(LAUNCH, "summary: Two arrows", 'summary: Two "arrows"').build().page(BUILT)

    assert page.values("meta[name=description]", "content")[0].startswith('Two "arrows" flew east')


@pytest.mark.parametrize("heading", ["Sources", "Related", "Changes", "Who says what", "Content", "Ways"])
def test_a_heading_named_like_a_part_of_the_page_takes_no_id_twice(site: Site, heading: str) -> None:
    ids = site.edit(LAUNCH, "## What happened", f"## {heading}").build().page(BUILT).ids

    assert sorted(set(ids)) == sorted(ids)


def test_the_same_content_gives_the_same_bytes(site: Site, tmp_path_factory) -> None:
    other = Site.testville(tmp_path_factory.mktemp("other"))
    first, second = ({path: built.page(path).html for path in built.pages} for built in (site.build(), other.build()))

    assert first == second
