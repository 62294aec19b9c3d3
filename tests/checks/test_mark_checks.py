"""MK: nothing is left to be written."""

from support.corpus import MARK, TERM, found, marked, term


def test_mk001_text_without_a_mark_passes():
    assert found({TERM: term(body="All is said; `TODO` is code.\n")}) == []


def test_mk001_a_mark_in_front_matter_or_text_is_found_where_it_stands():
    pages = {TERM: term(f"summary: {MARK}'TODO: say it'", body=f"Some of it.\n\n{MARK}TODO: the rest.\n")}

    assert found({path: text.replace(MARK, "") for path, text in pages.items()}) == marked("MK001", pages)
