"""The page of differences: by measure, with who says what, by how much, since when."""

from briefings.views.disputed import disputed
from support.corpus import LAUNCH, launch, make_corpus

LATER = "briefings/2021/2021-05-20-testville.md"


def page(*accounts, **pages):
    corpus = make_corpus({LAUNCH: of(*accounts), **pages})
    assert corpus.problems == ()
    return disputed(corpus, None)


def of(*accounts, blocks=()):
    return launch("event: {}", "accounts:\n" + "".join(f"  - {{sources: [notice], {account}}}\n" for account in accounts), *blocks)


def rows(found):
    return {
        part.id: [
            ([(word.text.replace("\u00a0", " "), word.parties) for word in row.said], row.gap.replace("\u00a0", " "), row.since)
            for row in part.rows
        ]
        for part in found.parts
    }


def test_each_measure_is_a_part_of_the_page_with_its_number():
    found = page(
        "by: south-staff, said: 2021-05-01, class: srbm, distance_km: {value: 800, about: true}, count: 1",
        "by: north-agency, said: 2021-05-02, class: icbm, distance_km: 750, count: 3",
    )

    assert [(part.id, part.title) for part in found.parts] == [
        ("class", "Class (1)"), ("number", "Number of missiles (1)"), ("distance", "Distance flown (1)"),
    ]  # fmt: skip
    assert rows(found) == {
        "class": [([("SRBM", "Southland"), ("ICBM", "Northland")], "", "2 May 2021")],
        "number": [([("1", "Southland"), ("3", "Northland")], "2 missiles", "2 May 2021")],
        "distance": [([("about 800 km", "Southland"), ("750 km", "Northland")], "50 km (6 %)", "2 May 2021")],
    }
    assert (found.measures, found.launches) == (3, 1)


def test_parties_that_say_the_same_stand_together():
    found = page(
        "by: south-staff, said: 2021-05-01, outcome: failure", "by: north-agency, said: 2021-05-01, outcome: success",
        "by: east-ministry, said: 2021-05-01, outcome: failure",
    )  # fmt: skip

    assert rows(found)["outcome"][0][0] == [("failure", "Southland; Eastland"), ("flight completed", "Northland")]


def test_a_figure_for_one_missile_says_which():
    (row,) = (
        page(
            "by: south-staff, said: 2021-05-01, apogee_km: {value: 60, of: first}",
            "by: north-agency, said: 2021-05-01, apogee_km: {value: 50, of: first}",
        )
        .parts[0]
        .rows
    )

    assert (row.of, [word.text.replace("\u00a0", " ") for word in row.said]) == ("first", ["60 km", "50 km"])


def test_the_newest_launch_comes_first_and_leads_to_its_table():
    two = ("by: south-staff, said: 2021-05-20, count: 1", "by: north-agency, said: 2021-05-20, count: 2")
    found = page(*two, **{LATER: of(*two, blocks=("id: 2021-05-20-testville", "date: 2021-05-20"))})

    assert [row.launch.url for row in found.parts[0].rows] == [
        "briefings/2021/2021-05-20-testville/#rh-who-says-what", "briefings/2021/2021-05-01-testville/#rh-who-says-what",
    ]  # fmt: skip


def test_what_ended_is_listed_apart_with_both_days():
    found = page(
        "by: south-staff, said: 2021-05-01, count: 1, superseded_by: south-staff/2", "by: north-agency, said: 2021-05-02, count: 2",
        "by: south-staff, said: 2021-05-04, count: 2",
    )  # fmt: skip

    assert found.parts == ()
    assert [(row.measure, row.since, row.settled, row.machine_settled) for row in found.settled] == [
        ("Number of missiles", "2 May 2021", "4 May 2021", "2021-05-04")
    ]


def test_launches_that_name_points_in_words_are_counted_apart():
    found = page(
        "by: south-staff, said: 2021-05-01, count: 1",
        **{
            LATER: of(
                "by: south-staff, said: 2021-05-20, count: 1",
                blocks=("id: 2021-05-20-testville", "date: 2021-05-20", "disputed: [The aim]"),
            )
        },
    )

    assert (found.measures, found.launches, found.in_words) == (0, 0, 1)
