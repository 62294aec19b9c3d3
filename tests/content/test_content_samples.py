"""The samples on the page of data run as they stand there, and say what the record says."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.browse import served
from support.door import ROOT, load_dev
from support.html import Page

PROGRAMS = {"python": [sys.executable, "-"], "r": ["Rscript", "-"], "sh": ["sh", "-eu"]}
"""What runs a sample that comes on its standard input."""


@pytest.fixture(scope="module")
def address(own: Path) -> Iterator[str]:
    with served(own) as address:
        yield address


@pytest.fixture(scope="module")
def samples(own: Path) -> dict[str, str]:
    """Each sample on the built page, by its language."""
    page = Page.read(own, "data/index.html")
    return {node.attributes["class"].removeprefix("language-"): node.text() for node in page.all("pre > code[class^=language-]")}


@pytest.fixture
def run(own: Path, address: str, samples: dict[str, str], tmp_path: Path) -> Callable[[str], str]:
    """Run the sample of a language in the folder of the unpacked package; its output."""
    zipfile.ZipFile(own / "data/railhead.zip").extractall(tmp_path)

    def output(language: str) -> str:
        text = samples[language]
        for program in {PROGRAMS[language][0], *re.findall(r"^\w+", text, re.MULTILINE)} & load_dev().TEST_PROGRAMS.keys():
            if not shutil.which(program):
                pytest.fail(f"{program} is missing: sudo apt-get install -y --no-install-recommends {load_dev().TEST_PROGRAMS[program]}")
        folder, surroundings = tmp_path / "railhead", {**os.environ, "SITE": address, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            PROGRAMS[language], input=text, cwd=folder, env=surroundings, capture_output=True, text=True, timeout=60, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return output


def table(own: Path, name: str) -> list[dict[str, str]]:
    with (own / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_page_has_a_sample_in_each_language_as_its_editors_wrote_it(samples: dict[str, str]) -> None:
    written = (ROOT / "docs/data/index.md").read_text(encoding="utf-8")

    assert samples.keys() == PROGRAMS.keys()
    assert [language for language, text in samples.items() if f"```{language}\n{text}```" not in written] == []


def test_python_lists_launches_on_whose_height_parties_differ(run: Callable[[str], str]) -> None:
    lines = dict(line.split(" ", 1) for line in run("python").splitlines())

    assert lines["2021-09-15-yangdok"] == "{'rok-jcs': '60', 'japan-mod': '50'}"
    assert len(lines) > 10


def test_r_counts_events_and_missiles_of_each_year(run: Callable[[str], str], own: Path) -> None:
    printed = {line.split()[0]: line.split()[1:] for line in run("r").splitlines()[1:]}
    rows = table(own, "launches")
    years = {row["date_first"][:4] for row in rows}

    assert printed.keys() == years
    for year in years:
        counts = [row["count"] for row in rows if row["date_first"].startswith(year)]
        known = [int(count) for count in counts if count != "unknown"]
        assert printed[year] == [str(len(counts)), str(sum(known)), str(len(counts) - len(known))]


def test_the_shell_asks_the_database_in_sql(run: Callable[[str], str], own: Path) -> None:
    lines = run("sh").splitlines()
    said = [row for row in table(own, "accounts") if row["measure"] == "distance_km" and row["status"] == "current" and row["high"]]
    furthest = sorted((float(row["high"]) for row in said), reverse=True)[:5]

    assert [float(line.split("|")[2].removesuffix(" km").rpartition("/")[2]) for line in lines[:5]] == furthest
    assert "2021-09-15-yangdok|Two ballistic missiles fired from a train at Yangdok" in lines[5:]
