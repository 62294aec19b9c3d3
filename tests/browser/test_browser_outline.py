"""What a screen reader meets on the main pages, written down in tests/golden/outline."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from support.browse import Reader, served
from support.golden import Golden
from support.outline import outline
from support.site import Site

PAGES = {
    "home": "/",
    "briefing": "/briefings/2001/2001-02-03-testville/",
    "search": "/search/?q=testville",
    "timeline": "/timeline/",
}


@pytest.fixture(scope="module")
def testville(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small invented site: what stands on its pages is at rest."""
    site = Site.testville(tmp_path_factory.mktemp("outline")).build(index=True)
    with served(site.root / "site") as address:
        yield address


@pytest.fixture
def small(testville: str, browser: object) -> Iterator[Reader]:
    reader = Reader(testville, browser.new_context(viewport={"width": 1280, "height": 900}))  # type: ignore[attr-defined]
    yield reader
    reader.context.close()


def test_around_every_page(small: Reader, golden: Callable[[str], Golden]) -> None:
    page = small.show("/")
    found = "".join(outline(page.locator(part).aria_snapshot(), "link") for part in (".md-skip", ".rh-header", ".rh-footer"))

    assert golden("outline/around.md").agrees("yaml", found)


@pytest.mark.parametrize("name", PAGES)
def test_on_the_page(small: Reader, golden: Callable[[str], Golden], name: str) -> None:
    page = small.show(PAGES[name])

    assert golden(f"outline/{name}.md").agrees("yaml", outline(page.locator("main").aria_snapshot()))
