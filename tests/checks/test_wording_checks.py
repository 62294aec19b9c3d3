"""WD: words that claim something claim it openly."""

import pytest

from support.corpus import LAUNCH, TERM, findings, found, launch, marked, term

SOURCE = "sources:\n  paper: {title: T, publisher: P, url: 'https://example.org/a', origin: south-staff, read: full}"


@pytest.mark.parametrize("summary", ["Seoul says it flew 800 km.", "It flew far.", "Japan's ministry gave 800 km and 50 km."])
def test_wd001_a_figure_with_its_claimant_passes(summary):
    assert found({LAUNCH: launch(f"summary: {summary}")}) == []


def test_wd001_a_figure_of_nobody_is_found_at_the_summary():
    pages = {LAUNCH: launch("summary: ▸Seoul saw it. It flew 800 km.")}

    assert found(pages) == marked("WD001", pages)


@pytest.mark.parametrize("text", ["Seoul counted 12 launches.[^paper]", "Two launches followed.[^paper]", "`12 launches`[^paper]"])
def test_wd002_a_count_with_its_source_passes(text):
    assert found({TERM: term(SOURCE, body=text)}) == []


@pytest.mark.parametrize(
    "text",
    [
        "There were ▸12 launches. More.[^paper]",
        "One.[^paper] It made ▸four ballistic tests.",
        "Dozens of launches\nfollowed.[^paper] And ▸9\nrecords.",
    ],
)
def test_wd002_a_total_without_a_source_is_found(text):
    pages = {TERM: term(SOURCE, body=f"Of sea.[^paper]\n\n{text}")}

    assert found(pages) == marked("WD002", pages)


def test_wd003_confidence_and_likelihood_in_two_sentences_pass():
    assert found({TERM: term(body="We have high confidence in this. More launches are likely.")}) == []


def test_wd003_confidence_and_likelihood_in_one_sentence_are_found():
    pages = {TERM: term(body="So it is.\n\nWith ▸moderate confidence, more launches are likely.")}

    assert found(pages) == marked("WD003", pages)


def test_wd004_a_vague_word_in_a_quotation_passes():
    assert found({TERM: term(body="The paper wrote that it “reportedly” flew.")}) == []


def test_wd004_a_vague_word_is_a_warning():
    pages = {TERM: term(body="“It reportedly” is a quotation. It ▸reportedly moved.")}

    assert found(pages) == marked("WD004", pages)
    assert [finding.severity for finding in findings(pages)] == ["warning"]
