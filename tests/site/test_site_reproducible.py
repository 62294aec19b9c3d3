"""The same content gives the same bytes: wherever, whenever and over whatever it is built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mkdocs_briefings.full_text import indexed
from support.git import git, release
from support.site import Site
from support.trees import contents, differences


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with a release, built once."""
    site = Site.testville(tmp_path_factory.mktemp("here"))
    release(site.root, "v1.0.0")
    return site.build(strict=True, index=True)


def test_a_build_elsewhere_writes_the_same_bytes(here: Site, tmp_path: Path) -> None:
    git(here.root, "clone", "--quiet", str(here.root), str(tmp_path / "there"))
    there = Site(tmp_path / "there").build_elsewhere()

    assert {"content-v1.0.0.zip", "sitemap.xml.gz", "pagefind-entry.json"} <= {Path(path).name for path in contents(there.root / "site")}
    assert differences(here.root / "site", there.root / "site") == []


def test_a_build_over_an_older_one_writes_the_same_bytes(here: Site, tmp_path: Path) -> None:
    shutil.copytree(here.root / "site", tmp_path / "site")
    (here.root / "site" / "index.html").write_text("older")
    (here.root / "site" / "gone.html").write_text("older")

    assert differences(here.build(strict=True, index=True).root / "site", tmp_path / "site") == []


def pages(count: int) -> list[tuple[str, str]]:
    return [(f"/{number}/", f"<html><body><p>Page {number} of {count}</p></body></html>") for number in range(count)]


def test_the_index_of_the_same_pages_is_the_same_and_their_order_decides() -> None:
    first, again, backwards = (dict(indexed(order, "en", ())) for order in (pages(9), pages(9), pages(9)[::-1]))

    assert first == again
    assert first != backwards


def test_more_answers_than_a_pipe_holds_are_read() -> None:
    files = [path for path, _ in indexed(pages(2000), "en", ()) if path.startswith("fragment/")]

    assert len(files) == 2000
