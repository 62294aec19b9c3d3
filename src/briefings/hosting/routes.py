"""Addresses that are not simply files: those that lead on, and those of removed pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Routes:
    """Paths from the site's root, each with a slash at both ends."""

    moved: Mapping[str, str] = field(default_factory=dict)
    """Where a page stood, and where it stands for good: status 301."""
    alike: Mapping[str, str] = field(default_factory=dict)
    """The address of a released text, and the page that still reads so: status 302, since one day it will not."""
    gone: tuple[str, ...] = ()
    """Removed pages, which say why: status 410."""

    @property
    def redirects(self) -> list[tuple[str, str, int]]:
        """From where, to where, with which status."""
        return [(*pair, 301) for pair in self.moved.items()] + [(*pair, 302) for pair in self.alike.items()]
