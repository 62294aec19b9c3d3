"""What the model finds, in an editor's words and at the right place."""

import pytest

from briefings.parse.locate import nearest
from support.corpus import LAUNCH, TERM, findings, launch, marked, term

SOURCE = "title: T, publisher: P, url: 'https://example.org', origin: south-staff"
SAID = "by: south-staff, said: 2021-05-01, sources: [notice]"


@pytest.mark.parametrize(
    ("block", "message", "hint"),
    [
        ("title: ▸2021", "`title` is a number `2021`; expected text", 'Put it in quotes: "2021".'),
        ("title: ▸true", "`title` is a truth value `true`; expected text", 'Put it in quotes: "true".'),
        ("title: ▸[a]", "`title` is a list; expected text", None),
        ("title:▸", "`title` is empty; expected text", None),
        ("title: ▸'  '", "`title` is empty; expected text", None),
        (f"title: ▸{'a' * 91}", "`title` has 91 characters; expected at most 90", None),
        ("as_of:▸", "`as_of` is empty; write one like 2021-09-15", None),
        ("as_of: ▸2021-02-30", "`as_of` is wrong: `2021-02-30` is not a day; write one like 2021-09-15", None),
        ("as_of: ▸2021-5-1", "`as_of` is wrong: `2021-5-1` is not a day; write one like 2021-09-15", None),
        ("status: ▸reviewd", "`status` is text `reviewd`; expected preliminary, reviewed or superseded", "Did you mean `reviewed`?"),
        ("related: ▸zone", "`related` is text `zone`; expected a list", "Begin each item with a hyphen"),
        ("sources: ▸[a]", "`sources` is a list; expected keys and values", "Write its keys below it"),
        (
            "changes: [{date: 2021-05-01, note: N, major: ▸1}]",
            "`changes.1.major` is a number `1`; expected true or false",
            "Write `true` or `false`",
        ),
        (
            f"sources:\n  paper: {{{SOURCE}, read: full, language: ▸English}}",
            "`sources.paper.language` is text `English`; expected a language code such as en, ko or ja",
            None,
        ),
        (
            f"sources:\n  ▸Paper A: {{{SOURCE}, read: full}}",
            "the key `Paper A` should be lower-case letters and digits joined by hyphens",
            None,
        ),
    ],
)
def test_fm015_says_what_was_found_and_what_was_expected(block, message, hint):
    pages = {TERM: term(block, body="[^paper]" if "paper:" in block else "")}
    found = [finding for finding in findings(pages) if finding.rule == "FM015"]

    assert [f"FM015 {TERM}:{finding.place.line}:{finding.place.column}" for finding in found] == marked("FM015", pages)
    assert [finding.message for finding in found] == [message]
    assert hint is None or hint in found[0].hint


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("count: ▸two", "`accounts.1.count` is text `two`; expected a whole number"),
        ("count: ▸-1", "`accounts.1.count` is a number `-1`; expected at least 0"),
        ("distance_km: ▸far", "`accounts.1.distance_km` is text `far`; expected a number"),
        ("distance_km: ▸-8", "`accounts.1.distance_km` is a number `-8`; expected at least 0"),
        ("distance_km: ▸1.0e+999", "`accounts.1.distance_km` is a number `inf`; expected a number"),
        ("times_local: ▸'12:34'", "`accounts.1.times_local` is text `12:34`; expected a list"),
        ("times_local: [▸'25:00']", '`accounts.1.times_local.1` is wrong: `25:00` is not a time of day; write one like "12:34"'),
        ("class: [srbm, ▸ICBM]", "`accounts.1.class.2` is text `ICBM`; expected lower-case letters and digits joined by hyphens"),
        ("superseded_by: ▸south", "`accounts.1.superseded_by` is text `south`; expected a party and a number, such as japan-mod/2"),
    ],
)
def test_fm015_counts_items_from_one_and_says_each_fault_once(said, message):
    pages = {LAUNCH: launch("event: {}", f"accounts:\n  - {{{SAID}, {said}}}")}
    found = findings(pages)

    assert [f"{finding.rule} {LAUNCH}:{finding.place.line}:{finding.place.column}" for finding in found] == marked("FM015", pages)
    assert [finding.message for finding in found] == [message]


def test_fm013_a_misspelt_key_is_found_at_the_key_with_the_likely_one():
    pages = {LAUNCH: launch("event: {▸platfrom: rail}")}
    (finding,) = findings(pages)

    assert f"{finding.rule} {LAUNCH}:{finding.place.line}:{finding.place.column}" in marked("FM013", pages)
    assert finding.message == "`event.platfrom` is not a key of this record"
    assert finding.hint == "Did you mean `platform`?"


def test_fm013_a_key_like_none_other_leads_to_the_list_of_keys():
    (finding,) = findings({TERM: term("zzz: 1")})

    assert "about/front-matter" in finding.hint


def test_fm014_a_missing_key_is_found_at_its_parent():
    pages = {LAUNCH: launch("event: {}", "accounts:\n  - ▸{by: south-staff, said: 2021-05-01}", body="[^notice]")}
    found = findings(pages)

    assert [f"{finding.rule} {LAUNCH}:{finding.place.line}:{finding.place.column}" for finding in found][:1] == marked("FM014", pages)
    assert found[0].message == "the key `accounts.1.sources` is missing"


def test_one_fault_of_form_does_not_hide_the_faults_of_meaning():
    found = findings({TERM: term("id: area", "reviewed: never", "sorces: {}", body="[^gone]")})

    assert sorted(finding.rule for finding in found) == ["FM013", "FM015", "ID001", "SR001"]


def test_an_unknown_kind_names_the_kinds():
    (finding,) = findings({TERM: term("kind: terms")})

    assert finding.message == "`kind` is text `terms`; expected one of launch, topic, term, page, gone"
    assert finding.hint == "Did you mean `term`?"


@pytest.mark.parametrize("known", [["yangdok", "yangdoc"], ["yangdoc", "yangdok"], {"yangdok": 1, "yangdoc": 2}])
def test_of_two_names_equally_near_it_is_always_the_same(known):
    assert nearest("yangdo", known) == "yangdok"


def test_a_name_with_too_few_letters_in_common_is_not_taken_for_it():
    assert nearest("yangdok", ["sunan", "uiju"]) == ""
