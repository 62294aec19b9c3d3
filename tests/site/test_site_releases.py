"""What was released stays at its address as it stood; what changed since is told everywhere at once."""

from __future__ import annotations

import csv
import hashlib
import io
import zipfile
from pathlib import Path

import feedparser
import pytest

from support.git import release
from support.html import Page
from support.site import Site

LAUNCH = "briefings/2001/2001-02-03-testville.md"
URL = "briefings/2001/2001-02-03-testville/"
ZONE = "glossary/zone.md"
CARTS = "topics/platforms/carts.md"
OLD = "Two arrows fired from a cart at Testville"
NEW = "Three arrows fired from a cart at Testville"
NOTE = "  - {date: 2001-03-01, note: The distance was misread., was: 57 km, now: 75 km}\n"
ADDED = f"{NOTE}  - {{date: 2001-03-02, note: The number was wrong., was: Two, now: Three}}\n"


def corrected(site: Site) -> Site:
    """Another headline, with a correction that says so."""
    return (
        site.edit(LAUNCH, f"title: {OLD}", f"title: {NEW}").edit(LAUNCH, NOTE, ADDED).edit(LAUNCH, "as_of: 2001-03-01", "as_of: 2001-03-02")
    )


def rows(site: Site) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((site.root / "site/data/changes.csv").read_text(encoding="utf-8"))))


@pytest.fixture
def released(site: Site) -> Site:
    """Released, then corrected."""
    release(site.root, "v1.0.0")
    return corrected(site)


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Released, corrected and released again, then with one page removed and two edited."""
    site = Site.testville(tmp_path_factory.mktemp("twice"))
    site.write("glossary/field.md", field("field"))
    release(site.root, "v1.0.0")
    release(corrected(site).edit(CARTS, "as_of: 2001-03-01", "as_of: 2001-03-02").root, "v1.1.0")
    site.edit(CARTS, "as_of: 2001-03-02", "as_of: 2001-03-03")
    site.write("glossary/field.md", "---\nid: field\ntitle: Field\nkind: gone\nsummary: Nobody needs it.\nas_of: 2001-03-02\n---\n")
    return site.edit(ZONE, "as_of: 2001-03-01", "as_of: 2001-03-03").build(strict=True)


def field(name: str) -> str:
    return f"---\nid: {name}\ntitle: Field\nkind: term\nsummary: A field.\nas_of: 2001-03-01\n---\nSee the [zone](zone.md#where-it-ends), [launches](../data/launches.csv) and [carts](https://cart.example/).\n"


def test_a_correction_stands_on_the_page_in_the_list_in_the_feed_and_in_the_changelog_in_one_build(site: Site) -> None:
    corrected(site).build(strict=True)

    said = "2 March 2001: Correction. The number was wrong. Was: Two; now: Three"
    assert site.page(URL).texts(".rh-changes li")[0] == said
    assert site.page("corrections/").texts(".rh-corrections li")[0] == said.replace("Correction.", f"{NEW}.")
    for path in ("corrections/feed.xml", "feed.xml", "topics/platforms/carts/feed.xml"):
        told = [entry.content[0].value for entry in feedparser.parse(site.root / "site" / path).entries if entry.title.endswith(NEW)]
        assert "The number was wrong. Was: Two. Now: Three." in told[0]
    assert next(row for row in rows(site) if row["was"] == "Two") == {
        "page": "2001-02-03-testville", "url": URL, "date": "2001-03-02", "kind": "correction", "major": "true",
        "note": "The number was wrong.", "was": "Two", "now": "Three", "nth": "4", "release": "",
    }  # fmt: skip
    assert "Correction. The number was wrong." in site.page("data/changes/").text("#unreleased, section[aria-labelledby=unreleased]")


def test_a_released_page_that_changed_can_be_read_as_it_stood(released: Site) -> None:
    page = released.build(strict=True).page(f"releases/v1.0.0/{URL}")

    assert page.texts("h1") == [OLD]
    assert page.links(".rh-banner a") == [(f"{NEW}, as it is today", f"../../../../../{URL}")]
    assert "This is how the page read in v1.0.0 (1 July 2021)." in page.text(".rh-banner")
    assert page.texts(".rh-changes li")[0] == "1 March 2001: Correction. The distance was misread. Was: 57 km; now: 75 km"
    assert len(page.all(".rh-accounts thead th")) == 3
    assert len(page.all(".rh-sources li")) == 4


def test_a_copy_has_no_script_is_for_no_index_and_names_the_page_of_today(released: Site) -> None:
    page = released.build(strict=True).page(f"releases/v1.0.0/{URL}")

    assert page.all("script, style, [style]") == []
    assert page.values("meta[name=robots]", "content") == ["noindex"]
    assert page.values("link[rel=canonical]", "href") == [f"http://127.0.0.1:8000/{URL}"]


def test_a_released_page_that_did_not_change_is_a_way_to_the_page(released: Site) -> None:
    page = released.build(strict=True).page("releases/v1.0.0/glossary/zone/")

    assert page.values("meta[http-equiv=refresh]", "content") == ["0; url=../../../../glossary/zone/"]
    assert page.texts("h1") == ["This page is as it was in v1.0.0"]


def test_every_page_to_cite_of_a_first_release_has_an_address_in_it(released: Site) -> None:
    kept = {path.removeprefix("releases/v1.0.0/") for path in released.build(strict=True).pages if path.startswith("releases/v1.0.0/")}

    assert kept - {""} == {
        "about/", "about/accessibility/", "about/follow/", "about/method/", "briefings/2001/2001-02-03-testville/",
        "briefings/2002/2002-05-06-sampleton/", "charts/", "corrections/", "data/changes/", "glossary/zone/", "releases/", "sources/",
        "topics/platforms/carts/",
    }  # fmt: skip


def test_no_page_of_a_release_is_in_the_sitemap_or_found_by_search(released: Site) -> None:
    released.build(strict=True)

    for file in ("sitemap.xml", "search/catalogue.json"):
        assert "releases/v1" not in (released.root / "site" / file).read_text(encoding="utf-8")


def test_a_page_leads_to_its_own_version_and_to_earlier_ones(twice: Site) -> None:
    assert twice.page(URL).links(".rh-versions a") == [
        ("v1.1.0", f"../../../releases/v1.1.0/{URL}"),
        ("v1.0.0", f"../../../releases/v1.0.0/{URL}"),
        ("Releases", "../../../releases/"),
    ]
    assert twice.page("glossary/zone/").texts(".rh-versions") == ["Earlier: v1.0.0. Releases"]


def test_every_link_to_a_version_leads_to_a_page(twice: Site) -> None:
    for path in ("briefings/2001/2001-02-03-testville/", "glossary/zone/", "topics/platforms/carts/"):
        for _, target in twice.page(path).links(".rh-versions a"):
            assert (twice.root / "site" / path / target / "index.html").is_file()


def test_a_text_that_several_releases_hold_stands_once_and_says_so(twice: Site) -> None:
    assert "v1.0.0 (1 July 2021) to v1.1.0 (1 July 2021)" in twice.page("releases/v1.0.0/glossary/zone/").text(".rh-banner")
    assert "releases/v1.1.0/glossary/zone/" not in twice.pages


def test_each_text_of_a_page_that_changed_twice_stands_at_the_release_that_had_it(twice: Site) -> None:
    for tag, day in (("v1.0.0", "1 March 2001"), ("v1.1.0", "2 March 2001")):
        page = twice.page(f"releases/{tag}/topics/platforms/carts/")

        assert f"This is how the page read in {tag} (1 July 2021)." in page.text(".rh-banner")
        assert f"as of {day}" in page.texts(".rh-chip")
        assert page.all(".rh-versions") == []


def test_links_of_a_copy_lead_to_pages_of_today(twice: Site) -> None:
    assert twice.page("releases/v1.0.0/glossary/field/").links(".rh-text a") == [
        ("zone", "../../../../glossary/zone/#where-it-ends"),
        ("launches", "../../../../data/launches.csv"),
        ("carts", "https://cart.example/"),
    ]


def test_releases_are_listed_the_newest_first_with_what_they_held(twice: Site) -> None:
    page = twice.page("releases/")

    assert page.texts(".rh-releases li") == [
        "v1.1.0, 1 July 2021: 2 launches and 17 other pages. What changed Content (zip)",
        "v1.0.0, 1 July 2021: 2 launches and 17 other pages. What changed Content (zip)",
    ]
    assert page.links("#v1\\.0\\.0 a") == [("What changed", "../data/changes/#v1.0.0"), ("Content (zip)", "content-v1.0.0.zip")]


def test_the_zip_holds_the_content_as_it_stood(twice: Site) -> None:
    with zipfile.ZipFile(twice.root / "site/releases/content-v1.0.0.zip") as archive:
        assert f"title: {OLD}\n" in archive.read(f"content-v1.0.0/{LAUNCH}").decode()
        assert "content-v1.0.0/vocabulary.yml" in archive.namelist()


def test_the_changelog_says_which_release_brought_a_note_and_a_value(twice: Site) -> None:
    page = twice.page("data/changes/")

    assert page.texts("article h2")[:2] == ["v1.1.0, 1 July 2021", "v1.0.0, 1 July 2021"]
    assert {row["release"] for row in rows(twice) if row["was"] == "Two"} == {"v1.1.0"}
    assert {row["release"] for row in rows(twice) if row["was"] == "57 km"} == {"v1.0.0"}
    assert page.texts("section[aria-labelledby='v1.1.0'] .rh-values li") == [f"{NEW}, title: {OLD} now {NEW}"]


def test_without_a_release_nothing_is_kept_and_the_page_says_so(testville: Site) -> None:
    assert "There is no release yet." in testville.page("releases/").text("article")
    assert {path for path in testville.pages if path.startswith("releases/")} == {"releases/"}
    assert testville.page(URL).all(".rh-versions") == []


def test_the_preview_keeps_no_copies(released: Site) -> None:
    released.serve()

    assert {path for path in released.pages if path.startswith("releases/")} == {"releases/"}


def test_two_builds_of_a_release_are_equal_byte_for_byte(released: Site) -> None:
    def digest(root: Path) -> dict[str, str]:
        folder = root / "site"
        return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*.[xjhzc]*")}

    first = digest(released.build().root)

    assert digest(released.build().root) | {"sitemap.xml.gz": ""} == first | {"sitemap.xml.gz": ""}


def test_a_copy_reads_the_same_whatever_becomes_of_the_page(released: Site) -> None:
    before = released.build().page(f"releases/v1.0.0/{URL}").text("article .rh-text, .rh-accounts, .rh-sources, h1")
    after = released.edit(LAUNCH, "## What happened\n", "## What happened\n\nMuch more is known.\n").build().page(f"releases/v1.0.0/{URL}")

    assert after.text("article .rh-text, .rh-accounts, .rh-sources, h1") == before
    assert isinstance(after, Page)
