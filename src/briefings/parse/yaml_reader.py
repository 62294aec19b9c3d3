"""YAML into plain values with the place of every key and value, and with every trap reported.

PyYAML alone lets a duplicate key win in silence, reads an unquoted `no` as false and expands aliases without limit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from briefings.diagnostics import Diagnostic, Place, Rule
from briefings.parse import faults
from briefings.parse.yaml_words import complaint

Path: TypeAlias = tuple[str | int, ...]
"""Keys and list positions that lead from the top to a value."""
Found: TypeAlias = tuple[type[Rule], int, int, str, str]
"""A rule, a line and a column (both from 0, within the YAML text), a message, and a hint where the rule's own is not enough."""

DEEPEST = 12
# Plain scalars that YAML 1.1 and 1.2 read differently; dates and times stay text here, so only these are left.
_AMBIGUOUS = re.compile(
    r"(?P<boolean>y|n|yes|no|on|off)$|(?P<number>[-+]?(?:\d[\d_]*:[0-5]?\d(?::[0-5]?\d)*|0\d+|\d+_[\d_]+|0b[01_]+|0o[0-7]+|\d+e[-+]?\d+|(?:\d+\.\d*|\.\d+)e\d+))$",
    re.IGNORECASE,
)
_SUSPECT = frozenset("yYnNoO0123456789+-.")
"""How a word begins that may be ambiguous."""
_BREAKS = re.compile("[\u0085\u2028\u2029\ufeff]")
"""Line breaks to YAML 1.1 and none to YAML 1.2; and the byte order mark, which some readers drop."""
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C reader is ten times faster
"""Reads YAML 1.1, without Python's own types."""


@dataclass
class Tree:
    """YAML as plain values (text, numbers, booleans, None, lists, mappings) and the place of each path."""

    value: Any = None
    keys: dict[Path, Place] = field(default_factory=dict)
    """Where the key at the end of a path stands (a list item's own place, for an item)."""
    values: dict[Path, Place] = field(default_factory=dict)
    """Where the value at the end of a path stands."""
    problems: list[Diagnostic] = field(default_factory=list)
    ambiguous: dict[Place, str] = field(default_factory=dict)
    """Unquoted words that YAML readers read differently, as they are written."""


def read_yaml(text: str, path: str, first_line: int = 1) -> Tree:
    """Read `text`, which begins at `first_line` of the file `path`; never raises for bad input."""
    return _Reader(path, first_line).read(text)


class _Reader:
    def __init__(self, path: str, first_line: int) -> None:
        self.path, self.first_line, self.tree = path, first_line, Tree()
        self.lines = [""]

    def read(self, text: str) -> Tree:
        self.lines = text.removesuffix("\n").split("\n")
        if stops := _stops(text):
            for rule, line, column, message, hint in stops:
                self.report(rule, self.place(line, column), message, hint)
            return self.tree
        node = yaml.compose(text, Loader=Loader)
        if node is not None:
            self.tree.values[()] = self.at(node)
            self.tree.value = self.build(node, ())
        return self.tree

    def place(self, line: int, column: int) -> Place:
        if line >= len(self.lines):  # the end of the text: no character stands there
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return Place(self.path, self.first_line + line, column + 1)

    def at(self, node: yaml.Node) -> Place:
        return self.place(node.start_mark.line, node.start_mark.column)

    def report(self, rule: type[Rule], place: Place, message: str, hint: str = "") -> None:
        self.tree.problems.append(rule.found(place, message, hint))

    def build(self, node: yaml.Node, path: Path) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.item(child, (*path, index)) for index, child in enumerate(node.value)]
        return self.scalar(node) if isinstance(node, yaml.ScalarNode) else None

    def item(self, node: yaml.Node, path: Path) -> Any:
        self.tree.keys[path] = self.tree.values[path] = self.at(node)
        return self.build(node, path)

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key, place = str(key_node.value), self.at(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.report(faults.FM011, place, "a key is a list or a mapping in brackets", "Write a plain word before the colon.")
                continue
            here = (*path, key)
            self.ambiguous(key_node)
            if key in result:
                first = self.tree.keys[here]
                self.report(faults.FM007, place, f"the key `{key}` stands here and on line {first.line}")
                continue
            self.tree.keys[here], self.tree.values[here] = place, self.at(value_node)
            result[key] = self.build(value_node, here)
        return result

    def scalar(self, node: yaml.ScalarNode) -> Any:
        return node.value if self.ambiguous(node) else _plain(node.tag.rpartition(":")[2], node.value)

    def ambiguous(self, node: yaml.ScalarNode) -> bool:
        """Whether YAML readers differ on an unquoted word; says so where they do."""
        match = (
            None if node.style or node.value[:1] not in _SUSPECT else _AMBIGUOUS.match(node.value)
        )  # (plain: None from the slow reader, empty from the fast one)
        if not match:
            return False
        read = "as true or false" if match["boolean"] else "as another number"
        hint = f'Put it in quotes: "{match[0]}".' + (" If it is meant as yes or no, write `true` or `false`." if match["boolean"] else "")
        place = self.at(node)
        self.tree.ambiguous[place] = match[0]
        self.report(faults.FM012, place, f"unquoted `{match[0]}` is read {read} by some programs", hint)
        return True


def _plain(tag: str, text: str) -> Any:
    """The value of a scalar; times and dates stay text, for the model to read."""
    if tag == "null":
        return None
    if tag == "bool":
        return text.lower() == "true"
    if tag in ("int", "float"):
        # Numbers in another base or with an exponent are left to the model, which asks for plain ones.
        try:
            return int(text) if tag == "int" else float(text)
        except ValueError:
            return text
    return text


def _stops(text: str) -> list[Found]:
    """Faults that leave nothing to read. Found by scanning events, which expands no alias and recurses nowhere."""
    try:
        return [*_tabs(text), *_breaks(text)] or list(_unsafe(text, Loader))
    except yaml.YAMLError as error:
        return list(_unreadable(text, error))


def _unreadable(text: str, error: yaml.YAMLError) -> Iterator[Found]:
    """Why YAML cannot read the text: asked of the slow reader too, whose messages are the better ones."""
    try:
        yield from _unsafe(text, yaml.SafeLoader)
    except yaml.YAMLError as better:
        error = better
    yield faults.FM006, *complaint(error, text)


def _tabs(text: str) -> Iterator[Found]:
    for number, line in enumerate(text.split("\n")):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            yield faults.FM008, number, indent.index("\t"), "a tab indents this line", ""


def _breaks(text: str) -> Iterator[Found]:
    for match in _BREAKS.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        message = f"the invisible character U+{ord(match[0]):04X} here is a line break, or nothing, to some programs"
        yield faults.FM012, text.count("\n", 0, start), match.start() - start, message, "Delete it."


def _unsafe(text: str, loader: Any) -> Iterator[Found]:
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line, column = (event.start_mark.line, event.start_mark.column) if event.start_mark else (0, 0)
        if depth > DEEPEST:
            yield faults.FM010, line, column, f"this value is more than {DEEPEST} levels deep", ""
            return
        if message := _forbidden(event):
            yield faults.FM009, line, column, message, ""
        elif isinstance(event, yaml.DocumentStartEvent) and event.explicit:
            yield faults.FM006, line, column, "a second YAML document begins here", "Keep one."


def _forbidden(event: yaml.Event) -> str:
    """What is wrong with an event, in words; empty for a plain one."""
    if isinstance(event, yaml.AliasEvent):
        return f"`*{event.anchor}` is a YAML alias, which stands for a value elsewhere"
    if anchor := getattr(event, "anchor", None):
        return f"`&{anchor}` is a YAML anchor, which gives a value a name"
    tag = getattr(event, "tag", None)
    return f"`{tag}` is a YAML tag, which changes what a value is" if tag else ""
