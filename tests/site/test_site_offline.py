"""When a site packs itself for reading without a network."""

from __future__ import annotations

import zipfile

import pytest

from briefings.exports.offline import BUNDLE
from support.site import Site


def test_a_built_site_holds_itself(testville: Site) -> None:
    names = zipfile.ZipFile(testville.root / "site" / BUNDLE).namelist()

    assert {"open.py", "site/index.html", "site/sitemap.xml", "site/data/launches.csv"} <= set(names)


def test_a_site_that_is_not_to_be_packed_is_not(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OFFLINE", "false")

    assert not (site.build().root / "site" / BUNDLE).exists()


def test_the_preview_packs_nothing(site: Site) -> None:
    site.serve()

    assert zipfile.ZipFile(site.root / "site" / BUNDLE).namelist() == []
