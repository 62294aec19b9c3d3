"""CH: what a page said is not changed in silence."""

import pytest

from briefings import checks
from support.corpus import LAUNCH, MARK, TERM, launch, make_corpus, marked, term

SAID = "by: south-staff, said: 2021-05-01, sources: [notice], site: testville, platform: rail, class: srbm, count: 2"
LATER = "by: south-staff, said: 2021-05-02, sources: [notice], count: 2"
NOTE = "{date: 2021-05-03, note: A figure was wrong}"
NOTICE = '{title: Notice, publisher: Paper, date: 2021-05-01, url: "https://example.org/notice", origin: south-staff, read: full}'


def accounts(*lines: str) -> str:
    return "\n".join(["accounts:", *(f"  - {{{line}}}" for line in lines)])


def found(before: str, now: str, path: str = LAUNCH) -> list[str]:
    """Findings about change as `rule path:line:column`."""
    return [f"{finding.rule} {path}:{finding.place.line}:{finding.place.column}" for finding in findings(before, now, path)]


def findings(before: str, now: str, path: str = LAUNCH):
    corpus = make_corpus({path: now.replace(MARK, "")}).compared("v1.0.0", {path: before.encode()})
    assert corpus.problems == ()
    return [finding for finding in checks.run(corpus) if finding.rule.startswith("CH")]


@pytest.mark.parametrize(
    "now",
    [
        launch(),
        launch("summary: Two missiles were fired, in the morning."),
        launch(accounts(f"{SAID}, note: In a notice.")),
        launch(accounts(f"{SAID}, apogee_km: 60")),
        launch(accounts(SAID, LATER)),
        launch(f"sources:\n  notice: {NOTICE.replace('full', 'excerpt')}"),
        launch('title: "Two missiles fired at Testville"', accounts(SAID.replace("class: srbm", "class: [srbm]"))),
        launch(body="More of it."),
    ],
    ids=["nothing", "summary", "note", "first figure", "account added", "how it was read", "other spelling", "text"],
)
def test_ch001_what_is_no_statement_and_what_is_added_passes(now):
    assert found(launch(), now) == []


@pytest.mark.parametrize(
    "now",
    [
        launch("title: ▸Three missiles fired at Testville"),
        launch("date: ▸2021-05"),
        launch("event: {site: testville, platform: rail, class: [srbm], count: ▸unknown}"),
        launch(accounts(SAID.replace("count: 2", "count: ▸3"))),
        launch(accounts(SAID.replace("said: ", "said: ▸").replace("01, s", "02, s"))),
        launch(f"sources:\n  notice: {NOTICE.replace('title: ', 'title: ▸The ')}"),
        launch(f"sources:\n  notice: {NOTICE.replace('publisher: ', 'publisher: ▸The ')}"),
        launch(f"sources:\n  notice: {NOTICE.replace('date: 2021-05-01', 'date: ▸2021-05-02')}"),
        launch(f"sources:\n  notice: {NOTICE.replace(chr(34) + 'https', '▸' + chr(34) + 'http')}"),
    ],
    ids=["title", "date", "event", "account", "day of a statement", "title of a source", "publisher", "date of a source", "address"],
)
def test_ch001_a_changed_value_without_a_note_is_found_at_its_new_place(now):
    assert found(launch(), now) == marked("CH001", {LAUNCH: now})


def test_ch001_a_value_that_is_gone_is_found_at_its_account():
    now = launch(accounts(f"▸{{{SAID.removesuffix(', count: 2')}}}").replace("{▸", "▸").replace("}}", "}"))

    assert found(launch(), now) == marked("CH001", {LAUNCH: now})


def test_ch001_shows_old_and_new_and_the_path_as_an_editor_counts():
    before = launch(accounts(SAID, "by: east-ministry, said: 2021-05-02, sources: [notice], distance_km: {value: 800, about: true}"))
    now = launch(accounts(SAID, "by: east-ministry, said: 2021-05-02, sources: [notice], distance_km: [{value: 850, of: first}]"))

    (finding,) = findings(before, now)

    assert finding.message == (
        "`accounts.2.distance_km` was `{value: 800, about: true}` in v1.0.0 and is `[{value: 850, of: first}]`, and no note says so"
    )


@pytest.mark.parametrize("key", ["changes", "corrections"])
def test_ch001_a_new_note_serves_for_every_change_of_the_page(key):
    old = f"{key}: [{{date: 2021-05-01, note: First}}]"

    assert found(launch(old), launch(old.replace("]", f", {NOTE}]"), "title: Three missiles", accounts(LATER))) == []


@pytest.mark.parametrize("key", ["changes", "corrections"])
def test_ch001_an_old_note_or_a_reworded_one_does_not_serve(key):
    for note in ("First", "First of all"):
        now = launch(f"{key}: [{{date: 2021-05-01, note: {note}}}]", "title: ▸Three missiles")

        assert found(launch(f"{key}: [{{date: 2021-05-01, note: First}}]"), now) == [f"CH001 {LAUNCH}:3:8"]


def test_ch001_an_account_is_known_again_by_its_party_and_day():
    before = launch(accounts(SAID, LATER))
    now = launch(accounts("by: south-staff, said: 2021-05-01, sources: [notice], count: 9", SAID, LATER.replace("count: 2", "count: ▸3")))

    assert found(before, now) == marked("CH001", {LAUNCH: now})


def test_ch002_what_stays_passes_whatever_is_added():
    assert found(term("changes: [{date: 2021-05-01, note: N}]"), term("changes: [{date: 2021-05-01, note: M}]"), TERM) == []


@pytest.mark.parametrize(
    ("before", "now", "name"),
    [
        (accounts(SAID, LATER), f"▸{accounts(SAID)}", "the account `south-staff/2`"),
        (f"sources:\n  notice: {NOTICE}\n  other: {NOTICE}", f"▸sources:\n  notice: {NOTICE}", "the source `other`"),
        (f"corrections: [{NOTE}]", "▸corrections: []", "an entry of 2021-05-03 under `corrections`"),
        (f"changes: [{NOTE}]", "", "an entry of 2021-05-03 under `changes`"),
    ],
)
def test_ch002_what_is_gone_is_named_and_found_at_its_key(before, now, name):
    page = launch(*filter(None, [now]))
    expected = marked("CH002", {LAUNCH: page}) or [f"CH002 {LAUNCH}:1:1"]

    assert found(launch(before), page) == expected
    assert findings(launch(before), page)[0].message.startswith(name)


def test_ch002_a_removed_account_with_a_note_passes():
    assert found(launch(accounts(SAID, LATER)), launch(f"changes: [{NOTE}]")) == []


def test_ch003_later_days_and_a_first_review_pass():
    assert found(term("as_of: 2021-05-30"), term("reviewed: 2021-05-31"), TERM) == []


@pytest.mark.parametrize("blocks", [("as_of: ▸2021-05-31",), ("as_of: 2021-06-01", "reviewed: ▸2021-05-31")])
def test_ch003_a_day_before_that_of_the_release_is_found(blocks):
    now = term(*blocks)

    assert found(term("reviewed: 2021-06-01"), now.replace("summary", "summary"), TERM)[-1:] == marked("CH003", {TERM: now})


def test_without_an_earlier_revision_nothing_is_found():
    assert [finding for finding in checks.run(make_corpus({LAUNCH: launch()})) if finding.rule.startswith("CH")] == []


def of_addresses(pages: dict[str, str]) -> list[str]:
    """Findings of CH004, where the zone was released under its own name."""
    corpus = make_corpus(pages).compared("v1.0.0", {TERM: term().encode()}, {TERM: "glossary/area.md"})
    assert corpus.problems == ()
    return [f"{finding.rule} {finding.place.path}" for finding in checks.run(corpus) if finding.rule == "CH004"]


def test_ch004_a_page_that_moved_without_a_forward_is_found_on_it():
    assert of_addresses({"glossary/area.md": term("id: area")}) == ["CH004 glossary/area.md"]


def test_ch004_a_page_that_vanished_is_found_where_it_stood():
    assert of_addresses({LAUNCH: launch()}) == ["CH004 glossary/area.md"]


@pytest.mark.parametrize(
    "pages",
    [
        {TERM: term()},
        {"glossary/area.md": term("id: area", "moved_from: [glossary/zone/]")},
        {TERM: "---\nid: zone\ntitle: Zone\nkind: gone\nsummary: It said nothing.\nas_of: 2021-06-01\n---\n"},
    ],
    ids=["there", "forwarded", "gone"],
)
def test_ch004_an_address_that_leads_somewhere_passes(pages):
    assert of_addresses(pages) == []
