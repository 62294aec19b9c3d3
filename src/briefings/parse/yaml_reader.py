"""YAML into plain values, with every trap reported."""

from typing import Any, NamedTuple

from briefings.diagnostics import Diagnostic
from briefings.parse.yaml_places import read_places
from briefings.parse.yaml_values import Doubt, read_values


class Yaml(NamedTuple):
    """What a text says, and what is wrong with it."""

    value: Any
    """Text, numbers, booleans, None, lists, mappings."""
    problems: list[Diagnostic]


def read_yaml(text: str, path: str, first_line: int = 1) -> Yaml:
    """Read `text`, which begins at `first_line` of the file `path`; never raises for bad input."""
    try:
        return Yaml(read_values(text), [])
    except Doubt:
        found = read_places(text, path, first_line)
        return Yaml(found.value, found.problems)
