"""Who says what: parties as columns, measures as rows, withdrawn statements kept and marked."""

from briefings.views.accounts import accounts_table
from support.corpus import LAUNCH, TOPIC, launch, make_corpus, topic

SOURCES = "sources:\n" + "".join(
    f"  {key}: {{title: T, publisher: P, url: 'https://example.org/{key}', origin: south-staff, read: full}}\n" for key in ("a", "b")
)


def table(*accounts, event="event: {}", **pages):
    listed = "accounts:\n" + "".join(f"  - {{{account}}}\n" for account in accounts)
    corpus = make_corpus({LAUNCH: launch(event, listed, SOURCES), **pages})
    return accounts_table(corpus.by_path[LAUNCH].record, corpus, {"a": 1, "b": 2})


def rows(found):
    return {row.label: [[statement.text for statement in cell] for cell in row.cells] for row in found.rows}


def test_parties_are_columns_in_the_order_in_which_they_first_spoke():
    found = table(
        "by: east-ministry, said: 2021-05-01, sources: [a]",
        "by: north-agency, said: 2021-05-02, sources: [a]",
        "by: east-ministry, said: 2021-05-03, sources: [a]",
    )

    assert [column.code for column in found.columns] == ["east-ministry", "north-agency"]
    assert [(column.label, column.state_controlled) for column in found.columns] == [("Eastland", False), ("Northland", True)]


def test_a_party_leads_to_its_page_or_else_to_its_list():
    page = {"topics/organisations/north-agency.md": topic("id: north-agency", "group: organisations")}
    found = table("by: north-agency, said: 2021-05-01, sources: [a]", "by: south-staff, said: 2021-05-01, sources: [a]", **page)

    assert [column.url for column in found.columns] == ["topics/organisations/north-agency/", "lists/party/south-staff/"]


def test_figures_stand_side_by_side_as_each_party_gave_them():
    found = table(
        "by: south-staff, said: 2021-05-01, sources: [a], distance_km: {value: 1800, about: true}, count: 2",
        "by: east-ministry, said: 2021-05-01, sources: [a], distance_km: [{low: 700, high: 750}, {value: 6.5, at_least: true, of: second}]",
    )

    assert rows(found)["Distance"] == [["about 1,800\u00a0km"], ["700 to 750\u00a0km, more than 6.5\u00a0km (second)"]]
    assert rows(found)["Missiles"] == [["2"], []]


def test_a_measure_that_nobody_gave_has_no_row_and_a_silent_party_an_empty_cell():
    found = table("by: south-staff, said: 2021-05-01, sources: [a], count: 2", "by: east-ministry, said: 2021-05-01, sources: [a]")
    empty = {row.label: row.empty for row in found.rows}

    assert set(empty) == {"Missiles", "Said on"}
    assert empty == {"Missiles": "not given", "Said on": ""}


def test_a_superseded_statement_stays_marked_and_dated_beside_its_successor():
    found = table(
        "by: south-staff, said: 2021-05-01, sources: [a], landing_zone: outside-eez, note: First., superseded_by: south-staff/2",
        "by: south-staff, said: 2021-05-02, sources: [b], landing_zone: inside-eez, note: Later.",
    )
    (cell,) = next(row.cells for row in found.rows if row.label == "Came down")

    assert found.superseded
    assert [(statement.text, statement.said, statement.superseded) for statement in cell] == [
        ("outside Japan’s EEZ", "1 May 2021", True),
        ("inside Japan’s EEZ", "2 May 2021", False),
    ]


def test_remarks_and_days_are_never_struck():
    found = table(
        "by: south-staff, said: 2021-05-01, sources: [a], note: First., superseded_by: south-staff/2",
        "by: south-staff, said: 2021-05-02, sources: [b]",
    )
    (remarks,) = next(row.cells for row in found.rows if row.label == "Remark")
    (days,) = next(row.cells for row in found.rows if row.label == "Said on")

    assert [statement.superseded for statement in (*remarks, *days)] == [False, False, False]


def test_without_a_withdrawn_statement_the_table_needs_no_legend():
    assert not table("by: south-staff, said: 2021-05-01, sources: [a]").superseded


def test_every_statement_leads_to_its_sources_by_number():
    found = table("by: south-staff, said: 2021-05-01, sources: [b, a], count: 2")
    ((statement,),) = next(row.cells for row in found.rows if row.label == "Missiles")

    assert [(cite.key, cite.number) for cite in statement.cites] == [("b", 2), ("a", 1)]


def test_codes_are_printed_by_their_names_and_the_partys_own_words_come_first():
    found = table(
        "by: south-staff, said: 2021-05-01, sources: [a], site: testville, platform: road, class: srbm, missiles: tv-1",
        "by: east-ministry, said: 2021-05-01, sources: [a], site: testville, place: inland, named: upgraded TV-1, missiles: tv-1",
    )

    assert rows(found)["Place"] == [["Testville"], ["inland"]]
    assert rows(found)["Fired from"] == [["road vehicle"], []]
    assert rows(found)["Weapon"] == [["SRBM, TV-1"], ["upgraded TV-1"]]


def test_a_count_of_none_is_a_statement():
    assert rows(table("by: south-staff, said: 2021-05-01, sources: [a], count: 0"))["Missiles"] == [["0"]]


def test_the_page_of_a_topic_does_not_change_the_table():
    account = "by: south-staff, said: 2021-05-01, sources: [a], platform: rail"

    assert rows(table(account)) == rows(table(account, **{TOPIC: topic()}))


def test_every_statement_tells_the_days_between_which_it_stood():
    found = table(
        "by: south-staff, said: 2021-05-01, sources: [a], count: 2, superseded_by: south-staff/2",
        "by: east-ministry, said: 2021-05-02, sources: [a], count: 2",
        "by: south-staff, said: 2021-05-03, sources: [a], count: 3, note: Later.",
    )
    counts = next(row.cells for row in found.rows if row.label == "Missiles")

    assert [[(statement.since, statement.until) for statement in cell] for cell in counts] == [[(0, 2), (2, None)], [(1, None)]]
    assert {row.label for row in found.rows if row.hindsight} == {"Remark"}
