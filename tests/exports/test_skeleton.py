"""A new page is valid as it stands."""

import datetime as dt

import pytest

from briefings.exports.skeleton import GROUPS, skeleton
from support.corpus import findings

TODAY = dt.date(2021, 6, 1)


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("launch", "2021-05-01-testville", "briefings/2021/2021-05-01-testville.md"),
        ("launch", "1984-09-testville", "briefings/1984/1984-09-testville.md"),
        ("launch", "1984-testville", "briefings/1984/1984-testville.md"),
        ("launch", "1984", "briefings/1984/1984.md"),
        ("term", "zone", "glossary/zone.md"),
        ("term", "no", "glossary/no.md"),
        ("term", "38", "glossary/38.md"),
        ("term", "null", "glossary/null.md"),
        *(("topic", f"{group}/rail-cars", f"topics/{group}/rail-cars.md") for group in GROUPS),
    ],
)
def test_a_skeleton_passes_every_check_in_its_place(kind, name, path):
    where, text = skeleton(kind, name, TODAY)

    assert where == path
    assert findings({where: text}) == []


@pytest.mark.parametrize(
    ("kind", "name", "reason"),
    [
        ("launch", "testville", "does not begin with a date"),
        ("launch", "2021-13-01-testville", "does not begin with a date"),
        ("launch", "2021-02-30-testville", "does not begin with a date"),
        ("launch", "2021-05-01-Testville", "cannot be an id"),
        ("launch", "../2021-05-01-testville", "cannot be an id"),
        ("term", "EEZ", "cannot be an id"),
        ("term", "a b", "cannot be an id"),
        ("term", "", "cannot be an id"),
        ("topic", "rail-cars", "name the topic's group too, as in `platforms/rail-cars`"),
        ("topic", "trains/rail-cars", "the groups are platforms, families"),
        ("topic", "../../rail-cars", "name the topic's group"),
    ],
)
def test_a_name_that_cannot_be_a_page_is_refused_with_the_reason(kind, name, reason):
    with pytest.raises(ValueError, match=reason):
        skeleton(kind, name, TODAY)
