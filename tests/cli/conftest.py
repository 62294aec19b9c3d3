"""Fixture `here`: a folder with `docs/`, which is the current one, and the command."""

from pathlib import Path

import pytest

from support.folder import Workplace, workplace


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Workplace:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1622505600")  # 1 June 2021, the day up to which the examples are true
    return workplace(tmp_path, capsys)
