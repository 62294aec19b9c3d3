"""The type of each file that the site has, by the end of its name. Text is UTF-8 and says so."""

from pathlib import PurePosixPath

BINARY = "application/octet-stream"
"""The type of what has no other."""
TEXT = {
    ".bib": "application/x-bibtex",
    ".css": "text/css",
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".md": "text/markdown",
    ".ris": "application/x-research-info-systems",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".xml": "application/xml",
}
OTHER = {
    ".gz": "application/gzip",
    ".pagefind": BINARY,  # WebAssembly, packed by Pagefind
    ".pf_fragment": BINARY,
    ".pf_index": BINARY,
    ".pf_meta": BINARY,
    ".png": "image/png",
    ".sqlite": "application/vnd.sqlite3",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
TYPES = {suffix: f"{name}; charset=utf-8" for suffix, name in TEXT.items()} | OTHER
"""Whole values of `Content-Type`."""


def media_type(path: str) -> str:
    """The type of a file, with the charset where it has one; a path that ends in a slash is a page."""
    return TYPES[".html"] if path.endswith("/") else TYPES.get(PurePosixPath(path).suffix, BINARY)
