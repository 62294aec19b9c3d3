"""Configuration for nginx, 1.22 or newer.

Headers are set once, in the server, and their values come from maps over the path: an `add_header` in a location would
drop those of the server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import Template

from briefings.hosting.headers import CACHING, SHARING, TRANSPORT, Varying, everywhere
from briefings.hosting.media_types import BINARY, TEXT, TYPES
from briefings.hosting.patterns import regex
from briefings.hosting.routes import Routes

FOLDER = "nginx/"

SERVER = """\
# Yours to change: where it listens, its names, its certificates. Below /etc/nginx/conf.d/ link to this file.
include railhead/maps.conf;

server {
    listen 8080;
    server_name _;
    root /srv/railhead;
    include railhead/site.conf;
}
"""

SITE = Template("""\
# How the site is served, for within a `server` block. Written by `briefings export hosting`.
server_tokens off;
absolute_redirect off; # a redirect keeps the scheme and host that the reader sees, whatever stands in front
index index.html;
charset utf-8;
charset_types $text;
default_type $binary;
types {
$types
}

gzip on;
gzip_static on; # a file's own `.gz`, where it was packed beforehand, costs nothing
gzip_comp_level 5;
gzip_min_length 512;
gzip_proxied any;
gzip_vary on;
gzip_types $text;

$headers

if ($$request_method !~ "^(GET|HEAD)$$") {
    return 405;
}
if ($$moved) {
    return 301 $$moved$$is_args$$args;
}
if ($$alike) {
    return 302 $$alike$$is_args$$args;
}

error_page 403 404 =404 /404.html; # 403: a folder without a page
location / {
    try_files $$uri $$uri/ =404;
}
location ~ /(\\.(?!well-known/)|_headers$$|_redirects$$) {
    return 404; # what is meant for other hosts, or for nobody
}
$gone""")

GONE = """\
location = {path} {{
    error_page 410 {path}index.html;
    return 410;
}}
"""


def nginx(routes: Routes, asked: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """The files of a folder `/etc/nginx/railhead/`."""
    yield f"{FOLDER}server.conf", SERVER
    yield f"{FOLDER}maps.conf", "\n".join(_maps(routes))
    yield f"{FOLDER}site.conf", _site(routes, asked)


def _maps(routes: Routes) -> Iterator[str]:
    yield "# Values that depend on the path. Written by `briefings export hosting`.\nmap_hash_bucket_size 512;\nmap_hash_max_size 65536;\n"
    for header in (CACHING, SHARING):
        yield _map("$uri", _variable(header), [(f"~{regex(pattern)}", value) for pattern, value in header.choices], header.otherwise)
    name, value = TRANSPORT
    yield "# encrypted here, or by what stands in front"
    yield _map("$https:$http_x_forwarded_proto", _variable(name), [("~^on:", value), ("~:https$", value)])
    yield _map("$status", "$allow", [("405", "GET, HEAD")])
    yield _map("$uri", "$moved", routes.moved.items())
    yield _map("$uri", "$alike", routes.alike.items())


def _map(source: str, variable: str, pairs: Iterable[tuple[str, str]], default: str = "") -> str:
    lines = "\n".join(f'    "{key}" "{value}";' for key, value in [("default", default), *pairs])
    return f'map "{source}" {variable} {{\n{lines}\n}}\n'


def _variable(header: Varying | str) -> str:
    name = header if isinstance(header, str) else header.name
    return f"${name.lower().replace('-', '_')}"


def _site(routes: Routes, asked: Iterable[str]) -> str:
    return SITE.substitute(
        text=" ".join(sorted({*TEXT.values()} - {"text/html"})),  # which is always meant
        binary=BINARY,
        types="\n".join(f"    {name.partition(';')[0]} {suffix.removeprefix('.')};" for suffix, name in TYPES.items() if name != BINARY),
        headers="\n".join(f'add_header {name} "{value}" always;' for name, value in _headers(asked)),
        gone="".join(GONE.format(path=path) for path in routes.gone),
    )


def _headers(asked: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield from everywhere(asked).items()
    yield from ((name, _variable(name)) for name in (CACHING.name, SHARING.name, TRANSPORT[0], "Allow"))
