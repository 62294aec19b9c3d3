"""What editors and strangers may try: nothing of it runs or asks another site, by the cleaning alone and by the policy alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from support.attacks import DATA, TEXTS, Victim, address, attacked, bare, slug, without_policy
from support.browse import served
from support.site import Site

VALUES = range(len(DATA["values"]))
PAGES_OF_VALUES = [
    path
    for number in VALUES
    for path in (f"/briefings/2021/2021-05-{number + 1:02}-evil/", f"/topics/platforms/evil-{number}/", f"/glossary/term-evil-{number}/")
]
LEAVES = slug("meta that leads away")
"""What no policy can stop: it runs nothing and loads nothing, it leads away."""
WITH_THEME = [
    "/", "/timeline/", "/briefings/", "/briefings/2021/", "/glossary/", "/topics/", "/lists/", "/lists/site/evil-1/", "/lists/party/evil-3/",
    "/disputed/", "/corrections/", "/data/", "/charts/", "/sources/", "/releases/", "/data/changes/", "/releases/v1.0.0/glossary/released/",
    "/feed.xml", "/corrections/feed.xml", "/404.html",
    address("the theme's settings"), address("the theme's parts"), address("our own parts"), address("names of the document"),
]  # fmt: skip
"""Pages that show values of many pages, and those that aim at the theme."""
Meet = Callable[[Path], AbstractContextManager[Victim]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as we build it, but without its policy."""
    return without_policy(attacked(tmp_path_factory.mktemp("built"), protected=True))


@pytest.fixture(scope="module")
def under_policy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that editors wrote, under the policy alone."""
    return bare(attacked(tmp_path_factory.mktemp("raw"), protected=False))


@pytest.fixture(scope="module")
def unprotected(under_policy: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that editors wrote, under no policy."""
    return without_policy(Path(shutil.copytree(under_policy, tmp_path_factory.mktemp("unprotected") / "site")))


@pytest.fixture
def meet(browser: Any) -> Meet:
    @contextmanager
    def meet(site: Path) -> Iterator[Victim]:
        with served(site) as here:
            victim = Victim(here, browser.new_context())
            yield victim
            victim.context.close()

    return meet


def test_where_nothing_protects_a_reader_the_attacks_succeed(unprotected: Path, meet: Meet) -> None:
    """So that the tests below can fail."""
    runs, asks = ({slug(name) for name in DATA[sort]} for sort in ("runs", "asks"))
    with meet(unprotected) as victim:
        victim.touch_all([*PAGES_OF_VALUES[::3], *(f"/{name}" for name in DATA["files"])])
        for _ in range(3):  # a browser that is busy may take longer over one than the victim waits
            victim.touch_all(f"/glossary/{attack}/" for attack in sorted(runs - victim.ran | asks - victim.asked))

    assert len(runs) >= 60
    assert (runs - victim.ran, asks - victim.asked) == (set(), set())
    assert len({attack for attack in victim.ran if attack.startswith("evil-")}) >= 5
    assert len(victim.ran & set(DATA["files"])) >= 5


def test_under_the_policy_alone_nothing_runs_and_no_other_site_is_asked(under_policy: Path, meet: Meet) -> None:
    with meet(under_policy) as victim:
        victim.touch_all(map(address, TEXTS))

    assert (victim.ran, victim.asked) == (set(), {LEAVES})


def test_without_the_policy_no_text_value_or_file_runs_or_asks_another_site(built: Path, meet: Meet) -> None:
    assert all((built / path.strip("/") / "index.html").is_file() for path in [*map(address, TEXTS), *PAGES_OF_VALUES])
    with meet(built) as victim:
        victim.touch_all([*WITH_THEME, *(f"/{name}" for name in DATA["files"])])
    with meet(bare(built)) as bared:
        bared.touch_all([*map(address, TEXTS), *PAGES_OF_VALUES])

    assert (victim.ran | bared.ran, victim.asked | bared.asked) == (set(), set())


def test_without_the_policy_no_address_of_the_site_runs_or_asks_another_site(built: Path, meet: Meet) -> None:
    with meet(built) as victim:
        for place in DATA["addresses"]:
            victim.touch(place.replace("{}", quote(DATA["payload"])), "[data-search-done]" if "/search/" in place else "")
        for query in ("evil", "%22canary%22"):
            victim.touch(f"/search/?q={query}", "[data-search-done]")

    assert (victim.ran, victim.asked) == (set(), set())


def test_the_panel_of_findings_shows_attacks_as_they_are_written(tmp_path: Path, meet: Meet) -> None:
    site = Site.testville(tmp_path)
    path = "glossary/zone.md"
    site.write(path, (site.docs / path).read_text(encoding="utf-8") + "\n".join(DATA["runs"].values())).serve()
    with meet(site.root / "site") as victim:
        victim.touch("/topics/platforms/carts/", ".preview-findings li")
        said = victim.page.inner_text(".preview-findings", timeout=1000)

    assert victim.ran == set()
    assert "<script/x>" in said
