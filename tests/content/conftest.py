"""Fixtures: `own` is the site that readers get, built once; `crawl` knows its references, `record` its list of pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.crawl import Crawl
from support.html import Page
from support.site import own_site


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_site(tmp_path_factory.getbasetemp() / "own-site")


@pytest.fixture(scope="session")
def crawl(own: Path) -> Crawl:
    return Crawl(own, "http://127.0.0.1:8000/")


@pytest.fixture(scope="session")
def record(own: Path) -> list[dict[str, Any]]:
    return json.loads((own / "data/briefings.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def yangdok(own: Path) -> Page:
    return Page.read(own, "briefings/2021/2021-09-15-yangdok/index.html")
