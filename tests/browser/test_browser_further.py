"""Builds by year: one search over the site and a further build below it, by names and by full text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from support.browse import Reader, served
from support.site import Site
from support.split import SPLIT

LATER = """---
id: 2003-04-05-sampleton
title: Glowing lanterns over Sampleton
kind: launch
date: 2003-04-05
status: reviewed
summary: A lantern was seen from the coast.
as_of: 2003-05-01
event: {site: sampleton, platform: raft, class: [short], count: 1}
accounts:
  - {by: south-watch, said: 2003-04-05, sources: [notice], site: sampleton, platform: raft, class: short, count: 1}
sources:
  notice: {title: Notice, publisher: Paper, date: 2003-04-05, url: "https://example.org/notice", origin: south-watch, read: full}
changes: [{date: 2003-05-01, note: First published, major: true}]
---

The peculiar word zephyrine stands in this text alone.[^notice]
"""


@pytest.fixture(scope="module", params=[nullcontext(), SPLIT], ids=["whole", "split"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Testville's site, with a build of another year below it at `2003/`; both with search files as small or large records have them."""
    with request.param:
        folder = built(tmp_path_factory.mktemp("sites"))
    with served(folder) as address:
        yield address


def built(folder: Path) -> Path:
    """The folder of the site."""
    first, second = Site.testville(folder / "first"), Site.testville(folder / "second")
    for launch in second.docs.glob("briefings/*/*.md"):
        launch.unlink()
    second.write("briefings/2003/2003-04-05-sampleton.md", LATER).build(index=True)
    settings = first.root / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("  - briefings:\n", "  - briefings:\n      further: [2003/]\n", 1), encoding="utf-8"
    )
    first.build(index=True)
    (second.root / "site").rename(first.root / "site/2003")
    return first.root / "site"


def paths(reader: Reader, query: str) -> list[str]:
    return [path for _, path in reader.search(query)]


def test_a_launch_of_the_further_build_is_found_by_its_title(reader: Reader) -> None:
    assert paths(reader, "?q=lanterns")[0] == "/2003/briefings/2003/2003-04-05-sampleton/"


def test_and_by_its_text(reader: Reader) -> None:
    assert paths(reader, "?q=zephyrine") == ["/2003/briefings/2003/2003-04-05-sampleton/"]


def test_its_year_can_be_filtered_by(reader: Reader) -> None:
    assert paths(reader, "?year=2003") == ["/2003/briefings/2003/2003-04-05-sampleton/"]


def test_pages_that_both_builds_have_are_found_once(reader: Reader) -> None:
    found = paths(reader, "?q=zone")

    assert len(found) == len({path.removeprefix("/2003") for path in found})
