"""The Content-Security-Policy: what a page may load and run, from one source for the header and for the page itself.

The names are those of <https://www.w3.org/TR/CSP3/>.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

OWN, NOTHING = "'self'", "'none'"

DIRECTIVES: dict[str, tuple[str, ...]] = {
    "default-src": (NOTHING,),  # what is not named below is not loaded: frames, media, plugins
    "script-src": (OWN, "'wasm-unsafe-eval'"),  # the full-text search is a WebAssembly module; `eval` stays forbidden
    "style-src": (OWN,),
    "img-src": (OWN,),
    "font-src": (OWN,),
    "connect-src": (OWN,),
    "base-uri": (NOTHING,),
    "form-action": (OWN,),
    "object-src": (NOTHING,),
    "require-trusted-types-for": ("'script'",),  # no script may turn text into HTML or code …
    "trusted-types": (NOTHING,),  # … nor name an exception for itself
}
"""What pages need and no more."""

HEADER_ONLY: dict[str, tuple[str, ...]] = {"frame-ancestors": (NOTHING,)}
"""What browsers ignore in a page: it is too late there."""
_ORIGIN = re.compile(r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::[0-9]+)?")


def header(asked: Iterable[str] = ()) -> str:
    """The value of the header `Content-Security-Policy`.

    `asked` are origins, such as `https://search.example.org`, that pages may ask for data besides their own. Raises ValueError
    for what is none.
    """
    return _text({**_with(asked), **HEADER_ONLY})


def meta(asked: Iterable[str] = ()) -> str:
    """The same for `<meta http-equiv="Content-Security-Policy">`: a page is as safe on a host that sends no headers."""
    return _text(_with(asked))


def _with(asked: Iterable[str]) -> dict[str, tuple[str, ...]]:
    origins = tuple(asked)
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise ValueError(f"`{origin}` is no origin: expected one such as `https://search.example.org`, without a path")
    return {**DIRECTIVES, "connect-src": (*DIRECTIVES["connect-src"], *origins)}


def _text(directives: dict[str, tuple[str, ...]]) -> str:
    return "; ".join(" ".join((name, *values)) for name, values in directives.items())
