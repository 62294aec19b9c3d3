"""What readers get from a real nginx and a real Caddy in front of a real site."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from support import hosts
from support.hosts import Answer, Host

LAUNCH = "/briefings/2001/2001-02-03-testville/"
REMOVED = "This page was removed."
LOST = "Page not found"
SAFE = ("content-security-policy", "permissions-policy", "referrer-policy", "x-content-type-options", "cross-origin-opener-policy")


@pytest.fixture(params=["nginx", "caddy"])
def host(request: pytest.FixtureRequest) -> Host:
    return request.getfixturevalue(request.param)


def text(answer: Answer) -> str:
    """The body as a browser shows it."""
    packed = answer.headers.get("content-encoding") == "gzip"
    return (gzip.decompress(answer.body) if packed else answer.body).decode()


@pytest.mark.parametrize("path", ["/", LAUNCH, "/search/", "/glossary/zone/"])
def test_a_page_is_what_was_built(host: Host, folder: Path, path: str) -> None:
    answer = host.ask(path)

    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert answer.body == (folder / path.lstrip("/") / "index.html").read_bytes()


@pytest.mark.parametrize("path", [LAUNCH, "/data/launches.csv", "/data/launches.geojson", "/search/catalogue.json", "/feed.xml"])
def test_text_is_sent_packed_to_those_who_take_it(host: Host, folder: Path, path: str) -> None:
    packed, plain = host.ask(path, Accept_Encoding="gzip"), host.ask(path)

    assert (packed.headers["content-encoding"], packed.headers["vary"]) == ("gzip", "Accept-Encoding")
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body)


def test_a_head_has_the_headers_of_a_get_and_no_body(host: Host) -> None:
    head, get = host.ask(LAUNCH, "HEAD"), host.ask(LAUNCH)

    assert (head.status, head.body) == (200, b"")
    assert head.headers | {"date": ""} == get.headers | {"date": ""}


def test_an_unchanged_file_is_not_sent_again(host: Host) -> None:
    first = host.ask(LAUNCH)
    again = host.ask(LAUNCH, If_None_Match=first.headers["etag"])
    since = host.ask(LAUNCH, If_Modified_Since=first.headers["last-modified"])

    assert [(answer.status, answer.body) for answer in (again, since)] == [(304, b"")] * 2
    assert again.headers["cache-control"] == first.headers["cache-control"]
    assert host.ask(LAUNCH, If_None_Match='"another"').status == 200


def test_part_of_a_file_can_be_fetched(host: Host, folder: Path) -> None:
    whole = (folder / "railhead-offline.zip").read_bytes()
    part = host.ask("/railhead-offline.zip", Range="bytes=100-199")
    rest = host.ask("/railhead-offline.zip", Range=f"bytes={len(whole) - 5}-")
    beyond = host.ask("/railhead-offline.zip", Range=f"bytes={len(whole)}-")

    assert (part.status, part.body) == (206, whole[100:200])
    assert part.headers["content-range"] == f"bytes 100-199/{len(whole)}"
    assert (rest.status, rest.body) == (206, whole[-5:])
    assert beyond.status == 416


@pytest.mark.parametrize(
    "path", ["/nowhere/", "/nowhere.csv", "/assets/", "/data/nothing/at/all", "/.nojekyll", "/.git/config", "/_headers"]
)
def test_what_is_not_there_or_not_for_readers_is_a_404_with_a_way_on(host: Host, path: str) -> None:
    answer = host.ask(path)

    assert (answer.status, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert LOST in text(answer)
    assert set(SAFE) <= answer.headers.keys()
    assert "immutable" not in answer.headers["cache-control"]


def test_an_address_without_its_slash_keeps_scheme_and_host(host: Host) -> None:
    answer = host.ask(LAUNCH.rstrip("/"), Host="railhead.example", X_Forwarded_Proto="https")

    assert answer.status in (301, 308)
    assert answer.headers["location"] == LAUNCH


def test_a_page_that_moved_leads_on_for_good_and_a_released_text_for_now(host: Host) -> None:
    moved, alike, release = (host.ask(path) for path in ("/about/corrections/", "/releases/v1.0.0/glossary/zone/", "/releases/v1.0.0/"))

    assert (moved.status, moved.headers["location"]) == (301, "/corrections/")
    assert (alike.status, alike.headers["location"]) == (302, "/glossary/zone/")
    assert (release.status, release.headers["location"]) == (301, "/releases/#v1.0.0")
    assert set(SAFE) <= moved.headers.keys()


def test_a_removed_page_says_so_to_readers_and_to_programs(host: Host) -> None:
    answer = host.ask("/glossary/field/")

    assert answer.status == 410
    assert REMOVED in text(answer)
    assert set(SAFE) <= answer.headers.keys()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["/", "/about/corrections/", "/glossary/field/"])
def test_nothing_can_be_sent(host: Host, method: str, path: str) -> None:
    answer = host.ask(path, method)

    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


def test_a_server_does_not_tell_its_version(host: Host) -> None:
    for path in ("/", "/nowhere/", "/glossary/field/"):
        assert host.ask(path).headers.get("server", "nginx") == "nginx"


def test_encryption_is_asked_for_where_there_is_some(host: Host) -> None:
    name = "strict-transport-security"

    assert name not in host.ask("/").headers
    assert host.ask("/", X_Forwarded_Proto="https").headers[name] == "max-age=31536000"


def test_nothing_above_the_site_can_be_read(host: Host) -> None:
    for path in ("/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/data/..%2f..%2fmkdocs.yml"):
        assert host.ask(path).status in (400, 404)


def test_nginx_sends_what_was_packed_beforehand(folder: Path, written: Path, tmp_path: Path) -> None:
    site = shutil.copytree(folder, tmp_path / "site")
    page = site / "glossary/zone/index.html"
    page.with_name("index.html.gz").write_bytes(gzip.compress(page.read_bytes() + b"<!-- packed -->"))
    (tmp_path / "nginx").mkdir()

    with hosts.nginx(site, written, tmp_path / "nginx") as host:
        answer = host.ask("/glossary/zone/", Accept_Encoding="gzip")

        assert text(answer).endswith("<!-- packed -->")
        assert answer.headers["content-length"] == str(len(answer.body))
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert not host.ask("/glossary/zone/").body.endswith(b"<!-- packed -->")


@pytest.mark.parametrize("server", [hosts.nginx, hosts.caddy])
def test_what_is_well_known_is_served_though_its_folder_begins_with_a_dot(folder: Path, written: Path, tmp_path: Path, server) -> None:
    site = shutil.copytree(folder, tmp_path / "site")
    (site / ".well-known").mkdir()
    (site / ".well-known/security.txt").write_text("Contact: https://example.org/")
    (tmp_path / "server").mkdir()

    with server(site, written, tmp_path / "server") as host:
        assert host.ask("/.well-known/security.txt").status == 200
