"""LK: what a page points to is there."""

import pytest

from briefings import checks
from support.corpus import LAUNCH, TERM, TOPIC, findings, found, launch, make_corpus, marked, term, topic


def test_lk001_a_related_page_that_exists_passes():
    assert found({TERM: term("related: [rail-cars]"), TOPIC: topic()}) == []


def test_lk001_a_related_page_that_does_not_exist_is_found_at_the_item():
    pages = {TERM: term("related: [rail-cars, ▸road-cars]"), TOPIC: topic()}

    assert found(pages) == marked("LK001", pages)


def test_lk001_a_page_is_not_related_to_itself():
    pages = {TERM: term("related: [▸zone]")}

    assert found(pages) == marked("LK001", pages)


def test_lk001_a_page_that_cannot_be_read_still_counts_as_there():
    corpus = make_corpus({TERM: term("related: [rail-cars]"), TOPIC: ""})

    assert [finding.rule for finding in checks.run(corpus)] == ["FM003"]


@pytest.mark.parametrize(
    "target",
    [
        "zone.md",
        "zone.md#how-wide",
        "../topics/platforms/rail-cars.md",
        "../briefings/2021/index.md",
        "../lists/platform/rail/index.md",
        "https://example.org/gone.md",
        "//example.org/gone.md",
        "#how-wide",
        "zone.md 'A title'",
        "<zone.md>",
        "mailto:editor@example.org",
    ],
)
def test_lk002_links_that_lead_somewhere_pass(target):
    assert found({TERM: term(body=f"See [there]({target}).\n\n## How wide\n"), TOPIC: topic()}) == []


def test_lk002_a_link_inside_code_leads_nowhere_and_passes():
    assert found({TERM: term(body="`[there](gone.md)`")}) == []


@pytest.mark.parametrize("target", ["gone.md", "gone.md#part", "../gone.md", "/glossary/zone.md", '../glossary/zon.md "Zone"'])
def test_lk002_a_link_to_no_page_is_found_at_its_target(target):
    pages = {TERM: term(body=f"\nSee [that]({'▸' + target}).")}

    assert found(pages) == marked("LK002", pages)


def test_lk002_what_is_no_address_is_found():
    pages = {TERM: term(body="See [that](▸http://[).")}

    assert found(pages) == marked("LK002", pages)


def test_lk002_a_page_that_cannot_be_read_still_counts_as_there():
    corpus = make_corpus({TERM: term(body="[cars](../topics/platforms/rail-cars.md)"), TOPIC: ""})

    assert [finding.rule for finding in checks.run(corpus)] == ["FM003"]


@pytest.mark.parametrize(
    "body",
    ["See [that](<▸gone.md>).", "See [that][law].\n\n[law]: ▸gone.md", "See [a [b] c](▸gone.md).", "See [that](▸gone(1).md 'T')."],
    ids=["in angle brackets", "defined apart", "with brackets", "with parentheses"],
)
def test_lk002_a_link_in_any_form_is_found(body):
    pages = {TERM: term(body=body)}

    assert found(pages) == marked("LK002", pages)


def test_lk002_a_link_inside_a_comment_leads_nowhere_and_passes():
    assert found({TERM: term(body="<!-- [there](gone.md) -->")}) == []


def test_lk002_names_the_likely_page():
    (finding,) = findings({LAUNCH: launch(body="[sea](../../glossary/zon.md)"), TERM: term()})

    assert finding.message == "the link leads to `glossary/zon.md`, which does not exist"
    assert finding.hint == "Did you mean `../../glossary/zone.md`?"


@pytest.mark.parametrize("anchor", ["how-wide-it-is", "how-wide-it-is_1", "named", "place", "rh-content", "rh-sources", "source-notice"])
def test_lk003_a_heading_a_name_and_a_part_of_the_template_pass(anchor):
    body = '## How *wide* it is\n\n## How wide it is\n\n## Other {#named}\n\n<a id="place"></a>\n'
    page = launch(body=body + f"[here](#{anchor})")

    assert found({LAUNCH: page, TERM: term(body=f"[there](../{LAUNCH}#{anchor})")}) == []


@pytest.mark.parametrize("anchor", ["how-wide", "How-wide-it-is", "other", "rh-launches", "rh-who-says-what", "source-notice"])
def test_lk003_a_part_that_is_not_there_is_found_from_both_sides(anchor):
    target = term(body=f"## How wide it is\n\n## Other {{#named}}\n\n[here](▸#{anchor})")
    pages = {TERM: target, LAUNCH: launch(body=f"[there](▸../../{TERM}#{anchor})")}

    assert found(pages) == marked("LK003", pages)


def test_lk003_a_part_of_a_computed_page_is_left_to_the_builder():
    assert found({TERM: term(body="[all](../topics/index.md#platforms)")}) == []


def test_lk003_all_links_to_a_renamed_heading_have_one_cause():
    pages = {TERM: term(body="[a](#gone) [b](#other)"), LAUNCH: launch(body=f"[there](../../{TERM}#gone)")}

    assert sorted(finding.cause for finding in findings(pages)) == [
        "no part glossary/zone.md#gone",
        "no part glossary/zone.md#gone",
        "no part glossary/zone.md#other",
    ]


def test_lk004_a_topic_still_to_be_written_passes():
    assert found({TERM: term()}) == []


def test_lk004_a_topic_that_a_page_misses_too_is_found_in_the_vocabulary():
    assert found({TERM: term("related: [rail-cars]")}) == ["LK001 glossary/zone.md:7:11", "LK004 vocabulary.yml:6:29"]


def test_lk004_a_link_into_the_wrong_folder_does_not_make_a_topic_unwritten():
    assert found({TERM: term(body="See [trains](rail-cars.md).\n"), TOPIC: topic()}) == ["LK002 glossary/zone.md:8:14"]


def test_lk004_a_topic_that_was_there_before_is_found_in_the_vocabulary():
    corpus = make_corpus({TERM: term()}).compared("v1.0.0", {TOPIC: topic().encode()})

    (finding,) = [finding for finding in checks.run(corpus) if finding.rule != "CH004"]

    assert (finding.rule, finding.place.path, finding.place.line, finding.place.column) == ("LK004", "vocabulary.yml", 6, 29)
