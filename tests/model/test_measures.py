"""Figures as a party gave them."""

import pytest
from pydantic import TypeAdapter, ValidationError

from briefings.model.values import Codes, Measures

MEASURES = TypeAdapter(Measures)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (800, [{"value": 800}]),
        (2.5, [{"value": 2.5}]),
        ({"value": 800, "about": True}, [{"value": 800, "about": True}]),
        ({"low": 420, "high": 430}, [{"low": 420, "high": 430}]),
        ([800, {"value": 750, "of": "second missile"}], [{"value": 800}, {"value": 750, "of": "second missile"}]),
        ([], []),
    ],
)
def test_a_number_a_measure_or_a_list_of_them(given, kept):
    assert [measure.model_dump(exclude_defaults=True) for measure in MEASURES.validate_python(given)] == kept


@pytest.mark.parametrize(
    "given",
    ["800", True, -1, float("inf"), float("nan"), {"value": "800"}, {"valu": 800}, {"value": 800, "about": "yes"}, [[800]]],
    ids=repr,
)
def test_a_figure_is_a_plain_number_and_nothing_is_guessed(given):
    with pytest.raises(ValidationError):
        MEASURES.validate_python(given)


def test_a_whole_number_stays_whole():
    (measure,) = MEASURES.validate_python(800)

    assert repr(measure.value) == "800"


@pytest.mark.parametrize(("given", "kept"), [("srbm", ("srbm",)), (["srbm", "icbm"], ("srbm", "icbm")), ([], ())])
def test_one_code_or_a_list_of_codes(given, kept):
    assert TypeAdapter(Codes).validate_python(given) == kept
