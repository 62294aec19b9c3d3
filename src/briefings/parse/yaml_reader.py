"""YAML into plain values, with every trap reported, and with the place of everything for whoever asks."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from briefings.diagnostics import Diagnostic
from briefings.parse.yaml_places import Places, read_places
from briefings.parse.yaml_values import Doubt, read_values


@dataclass
class Tree:
    """YAML as plain values."""

    text: str = ""
    path: str = ""
    first_line: int = 1
    """The line of the file on which the text begins."""
    value: Any = None
    """Text, numbers, booleans, None, lists, mappings."""
    problems: list[Diagnostic] = field(default_factory=list)

    @cached_property
    def places(self) -> Places:
        """Where everything stands: found out for those who ask, as findings do, since most pages have none."""
        return read_places(self.text, self.path, self.first_line)


def read_yaml(text: str, path: str, first_line: int = 1) -> Tree:
    """Read `text`, which begins at `first_line` of the file `path`; never raises for bad input."""
    try:
        return Tree(text, path, first_line, read_values(text))
    except Doubt:
        found = read_places(text, path, first_line)
        return Tree(text, path, first_line, found.value, found.problems)
