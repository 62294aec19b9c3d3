"""The README says what is true."""

from __future__ import annotations

import dataclasses
import re
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from mkdocs_timeline.block import Block, read_block
from mkdocs_timeline.config import TimelineConfig
from mkdocs_timeline.facets import OPTIONS as FACET
from mkdocs_timeline.fence import timeline_fences
from mkdocs_timeline.moment import read_moment
from mkdocs_timeline.phrase import say
from mkdocs_timeline.settings import read_facets
from mkdocs_timeline.words import Words

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
OPTIONS = [name for name, _ in TimelineConfig._schema]
BLOCK = read_block("unknown: 1", ())[1][0].mistake.expected.removeprefix("one of ").split(", ")
WORDS = [field.name for field in dataclasses.fields(Words)]


@pytest.mark.parametrize("name", [*OPTIONS, *BLOCK, *WORDS])
def test_every_option_and_word_is_explained(name: str) -> None:
    assert f"`{name}`" in README


@pytest.mark.parametrize("option", FACET)
def test_every_option_of_a_facet_is_explained(option: str) -> None:
    assert f"\n| `{option}` |" in README.partition("### Facets")[2].partition("### Words")[0]


def test_the_facets_shown_are_ones_that_work(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/people.yml").write_text("authors: {ann: Ann}")
    text = README.partition("### Facets\n\n```yaml\n")[2].partition("```")[0]
    facets = read_facets(yaml.safe_load(text)["plugins"][0]["timeline"]["facets"], tmp_path)

    assert [facet.name for facet in facets] == ["kind", "author", "breaking", "year"]


def test_the_properties_named_are_those_of_the_styles() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in (Path(str(files("mkdocs_timeline"))) / "assets").glob("*.css"))
    used = {re.sub(r"\d$", "1", name) for name in re.findall(r"var\((--timeline-[a-z0-9-]+)", styles)}

    assert set(re.findall(r"^  (--timeline-[a-z0-9-]+):", README, re.MULTILINE)) == used


def test_a_block_has_as_many_options_as_its_record_has_fields() -> None:
    assert len(BLOCK) == len(dataclasses.fields(Block))


def test_the_site_of_the_quick_start_builds_and_shows_what_is_promised(site) -> None:
    for path, text in re.findall(r"^`(docs/\S+)`\n\n(?:`{3,})markdown\n(.*?)\n`{3,}$(?!\n`)", README, re.DOTALL | re.MULTILINE):
        site.file(path, text + "\n")
    index = re.search(r"````markdown\n(# History.*?)\n````", README, re.DOTALL)
    assert index
    site.file("docs/index.md", index[1] + "\n")

    page = site.build(strict=True).read("index.html")

    assert [heading for heading, _ in page.groups] == ["2021", "1984"]
    assert page.dates == ["15 September 2021", "about April 1984"]


def test_every_block_shown_is_one_that_works() -> None:
    examples = re.findall(r"^````markdown\n(.*?)\n````$", README, re.DOTALL | re.MULTILINE)
    fences = [fence for example in examples for fence in timeline_fences(example)]

    assert len(fences) == 6
    assert [read_block(fence.body, ["kind", "area"])[1] for fence in fences] == [()] * 6


def test_the_table_of_dates_says_what_is_printed() -> None:
    table = README.partition("| Written | Read as |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| `(.*?)` \| (.*?) \|$", table, re.MULTILINE)

    assert len(rows) == 15
    assert [(form, "".join(piece.text for piece in say(read_moment(form), (), Words()))) for form, _ in rows] == rows
