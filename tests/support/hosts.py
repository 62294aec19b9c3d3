"""Real web servers on this machine, in front of a built site, with the configuration that `briefings export hosting` writes."""

from __future__ import annotations

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from briefings import cli
from support.door import ROOT, load_dev

BINARIES = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin"
"""Where programs are found; Debian keeps servers where only root looks."""


@dataclass(frozen=True)
class Answer:
    """What a server answers; names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Host:
    """A server, by its address without a slash at the end."""

    address: str

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request, its headers written with `_` for `-`; redirects are not followed, nothing is unpacked."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=10)
        with contextlib.closing(connection):
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())


def configuration(docs: Path, folder: Path) -> Path:
    """What the command writes for a content folder."""
    assert cli.main(["export", "hosting", str(docs), "--to", str(folder)]) == 0
    return folder


@contextlib.contextmanager
def nginx(site: Path, written: Path, folder: Path) -> Iterator[Host]:
    """The container's own nginx, with other folders and another port."""
    port = _free_port()
    server = (written / "nginx/server.conf").read_text().replace("/srv/railhead", str(site)).replace("8080", f"127.0.0.1:{port}")
    shutil.copytree(written / "nginx", folder / "railhead")
    (folder / "railhead/server.conf").write_text(server)
    whole = (ROOT / "hosting/nginx.conf").read_text().replace("/tmp/", f"{folder}/")
    (folder / "nginx.conf").write_text(whole)
    user = "user root; " if os.geteuid() == 0 else ""  # else its workers may not read a test's folders
    with _running([_program("nginx"), "-p", folder, "-c", "nginx.conf", "-g", f"{user}daemon off;"], port):
        yield Host(f"http://127.0.0.1:{port}")


@contextlib.contextmanager
def caddy(site: Path, written: Path, folder: Path) -> Iterator[Host]:
    """Caddy, which writes to the folder alone, and whose own door for operators stays shut."""
    port = _free_port()
    file = folder / "Caddyfile"
    file.write_text("{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\n" + (written / "caddy/Caddyfile").read_text())
    settings = {"SITE_ADDRESS": f":{port}", "SITE_ROOT": str(site), "HOME": str(folder)}
    with _running([_program("caddy"), "run", "--config", file, "--adapter", "caddyfile"], port, **settings):
        yield Host(f"http://127.0.0.1:{port}")


@contextlib.contextmanager
def _running(command: list[str | Path], port: int, **settings: str) -> Iterator[None]:
    """Run a server until it is needed no more; one that does not answer is a failure with its own words."""
    with subprocess.Popen([str(word) for word in command], env=os.environ | settings, stderr=subprocess.PIPE, text=True) as server:
        try:
            _wait_for(server, port)
            yield
        finally:
            server.terminate()


def _wait_for(server: subprocess.Popen[str], port: int) -> None:
    for _ in range(200):
        if server.poll() is not None:
            pytest.fail(f"the server ended: {server.stderr.read()}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    pytest.fail("the server does not answer")


def _program(name: str) -> str:
    """The path of a server; a missing one is a failure, never a skip."""
    return shutil.which(name, path=BINARIES) or pytest.fail(
        f"{name} is missing: sudo apt-get install -y --no-install-recommends {load_dev().TEST_PROGRAMS[name]}"
    )


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
