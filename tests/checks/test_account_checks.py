"""AC: the editors' reading rests on what the parties said."""

import pytest

from support.corpus import LAUNCH, findings, found, launch, marked

SAID = "by: south-staff, said: 2021-05-01, sources: [notice]"


def test_ac001_a_reading_that_an_account_holds_passes():
    assert found({LAUNCH: launch()}) == []


@pytest.mark.parametrize(
    "event",
    [
        "{site: ▸otherton}",
        "{platform: ▸road}",
        "{class: ▸[icbm]}",
        "{missiles: ▸[tv-1]}",
        "{count: ▸3}",
        "{outcome: ▸success}",
    ],
)
def test_ac001_a_reading_that_nobody_said_is_found_at_its_value(event):
    pages = {LAUNCH: launch(f"event: {event}")}

    assert found(pages) == marked("AC001", pages)


def test_ac001_a_withdrawn_statement_is_no_ground():
    old = f"  - {{{SAID}, count: 3, superseded_by: south-staff/2}}\n"
    pages = {LAUNCH: launch("event: {count: ▸3}", f"accounts:\n{old}  - {{{SAID}, count: 2}}")}

    assert found(pages) == marked("AC001", pages)


def test_ac002_a_later_statement_of_the_same_party_may_replace_one():
    accounts = f"accounts:\n  - {{{SAID}, superseded_by: south-staff/2}}\n  - {{{SAID}}}"

    assert found({LAUNCH: launch("event: {}", accounts)}) == []


@pytest.mark.parametrize("name", ["south-staff/1", "south-staff/3", "east-ministry/1"])
def test_ac002_a_successor_that_does_not_come_later_is_found(name):
    pages = {LAUNCH: launch("event: {}", f"accounts:\n  - {{{SAID}, superseded_by: ▸{name}}}\n  - {{{SAID}}}")}

    assert found(pages) == marked("AC002", pages)


def test_ac002_the_cure_names_the_later_statement():
    (finding,) = findings({LAUNCH: launch("event: {}", f"accounts:\n  - {{{SAID}, superseded_by: south-staff/3}}\n  - {{{SAID}}}")})

    assert finding.hint == "Write `south-staff/2`."


def test_ac003_a_disputed_outcome_with_the_dispute_passes():
    assert found({LAUNCH: launch("event: {outcome: disputed}", "disputed: [Northland claims a hit; Southland saw none]")}) == []


def test_ac003_a_disputed_outcome_without_the_dispute_is_found():
    pages = {LAUNCH: launch("event: {outcome: ▸disputed}")}

    assert found(pages) == marked("AC003", pages)


@pytest.mark.parametrize("measure", ["800", "{value: 800, about: true}", "{low: 420, high: 430}", "[{value: 1, of: first}, 2.5]"])
def test_ac004_a_figure_a_span_and_a_list_of_them_pass(measure):
    assert found({LAUNCH: launch("event: {}", f"accounts:\n  - {{{SAID}, distance_km: {measure}}}")}) == []


@pytest.mark.parametrize("measure", ["{about: true}", "{low: 420}", "{low: 430, high: 420}", "{value: 1, low: 1, high: 2}"])
@pytest.mark.parametrize("key", ["distance_km", "apogee_km", "flight_s"])
def test_ac004_neither_a_figure_nor_a_span_is_found(key, measure):
    pages = {LAUNCH: launch("event: {}", f"accounts:\n  - {{{SAID}, {key}: ▸{measure}}}")}

    assert found(pages) == marked("AC004", pages)
