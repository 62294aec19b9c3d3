"""Configuration for Caddy, 2.6 or newer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import Template

from briefings.hosting.headers import CACHING, SHARING, TRANSPORT, everywhere
from briefings.hosting.media_types import BINARY, TEXT, TYPES
from briefings.hosting.patterns import regex
from briefings.hosting.routes import Routes

CADDYFILE = Template("""\
# Written by `briefings export hosting`. With SITE_ADDRESS=example.org Caddy fetches a certificate by itself.
{$$SITE_ADDRESS::8080} {
	root * {$$SITE_ROOT:/srv/railhead}
	route {
		header -Server
$headers
		@other not method GET HEAD
		handle @other {
			header Allow "GET, HEAD"
			respond 405
		}
		@hidden {
			path_regexp /(\\.|_headers$$|_redirects$$)
			not path /.well-known/*
		}
		error @hidden 404
$routes
		encode {
			zstd
			gzip
			match {
$text
			}
		}
		map {path} {type} {
$types
			default "$binary"
		}
		header Content-Type {type}
		file_server
	}
	handle_errors {
		header -Server
		header Content-Type "$html"
		encode zstd gzip
		@gone expression {http.error.status_code} == 410
		handle @gone {
			rewrite * {path}index.html
			file_server
		}
		handle {
			rewrite * /404.html
			file_server
		}
	}
}
""")


def caddy(routes: Routes, asked: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """One file."""
    lines = {
        "headers": _indented(2, _headers(asked)),
        "routes": _indented(2, _routes(routes)),
        "text": _indented(4, (f"header Content-Type {name}*" for name in sorted(set(TEXT.values())))),
        "types": _indented(3, _types()),
    }
    yield "caddy/Caddyfile", CADDYFILE.substitute(lines, html=TYPES[".html"], binary=BINARY)


def _headers(asked: Iterable[str]) -> Iterator[str]:
    yield from (_header("", *pair) for pair in everywhere(asked).items())
    yield "@secure expression protocol('https') || header({'X-Forwarded-Proto': 'https'})"  # here, or by what stands in front
    yield _header("@secure ", *TRANSPORT)
    yield _header("", CACHING.name, CACHING.otherwise)
    for number, (name, pattern, value) in enumerate((header.name, *choice) for header in (CACHING, SHARING) for choice in header.choices):
        yield f"@{number} path_regexp {regex(pattern)}"
        yield _header(f"@{number} ", name, value)


def _header(matcher: str, name: str, value: str) -> str:
    return f'header {matcher}{name} "{value}"'


def _types() -> Iterator[str]:
    yield f'~/$ "{TYPES[".html"]}"'
    yield from (f'~{re.escape(suffix)}$ "{name}"' for suffix, name in TYPES.items() if name != BINARY)


def _routes(routes: Routes) -> Iterator[str]:
    yield from (f'redir {here} "{there}" {status}' for here, there, status in routes.redirects)
    yield from (f"error {path} 410" for path in routes.gone)


def _indented(depth: int, lines: Iterable[str]) -> str:
    return "\n".join("\t" * depth + line for line in lines)
