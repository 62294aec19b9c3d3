"""NM: a name leads to one page."""

from support.corpus import TERM, TOPIC, found, marked, term, topic


def test_nm001_names_of_their_own_pass():
    assert found({TERM: term("aliases: [{name: belt}]"), TOPIC: topic("aliases: [{name: rolling stock}]")}) == []


def test_nm001_a_name_on_two_pages_is_found_on_both():
    pages = {TERM: term("aliases: [{name: ▸Belt}]"), TOPIC: topic("aliases: [{name: ▸belt}]")}

    assert found(pages) == marked("NM001", pages)


def test_nm001_a_shared_name_passes_where_both_say_so_and_lead_to_each_other():
    alias = "aliases: [{name: belt, ambiguous: true}]"

    assert found({TERM: term(alias, "related: [rail-cars]"), TOPIC: topic(alias, "related: [zone]")}) == []


def test_nm001_a_shared_name_is_found_where_one_page_does_not_lead_to_the_other():
    alias = "aliases: [{name: ▸belt, ambiguous: true}]"
    pages = {TERM: term(alias), TOPIC: topic(alias.replace("▸", ""), "related: [zone]")}

    assert found(pages) == marked("NM001", pages)
