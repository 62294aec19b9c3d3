"""What a reader meets on a launch briefing, and in which order."""

from __future__ import annotations

import pytest

from support.html import Page, words
from support.site import Site

FULL = "briefings/2001/2001-02-03-testville/"
SHORT = "briefings/2002/2002-05-06-sampleton/"
PARTS = {
    "h1": "title",
    ".rh-line": "when and where",
    ".rh-chips": "status and as-of",
    ".rh-lead": "summary",
    ".rh-positions": "agreed, disputed, unknown",
    ".rh-accounts": "accounts",
    ".rh-text": "text",
    ".rh-sources": "sources",
    ".rh-related": "related",
    ".rh-changes": "changes",
}


@pytest.fixture(scope="module")
def page(testville: Site) -> Page:
    return testville.page(FULL)


def parts(page: Page) -> list[str]:
    """The parts of the article from top to bottom."""
    names = [(node.tag, *(f".{name}" for name in (node.attributes.get("class") or "").split())) for node in page.all("article > *")]
    return [part for name in names for selector, part in PARTS.items() if selector in name]


def test_parts_stand_in_the_order_in_which_a_reader_needs_them(page: Page) -> None:
    assert parts(page) == list(PARTS.values())


def test_parts_without_content_are_left_out(testville: Site) -> None:
    assert parts(testville.page(SHORT)) == [
        "title", "when and where", "status and as-of", "summary", "accounts", "text", "sources", "changes"
    ]  # fmt: skip


def test_when_is_given_in_korean_time_and_in_utc_with_the_day_it_has_there(page: Page) -> None:
    assert page.texts(".rh-line span")[0] == "Sat 3 February 2001, 07:15 Korean time (22:15 UTC on 2 Feb 2001)"
    assert page.values(".rh-line time", "datetime") == ["2001-02-03", "2001-02-02T22:15Z"]


def test_where_and_how_lead_to_the_page_or_the_list_of_each_code(page: Page) -> None:
    assert page.texts(".rh-line > span")[1] == "Testville, Test Province"
    assert page.links(".rh-line a") == [
        ("Testville", "../../../lists/site/testville/"),
        ("Cart", "../../../topics/platforms/carts/"),
        ("Short", "../../../lists/class/short/"),
        ("Arrow-1", "../../../lists/family/arrow-1/"),
    ]


def test_a_launch_without_a_time_shows_its_day_alone(testville: Site) -> None:
    assert testville.page(SHORT).texts(".rh-line > span")[0] == "Mon 6 May 2002"


def test_chips_say_status_as_of_sources_with_independent_origins_and_that_it_was_corrected(page: Page) -> None:
    assert page.texts(".rh-chip") == ["Reviewed", "as of 1 March 2001", "4 sources, 3 independent origins", "Corrected"]


def test_a_preliminary_briefing_says_so(testville: Site) -> None:
    assert testville.page(SHORT).texts(".rh-chip")[0] == "Preliminary"


def test_what_is_agreed_disputed_and_unknown_stands_under_its_heading(page: Page) -> None:
    found = {
        section.css_first("h2").text(): [words(item.text()) for item in section.css("li")] for section in page.all(".rh-positions section")
    }

    assert found == {
        "Agreed": ["Two arrows flew east"],
        "Disputed": ["Distance: about 80 km or 75 km", "Whether a target was hit"],
        "Unknown": ["How many carts there are"],
    }


def test_parties_stand_side_by_side_in_the_order_in_which_they_spoke(page: Page) -> None:
    table = page.table()

    assert list(table["Distance"]) == ["South Watch", "Island Watch", "North Post"]
    assert table["Distance"]["South Watch"].startswith("about 80 km")
    assert table["Distance"]["Island Watch"].startswith("75 km")
    assert table["Distance"]["North Post"] == "not given"


def test_a_state_controlled_party_is_marked_in_the_table_and_at_its_source(page: Page) -> None:
    assert [words(node.text()) for node in page.all("thead small")] == ["state-controlled"]
    assert "origin: North Post, state-controlled" in page.one("#source-north-report").text()


def test_a_superseded_statement_is_struck_and_its_successor_is_not(page: Page) -> None:
    (row,) = [row for row in page.all(".rh-accounts tbody tr") if row.css_first("th").text() == "Came down"]
    statements = row.css("td")[list(page.table()["Came down"]).index("Island Watch")].css("div")
    outside, inside = (words(node.text()) for node in statements)

    assert outside.startswith("outside Japan’s EEZ")
    assert outside.endswith("3 Feb 2001, replaced later")
    assert inside.startswith("inside Japan’s EEZ")
    assert inside.endswith("4 Feb 2001")
    assert [bool(node.css("s")) for node in statements] == [True, False]
    assert "A struck value was replaced by the party that gave it." in page.text(".rh-legend")


def test_every_value_in_the_table_has_a_number_that_leads_to_a_source_on_the_page(page: Page) -> None:
    values = page.all(".rh-accounts td > div")

    assert values
    assert all(value.css("sup a") for value in values)
    assert {link for link in page.values("sup a", "href") if link.removeprefix("#") not in page.ids} == set()


def test_a_number_is_that_of_its_source_in_the_list(page: Page) -> None:
    order = [f"#{name}" for name in page.values(".rh-sources li", "id")]

    assert page.links("sup.rh-cite a")
    assert {order.index(target) + 1 == int(text) for text, target in page.links("sup.rh-cite a")} == {True}


def test_every_citation_in_the_text_is_returned_to_from_its_source(page: Page) -> None:
    assert sorted(page.values(".rh-returns a", "href")) == sorted(f"#{name}" for name in page.values(".rh-text sup a", "id"))


def test_a_source_says_who_when_what_in_which_language_and_how_it_was_read(page: Page) -> None:
    second = words(page.one("#source-island-second").text(separator=" "))

    assert second.startswith("Island Gazette , 4 Feb 2001 . Zweite Meldung (German). read in full origin: Island Watch")


def test_a_source_leads_to_its_archived_copy_or_to_a_lookup(page: Page) -> None:
    assert ("Archived copy", "https://archive.example/north-day") in page.links("#source-north-report a")
    assert ("Look up in an archive", "https://web.archive.org/web/*/https://south.example/notice") in page.links("#source-south-notice a")


def test_related_pages_are_named_by_their_titles(page: Page) -> None:
    assert [text for text, _ in page.links(".rh-related a")] == ["An arrow lost off Sampleton", "Carts", "Zone"]


def test_corrections_then_changes_are_listed_the_newest_first(page: Page) -> None:
    assert page.texts(".rh-changes li") == [
        "1 March 2001: Correction. The distance was misread. Was: 57 km; now: 75 km",
        "1 March 2001: Distance corrected",
        "10 February 2001: First published",
    ]


def test_the_launches_before_and_after_are_one_step_away(testville: Site) -> None:
    assert testville.page(FULL).links("a[rel=next]") == [("An arrow lost off Sampleton", "../../2002/2002-05-06-sampleton/")]
    assert testville.page(SHORT).links("a[rel=prev]") == [("Two arrows fired from a cart at Testville", "../../2001/2001-02-03-testville/")]
    assert testville.page(SHORT).links("a[rel=next]") == []


def test_every_entry_under_on_this_page_leads_to_a_place_on_it(page: Page) -> None:
    contents = page.links("nav[aria-labelledby=rh-on-this-page] a")

    assert [text for text, _ in contents] == [
        "Who says what",
        "What happened",
        "What each side says",
        "Sources",
        "Related",
        "Changes",
        "Cite this page",
    ]
    assert {target for _, target in contents} <= {f"#{name}" for name in page.ids}
