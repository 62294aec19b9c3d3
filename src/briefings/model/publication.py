"""Who publishes the site, and where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Publication:
    """The site as a whole."""

    name: str = "Railhead"
    address: str = "http://127.0.0.1:8000/"
    """Where it is published, with a slash at the end."""

    def at(self, url: str) -> str:
        """The whole address of a page or file, from its address within the site."""
        return self.address.removesuffix("/") + "/" + url
