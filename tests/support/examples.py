"""The examples that stand beside each rule, as whole content folders."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path, PurePosixPath

from briefings import checks
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Example, File, Head
from briefings.parse.folder import read_folder
from support.corpus import merged, page

TODAY = dt.date(2021, 10, 1)
VOCABULARY = """\
parties:
  rok-jcs: {name: South Korea's Joint Chiefs of Staff, state: south-korea}
  japan-mod: {name: Japan's Ministry of Defense, state: japan}
  kcna: {name: Korean Central News Agency, state: north-korea, state_controlled: true, aliases: [{name: KCNA}]}
platforms:
  rail: {name: Rail, topic: rail-mobile}
classes:
  srbm: {name: Short-range ballistic missile}
missiles: {}
sites:
  yangdok: {name: Yangdok}
"""
LAUNCH = "briefings/2021/2021-09-15-yangdok.md"
_LAUNCH = """\
id: 2021-09-15-yangdok
title: Two ballistic missiles fired from a train at Yangdok
kind: launch
date: 2021-09-15
status: reviewed
summary: Two missiles flew east into the sea.
as_of: 2021-10-01
event: {}
accounts:
  - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], distance_km: {value: 800, about: true}}
sources:
  yonhap: {title: Launch, publisher: Yonhap, date: 2021-09-15, url: "https://en.yna.co.kr/", origin: rok-jcs, read: excerpt}
"""
_BASES = {
    "briefings": _LAUNCH.replace("{", "{{").replace("}", "}}"),
    "glossary": "id: {id}\ntitle: A term\nkind: term\nsummary: An area of sea.\nas_of: 2021-10-01\n",
    "topics": "id: {id}\ntitle: A topic\nkind: topic\ngroup: {group}\nsummary: Launchers that travel by rail.\nas_of: 2021-10-01\n",
    "about": "title: A page\nkind: page\nas_of: 2021-10-01\n",
}
_BODIES = {"eez": "## How wide it is\n\nAs wide as the law has it.\n"}
BASE = (LAUNCH, "glossary/eez.md", "topics/platforms/rail-mobile.md")


def findings_in(root: Path, given: Example | tuple[Example, ...], *, released: bool) -> list[Diagnostic]:
    """Every finding in a folder with the examples; `released` has the valid pages beside it as the last release."""
    for path, content in _files(given).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    corpus = replace(Corpus.read(read_folder(root)), today=TODAY)
    return checks.run(corpus.compared("v1.0.0", {path: _whole(path) for path in BASE}) if released else corpus)


def _files(examples: Example | tuple[Example, ...]) -> dict[str, bytes]:
    """Three valid pages, with those that the examples are about in place of their like; and the vocabulary."""
    given = (examples,) if isinstance(examples, Example) else examples
    stems = {PurePosixPath(example.path).stem for example in given}
    pages = {path: _whole(path) for path in BASE if PurePosixPath(path).stem not in stems}
    pages |= {example.path: _content(example) for example in given}
    return {"vocabulary.yml": VOCABULARY.encode(), **pages}


def _content(example: Example) -> bytes:
    if isinstance(example, File):
        return b"" if not example.lines else example.text.encode(example.encoding)
    return _whole(example.path, *((example.text, "") if isinstance(example, Head) else ("", example.text)))


def _whole(path: str, head: str = "", body: str = "") -> bytes:
    file = PurePosixPath(path)
    if file.name == "vocabulary.yml":
        return merged(VOCABULARY, (head,)).encode()
    base = _BASES["about" if file.stem == "index" else file.parts[0]].format(id=file.stem, group=file.parent.name)
    return page(base, (head,), body or _BODIES.get(file.stem, "")).encode()
