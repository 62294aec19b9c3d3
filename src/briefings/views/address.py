"""The site as the world knows it: its name, and the address where it is published."""

import posixpath
from dataclasses import dataclass
from urllib.parse import urljoin


@dataclass(frozen=True)
class Site:
    """Given by whoever builds; the content itself does not know where it will stand."""

    name: str
    url: str
    """With a slash at its end; empty where nobody said, and addresses then stay relative."""

    def absolute(self, url: str) -> str:
        """The whole address of one within the site: `glossary/eez/`, or empty for home."""
        return urljoin(self.url, url)


def way(here: str, there: str) -> str:
    """The relative link from one address within the site to another, both of which end in a slash or are empty for home."""
    path = posixpath.relpath(there or ".", here or ".")
    return f"{path}/" if not there or there.endswith("/") else path
