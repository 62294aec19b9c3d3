"""The offline bundle: unpacked in an empty folder and opened by one command, it needs no network."""

from __future__ import annotations

import re
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefings.exports.offline import BUNDLE
from browser.test_browser_gate import ASK, cases, rank
from support.browse import Reader

QUERIES = 10


@pytest.fixture(scope="module")
def unpacked(own_site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    zipfile.ZipFile(own_site_folder / BUNDLE).extractall(folder)
    return folder


@pytest.fixture(scope="module")
def opened(unpacked: Path) -> Iterator[str]:
    """The address that the bundle's own program prints, run as a reader runs it."""
    command = [sys.executable, "open.py", "--no-browser"]
    with subprocess.Popen(command, cwd=unpacked, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+", program.stdout.readline())
        assert found
        yield found[0]
        program.terminate()


@pytest.fixture
def reader(browser: Any, opened: str) -> Iterator[Reader]:
    """A reader without a network: what does not go to this machine is refused, and kept."""
    reader = Reader(opened, browser.new_context())
    reader.context.route(re.compile(r"^(?!http://127\.0\.0\.1)"), lambda route: route.abort())
    yield reader
    reader.context.close()


def test_ten_queries_of_the_gate_are_answered_without_a_network(reader: Reader) -> None:
    every = list(cases("search_gate.yml"))
    page = reader.open("/search/")
    asked = every[:: len(every) // QUERIES][:QUERIES]
    ranks = {case.query: rank(case, page.evaluate(ASK, case.query)) for case in asked}

    assert len(ranks) == QUERIES
    assert {query: place for query, place in ranks.items() if place > 3} == {}
    assert (reader.errors, reader.abroad) == ([], [])


def test_the_full_text_a_briefing_the_timeline_and_the_charts_are_there_too(reader: Reader) -> None:
    assert reader.search("?q=%22fired+from+a+train%22")
    for path in ("/", "/briefings/2021/2021-09-15-yangdok/", "/timeline/", "/charts/", "/data/"):
        assert reader.show(path).locator("h1").is_visible()

    assert (reader.errors, reader.abroad) == ([], [])


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("assets/js/search-box.js", "text/javascript; charset=utf-8"),
        ("data/launches.csv", "text/csv; charset=utf-8"),
        ("data/launches.geojson", "application/geo+json"),
        ("assets/fonts/source-serif-4-700.woff2", "font/woff2"),
    ],
)
def test_files_have_their_types(opened: str, path: str, kind: str) -> None:
    with urllib.request.urlopen(f"{opened}/{path}") as answer:
        assert answer.headers["Content-Type"] == kind


def test_the_bundle_holds_the_whole_site_but_itself_and_how_to_open_it(own_site_folder: Path, unpacked: Path) -> None:
    site = {path.relative_to(own_site_folder).as_posix() for path in own_site_folder.rglob("*") if path.is_file()}
    found = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}

    assert found == {"README.txt", "open.py", *(f"site/{name}" for name in site - {BUNDLE})}
    assert "python3 open.py" in (unpacked / "README.txt").read_text(encoding="utf-8")
