"""The document that the project began with made 28 claims; each has its place on the site."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.crawl import Crawl
from support.door import ROOT
from support.html import words

CLAIMS: dict[int, list[dict[str, str]]] = yaml.safe_load(Path(__file__).with_name("seed_claims.yml").read_text(encoding="utf-8"))
PLACES = [pytest.param(place, id=f"{number}-{Path(place['page']).stem}") for number, places in CLAIMS.items() for place in places]


def test_every_claim_is_placed_and_no_other_number() -> None:
    assert sorted(CLAIMS) == list(range(1, 29))
    assert all(CLAIMS.values())


@pytest.mark.parametrize("place", PLACES)
def test_the_phrase_stands_under_its_heading(place: dict[str, str], crawl: Crawl) -> None:
    phrase, heading = words(place["contains"]), place["heading"]
    if heading == "front matter":
        text = " ".join(_texts(_head(place["page"])))
    else:
        page = crawl.pages[place["page"].removesuffix(".md") + "/index.html"]
        assert heading in page.sections()
        text = page.sections()[heading]

    assert phrase in words(text)


def test_a_section_ends_where_the_next_heading_begins(crawl: Crawl) -> None:
    """Without this the test above could not fail for a phrase that moved to another heading."""
    sections = crawl.pages["briefings/2021/2021-09-15-yangdok/index.html"].sections()
    phrases = [place["contains"] for places in CLAIMS.values() for place in places if place["page"].endswith("yangdok.md")]

    assert [
        (phrase, a, b)
        for phrase in phrases
        for a, b in itertools.combinations(sections, 2)
        if words(phrase) in sections[a] and words(phrase) in sections[b]
    ] == []


def _head(page: str) -> dict[str, Any]:
    return yaml.load((ROOT / "docs" / page).read_text(encoding="utf-8").split("---\n")[1], yaml.BaseLoader)


def _texts(value: object) -> list[str]:
    if isinstance(value, dict | list):
        return [text for part in (value.values() if isinstance(value, dict) else value) for text in _texts(part)]
    return [str(value)]
