"""Fixture `here`: a folder with `docs/`, which is the current one, and the command."""

from pathlib import Path

import pytest

from support.folder import Workplace, workplace


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Workplace:
    monkeypatch.chdir(tmp_path)
    return workplace(tmp_path, capsys)
