"""Configuration for Caddy, 2.6 or newer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import Template

from briefings.hosting.headers import CACHING, SHARING, TRANSPORT, everywhere
from briefings.hosting.media_types import TYPES
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
		@hidden path_regexp /(\\.|_headers$$|_redirects$$)
		error @hidden 404
$routes
		encode zstd gzip
		file_server {
			precompressed gzip
		}
	}
	handle_errors {
		header Content-Type "$html"
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
    headers, ways = (_indented(lines) for lines in (_headers(asked), _routes(routes)))
    yield "caddy/Caddyfile", CADDYFILE.substitute(headers=headers, routes=ways, html=TYPES[".html"])


def _headers(asked: Iterable[str]) -> Iterator[str]:
    yield from (_header("", *pair) for pair in everywhere(asked).items())
    yield "@secure protocol https"
    yield _header("@secure ", *TRANSPORT)
    yield _header("", CACHING.name, CACHING.otherwise)
    for number, (name, pattern, value) in enumerate((header.name, *choice) for header in (CACHING, SHARING) for choice in header.choices):
        yield f"@{number} path_regexp {regex(pattern)}"
        yield _header(f"@{number} ", name, value)
    yield from (_header(f"*{suffix} ", "Content-Type", name) for suffix, name in TYPES.items())


def _header(matcher: str, name: str, value: str) -> str:
    return f'header {matcher}{name} "{value}"'


def _routes(routes: Routes) -> Iterator[str]:
    yield from (f'redir {here} "{there}" {status}' for here, there, status in routes.redirects)
    yield from (f"error {path} 410" for path in routes.gone)


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"\t\t{line}" for line in lines)
