"""Fixtures: `site` is a fresh copy of Testville to change and build; `testville` is one built copy to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.site import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site.testville(tmp_path)


@pytest.fixture(scope="session")
def testville(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site.testville(tmp_path_factory.mktemp("testville")).build(strict=True)
