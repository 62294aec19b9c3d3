"""ID: a page is known by one name, and stands where that name says."""

import pytest

from support.corpus import LAUNCH, TERM, TOPIC, found, launch, marked, term, topic


def test_id001_an_id_that_equals_the_file_name_passes():
    assert found({LAUNCH: launch(), TERM: term(), TOPIC: topic()}) == []


def test_id001_a_plain_page_needs_no_id():
    assert found({"about/method.md": "---\ntitle: Method\nkind: page\nas_of: 2021-06-01\n---\n"}) == []


def test_id001_an_id_other_than_the_file_name_is_found_at_the_id():
    pages = {TERM: term("id: ▸area")}

    assert found(pages) == marked("ID001", pages)


def test_id002_two_pages_with_ids_of_their_own_pass():
    assert found({TERM: term(), TOPIC: topic()}) == []


def test_id002_the_second_page_with_an_id_is_found():
    pages = {TERM: term(), "topics/sites/zone.md": topic("id: ▸zone", "group: sites")}

    assert found(pages) == marked("ID002", pages)


def test_id002_a_plain_page_and_a_term_may_not_share_an_id():
    pages = {TERM: term("id: ▸zone"), "about.md": "---\ntitle: About\nid: zone\nkind: page\nas_of: 2021-06-01\n---\n"}

    assert "ID002 glossary/zone.md:2:5" in found(pages)


def test_id003_an_id_may_begin_with_a_month_where_the_day_is_not_known():
    assert found({"briefings/1984/1984-09-testville.md": launch("id: 1984-09-testville", "date: 1984-09~")}) == []


def test_id003_an_id_with_another_date_is_found_at_the_id():
    pages = {LAUNCH: launch("id: ▸2021-05-01-testville", "date: 2021-04-30")}

    assert found(pages) == marked("ID003", pages)


def test_id004_a_page_in_the_folder_of_its_kind_passes():
    assert found({LAUNCH: launch(), TOPIC: topic()}) == []


def test_id004_a_launch_in_the_folder_of_another_year_is_found_at_its_kind():
    pages = {"briefings/2020/2021-05-01-testville.md": launch("kind: ▸launch")}

    assert found(pages) == marked("ID004", pages)


def test_id004_a_topic_in_the_folder_of_another_group_is_found():
    pages = {"topics/law/rail-cars.md": topic("kind: ▸topic")}

    assert found(pages) == marked("ID004", pages)


def test_id004_a_term_outside_the_glossary_is_found():
    pages = {"topics/nonsense/zone.md": term("kind: ▸term")}

    assert found(pages) == marked("ID004", pages)


def test_id005_a_page_of_an_editors_own_passes():
    assert found({"about/index.md": "---\ntitle: About\nkind: page\nas_of: 2021-06-01\n---\n"}) == []


def test_id005_a_hand_written_list_is_found_on_its_first_line():
    pages = {"topics/index.md": "▸---\ntitle: Topics\nkind: page\nas_of: 2021-06-01\n---\n"}

    assert found(pages) == marked("ID005", pages)


def test_id006_an_address_that_nobody_else_has_passes():
    pages = {"glossary/area.md": term("id: area", "moved_from: [glossary/zone/, about/zone/]")}

    assert found(pages) == []


@pytest.mark.parametrize("old", ["glossary/zone/", "glossary/area/", "briefings/", "about/rules/", "topics/"])
def test_id006_an_address_of_another_page_its_own_or_one_of_the_site_is_found(old):
    pages = {TERM: term(), "glossary/area.md": term("id: area", f"moved_from: [▸{old}]")}

    assert found({path: text.replace("▸", "") for path, text in pages.items()}) == marked("ID006", pages)


def test_id006_an_address_that_two_pages_claim_is_found_on_the_second():
    pages = {
        "glossary/area.md": term("id: area", "moved_from: [glossary/old/]"),
        "glossary/zone.md": term("moved_from: [▸glossary/old/]"),
    }

    assert found({path: text.replace("▸", "") for path, text in pages.items()}) == marked("ID006", pages)
