"""Fixtures: `push` runs the command; `nodes` are three real servers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefings import cli
from briefings.cluster.options import KEY
from support.corpus import LAUNCH, VOCABULARY, launch, term
from support.typesense import ADMIN, Cluster, cluster


@pytest.fixture(scope="session")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("nodes")) as made:
        yield made


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A content folder with ten launches and a term."""
    pages = {
        LAUNCH.replace("05-01", f"05-{day:02}"): launch(f"id: 2021-05-{day:02}-testville", f"date: 2021-05-{day:02}")
        for day in range(1, 11)
    }
    for path, text in {**pages, "glossary/zone.md": term(), "vocabulary.yml": VOCABULARY}.items():
        target = tmp_path / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return tmp_path / "docs"


@pytest.fixture
def push(docs: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """Runs `briefings push` with the admin key; returns its exit code and all it said, in which no key may stand."""
    monkeypatch.setenv(KEY, ADMIN)

    def run(*arguments: str) -> tuple[int, str]:
        code = cli.main(["push", str(docs), *arguments])
        output = capsys.readouterr()
        assert ADMIN not in output.out + output.err
        return code, output.out + output.err

    return run
