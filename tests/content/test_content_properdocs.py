"""ProperDocs, the second builder, makes the same site; MkDocs 2 will not load our plugins."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from briefings.exports.offline import BUNDLE
from support.site import built_by

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("properdocs")
    run = built_by("properdocs", folder)

    assert run.returncode == 0, run.stdout + run.stderr
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Every file by its path, its generator tag left out."""
    return {path.relative_to(folder).as_posix(): GENERATOR.sub(b"", path.read_bytes()) for path in folder.rglob("*") if path.is_file()}


def members(bundle: bytes) -> dict[str, bytes]:
    """The same of the offline bundle."""
    archive = zipfile.ZipFile(io.BytesIO(bundle))
    return {name: GENERATOR.sub(b"", archive.read(name)) for name in archive.namelist()}


def test_both_builders_write_the_same_files_byte_for_byte_but_for_the_generator_tag(own: Path, other: Path) -> None:
    ours, theirs = files(own), files(other)

    assert len(ours) > 1000
    assert sum(name.startswith("pagefind/") for name in ours) > 100
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name] and name != BUNDLE] == []


def test_their_offline_bundles_hold_the_same(own: Path, other: Path) -> None:
    ours, theirs = (members((folder / BUNDLE).read_bytes()) for folder in (own, other))

    assert list(ours) == list(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []
