"""Links between addresses of the site."""

import posixpath


def way(here: str, there: str) -> str:
    """The relative link from one address within the site to another, both of which end in a slash or are empty for home."""
    path = posixpath.relpath(there or ".", here or ".")
    return f"{path}/" if not there or there.endswith("/") else path
