"""The container file names what is there; no engine runs it here, so its parts are tried one by one."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from briefings import cli
from support.door import ROOT

LINES = re.findall(r"^([A-Z]+) (.+)$", (ROOT / "hosting/Containerfile").read_text(), re.MULTILINE)
NGINX = (ROOT / "hosting/nginx.conf").read_text()


def words(instruction: str) -> list[str]:
    return [text for name, text in LINES if name == instruction]


def test_what_is_copied_exists(written: Path) -> None:
    copied = [shlex.split(text) for text in words("COPY")]
    ours = [source for source, _ in (pair for pair in copied if len(pair) == 2)]
    built = {source.removeprefix("/railhead/"): target for option, source, target in (three for three in copied if len(three) == 3)}

    assert [source for source in ours if not (ROOT / source).exists()] == []
    assert built == {"configuration/nginx": "/etc/nginx/railhead", "site": "/srv/railhead"}
    assert (written / "nginx/server.conf").is_file()
    assert "root /srv/railhead;" in (written / "nginx/server.conf").read_text()
    assert "include railhead/server.conf;" in NGINX


def test_what_is_run_is_understood() -> None:
    command = next(part for text in words("RUN") for part in text.split(" && ") if part.startswith(".venv/bin/briefings"))
    options = cli.parser().parse_args(shlex.split(command)[1:])

    assert options.to == "configuration"


def test_text_is_packed_as_the_line_says(folder: Path, tmp_path: Path) -> None:
    site = shutil.copytree(folder, tmp_path / "site")
    line = next(text for text in words("RUN") if "gzip" in text)
    subprocess.run(line, shell=True, cwd=tmp_path, check=True)
    packed = {path.relative_to(site).as_posix() for path in site.rglob("*.gz")}

    assert {"index.html.gz", "data/launches.csv.gz", "search/catalogue.json.gz", "assets/css/base.css.gz"} <= packed
    assert [name for name in packed if not (site / name.removesuffix(".gz")).is_file()] == []
    assert not any(name.endswith((".zip.gz", ".gz.gz", ".pf_fragment.gz", ".woff2.gz")) for name in packed)


def test_it_runs_without_root_and_writes_below_tmp_alone() -> None:
    assert words("USER") == ["www-data"]
    assert {path for path in re.findall(r"(?:_path|pid) (\S+);", NGINX) if not path.startswith("/tmp/")} == set()
    assert "error_log stderr" in NGINX
    assert "access_log off" in NGINX


def test_it_listens_where_it_says(written: Path) -> None:
    port = re.search(r"listen (\d+);", (written / "nginx/server.conf").read_text())[1]

    assert words("EXPOSE") == [port]
    assert int(port) > 1023
    assert f"http://127.0.0.1:{port}/" in words("HEALTHCHECK")[0]


def test_what_is_made_anew_is_not_copied() -> None:
    ignored = (ROOT / "hosting/Containerfile.dockerignore").read_text().split()

    assert {".venv", "site"} <= set(ignored)
