"""The option `cluster`: who answers searches past one machine."""

from __future__ import annotations

from urllib.parse import urlsplit

from mkdocs.config.base import Config, ValidationError
from mkdocs.config.config_options import ListOfItems, OptionallyRequired, Type

from briefings.model.publication import Cluster


class Origin(OptionallyRequired[str]):
    """The address of a node: scheme, host, port and nothing else."""

    def run_validation(self, value: object) -> str:
        """The origin without a slash at its end."""
        parts = urlsplit(str(value))
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.path.strip("/") or parts.query:
            raise ValidationError(f"`{value}` is no address of a node; expected one like https://node1.example.org")
        return f"{parts.scheme}://{parts.netloc}"


class ClusterConfig(Config):
    """Nodes, a key that may only search, and the alias that `briefings push` switches; see docs/about/scale.md."""

    nodes = ListOfItems(Origin(), default=[])
    key = Type(str, default="")
    collection = Type(str, default="railhead")

    def read(self) -> Cluster | None:
        """The cluster; None where no node is named."""
        return Cluster(tuple(self.nodes), self.key, self.collection) if self.nodes else None

    def validate(self) -> tuple[list[tuple[str, Exception]], list[tuple[str, str]]]:
        """Nodes without a key would refuse every reader."""
        failed, warnings = super().validate()
        if self.nodes and not self.key:
            failed = [*failed, ("key", ValidationError("nodes are named and no key; expected one that allows `documents:search` alone"))]
        return failed, warnings
