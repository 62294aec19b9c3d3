"""CD: codes mean what the vocabulary says."""

import pytest

from support.corpus import LAUNCH, TERM, TOPIC, findings, found, launch, marked, term, topic

BARE = ("event: {}", "status: preliminary")


def test_cd001_codes_of_the_vocabulary_pass():
    assert found({LAUNCH: launch("event: {site: testville, platform: rail, class: [srbm], missiles: [], count: 2}")}) == []


def test_cd001_the_id_of_a_topic_is_a_code():
    assert found({TOPIC: topic(), LAUNCH: launch("event: {platform: rail-cars}", account("platform: rail-cars"))}) == []


def test_cd001_unknown_is_no_code_and_passes():
    assert found({LAUNCH: launch("event: {site: unknown, platform: unknown}")}) == []


def account(said: str) -> str:
    return f"accounts:\n  - {{by: south-staff, said: 2021-05-01, sources: [notice], {said}}}"


@pytest.mark.parametrize(
    "block",
    [
        account("site: ▸testvile"),
        account("platform: ▸rale"),
        account("class: [srbm, ▸srbn]"),
        account("missiles: [▸tv-2]"),
        "accounts:\n  - {by: ▸south-staf, said: 2021-05-01, sources: [notice]}",
        "sources:\n  notice: {title: T, publisher: P, url: 'https://example.org', origin: ▸south, read: full}",
    ],
    ids=["site", "platform", "class", "missiles", "by", "origin"],
)
def test_cd001_an_unknown_code_is_found_where_it_stands(block):
    pages = {LAUNCH: launch(*BARE, block)}

    assert found(pages) == marked("CD001", pages)


def test_cd001_an_unknown_code_in_a_topics_selection_is_found():
    pages = {TOPIC: topic("selects: {platform: [rail, ▸rale]}")}

    assert found(pages) == marked("CD001", pages)


def test_cd001_names_the_likely_code():
    (finding,) = findings({LAUNCH: launch(*BARE, account("site: testvile"))})

    assert finding.message == "`testvile` is not among the sites of the vocabulary"
    assert finding.hint == "Did you mean `testville`?"


def test_cd001_without_a_likely_code_says_where_to_add_it():
    source = "sources:\n  a: {title: T, publisher: P, url: 'https://example.org', origin: westland, read: full}"
    (finding,) = findings({TERM: term(source, body="[^a]")})

    assert finding.hint == "Use one of its codes, or add `westland` to `parties` in vocabulary.yml."
