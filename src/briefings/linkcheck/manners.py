"""How the checker behaves towards hosts."""

from __future__ import annotations

from dataclasses import dataclass, replace

ROBOT = "railhead"
"""The name under which a robots.txt may address the checker."""


@dataclass(frozen=True)
class Manners:
    """What a host may expect of the checker. All times are in seconds."""

    contact: str = ""
    """An address that tells a host's operator who is asking."""
    pause: float = 1.0
    """Between the end of one request to a host and the beginning of the next; a longer `Crawl-delay` is kept to."""
    timeout: float = 20.0
    """For one request, from the look-up of the host's name to the last byte that is read."""
    slow: float = 10.0
    """From here on a page is called slow."""
    backoff: tuple[float, ...] = (2.0, 4.0)
    """Before the second and third try, after an error that may pass."""
    patience: float = 120.0
    """A host that asks for a longer wait than this is left alone for the rest of the run."""
    longest_pause: float = 60.0
    """A `Crawl-delay` above this is taken for this."""
    silences: int = 3
    """A host that does not answer for so many addresses in a row is left alone for the rest of the run."""
    hosts_at_once: int = 8
    redirects: int = 10
    """How many are followed."""

    def toward_an_archive(self) -> Manners:
        """More patience: an archive refuses more than a few questions a minute, and fetches the page before it answers."""
        return replace(self, pause=10 * self.pause, timeout=6 * self.timeout)

    @property
    def agent(self) -> str:
        """The `User-Agent`."""
        return f"{ROBOT}/0.1 (checks links to sources{f'; +{self.contact}' if self.contact else ''})"
