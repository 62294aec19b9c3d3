"""Tables of differences: sorted by keyboard, all alike by the address, stacked on a phone, whole without script."""

from __future__ import annotations

from collections.abc import Callable

from support.browse import Reader

Visit = Callable[..., Reader]


def column(reader: Reader, part: str, number: int) -> list[str]:
    cells = reader.page.locator(f"#{part} + sortable-table tbody tr > :nth-child({number})")
    return [text.strip() for text in cells.all_inner_texts()]


def kilometres(cells: list[str]) -> list[float]:
    return [float(cell.split()[0].replace(",", "")) for cell in cells]


def test_differences_are_sorted_by_how_far_they_lie_apart(reader: Reader) -> None:
    reader.open("/disputed/")
    built = kilometres(column(reader, "distance", 4))
    button = reader.page.locator("#distance + sortable-table th[data-sort=apart] button")
    button.focus()
    reader.page.keyboard.press("Enter")

    assert reader.page.url.endswith("?sort=apart&dir=desc")
    assert kilometres(column(reader, "distance", 4)) == sorted(built, reverse=True) != built
    assert max(built) > 100
    assert min(built) < 10


def test_every_table_of_the_page_follows_the_address(reader: Reader) -> None:
    reader.open("/disputed/")
    reader.page.locator("#distance + sortable-table th[data-sort=apart] button").press("Enter")

    heights = kilometres(column(reader, "height", 4))
    assert heights == sorted(heights, reverse=True)

    reader.page.go_back()
    assert kilometres(column(reader, "height", 4)) != heights


def test_differences_are_sorted_by_the_day_on_which_they_began(reader: Reader) -> None:
    reader.open("/disputed/?sort=since&dir=asc")
    days = reader.page.locator("#outcome + sortable-table td:last-child time").evaluate_all("times => times.map(time => time.dateTime)")

    assert days == sorted(days)
    assert len(days) > 5


def test_each_measure_has_an_address_of_its_own(visit: Visit) -> None:
    page = visit(java_script_enabled=False).open("/disputed/")
    page.get_by_role("link", name="Outcome (").click()

    assert page.url.endswith("#outcome")
    assert page.locator("#outcome + sortable-table").is_visible()
    assert page.locator(".rh-differences button").count() == 0


def test_a_phone_stacks_what_a_desktop_lays_side_by_side(visit: Visit) -> None:
    def left(width: int) -> list[float]:
        page = visit(viewport={"width": width, "height": 740}).open("/disputed/")
        cells = page.locator("#distance + sortable-table tbody").first.locator("th, td:nth-child(3)").all()
        return [cell.bounding_box()["x"] for cell in cells]

    assert len(set(left(360))) == 1
    assert len(set(left(1280))) == 2


def test_home_and_the_foot_of_each_page_lead_there(reader: Reader) -> None:
    page = reader.open("/")

    assert page.locator(".rh-counts a[href='disputed/']").is_visible()
    assert page.locator(".rh-footer a[href='./disputed/']").is_visible()
