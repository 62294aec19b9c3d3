"""Fixtures: `reader` looks at the site's own content with a real browser and must meet no error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support.browse import Reader, chromium, served
from support.door import ROOT
from support.kinds import standing_for_all
from support.site import own_site


@pytest.fixture(scope="session")
def own_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_site(tmp_path_factory.getbasetemp() / "own-site")


@pytest.fixture(scope="session")
def own_kinds(own_site_folder: Path) -> dict[str, str]:
    """Pages that stand for all of the site, by address, with their template."""
    return standing_for_all(own_site_folder, ROOT / "docs")


@pytest.fixture(scope="session")
def address(own_site_folder: Path) -> Iterator[str]:
    with served(own_site_folder) as address:
        yield address


@pytest.fixture(scope="module")  # not longer: while Playwright runs, nothing else in this process can use asyncio
def browser() -> Iterator[Any]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Callable[..., Reader]]:
    """Make a reader with the given window, colours or JavaScript; each must end without error or foreign request."""
    readers: list[Reader] = []

    def make(**options: Any) -> Reader:
        readers.append(Reader(address, browser.new_context(**options)))
        return readers[-1]

    yield make
    for reader in readers:
        reader.context.close()

    assert [error for reader in readers for error in reader.errors] == []
    assert [url for reader in readers for url in reader.abroad] == []


@pytest.fixture
def reader(visit: Callable[..., Reader]) -> Reader:
    return visit()
