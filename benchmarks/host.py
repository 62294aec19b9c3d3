"""A static host on this machine that counts what it sends."""

from __future__ import annotations

import functools
import gzip
import http.server
import io
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

TEXT = frozenset({".html", ".js", ".json", ".css", ".svg", ".csv", ".xml", ".txt"})


@functools.lru_cache(maxsize=4096)
def compressed(path: Path) -> bytes:
    """A file as a host sends it; kept, as by a host, so that no reader waits for the compression."""
    return gzip.compress(path.read_bytes(), 6)


class Sending(NamedTuple):
    """A file on its way to a reader."""

    at: float
    """When it went, in seconds of the clock."""
    path: str
    bytes: int
    """Of content, compressed."""


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    """As hosts do: or each body waits some 40 ms for the browser to acknowledge its header."""
    server: Host

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return super().send_head()
        text = path.suffix in TEXT
        body = compressed(path) if text else path.read_bytes()
        self.server.sent.append(Sending(time.time(), self.path, len(body)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return io.BytesIO(body)


class Host(http.server.ThreadingHTTPServer):
    """Sends text compressed."""

    def __init__(self, folder: Path) -> None:
        self.sent: list[Sending] = []
        """What was sent so far, in its order."""
        compressed.cache_clear()
        super().__init__(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, *_: object) -> None:
        """A browser that leaves a page closes its connections; anything else is an error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*_)  # type: ignore[arg-type]


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """A host of a folder while the block runs."""
    with Host(folder) as host:
        thread = threading.Thread(target=host.serve_forever)
        thread.start()
        try:
            yield host
        finally:
            host.shutdown()
            thread.join()
