"""Fixture `here`: a folder with `docs/`, which is the current one, and the command."""

from pathlib import Path

import pytest

from support.folder import Workplace, workplace


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Workplace:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1622505600")  # 1 June 2021, the day up to which the examples are true
    for role in ("AUTHOR", "COMMITTER"):  # whose commits those of the examples are
        monkeypatch.setenv(f"GIT_{role}_NAME", "Editor")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "editor@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    return workplace(tmp_path, capsys)
