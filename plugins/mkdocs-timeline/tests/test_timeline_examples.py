"""The example sites: the releases of a program, and the history of an observatory, in German."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

PACKAGE = Path(__file__).parents[1]
GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "SOURCE_DATE_EPOCH": "1700000000"}


def build(builder: str, example: str, folder: Path) -> dict[str, bytes]:
    """The files that a builder makes of an example, by path, without the tag that names the builder."""
    config = PACKAGE / "examples" / example / "mkdocs.yml"
    command = [sys.executable, "-m", builder, "build", "--strict", "-f", config, "-d", folder]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, **QUIET})
    assert run.returncode == 0, run.stdout + run.stderr
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".gz"]
    return {path.relative_to(folder).as_posix(): GENERATOR.sub(b"", path.read_bytes()) for path in files}


def captions(files: dict[str, bytes], path: str) -> list[str]:
    return [node.text() for node in HTMLParser(files[path].decode()).css("figcaption")]


@pytest.mark.parametrize("example", ["releases", "observatory"])
def test_both_builders_make_the_same_site(tmp_path, example: str) -> None:
    ours, theirs = (build(builder, example, tmp_path / builder) for builder in ("mkdocs", "properdocs"))

    assert len(ours) > 20
    assert [name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)] == []


def test_the_releases_have_a_strip_a_list_and_a_table(tmp_path) -> None:
    files = build("mkdocs", "releases", tmp_path)
    strip = HTMLParser(files["index.html"].decode())

    for path in ("index.html", "history/index.html", "table/index.html"):
        assert captions(files, path) == ["21 releases, 2023 to 2025. At most 3 in one bar."]
    assert strip.css(".timeline-bar")[0].attributes["href"] == "history/#timeline-2023"
    assert len(HTMLParser(files["history/index.html"].decode()).css("li[data-timeline-entry]")) == 21
    assert len(HTMLParser(files["table/index.html"].decode()).css("tr[data-timeline-entry]")) == 21


def test_the_observatory_speaks_german_alone(tmp_path) -> None:
    files = build("mkdocs", "observatory", tmp_path)
    tree = HTMLParser(files["index.html"].decode()).css_first("mkdocs-timeline")
    said = " ".join(node.text() for node in tree.css("figcaption, title, legend, summary, button, .timeline-when, th, label"))

    assert captions(files, "index.html") == [
        "25 Ereignisse, 1860 bis 2009. Höchster Balken: 1870er, 4. "
        "3 Ereignisse in keinem einzelnen Balken, unter der Linie gezeichnet."
    ]
    assert not re.search(r"\b(to|since|about|known|entries|From|To|Clear|Filters|Most|March|May|All)\b", said)


@pytest.mark.parametrize("example", ["releases", "observatory"])
def test_the_readme_shows_a_small_picture_of_it(example: str) -> None:
    readme = (PACKAGE / "README.md").read_text(encoding="utf-8")
    shown = re.findall(rf"!\[[^\]]+\]\((pictures/{example}[^)]*)\)", readme)

    assert shown
    assert all(0 < (PACKAGE / path).stat().st_size < 60_000 for path in shown)
