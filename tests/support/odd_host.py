"""A host on this machine that answers as oddly as it is told, and writes down what it was asked."""

from __future__ import annotations

import contextlib
import http.server
import ssl
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

Exchange: TypeAlias = http.server.BaseHTTPRequestHandler
Behaviour: TypeAlias = Callable[[Exchange], None]
CHUNK = bytes(65_536)


class Asked(NamedTuple):
    """One request."""

    method: str
    path: str


class OddHost(http.server.ThreadingHTTPServer):
    """Answers 404 wherever it was told nothing else. Every name of this machine leads to it."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        super().__init__((address, 0), _Exchange)
        self.address, self.tls = address, tls
        self.pages: dict[str, Behaviour] = {}
        self.asked: list[Asked] = []
        self.headers: list[dict[str, str]] = []
        self.most_at_once: Counter[str] = Counter()
        """The most requests ever under way at once, by the host's name."""
        self.under_way: Counter[str] = Counter()
        self.closing = threading.Event()
        self.lock = threading.Lock()

    def url(self, path: str = "/", name: str = "") -> str:
        """The address of a page, under a name of this host."""
        return f"{'https' if self.tls else 'http'}://{name or self.address}:{self.server_port}{path}"

    def answers(self, path: str, behaviour: Behaviour, name: str = "") -> str:
        """Set what a page does; returns its address."""
        self.pages[path] = behaviour
        return self.url(path, name)

    def times(self, path: str) -> list[str]:
        """The methods by which a page was asked for, in order."""
        return [method for method, asked in self.asked if asked == path]

    @contextlib.contextmanager
    def open(self) -> Iterator[OddHost]:
        """Serve until the end of the block."""
        thread = threading.Thread(target=self.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield self
        finally:
            self.closing.set()
            self.shutdown()
            self.server_close()
            thread.join()

    def finish_request(self, request, client_address) -> None:
        """(The handshake takes place in the request's own thread, so that a failing one holds up nobody.)"""
        if self.tls:
            with contextlib.suppress(OSError), self.tls.wrap_socket(request, server_side=True) as wrapped:
                super().finish_request(wrapped, client_address)
        else:
            super().finish_request(request, client_address)

    def handle_error(self, *_: object) -> None:
        """A client that has heard enough hangs up."""


class _Exchange(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: OddHost

    def do_GET(self) -> None:
        host, name = self.server, self.headers["Host"].partition(":")[0]
        with host.lock:
            host.asked.append(Asked(self.command, self.path))
            host.headers.append(dict(self.headers.items()))
            host.under_way[name] += 1
            host.most_at_once[name] = max(host.most_at_once[name], host.under_way[name])
        try:
            host.pages.get(self.path, status(404))(self)
        finally:
            with host.lock:
                host.under_way[name] -= 1

    do_HEAD = do_GET  # noqa: N815  (the library's name)

    def log_message(self, *_: object) -> None:
        pass


def status(code: int, text: str = "", **headers: str) -> Behaviour:
    """Answer with a status; `Retry_After="3"` is a header."""

    def behave(exchange: Exchange) -> None:
        body = text.encode()
        exchange.send_response(code)
        for name, value in headers.items():
            exchange.send_header(name.replace("_", "-"), value)
        exchange.send_header("Content-Length", str(len(body)))
        exchange.end_headers()
        if exchange.command != "HEAD":
            exchange.wfile.write(body)

    return behave


page = status(200, "<title>A page</title>")


def redirect(to: str, code: int = 301) -> Behaviour:
    """Send on to another address."""
    return status(code, Location=to)


def by_method(head: Behaviour, get: Behaviour) -> Behaviour:
    """Treat HEAD and GET apart."""
    return lambda exchange: (head if exchange.command == "HEAD" else get)(exchange)


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """Behave otherwise at every request; the last behaviour stays."""
    left = list(behaviours)

    def behave(exchange: Exchange) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(exchange)

    return behave


def silence(exchange: Exchange) -> None:
    """Never answer."""
    exchange.server.closing.wait()  # type: ignore[attr-defined]
    exchange.close_connection = True


def hang_up(exchange: Exchange) -> None:
    """Close the connection without a word."""
    exchange.close_connection = True


def noise(exchange: Exchange) -> None:
    """Answer what is not HTTP."""
    exchange.wfile.write(b"220 mail.example ESMTP\r\n\r\n")
    exchange.close_connection = True


class Huge:
    """Refuse HEAD and answer GET with a gigabyte; `sent` says how much of it was taken."""

    SIZE = 1 << 30

    def __init__(self) -> None:
        self.sent = 0

    def __call__(self, exchange: Exchange) -> None:
        if exchange.command == "HEAD":
            status(405)(exchange)
            return
        exchange.close_connection = True
        exchange.send_response(200)
        exchange.send_header("Content-Length", str(self.SIZE))
        exchange.end_headers()
        with contextlib.suppress(OSError):
            while self.sent < self.SIZE:
                exchange.wfile.write(CHUNK)
                self.sent += len(CHUNK)
