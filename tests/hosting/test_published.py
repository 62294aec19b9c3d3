"""What hosts read from the published folder, within the limits that they document, and what is uploaded to a bucket."""

from __future__ import annotations

from pathlib import Path

from briefings import cli
from briefings.hosting.configurations import configurations
from briefings.hosting.published import published_files
from briefings.hosting.routes import Routes
from support import published


def test_the_published_folder_holds_what_hosts_read(folder: Path) -> None:
    assert (folder / ".nojekyll").read_text() == ""
    assert (folder / "_redirects").read_text().splitlines()[:1] == ["/about/corrections/ /corrections/ 301"]
    assert "/releases/v1.0.0/glossary/zone/ /glossary/zone/ 302" in (folder / "_redirects").read_text().splitlines()


def test_headers_stay_within_the_limits_of_cloudflare(folder: Path) -> None:
    text = (folder / "_headers").read_text()
    patterns = [pattern for pattern, _ in published.blocks(text)]

    assert len(patterns) <= 100
    assert len(set(patterns)) == len(patterns)
    assert max(map(len, text.splitlines())) <= 2000


def test_redirects_are_such_as_cloudflare_takes_one_for_each_address(folder: Path) -> None:
    lines = [line.split(" ") for line in (folder / "_redirects").read_text().splitlines()]

    assert {status for _, _, status in lines} == {"301", "302"}
    assert len({here for here, _, _ in lines}) == len(lines)


def test_netlify_leads_on_though_a_page_is_there_and_knows_what_is_gone(written: Path, folder: Path) -> None:
    lines = (written / "netlify/_redirects").read_text().splitlines()

    assert "/about/corrections/ /corrections/ 301!" in lines
    assert "/glossary/field/ /glossary/field/index.html 410!" in lines
    assert len(lines) == len((folder / "_redirects").read_text().splitlines()) + 1


def test_a_bucket_gets_every_file_once_pages_last_and_leads_on_from_pages_that_moved(written: Path, folder: Path, tmp_path: Path) -> None:
    commands = published.uploads(written / "bucket/upload.sh", folder, tmp_path)
    kept = published.stored(commands, folder)
    moved = {file: headers["Location"] for file, headers in kept.items() if "Location" in headers}
    types = [command[command.index("--content-type") + 1] for command in commands if "--recursive" in command]

    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file()} - kept.keys() == {".nojekyll"}
    assert types[-1] == "text/html; charset=utf-8"
    assert moved == {"about/corrections/index.html": "/corrections/", "releases/v1.0.0/index.html": "/releases/#v1.0.0"}
    assert commands[-1] == ["s3", "sync", str(folder), "s3://shelf", "--delete", "--size-only"]


def test_a_site_that_asks_a_search_server_says_so_to_every_host() -> None:
    origin = "https://search.example:8108"
    files = configurations(Routes(), [origin]) | dict(published_files(Routes(), [origin]))
    policies = [path for path, text in files.items() if "Content-Security-Policy" in text or '"ContentSecurityPolicy"' in text]

    assert len(policies) == 5
    assert [path for path in policies if f"connect-src 'self' {origin};" not in files[path]] == []


def test_an_origin_that_is_none_is_refused(tmp_path: Path, capsys) -> None:
    for origin in ("example.org", "https://example.org/path", "https://a b", "https://x;script-src *", 'https://x" always; #'):
        try:
            code = cli.main(["export", "hosting", "--to", str(tmp_path), "--connect", origin])
        except SystemExit as end:
            code = end.code

        assert code == 2
        assert "is no origin" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_missing_content_folder_is_named(tmp_path: Path, capsys) -> None:
    assert cli.main(["export", "hosting", str(tmp_path / "nowhere"), "--to", str(tmp_path)]) == 2
    assert "nowhere" in capsys.readouterr().err
