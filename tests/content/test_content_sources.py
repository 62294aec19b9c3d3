"""Publishers, parties and independent origins of the site's own content."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import yaml

from support.door import ROOT
from support.html import Page

VOCABULARY = yaml.safe_load((ROOT / "docs/vocabulary.yml").read_text(encoding="utf-8"))
STATES_OF_YANGDOK = {"north-korea", "south-korea", "japan", "united-states", "france", "united-nations"}
OTHERS_OF_YANGDOK = {"38-north", "ap", "cns", "csis", "kyodo", "nhk", "other-press", "other-research", "the-diplomat"}


def index(own: Path) -> list[dict[str, str]]:
    with (own / "data/source_index.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_yangdok_rests_on_the_origins_that_a_reader_can_count(own: Path, yangdok: Page) -> None:
    rows = [row for row in index(own) if row["page"] == "2021-09-15-yangdok"]

    assert {row["independent_origin"] for row in rows} == STATES_OF_YANGDOK | OTHERS_OF_YANGDOK
    assert f"{len(rows)} sources, 15 independent origins" in yangdok.texts(".rh-chip")


def test_every_launch_and_topic_with_sources_prints_how_many_and_of_how_many_independent_origins(own: Path) -> None:
    origins: dict[str, set[str]] = {}
    numbers: Counter[str] = Counter()
    for row in index(own):
        origins.setdefault(row["page"], set()).add(row["independent_origin"])
        numbers[row["page"]] += 1
    wrong = {}
    for path in [*own.glob("briefings/*/*/index.html"), *own.glob("topics/*/*/index.html")]:
        name, number, of = path.parent.name, numbers[path.parent.name], len(origins.get(path.parent.name, ()))
        said = f"{number} source{'s' * (number != 1)}, {of} independent origin{'s' * (of != 1)}"
        if said not in path.read_text(encoding="utf-8"):
            wrong[name] = said

    assert wrong == {}


def test_every_source_stands_on_the_page_of_its_publisher_and_of_its_party(own: Path) -> None:
    shown = {path.parent.name: set(Page.read(own, path.relative_to(own).as_posix()).values(".rh-resting li li > a", "href"))
             for path in own.glob("sources/*/index.html")}  # fmt: skip
    published = Counter(row["publisher"] for row in index(own))
    missing = [row["url"] for row in index(own) if row["url"] not in shown[row["origin"]]]
    missing += [row["url"] for row in index(own) if published[row["publisher"]] > 1 and row["url"] not in shown[row["publisher"]]]

    assert missing == []
    assert len(shown) > 200


def test_no_name_means_two_publishers_and_each_that_is_listed_is_met(own: Path) -> None:
    names = Counter(
        name.casefold().removeprefix("the ")
        for word in VOCABULARY["publishers"].values()
        for name in (word["name"], *(alias["name"] for alias in word.get("aliases", ())))
    )

    assert [name for name, number in names.items() if number > 1] == []
    assert set(VOCABULARY["publishers"]) - {row["publisher"] for row in index(own)} == set()


def test_a_state_that_controls_a_publisher_is_named() -> None:
    controlled = {code: word for code, word in VOCABULARY["publishers"].items() if word.get("state_controlled")}

    assert {code for code, word in controlled.items() if "state" not in word} == set()
    assert {"kcna", "xinhua", "tass"} <= controlled.keys()
