"""What was known when: statements day by day, with what replaced what."""

from briefings.views.replay import replay
from support.corpus import LAUNCH, launch, make_corpus


def told(*accounts):
    listed = "accounts:\n" + "".join(f"  - {{sources: [notice], {account}}}\n" for account in accounts)
    corpus = make_corpus({LAUNCH: launch("event: {}", listed)})
    days = replay(corpus.by_path[LAUNCH].record, corpus)
    return {(day.date, day.machine_date): [(one.party, one.text.replace("\u00a0", " "), one.fate) for one in day.told] for day in days}


def test_a_launch_on_which_all_spoke_on_one_day_has_none():
    assert told("by: south-staff, said: 2021-05-01, superseded_by: south-staff/2", "by: south-staff, said: 2021-05-01") == {}


def test_each_day_has_what_was_said_on_it_in_words():
    days = told(
        "by: south-staff, said: 2021-05-01, class: srbm, count: 2, distance_km: {value: 800, about: true}, apogee_km: 60, outcome: success",
        "by: north-agency, said: 2021-05, named: new bird, platform: rail, flight_s: 120, landing_zone: over-japan, landing: the sea",
        "by: east-ministry, said: 2021-05, note: Confirmed it alone.",
    )

    assert days == {
        ("1 May 2021", "2021-05-01"): [
            ("Southland", "SRBM; missiles: 2; distance about 800 km; height 60 km; outcome: flight completed", ""),
        ],
        ("May 2021 (day not known)", "2021-05"): [
            ("Northland", "new bird; fired from: rail; in flight 120 s (2 min); came down: flew over Japan, the sea", ""),
            ("Eastland", "Confirmed it alone.", ""),
        ],
    }


def test_what_replaced_what_is_said_on_both_sides():
    days = told(
        "by: south-staff, said: 2021-05-01, count: 1, superseded_by: south-staff/2",
        "by: east-ministry, said: 2021-05-01, count: 1, superseded_by: north-agency/1",
        "by: south-staff, said: 2021-05-02, count: 2",
        "by: north-agency, said: 2021-05-03",
    )

    assert [[(party, fate) for party, _, fate in said] for said in days.values()] == [
        [("Southland", "replaced on 2 May 2021"), ("Eastland", "replaced on 3 May 2021 by Northland")],
        [("Southland", "replaces its own of 1 May 2021")],
        [("Northland", "replaces that by Eastland of 1 May 2021")],
    ]


def test_a_statement_replaced_on_the_same_day_says_so():
    days = told(
        "by: south-staff, said: 2021-05-01, superseded_by: south-staff/2",
        "by: south-staff, said: 2021-05-01",
        "by: north-agency, said: 2021-05-02",
    )

    assert next(iter(days.values()))[0] == ("Southland", "no figures", "replaced later that day")
