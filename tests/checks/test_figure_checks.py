"""FG: figures are plausible, and where parties differ the page says so."""

import pytest

from support.corpus import LAUNCH, findings, found, launch, marked

SOUTH = "  - {by: south-staff, said: 2021-05-01, sources: [notice], class: srbm, %s}\n"
EAST = "  - {by: east-ministry, said: 2021-05-01, sources: [notice], %s}\n"


def accounts(south: str, east: str = "") -> tuple[str, str]:
    return "accounts:\n" + SOUTH % south + (EAST % east if east else ""), "event: {class: [srbm]}"


def test_fg001_a_figure_in_the_range_of_its_class_passes():
    assert found({LAUNCH: launch(*accounts("distance_km: 800, apogee_km: {low: 50, high: 60}"))}) == []


def test_fg001_a_figure_without_a_known_class_passes():
    assert found({LAUNCH: launch("accounts:\n" + EAST % "distance_km: 9000", "event: {}")}) == []


@pytest.mark.parametrize("figure", ["distance_km: ▸1001", "apogee_km: ▸{low: 50, high: 933}"])
def test_fg001_a_figure_outside_the_range_is_a_warning_at_the_figure(figure):
    pages = {LAUNCH: launch(*accounts(figure))}

    assert found(pages) == marked("FG001", pages)
    assert [finding.severity for finding in findings(pages)] == ["warning"]


@pytest.mark.parametrize(
    "east",
    [
        "distance_km: 700",
        "distance_km: {value: 500, at_least: true}",
        "distance_km: {low: 600, high: 900}",
        "distance_km: {value: 400, of: second missile}",
    ],
    ids=["close", "a bound", "a span", "another missile"],
)
def test_fg002_figures_that_do_not_contradict_each_other_pass(east):
    assert found({LAUNCH: launch(*accounts("distance_km: 800", east))}) == []


@pytest.mark.parametrize("key", ["distance_km", "apogee_km", "count"])
def test_fg002_figures_that_differ_are_found_where_nothing_is_disputed(key):
    pages = {LAUNCH: launch(*accounts(f"{key}: 100", f"{key}: ▸130"))}

    assert found(pages) == marked("FG002", pages)


@pytest.mark.parametrize("east", ["distance_km: ▸{value: 500, at_most: true}", "distance_km: ▸{low: 300, high: 400}"])
def test_fg002_a_bound_or_a_span_that_a_figure_cannot_fit_is_found(east):
    pages = {LAUNCH: launch(*accounts("distance_km: 800", east))}

    assert found(pages) == marked("FG002", pages)


def test_fg002_says_who_says_what():
    (finding,) = findings({LAUNCH: launch(*accounts("distance_km: 800", "distance_km: {value: 1000, at_least: true}"))})

    assert finding.message == "`distance_km`: south-staff says 800, east-ministry says 1000 or more, and `disputed` is empty"


def test_fg002_figures_that_differ_pass_where_the_page_says_so():
    assert found({LAUNCH: launch(*accounts("count: 2", "count: 3"), "disputed: [Southland counts two]")}) == []


def test_fg002_a_figure_that_was_replaced_does_not_count():
    text = "accounts:\n" + SOUTH % "count: 3, superseded_by: south-staff/2" + SOUTH % "count: 2"

    assert found({LAUNCH: launch(text, "event: {class: [srbm]}")}) == []


def test_fg002_a_party_that_gives_figures_for_several_launches_does_not_differ_from_itself():
    text = "accounts:\n" + SOUTH % "count: 3" + SOUTH % "count: 2"

    assert found({LAUNCH: launch(text, "event: {class: [srbm]}")}) == []
