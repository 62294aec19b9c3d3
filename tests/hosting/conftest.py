"""Fixtures: a small site with a page that moved, one that was removed and a release, and real servers in front of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support import hosts
from support.git import release
from support.hosts import Host
from support.site import Site

GONE = """\
---
id: field
title: Field
kind: gone
summary: It said what the page on the zone says.
as_of: 2001-03-01
related: [zone]
---
"""


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Testville, released, with its search index."""
    site = Site.testville(tmp_path_factory.mktemp("hosted")).write("glossary/field.md", GONE)
    release(site.root, "v1.0.0")
    return site.build(strict=True, index=True)


@pytest.fixture(scope="session")
def folder(hosted: Site) -> Path:
    """The site as it is published."""
    return hosted.root / "site"


@pytest.fixture(scope="session")
def written(hosted: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What operators get."""
    return hosts.configuration(hosted.docs, tmp_path_factory.mktemp("written"))


@pytest.fixture(scope="session")
def nginx(folder: Path, written: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with hosts.nginx(folder, written, tmp_path_factory.mktemp("nginx")) as host:
        yield host


@pytest.fixture(scope="session")
def caddy(folder: Path, written: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with hosts.caddy(folder, written, tmp_path_factory.mktemp("caddy")) as host:
        yield host
