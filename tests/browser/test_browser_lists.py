"""Tables of launches: sorted by keyboard, kept in the address, stacked on a phone, whole without script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from support.browse import Reader

YEAR = "/briefings/2022/"
COLUMNS = ["Date", "Launch", "Class", "Missile", "Place", "Fired from", "Number", "Outcome", "Disputed"]
NARROW = {"a phone": {"width": 360, "height": 740}, "a window at 200 %": {"width": 640, "height": 400}}
WITH_TABLES = ["/briefings/", YEAR, "/briefings/1984/", "/lists/class/icbm/", "/lists/party/japan-mod/", "/topics/families/kn-23/"]
Visit = Callable[..., Reader]


def column(reader: Reader, name: str) -> list[str]:
    """The cells of a column from top to bottom."""
    cells = reader.page.locator(f".rh-table tbody tr:first-child > :nth-child({COLUMNS.index(name) + 1})")
    return [text.strip() for text in cells.all_inner_texts()]


def addresses(reader: Reader) -> list[str]:
    return reader.page.locator(".rh-table th a").evaluate_all("links => links.map(link => link.href)")


def sorted_by(reader: Reader) -> list[tuple[str, str]]:
    """Every header that says how the table is sorted, with its direction."""
    heads = reader.page.locator("[aria-sort]").all()
    return [(head.inner_text(), head.get_attribute("aria-sort")) for head in heads]


def tab_to(reader: Reader, name: str) -> None:
    """Press Tab until the button of a column has the focus."""
    for _ in range(60):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate("document.activeElement.closest('th')?.innerText") == name:
            return
    pytest.fail(f"no key leads to {name}")


def by_number(cells: list[str], *, reverse: bool) -> list[str]:
    """Numbers in order, and what is not known after them."""
    known = sorted((int(cell) for cell in cells if cell.isdigit()), reverse=reverse)
    return [*map(str, known), *(cell for cell in cells if not cell.isdigit())]


def test_a_table_is_sorted_by_number_with_the_keyboard_alone(reader: Reader) -> None:
    reader.open("/lists/class/srbm/")
    built = column(reader, "Number")
    tab_to(reader, "Number")
    reader.page.keyboard.press("Enter")

    assert sorted_by(reader) == [("Number", "descending")]
    assert column(reader, "Number") == by_number(built, reverse=True) != built
    assert "–" in built

    reader.page.keyboard.press("Space")

    assert sorted_by(reader) == [("Number", "ascending")]
    assert column(reader, "Number") == by_number(built, reverse=False)


def test_the_table_says_that_the_newest_come_first_and_turns_round_by_date(reader: Reader) -> None:
    page = reader.open(YEAR)
    built, before = addresses(reader), sorted_by(reader)
    page.get_by_role("button", name="Date").click()

    assert before == [("Date", "descending")]
    assert sorted_by(reader) == [("Date", "ascending")]
    assert addresses(reader) == built[::-1]


@pytest.mark.parametrize(("name", "some"), [("Launch", 18), ("Missile", 5)])
def test_words_are_sorted_by_the_alphabet_and_numbers_in_them_by_size(reader: Reader, name: str, some: int) -> None:
    page = reader.open("/lists/class/icbm/")
    page.get_by_role("button", name=name).click()
    cells = [cell for cell in column(reader, name) if cell != "–"]

    assert len(cells) >= some
    assert cells == page.evaluate("cells => cells.toSorted(new Intl.Collator('en', {numeric: true}).compare)", cells)


def test_equal_rows_keep_the_newest_first(reader: Reader) -> None:
    page = reader.open(YEAR)
    built = addresses(reader)
    for _ in range(2):
        page.get_by_role("button", name="Class").click()
        rows = list(zip(column(reader, "Class"), addresses(reader), strict=True))

        for name in {name for name, _ in rows}:
            places = [built.index(address) for group, address in rows if group == name]
            assert places == sorted(places), name


def test_each_row_takes_its_summary_along(reader: Reader) -> None:
    page = reader.open("/lists/platform/rail/")
    pairs = "bodies => bodies.map(body => [body.querySelector('th').innerText, body.querySelector('.rh-summary').innerText])"
    built = page.locator(".rh-table tbody").evaluate_all(pairs)
    page.get_by_role("button", name="Date").click()

    assert page.locator(".rh-table tbody").evaluate_all(pairs) == built[::-1]


def test_the_order_stands_in_the_address_and_back_undoes_it(reader: Reader) -> None:
    page = reader.open(f"{YEAR}?from=elsewhere")
    built = addresses(reader)
    page.get_by_role("button", name="Class").click()
    page.get_by_role("button", name="Number").click()
    by_count = addresses(reader)

    assert page.evaluate("location.search") == "?from=elsewhere&sort=count&dir=desc"

    page.go_back()

    assert (page.evaluate("location.search"), sorted_by(reader)) == ("?from=elsewhere&sort=class&dir=asc", [("Class", "ascending")])

    page.go_back()

    assert (page.evaluate("location.search"), addresses(reader)) == ("?from=elsewhere", built)

    page.go_forward()
    page.go_forward()

    assert addresses(reader) == by_count != built


def test_an_address_that_was_passed_on_shows_the_same_order(reader: Reader) -> None:
    page = reader.open(YEAR)
    page.get_by_role("button", name="Place").click()
    order = addresses(reader)

    reader.open(f"{YEAR}?sort=site&dir=asc")

    assert (addresses(reader), sorted_by(reader)) == (order, [("Place", "ascending")])


@pytest.mark.parametrize("query", ["?sort=weather", "?sort=__proto__&dir=desc", "?dir=asc", "?sort="])
def test_an_address_that_names_no_column_changes_nothing(reader: Reader, query: str) -> None:
    reader.open(YEAR)
    built = addresses(reader)
    reader.open(YEAR + query)

    assert (addresses(reader), sorted_by(reader)) == (built, [("Date", "descending")])


def test_back_from_a_briefing_leads_to_the_table_as_it_was_sorted(reader: Reader) -> None:
    page = reader.open("/lists/class/icbm/")
    page.get_by_role("button", name="Launch").click()
    order = addresses(reader)
    page.locator(".rh-table th a").nth(3).click()
    page.go_back()
    page.wait_for_selector("[aria-sort]")

    assert addresses(reader) == order


def drawn(page: Page, selector: str) -> bool:
    """Whether an element can be seen; one that only screen readers meet is clipped to nothing."""
    return bool(page.eval_on_selector(selector, "element => getComputedStyle(element).clipPath === 'none'"))


@pytest.mark.parametrize("width", [1240, 390])
def test_without_script_the_table_stands_and_nothing_offers_to_sort_it(visit: Visit, width: int) -> None:
    page = visit(java_script_enabled=False, viewport={"width": width, "height": 900}).open(YEAR)

    assert page.locator(".rh-table th a:visible").count() == 40
    assert page.locator(".rh-table button, [aria-sort]").count() == 0
    assert drawn(page, ".rh-table thead") is (width == 1240)


@pytest.mark.parametrize("script", [True, False])
def test_summaries_can_be_put_away_with_the_keyboard(visit: Visit, script: bool) -> None:
    page = visit(java_script_enabled=script).open(YEAR)
    summaries = page.locator(".rh-summary:visible")
    before = summaries.count()
    page.get_by_label("Summaries").focus()
    page.keyboard.press("Space")

    assert (before, summaries.count()) == (40, 0)


@pytest.mark.parametrize("path", WITH_TABLES)
@pytest.mark.parametrize("screen", NARROW)
def test_a_narrow_screen_stacks_launches_and_never_scrolls_sideways(visit: Visit, screen: str, path: str) -> None:
    page = visit(viewport=NARROW[screen]).show(path)
    width = NARROW[screen]["width"]
    titles = [title.bounding_box() for title in page.locator(".rh-table tbody th").all()[:5]]

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width < 2 * box["width"] for box in titles)
    assert drawn(page, ".rh-table thead") is (path != "/briefings/")


def test_a_phone_can_sort_and_its_buttons_are_large_enough(visit: Visit) -> None:
    reader = visit(viewport=NARROW["a phone"])
    page = reader.open(YEAR)
    buttons = [button.bounding_box() for button in page.locator(".rh-table button").all()]
    page.get_by_role("button", name="Number").click()

    assert len(buttons) == len(COLUMNS)
    assert all(min(box["width"], box["height"]) >= 24 for box in buttons)
    assert sorted_by(reader) == [("Number", "descending")]


def test_the_table_is_one_to_assistive_technology_on_a_phone_too(visit: Visit) -> None:
    page = visit(viewport=NARROW["a phone"]).open("/lists/platform/rail/")
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = Counter(node["role"]["value"] for node in nodes if not node["ignored"])

    assert {role: roles[role] for role in ("table", "columnheader", "rowheader", "row")} == {
        "table": 1,
        "columnheader": len(COLUMNS),
        "rowheader": 2,
        "row": 5,
    }


def test_a_briefing_leads_on_by_keyboard_to_the_next_launch_and_up_to_its_year(reader: Reader) -> None:
    page = reader.open("/briefings/2021/2021-09-15-yangdok/")
    page.locator("a[rel=next]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/2021/2021-09-28-*/")
    page.locator("nav[aria-label=Breadcrumb] a", has_text="2021").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefings/2021/")

    assert page.inner_text("h1") == "Launches in 2021"
