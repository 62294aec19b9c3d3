"""Whatever the input, findings and no exception: valid files, mutated at random from fixed seeds."""

import random
import re

import pytest

from briefings import checks
from briefings.corpus import Corpus
from briefings.exports.files import data_files
from briefings.parse.folder import Folder
from briefings.reports import as_github, as_json, as_text
from briefings.views.search import search_records
from briefings.views.site import computed_pages, written_pages
from support.corpus import LAUNCH, TERM, TOPIC, VOCABULARY, launch, term, topic

ACCOUNTS = """\
accounts:
  - {by: south-staff, said: 2021-05-01, sources: [notice], times_local: ["12:34"], distance_km: 800, superseded_by: south-staff/2}
  - {by: south-staff, said: 2021-05-02, sources: [notice], site: testville, platform: rail, class: srbm, count: 2}
"""
PAGES = {
    LAUNCH: launch(
        ACCOUNTS,
        "time_utc: 2021-05-01T03:34Z",
        "confidence: {level: low, basis: One.}",
        body="Two.[^notice] [zone](../../glossary/zone.md)",
    ),
    TERM: term("aliases: [{name: 수역, lang: ko}]", "changes: [{date: 2021-05-01, note: N}]", body="`code` and\n\n```\nmore\n```\n"),
    TOPIC: topic("selects: {platform: [rail]}", "related: [zone]"),
}
SPLICES = [
    *b":-[]{}&*!|>'\"%@`#?,~\\\t\r\n\x00\x07\x7f\x80\xff".decode("latin-1"),
    "---\n", "...\n", ": ", "- ", "  ", "\ufeff", "\u2028", "\u0085", "한", "😀", "\n---\n", "<<: ", "null", "no", "12:34", "1.0e+999",
    "9999-12-31", "0001-01-01", "2021-05-01T00:00Z", "9" * 5000, "[[[[[[[[[[[[[[[", "[^", "](", "](//[", "```\n", '"\\ud800"', "&a ", "*a", "!!int ",
]  # fmt: skip


VALUES = [
    "",
    "[]",
    "{}",
    "text",
    "2021",
    "-1",
    "0.5",
    "true",
    "no",
    "2021-05-01",
    "9999-12-31",
    "[a, 1]",
    "{a: b}",
    "[{by: a}]",
    "'x'",
    "unknown",
    "a/1",
]


def mutated(content: bytes, chance: random.Random) -> bytes:
    """One or two small cuts, copies, splices, flipped bits or values of another form."""
    for _ in range(chance.randint(1, 2)):
        here = chance.randrange(len(content) + 1)
        there = here + chance.randint(1, 9)
        match chance.randrange(7):
            case 0:
                content = content[:here] + content[there:]
            case 1:
                content = content[:there] + content[here:]
            case 2:
                content = content[:here] + chance.choice(SPLICES).encode() + content[here:]
            case 3 if here < len(content):
                content = content[:here] + bytes([content[here] ^ 1 << chance.randrange(8)]) + content[here + 1 :]
            case _:
                value = chance.choice(list(re.finditer(rb"(?<=: )([^\n,\[\]{}]+|\[.*?\]|\{.*?\})", content)) or [None])
                if value:
                    content = content[: value.start()] + chance.choice(VALUES).encode() + content[value.end() :]
    return content


def everything(pages: dict[str, bytes], vocabulary: bytes) -> None:
    """All that a check and a build ask of the core."""
    corpus = Corpus.read(Folder(pages, vocabulary))
    findings = checks.run(corpus)
    for render in (as_text, as_json, as_github):
        render(findings, "docs/").encode()
    for view in (written_pages, computed_pages, search_records, data_files):
        list(view(corpus))
    assert {finding.place.path for finding in findings} <= {*pages, "vocabulary.yml"}
    assert corpus.unread | {entry.path for entry in corpus.entries} == set(pages)
    assert corpus.unread <= {finding.place.path for finding in findings}
    for finding in findings:
        lines = (pages | {"vocabulary.yml": vocabulary})[finding.place.path].count(b"\n") + 2
        assert finding.message
        assert finding.hint
        assert finding.place.column >= 1
        assert 1 <= finding.place.line <= lines + 20  # YAML counts the line breaks of Unicode too


@pytest.mark.parametrize("path", [*PAGES, "vocabulary.yml"])
@pytest.mark.parametrize("seed", range(100))
def test_a_mutated_file_gives_findings_and_no_exception(path, seed):
    files = {name: text.encode() for name, text in PAGES.items()} | {"vocabulary.yml": VOCABULARY.encode()}
    files[path] = mutated(files[path], random.Random(f"{path} {seed}"))
    vocabulary = files.pop("vocabulary.yml")

    everything(files, vocabulary)


@pytest.mark.parametrize("seed", range(50))
def test_random_bytes_give_findings_and_no_exception(seed):
    chance = random.Random(seed)
    noise = chance.randbytes(chance.randrange(200))

    everything({TERM: noise, LAUNCH: b"---\n" + noise + b"\n---\n", TOPIC: "".join(chance.choices(SPLICES, k=20)).encode()}, noise)


def test_the_mutations_reach_every_way_a_file_can_fail():
    """Else the battery would prove little: many mutants must be unreadable, many faulty, some still valid."""
    sizes = {"unread": 0, "faulty": 0, "valid": 0}
    for seed in range(300):
        path = list(PAGES)[seed % len(PAGES)]
        corpus = Corpus.read(Folder({path: mutated(PAGES[path].encode(), random.Random(seed))}, VOCABULARY.encode()))
        sizes["unread" if corpus.unread else "faulty" if corpus.problems else "valid"] += 1

    assert min(sizes.values()) >= 10
