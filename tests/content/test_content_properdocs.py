"""ProperDocs, the second builder, makes the same site; MkDocs 2 will not load our plugins."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefings.exports.offline import BUNDLE
from support.site import built_by

GENERATOR = re.compile(r'<meta name="generator" content="[^"]*">')


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("properdocs")
    run = built_by("properdocs", folder)

    assert run.returncode == 0, run.stdout + run.stderr
    return folder


def files(folder: Path, pattern: str = "*") -> dict[str, Path]:
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob(pattern) if path.is_file()}
    return {name: path for name, path in found.items() if not name.startswith("pagefind/")}


def test_both_builders_write_the_same_files(own: Path, other: Path) -> None:
    assert files(own).keys() == files(other).keys()


def test_pages_differ_in_the_generator_tag_alone(own: Path, other: Path) -> None:
    ours, theirs = (
        {name: GENERATOR.sub("", path.read_text(encoding="utf-8")) for name, path in files(folder, "*.html").items()}
        for folder in (own, other)
    )

    assert len(ours) > 50
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_data_and_assets_are_the_same_bytes(own: Path, other: Path) -> None:
    theirs = files(other)
    same = {name: path for name, path in files(own).items() if not name.endswith((".html", ".gz")) and name != BUNDLE}  # which holds pages
    rest = {name: path.read_bytes() for name, path in same.items()}

    assert [name for name, content in rest.items() if content != theirs[name].read_bytes()] == []
