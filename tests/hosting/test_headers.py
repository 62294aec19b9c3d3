"""Every host sends the same headers with every file of the site, and each of them says what it should."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.hosting import policy
from briefings.hosting.headers import CACHING, FOREVER, HASHED, OPEN, REVALIDATED, SHARED, SHARING, headers
from briefings.hosting.media_types import TYPES, media_type
from briefings.hosting.patterns import fits
from support import published
from support.site import Site

Reading = Callable[[str], dict[str, str]]
NAMES = {name.lower() for name in headers("/data/")} | {"content-type"}


def addresses(folder: Path) -> list[str]:
    """The address of every file that readers can ask for."""
    files = sorted(f"/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*") if path.is_file())
    return [file.removesuffix("index.html") for file in files if not re.search(r"/(_|\.)", file)]


def compared(headers: dict[str, str]) -> dict[str, str]:
    """What the site says; JSON is UTF-8 with and without saying so."""
    ours = {name.lower(): value for name, value in headers.items() if name.lower() in NAMES}
    return ours | {"content-type": ours["content-type"].replace("application/json; charset=utf-8", "application/json")}


@pytest.fixture(scope="module")
def pages(folder: Path) -> list[str]:
    """Every address that is simply a file."""
    return [path for path in addresses(folder) if path not in {"/about/corrections/", "/glossary/field/"} and "/releases/v" not in path]


@pytest.fixture(params=["nginx", "caddy", "cloudflare", "netlify", "bucket"])
def reading(request: pytest.FixtureRequest, folder: Path, written: Path, tmp_path: Path) -> Reading:
    """What a host sends with the file at an address, over an encrypted connection."""
    if request.param in ("nginx", "caddy"):
        host = request.getfixturevalue(request.param)
        return lambda path: host.ask(path, X_Forwarded_Proto="https").headers
    if request.param != "bucket":
        text = (folder / "_headers").read_text()
        return lambda path: published.sent(text, path, getattr(published, request.param))
    kept = published.stored(published.uploads(written / "bucket/upload.sh", folder, tmp_path), folder)
    closed, shared = (published.policy(written / "bucket" / name) for name in ("headers.json", "headers-open-data.json"))
    return lambda path: kept[f"{path[1:]}index.html" if path.endswith("/") else path[1:]] | (shared if SHARING.value(path) else closed)


def test_every_host_sends_the_same_headers_with_every_file(reading: Reading, pages: list[str]) -> None:
    found = {path: compared(reading(path)) for path in pages}
    meant = {path: compared(headers(path) | {"Content-Type": media_type(path)}) for path in pages}

    assert len(pages) > 100
    assert {path: found[path] for path in pages if found[path] != meant[path]} == {}


def test_every_file_has_a_type_of_its_own(folder: Path) -> None:
    assert {Path(path).suffix for path in addresses(folder) if not path.endswith("/")} - TYPES.keys() == set()


def test_no_address_fits_two_patterns_of_one_header(folder: Path) -> None:
    for header in (CACHING, SHARING):
        fitting = {path: [pattern for pattern, _ in header.choices if fits(pattern, path)] for path in addresses(folder)}

        assert {path: patterns for path, patterns in fitting.items() if len(patterns) > 1} == {}


def test_every_pattern_fits_a_file(folder: Path) -> None:
    unused = {pattern for pattern in (*HASHED, *SHARED, *OPEN) if not any(fits(pattern, path) for path in addresses(folder))}

    assert unused == set()


def test_what_is_kept_for_ever_never_changes_under_its_name(folder: Path, tmp_path: Path) -> None:
    """Another text on a page gives other names to what holds it."""
    other = Site.testville(tmp_path).edit("glossary/zone.md", "title: Zone", "title: Zones").build(index=True).root / "site"
    names = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    ever = {name for name in names if CACHING.value(f"/{name.as_posix()}") == FOREVER}

    assert len(ever) > 10
    assert {name for name in ever if not re.search(r"[._][0-9a-f]{7,}\.", name.name)} == set()
    assert {name for name in ever if not (other / name).is_file()} != set()
    assert {name for name in ever if (other / name).is_file() and (other / name).read_bytes() != (folder / name).read_bytes()} == set()


def test_pages_and_data_are_asked_for_anew_each_time() -> None:
    for path in (
        "/",
        "/briefings/2001/2001-02-03-testville/",
        "/data/launches.csv",
        "/search/catalogue.json",
        "/pagefind/pagefind-entry.json",
    ):
        assert headers(path)["Cache-Control"] == REVALIDATED


def test_open_data_and_feeds_are_for_every_site_and_pages_for_none() -> None:
    name = "Access-Control-Allow-Origin"

    opened = "/data/launches.csv", "/data/railhead.zip", "/data/charts/years.csv", "/feed.xml", "/topics/platforms/carts/feed.json"
    closed = "/", "/search/catalogue.json", "/assets/css/base.css"

    assert {path: headers(path).get(name) for path in (*opened, *closed)} == dict.fromkeys(opened, "*") | dict.fromkeys(closed)


def test_pages_may_ask_the_origins_that_the_operator_names_and_no_others() -> None:
    name, search = "Content-Security-Policy", "https://search.example"

    assert headers("/", [search])[name] == policy.header([search])
    assert search not in headers("/")[name]


def test_an_unencrypted_connection_is_not_told_to_stay_encrypted() -> None:
    assert headers("/").keys() - headers("/", secure=False).keys() == {"Strict-Transport-Security"}
