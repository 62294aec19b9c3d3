"""Which statements stood on which day."""

from briefings.accounts.standing import days_of, in_time, numbered
from support.corpus import LAUNCH, launch, make_corpus


def accounts(*lines):
    listed = "accounts:\n" + "".join(f"  - {{sources: [notice], {line}}}\n" for line in lines)
    return make_corpus({LAUNCH: launch("event: {}", listed)}).by_path[LAUNCH].record.accounts


def standing(found, day):
    return [one.number for one in in_time(found) if one.stood(day)]


def test_days_are_those_on_which_somebody_spoke_each_once():
    found = accounts("by: a, said: 2021-05-01", "by: b, said: 2021-05-01", "by: a, said: 2021-05-03", "by: c, said: 2021-06")

    assert [str(day) for day in days_of(found)] == ["2021-05-01", "2021-05-03", "2021-06"]
    assert [one.day for one in in_time(found)] == [0, 0, 1, 2]


def test_a_statement_stands_from_its_day_on():
    found = accounts("by: a, said: 2021-05-01", "by: b, said: 2021-05-02")

    assert [standing(found, day) for day in (0, 1)] == [[0], [0, 1]]


def test_a_replaced_statement_stands_until_the_day_of_the_other():
    found = accounts("by: a, said: 2021-05-01, superseded_by: b/1", "by: c, said: 2021-05-02", "by: b, said: 2021-05-03")

    assert [standing(found, day) for day in (0, 1, 2)] == [[0], [0, 1], [1, 2]]
    assert in_time(found)[0].successor == found[2]


def test_a_statement_replaced_on_its_own_day_never_stood_at_the_end_of_one():
    found = accounts("by: a, said: 2021-05-01, superseded_by: a/2", "by: a, said: 2021-05-01")

    assert standing(found, 0) == [1]


def test_a_statement_whose_successor_is_missing_never_stood():
    assert standing(accounts("by: a, said: 2021-05-01, superseded_by: a/7"), 0) == []


def test_accounts_are_counted_by_party():
    assert numbered(accounts("by: a, said: 2021-05-01", "by: b, said: 2021-05-01", "by: a, said: 2021-05-02")) == ["a/1", "b/1", "a/2"]
