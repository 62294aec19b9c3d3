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
        "zone.md#top",
        "../topics/platforms/rail-cars.md",
        "../briefings/2021/index.md",
        "../lists/platform/rail/index.md",
        "https://example.org/gone.md",
        "//example.org/gone.md",
        "#part",
        "mailto:editor@example.org",
    ],
)
def test_lk002_links_that_lead_somewhere_pass(target):
    assert found({TERM: term(body=f"See [there]({target})."), TOPIC: topic()}) == []


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


def test_lk002_names_the_likely_page():
    (finding,) = findings({LAUNCH: launch(body="[sea](../../glossary/zon.md)"), TERM: term()})

    assert finding.message == "the link leads to `glossary/zon.md`, which does not exist"
    assert finding.hint == "Did you mean `../../glossary/zone.md`?"
