"""No page of any kind has a fault that can be measured: WCAG 2.2 AA by axe, and what axe does not look at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

import pytest

from support.audit import SCRIPT, Survey, View, axe, survey
from support.browse import Reader, served
from support.door import ROOT
from support.git import release
from support.site import Site

STATES = (
    "/search/?q=train",
    "/search/?q=%22fired+from+a+train%22",
    "/search/?q=qqqqzzzz",
    "/search/?kind=launch&platform=rail",
    "/timeline/?from=2021&to=2022&class=srbm",
    "/briefings/2022/2022-03-24-sunan/?as-of=2022-03-25",
    "/briefings/2021/2021-09-15-yangdok/",
    "/about/accessibility/",
)
"""What scripts make of a page, and two pages for what they say."""
ARCHIVED = {"/releases/v1.0.0/topics/platforms/carts/": "version.html", "/glossary/zone/": "gone.html"}
PREVIEWED = {"/briefings/2001/2001-02-03-testville/": "briefing.html", "/topics/platforms/barge/": "page.html"}
SIZES = ((360, 740), (1280, 900), (640, 512), (320, 256))
PHONE, DESKTOP, HALF, QUARTER = ({"width": width, "height": height} for width, height in SIZES)
LAYOUT = ("sideways", "cut", "frames", "tables")
WORDS = ("headings", "landmarks", "pictures", "tongues")
WALKS = (
    (
        View("desktop", DESKTOP, "light", ("structure", "focus", *LAYOUT, *WORDS, "large")),
        View("200 % zoom", HALF, "light", LAYOUT),  # of a window of 1280 by 1024
        View("desktop, light", DESKTOP, "light", ("colours", "moving", "spaced"), sampled=True),
        View("desktop, dark", DESKTOP, "dark", ("colours",), sampled=True),
        View("desktop, forced colours", DESKTOP, "dark", ("vanished", "focus"), sampled=True, forced=True),
    ),
    (
        View("400 % zoom", QUARTER, "dark", (*LAYOUT, "spaced")),
        View("phone", PHONE, "dark", ("focus", *LAYOUT)),
        View("phone, dark", PHONE, "dark", ("axe",), sampled=True),
        View("phone, forced colours", PHONE, "light", ("vanished",), sampled=True, forced=True),
    ),
)
FACTS = {
    "axe": "axe finds nothing",
    "unringed": "what has the focus has a ring of contrast 3 to 1",
    "unseen": "what has the focus lies under nothing",
    "reordered": "the Tab key follows the page",
    "sideways": "nothing is wider than the window",
    "cut": "no text is cut off",
    "frames": "a frame that scrolls can be reached by keys and has a name",
    "tables": "a table has a name, headings, and all cells of every row",
    "headings": "there is one h1, and no level is left out",
    "landmarks": "landmarks of a kind are told apart by name",
    "pictures": "a drawing has words or is decoration",
    "tongues": "Korean and Japanese words are marked",
    "moving": "nothing moves for those who ask for less motion",
    "vanished": "nothing is lost to readers who force colours of their own",
    "spaced": "wider lines, letters and words break nothing",
    "large": "letters twice as large break nothing",
    "errors": "nothing goes wrong, and nothing is asked of another origin",
}
Visit = Callable[..., Reader]


def look(browser: Any, address: str, pages: Collection[str]) -> Survey:
    return {place: faults for views in WALKS for place, faults in survey(browser, address, pages, views).items()}


@pytest.fixture(scope="module")
def found(browser: Any, address: str, own_kinds: dict[str, str]) -> Survey:
    return look(browser, address, {*own_kinds, *STATES})


@pytest.fixture(scope="module")
def rare(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Survey:
    """Pages that the site has today none of: what was removed, what stood in a release, what only editors see."""
    site = Site.testville(tmp_path_factory.mktemp("rare"))
    release(site.root, "v1.0.0")
    site.edit("topics/platforms/carts.md", "as_of: 2001-03-01", "as_of: 2001-03-02")
    site.write("glossary/zone.md", "---\nid: zone\ntitle: Zone\nkind: gone\nsummary: Nobody needs it.\nas_of: 2001-03-02\n---\n")
    with served(site.build().root / "site") as address:
        built = look(browser, address, ARCHIVED)
    site.write("topics/platforms/barge.md", "---\nid: [\n---\n")
    site.edit("briefings/2001/2001-02-03-testville.md", "status: reviewed", "status: reviewd").serve()
    with served(site.root / "site") as address:
        return built | look(browser, address, PREVIEWED)


def test_no_template_is_forgotten(own_kinds: dict[str, str]) -> None:
    """All but the shell, which is part of each."""
    assert {*own_kinds.values(), *ARCHIVED.values(), *PREVIEWED.values(), "main.html"} == {
        file.name for file in (ROOT / "overrides").glob("*.html")
    }


@pytest.mark.parametrize("measure", FACTS, ids=FACTS.values())
def test_on_every_page(found: Survey, rare: Survey, own_kinds: dict[str, str], measure: str) -> None:
    looked = {place: faults[measure] for place, faults in (found | rare).items() if measure in faults}

    assert {path for _, path in looked} == {*own_kinds, *STATES, *ARCHIVED, *PREVIEWED}
    assert {place: faults for place, faults in looked.items() if faults} == {}


WRONG = {
    "axe": '<img src="x.png">',
    "unringed": '<a href="#x" class="bare">a</a>',
    "unseen": '<p style="position: fixed; inset: 0; margin: 0; background: white">over</p><a href="#x">under</a>',
    "reordered": '<a href="#x" tabindex="3">first</a>',
    "sideways": '<p style="width: 5000px">wide</p>',
    "cut": '<p style="height: 3px; overflow: hidden">cut</p>',
    "frames": '<div style="width: 50px; overflow-x: auto"><p style="width: 500px">wide</p></div>',
    "tables": "<table><tr><th>Year</th></tr></table>",
    "headings": "<h1>One</h1><h3>Three</h3>",
    "landmarks": "<nav>a</nav><nav>b</nav>",
    "pictures": "<svg><rect/></svg>",
    "tongues": "<p>called 화성</p>",
    "moving": '<p style="transition: color 1s">slow</p>',
    "vanished": '<i style="display: block; width: 9px; height: 9px; background: red"></i>',
    "spaced": '<p style="width: 8em; height: 1.2em; overflow: hidden">just fits</p>',
    "large": '<p style="font-size: 1rem; width: 90px; height: 20px; overflow: hidden">just fits</p>',
}


@pytest.fixture(scope="module")
def blank(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport=DESKTOP)
    context.add_init_script(path=SCRIPT)
    page = context.new_page()
    page.goto("data:text/html,<html lang=en><style>.bare:focus { outline: none }</style><body>")
    yield page
    context.close()


@pytest.mark.parametrize("measure", WRONG)
def test_each_measure_finds_its_fault(blank: Any, measure: str) -> None:
    blank.emulate_media(forced_colors="active" if measure == "vanished" else "none")
    blank.evaluate("(html) => { document.body.innerHTML = html }", WRONG[measure])
    found = {"axe": axe(blank)} if measure == "axe" else blank.evaluate("(measures) => audit(measures)", list(_asked(measure)))

    assert found[measure] != []


def _asked(measure: str) -> Iterator[str]:
    yield "focus" if measure in {"unringed", "unseen", "reordered"} else measure


def test_axe_finds_nothing_in_suggestions(visit: Visit) -> None:
    page = visit().open("/")
    page.fill(".rh-main input[name=q]", "hwasong")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")

    assert axe(page) == []
