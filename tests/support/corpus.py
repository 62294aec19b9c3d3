"""Literal pages: small valid ones whose lines a test replaces, and marks that say where a finding should be."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace

from briefings import checks
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic
from briefings.entry import Entry
from briefings.exports.files import DataSet
from briefings.parse.folder import Folder

MARK = "▸"
TODAY = dt.date(2021, 6, 1)
"""The day up to which the pages here are true."""
LAUNCH = "briefings/2021/2021-05-01-testville.md"
TERM = "glossary/zone.md"
TOPIC = "topics/platforms/rail-cars.md"

VOCABULARY = """\
parties:
  north-agency: {name: Northland's news agency, short: Northland, state: north-korea, state_controlled: true, aliases: [{name: Northland Daily}]}
  south-staff: {name: Southland's general staff, short: Southland, state: south-korea}
  east-ministry: {name: Eastland's ministry, short: Eastland, state: japan}
platforms:
  rail: {name: Rail, topic: rail-cars, aliases: [{name: train}, {name: 열차, lang: ko}]}
  road: {name: Road vehicle, short: Road}
classes:
  srbm: {name: Short-range ballistic missile, short: SRBM}
  icbm: {name: Intercontinental ballistic missile, short: ICBM}
missiles:
  tv-1: {name: TV-1, aliases: [{name: Testbird, kind: nato}]}
sites:
  testville: {name: Testville, province: Sample province}
  otherton: {name: Otherton}
"""

_LAUNCH = """\
id: 2021-05-01-testville
title: Two missiles fired at Testville
kind: launch
date: 2021-05-01
status: reviewed
summary: Two missiles were fired.
as_of: 2021-06-01
event: {site: testville, platform: rail, class: [srbm], count: 2}
accounts:
  - {by: south-staff, said: 2021-05-01, sources: [notice], site: testville, platform: rail, class: srbm, count: 2}
sources:
  notice: {title: Notice, publisher: Paper, date: 2021-05-01, url: "https://example.org/notice", origin: south-staff, read: full}
"""
_TERM = """\
id: zone
title: Zone
kind: term
summary: An area of sea.
as_of: 2021-06-01
"""
_TOPIC = """\
id: rail-cars
title: Rail cars
kind: topic
group: platforms
summary: Launchers that travel by rail.
as_of: 2021-06-01
"""


def launch(*blocks: str, body: str = "") -> str:
    """A launch briefing; each block, `key: value`, replaces the block of its key or is added."""
    return page(_LAUNCH, blocks, body)


def term(*blocks: str, body: str = "") -> str:
    """A glossary term, likewise."""
    return page(_TERM, blocks, body)


def topic(*blocks: str, body: str = "") -> str:
    """A topic, likewise."""
    return page(_TOPIC, blocks, body)


def page_with(*urls: str, more: str = "") -> str:
    """A term that has a source for each address, cited as `s1`, `s2` and so on."""
    source = "title: T, publisher: P, origin: south-staff, read: full"
    lines = [f"  s{number}: {{url: {json.dumps(url)}, {source}{more}}}" for number, url in enumerate(urls, 1)]
    cited = " ".join(f"Said.[^s{number}]" for number, _ in enumerate(urls, 1))
    return term("\n".join(["sources:", *lines]), body=cited)


def page(head: str, blocks: tuple[str, ...], body: str) -> str:
    """A page whose front matter is `head` with its blocks replaced."""
    return f"---\n{merged(head, blocks)}---\n{body}"


def merged(head: str, blocks: tuple[str, ...]) -> str:
    """Front matter with blocks of its keys replaced, or added."""
    whole = _by_key(head)
    for block in blocks:
        whole |= _by_key(block)
    return "".join(whole.values())


def _by_key(head: str) -> dict[str, str]:
    """The blocks of front matter by key; an indented line belongs to the block above it."""
    blocks: dict[str, str] = {}
    for line in head.splitlines(keepends=True):
        key = list(blocks)[-1] if line.startswith(" ") else line.partition(":")[0].removeprefix(MARK)
        blocks[key] = blocks.get(key, "") + line.rstrip("\n") + "\n"
    return blocks


def make_corpus(pages: Mapping[str, str | bytes], vocabulary: str | None = VOCABULARY) -> Corpus:
    """The corpus of literal pages."""
    content = {path: text if isinstance(text, bytes) else text.encode() for path, text in sorted(pages.items())}
    corpus = Corpus.read(Folder(content, vocabulary.encode() if vocabulary is not None else None))
    return replace(corpus, today=TODAY)


def only(corpus: Corpus) -> Entry:
    """The one entry of a corpus of one valid page."""
    assert corpus.problems == ()
    (entry,) = corpus.entries
    return entry


def data_files(corpus: Corpus) -> dict[str, str]:
    """The text of every file of data, by path within the site."""
    return {path: content.decode() for path, content in DataSet(corpus).texts()}


def findings(pages: Mapping[str, str], vocabulary: str | None = VOCABULARY) -> list[Diagnostic]:
    """Every finding in pages, whose marks are taken out first; each has a cure."""
    listed = checks.run(make_corpus({path: text.replace(MARK, "") for path, text in pages.items()}, vocabulary))
    assert [finding for finding in listed if not finding.hint] == []
    return listed


def found(pages: Mapping[str, str]) -> list[str]:
    """Every finding as `rule path:line:column`."""
    return [f"{finding.rule} {finding.place.path}:{finding.place.line}:{finding.place.column}" for finding in findings(pages)]


def marked(rule: str, pages: Mapping[str, str]) -> list[str]:
    """The places that the pages mark, as findings of a rule: what `found` should answer."""
    places = []
    for path, text in sorted(pages.items()):
        for number, line in enumerate(text.split("\n"), 1):
            parts = line.split(MARK)[:-1]
            places += [f"{rule} {path}:{number}:{sum(map(len, parts[: index + 1])) + 1}" for index in range(len(parts))]
    return places
