"""A reporter finds the right launch in one query."""

from __future__ import annotations

import pytest

from support.browse import Reader, until

YANGDOK = "/briefings/2021/2021-09-15-yangdok/"
UIJU = "/briefings/2022/2022-01-14-uiju/"


def paths(results: list[tuple[str, str]]) -> list[str]:
    return [path for _, path in results]


@pytest.mark.parametrize("words", ["train", "철도", "2021-09-15", "2021년 9월 15일", "15 September 2021"])
def test_the_launch_from_a_train_comes_first(reader: Reader, words: str) -> None:
    results = reader.search(f"?q={words.replace(' ', '+')}")

    assert paths(results)[0] == YANGDOK


def test_a_place_leads_to_its_page_and_its_launch(reader: Reader) -> None:
    assert YANGDOK in paths(reader.search("?q=Yangdok"))[:2]


def test_the_finished_list_is_marked_with_the_query_as_it_was_typed(reader: Reader) -> None:
    reader.search("?q=Hwasong+%26+%22KN-23%22")

    assert reader.page.get_attribute("[data-search-done]", "data-search-done") == 'Hwasong & "KN-23"'
    assert reader.page.input_value("[data-search-field]") == 'Hwasong & "KN-23"'


def test_results_are_an_ordered_list_that_says_what_each_page_is(reader: Reader) -> None:
    reader.search("?q=train")
    first = reader.page.locator("[data-search-done] ol > li").first

    assert first.locator("a[data-search-result]").inner_text() == "Two ballistic missiles fired from a train at Yangdok"
    assert "15 Sep 2021" in first.inner_text()
    assert "result" in reader.page.inner_text("[data-search-state]")


def test_the_address_narrows_by_platform_and_kind(reader: Reader) -> None:
    everything = paths(reader.search("?q=missile"))
    narrowed = paths(reader.search("?q=missile&platform=rail&kind=launch"))

    assert sorted(narrowed) == [YANGDOK, UIJU]
    assert len(everything) > len(narrowed)


def test_facets_alone_list_the_newest_first(reader: Reader) -> None:
    assert paths(reader.search("?platform=rail&kind=launch")) == [UIJU, YANGDOK]


def test_a_year_narrows_to_its_launches(reader: Reader) -> None:
    results = paths(reader.search("?q=missile&year=2021&kind=launch"))

    assert len(results) > 1
    assert [path for path in results if not path.startswith("/briefings/2021/")] == []


def test_nothing_found_is_said_and_the_ways_in_stand_in(reader: Reader) -> None:
    results = reader.search("?q=qqqqzzzz")

    assert results == []
    assert "Nothing found for “qqqqzzzz”" in reader.page.inner_text("[data-search-state]")
    assert "No page has “qqqqzzzz”" in reader.page.inner_text("[data-search-onward]")
    assert reader.page.is_visible("[data-search-help] a[href$='briefings/']")


def test_a_query_with_markup_is_shown_as_text(reader: Reader) -> None:
    reader.search("?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")

    assert reader.page.locator("article img").count() == 0


def test_the_page_without_a_query_loads_no_index(reader: Reader) -> None:
    reader.open("/search/")
    reader.page.wait_for_load_state("networkidle")

    assert [url for url in reader.requested if "/pagefind/" in url] == []


def test_enter_in_the_header_leads_to_the_results(reader: Reader) -> None:
    page = reader.open("/glossary/eez/")
    page.fill("header input[name=q]", "train")
    page.press("header input[name=q]", "Enter")

    assert paths(reader.results())[0] == YANGDOK
    assert page.url == f"{reader.address}/search/?q=train"


def test_control_k_puts_the_cursor_into_the_box_and_a_bare_key_does_not(reader: Reader) -> None:
    page = reader.open(YANGDOK)
    page.keyboard.press("/")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.name") is None
    page.keyboard.press("Control+k")
    page.keyboard.type("a/b")

    assert page.evaluate("document.activeElement.name") == "q"
    assert page.input_value("header input[name=q]") == "a/b"


def test_back_leads_from_a_result_to_the_same_results_and_on_to_the_page_before(reader: Reader) -> None:
    page = reader.open("/topics/")
    page.fill("header input[name=q]", "train")
    page.press("header input[name=q]", "Enter")
    found = reader.results()
    page.locator("a[data-search-result]").first.click()
    page.wait_for_url(f"**{YANGDOK}")

    page.go_back()
    assert reader.results() == found

    page.go_back()
    page.wait_for_url("**/topics/")


def test_a_search_by_keyboard_alone(reader: Reader) -> None:
    page = reader.open("/search/")
    page.keyboard.press("Control+k")
    page.keyboard.type("yangdok train")
    page.wait_for_selector("[data-search-done='yangdok train']")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    first = reader.results()[0][1]

    assert page.evaluate("document.activeElement.pathname") == first
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{first}")


def test_what_is_typed_becomes_the_address_without_a_history_of_every_letter(reader: Reader) -> None:
    page = reader.open("/topics/")
    reader.open("/search/")
    page.locator("[data-search-field]").press_sequentially("yangdok", delay=150)
    page.wait_for_selector("[data-search-done='yangdok']")
    assert page.url.endswith("/search/?q=yangdok")

    page.go_back()
    page.wait_for_url("**/search/")
    page.go_back()
    page.wait_for_url("**/topics/")


def test_a_wrong_letter_is_mended_said_and_taken_back_on_demand(reader: Reader) -> None:
    reader.search("?q=hwasoong-17")
    state = reader.page.locator("[data-search-state]")
    assert "Understood as Hwasong-17" in state.inner_text()

    state.locator("a").click()
    reader.page.wait_for_url("**/search/?q=hwasoong-17&typed=1")
    until(reader.page, "!document.querySelector('[data-search-state]').textContent.includes('Understood')")


def test_words_that_only_the_full_text_has_are_no_typing_errors(reader: Reader) -> None:
    reader.search("?q=Kishida")

    assert "Understood" not in reader.page.inner_text("[data-search-state]")
    reader.page.wait_for_selector(".rh-results__text mark")


def test_a_day_without_a_launch_leads_to_the_launches_before_and_after(reader: Reader) -> None:
    found = [path for _, path in reader.search("?q=3+May+2020")]

    assert found == ["/briefings/2020/2020-04-14-munchon/", "/briefings/2020/2020-07-06-east-sea/"]
    assert "No launch on that day is on record" in reader.page.inner_text("[data-search-onward]")


def test_a_query_of_which_no_page_has_all_says_so(reader: Reader) -> None:
    reader.search("?q=yangdok+submarine")

    assert "No page has all of" in reader.page.inner_text("[data-search-state]")


def test_the_words_that_matched_are_marked(reader: Reader) -> None:
    reader.search("?q=hwasong+17")

    assert "Hwasong-17" in reader.page.locator("[data-search-done] mark").all_inner_texts()


def test_an_index_that_does_not_load_leaves_the_lists(browser: object, address: str) -> None:
    reader = Reader(address, browser.new_context())  # type: ignore[attr-defined]  # its errors are wanted here
    reader.page.route("**/search/catalogue.json", lambda route: route.abort())
    page = reader.open("/search/?q=train")
    until(page, "document.querySelector('[data-search-state]').textContent.includes('could not be loaded')")

    assert page.is_visible("[data-search-help] a[href$='briefings/']")
    reader.context.close()
