"""Who publishes the site, and where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cluster:
    """Servers that answer searches in the site's stead, past one machine."""

    nodes: tuple[str, ...]
    """The origin of each node; readers ask the next one where one does not answer."""
    key: str
    """A key that may search and nothing else: every reader gets it."""
    collection: str = "railhead"
    """The alias that `briefings push` switches."""


@dataclass(frozen=True)
class Publication:
    """The site as a whole."""

    name: str = "Railhead"
    address: str = "http://127.0.0.1:8000/"
    """Where it is published, with a slash at the end."""
    cluster: Cluster | None = None
    """What answers searches; the site's own files where there is none, or none of its nodes answers."""

    further: tuple[str, ...] = ()
    """Further builds whose launches the search finds, too: where they stand below this site, with a slash at the end."""

    @property
    def asked(self) -> tuple[str, ...]:
        """Origins besides its own that pages ask for data."""
        return self.cluster.nodes if self.cluster else ()

    def at(self, url: str) -> str:
        """The whole address of a page or file, from its address within the site."""
        return self.address.removesuffix("/") + "/" + url
