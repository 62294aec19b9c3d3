"""A public archive: the addresses at which it is asked."""

from dataclasses import dataclass
from urllib.parse import quote

LOOKUP = "https://archive.org/wayback/available?url="
"""The Wayback Machine's form that tells, in JSON, whether it has a copy (https://archive.org/help/wayback_api.php)."""
SAVE = "https://web.archive.org/save/"
"""The Wayback Machine's form that saves a page for anybody, a few a minute."""


@dataclass(frozen=True)
class Archive:
    """Where to look a page up, and where to have it saved; each is an address that ends where the page's begins."""

    lookup: str = LOOKUP
    save: str = SAVE

    def lookup_of(self, url: str) -> str:
        """Where a page can be looked up."""
        return _joined(self.lookup, url)

    def save_of(self, url: str) -> str:
        """What saves a page."""
        return _joined(self.save, url)


def _joined(base: str, url: str) -> str:
    return base + (quote(url, safe="") if base.endswith("=") else url)
