"""ProperDocs, the second builder, makes the same site, on another machine too; MkDocs 2 will not load our plugins."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefings.exports.offline import BUNDLE
from support.site import built_by
from support.trees import compared, contents, members

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("properdocs")
    run = built_by("properdocs", folder, away=True)

    assert run.returncode == 0, run.stdout + run.stderr
    return folder


def without_generator(files: dict[str, bytes]) -> dict[str, bytes]:
    """Files, those of the offline bundle among them, without the tag that names the builder."""
    bundle = members(files.pop(BUNDLE)) if BUNDLE in files else {}
    return {name: GENERATOR.sub(b"", content) for name, content in {**files, **bundle}.items()}


def test_both_builders_write_the_same_bytes_but_for_the_generator_tag_wherever_they_run(own: Path, other: Path) -> None:
    ours = without_generator(contents(own))

    assert len(ours) > 1000
    assert compared(ours, without_generator(contents(other))) == []
