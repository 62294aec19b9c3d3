"""The headers that a host sends with the site's files: one source for every host.

A header either has one value everywhere, or one that depends on the address. No address fits two patterns of one header:
some hosts join the values of all that fit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.hosting import policy
from briefings.hosting.patterns import fits

FORBIDDEN = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
"""What a browser may not offer to our pages; copying to the clipboard stays. <https://www.w3.org/TR/permissions-policy/>"""
EVERYWHERE = {
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FORBIDDEN),
    "Referrer-Policy": "no-referrer",  # a source need not know who reads what about it
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # for browsers that do not know `frame-ancestors`
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",  # nobody embeds our files; who asks for data by script is let in below
}
TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")
"""Sent where the connection is encrypted, and only there. Subdomains are the operator's to decide."""

FOREVER = "public, max-age=31536000, immutable"
A_WHILE = "public, max-age=600"
REVALIDATED = "public, max-age=0, must-revalidate"
HASHED = (
    "/assets/stylesheets/*.min.css",
    "/assets/stylesheets/*.min.css.map",
    "/assets/javascripts/bundle.*.min.js",
    "/assets/javascripts/bundle.*.min.js.map",
    "/assets/javascripts/workers/*.min.js",
    "/assets/javascripts/workers/*.min.js.map",
    "/pagefind/fragment/*.pf_fragment",
    "/pagefind/index/*.pf_index",
    "/pagefind/*.pf_meta",
)
"""Files of Material and Pagefind that carry a hash of their content in their name: another content has another name."""
SHARED = (
    "/assets/css/*.css",
    "/assets/js/*.js",
    "/assets/timeline/*.css",
    "/assets/timeline/*.js",
    "/assets/fonts/*.woff2",
    "/assets/images/*.svg",
    "/assets/images/*.png",
    "/pagefind/*.js",
    "/pagefind/*.pagefind",
)
"""Files that all pages share and whose name stays: kept for ten minutes, so that they cost a reader nothing from page to page."""
OPEN = ("/data/*", "/*feed.json", "/*feed.xml")
"""What scripts of other sites may read: open data, and feeds."""


@dataclass(frozen=True)
class Varying:
    """A header whose value depends on the address."""

    name: str
    choices: tuple[tuple[str, str], ...]
    """Patterns and the value where they fit; at most one of them does."""
    otherwise: str = ""
    """The value elsewhere; where it is empty the header is not sent."""

    def value(self, path: str) -> str:
        """What is sent with the file at a path."""
        return next((value for pattern, value in self.choices if fits(pattern, path)), self.otherwise)


CACHING = Varying("Cache-Control", tuple([(one, FOREVER) for one in HASHED] + [(one, A_WHILE) for one in SHARED]), REVALIDATED)
SHARING = Varying("Access-Control-Allow-Origin", tuple((pattern, "*") for pattern in OPEN))


def everywhere(asked: Iterable[str] = ()) -> dict[str, str]:
    """What is sent with every answer, errors too; `asked` are origins that pages may ask for data, besides their own."""
    return {"Content-Security-Policy": policy.header(asked), **EVERYWHERE}


def headers(path: str, asked: Iterable[str] = (), *, secure: bool = True) -> dict[str, str]:
    """All that is sent with the file at a path, besides its type and what servers know by themselves."""
    varying = {one.name: value for one in (CACHING, SHARING) if (value := one.value(path))}
    return everywhere(asked) | varying | (dict([TRANSPORT]) if secure else {})
