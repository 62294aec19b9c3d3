"""Files that hosts read from the published folder itself: `_headers` and `_redirects`, as Cloudflare Pages and Netlify have them.

<https://developers.cloudflare.com/pages/configuration/headers/>, <https://docs.netlify.com/routing/headers/>
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefings.hosting.headers import CACHING, SHARING, TRANSPORT, everywhere
from briefings.hosting.media_types import TYPES
from briefings.hosting.routes import Routes

HEADERS, REDIRECTS, NO_JEKYLL = "_headers", "_redirects", ".nojekyll"
THEIR_OWN = (".html", ".json")
"""What both hosts type as we do. (For Netlify `/*.json` would fit `.geojson` too: in a part with `*` a point is any character.)"""


def published_files(routes: Routes, asked: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """What lies in every built site; each host reads what is meant for it. Both know the lines of `_redirects`."""
    yield HEADERS, "\n".join(_blocks(asked))
    yield REDIRECTS, _lines((here, there, str(status)) for here, there, status in routes.redirects)
    yield NO_JEKYLL, ""  # GitHub Pages would leave out names that begin with `_`


def netlify(routes: Routes) -> Iterator[tuple[str, str]]:
    """What Netlify knows besides: `!` leads on though a page stands at the old address, and 410 exists."""
    forced = [(here, there, f"{status}!") for here, there, status in routes.redirects]
    yield f"netlify/{REDIRECTS}", _lines([*forced, *((path, f"{path}index.html", "410!") for path in routes.gone)])


def _blocks(asked: Iterable[str]) -> Iterator[str]:
    """Path and headers. A header stands in one block only of those that fit a file: hosts join the values of all.

    What is sent elsewhere for want of a choice (`CACHING.otherwise`) is what both hosts send of their own accord.
    """
    yield _block("/*", {**everywhere(asked), **dict([TRANSPORT])}.items())
    yield from (_block(pattern, [(header.name, value)]) for header in (CACHING, SHARING) for pattern, value in header.choices)
    yield from (_block(f"/*{suffix}", [("Content-Type", name)]) for suffix, name in TYPES.items() if suffix not in THEIR_OWN)


def _block(pattern: str, headers: Iterable[tuple[str, str]]) -> str:
    return "\n".join([pattern, *(f"  {name}: {value}" for name, value in headers), ""])


def _lines(redirects: Iterable[tuple[str, str, str]]) -> str:
    return "".join(f"{' '.join(line)}\n" for line in redirects)
