"""SR: every statement leads to a source, and every source serves one."""

import pytest

from support.corpus import LAUNCH, TERM, findings, found, launch, marked, term

SOURCE = "{title: T, publisher: P, url: 'https://example.org/a', origin: %s, read: full}"


def sources(origin: str = "south-staff", key: str = "paper") -> str:
    return f"sources:\n  {key}: {SOURCE % origin}"


def test_sr001_a_citation_of_a_source_of_the_page_passes():
    assert found({TERM: term(sources(), body="Of sea.[^paper]")}) == []


def test_sr001_a_citation_inside_code_cites_nothing():
    assert found({TERM: term(body="Write `[^key]`.\n\n```\n[^key]\n```\n")}) == []


def test_sr001_a_citation_of_an_unknown_key_is_found_in_the_text():
    pages = {TERM: term(sources(), body="Of sea.[^paper]\n\nAnd▸[^papr] so on.")}

    assert found(pages) == marked("SR001", pages)


def test_sr001_a_citation_before_a_colon_is_a_citation():
    pages = {TERM: term(body="Eastland said▸[^nobody]: so on.")}

    assert found(pages) == marked("SR001", pages)


def test_sr001_an_unknown_key_under_an_account_is_found_at_the_item():
    pages = {LAUNCH: launch("accounts:\n  - {by: south-staff, said: 2021-05-01, sources: [notice, ▸notise]}", "event: {}")}

    assert found(pages) == marked("SR001", pages)


def test_sr001_names_the_likely_source():
    pages = {TERM: term(sources(), body="[^paper] [^papr]")}

    assert [finding.hint for finding in findings(pages)] == ["Did you mean `paper`?"]


def test_sr002_a_source_that_an_account_names_is_cited():
    assert found({LAUNCH: launch()}) == []


def test_sr002_a_source_that_nothing_cites_is_a_warning_at_its_key():
    pages = {TERM: term(sources(key="▸paper"))}

    assert found(pages) == marked("SR002", pages)
    assert [finding.severity for finding in findings(pages)] == ["warning"]


def test_sr003_a_preliminary_briefing_may_be_empty():
    assert found({LAUNCH: launch("status: preliminary", "accounts: []", "sources: {}", "event: {}")}) == []


@pytest.mark.parametrize("status", ["reviewed", "superseded"])
def test_sr003_a_briefing_without_accounts_is_found_at_its_status(status):
    pages = {LAUNCH: launch(f"status: ▸{status}", "accounts: []", "event: {}", body="Two.[^notice]")}

    assert found(pages) == marked("SR003", pages)


def test_sr004_a_line_that_begins_with_a_citation_is_no_definition():
    assert found({TERM: term(sources(), body="[^paper] says so.")}) == []


def test_sr004_a_footnote_written_by_hand_is_found_where_it_is_defined():
    pages = {TERM: term(sources(), body="Sea.[^paper]\n\n▸[^paper]: The paper.\n")}

    assert found(pages) == marked("SR004", pages)


def test_sr005_high_confidence_with_two_origins_passes():
    two = f"sources:\n  notice: {SOURCE % 'south-staff'}\n  paper: {SOURCE % 'east-ministry'}"

    assert found({LAUNCH: launch("confidence: {level: high, basis: Two tracked it.}", two, body="[^paper]")}) == []


def test_sr005_moderate_confidence_with_one_origin_passes():
    assert found({LAUNCH: launch("confidence: {level: moderate, basis: One tracked it.}")}) == []


def test_sr005_high_confidence_with_one_origin_is_found_at_the_level():
    pages = {LAUNCH: launch("confidence: {level: ▸high, basis: One tracked it.}")}

    assert found(pages) == marked("SR005", pages)


def outlet(origin: str) -> str:
    return f"sources:\n  paper: {{title: T, publisher: Northland Daily, url: 'https://example.org/a', origin: {origin}, read: full}}"


def test_sr006_a_state_paper_with_the_state_as_origin_passes():
    assert found({TERM: term(outlet("north-agency"), body="Of sea.[^paper]")}) == []


def test_sr006_a_state_paper_with_another_origin_is_found_at_the_origin():
    pages = {TERM: term(outlet("▸south-staff"), body="Of sea.[^paper]")}

    assert found(pages) == marked("SR006", pages)
