"""YAML read with care: the place of every key and value, and every trap.

PyYAML alone lets a duplicate key win in silence, reads an unquoted `no` as false and expands aliases without limit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from briefings.diagnostics import Diagnostic, Place, Rule
from briefings.parse import faults
from briefings.parse.yaml_scalars import ambiguity, may_mean_more, plain
from briefings.parse.yaml_words import complaint

Path: TypeAlias = tuple[str | int, ...]
"""Keys and list positions that lead from the top to a value."""
Found: TypeAlias = tuple[type[Rule], int, int, str, str]
"""A rule, a line and a column (both from 0, within the YAML text), a message, and a hint where the rule's own is not enough."""

DEEPEST = 12
BREAKS = re.compile("[\u0085\u2028\u2029\ufeff]")
"""Line breaks to YAML 1.1 and none to YAML 1.2; and the byte order mark, which some readers drop."""
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C reader is ten times faster
"""Reads YAML 1.1, without Python's own types."""


@dataclass
class Places:
    """What a text says and where it says what."""

    value: Any = None
    """Text, numbers, booleans, None, lists, mappings."""
    keys: dict[Path, Place] = field(default_factory=dict)
    """Where the key at the end of a path stands (a list item's own place, for an item)."""
    values: dict[Path, Place] = field(default_factory=dict)
    """Where the value at the end of a path stands."""
    problems: list[Diagnostic] = field(default_factory=list)
    ambiguous: dict[Place, str] = field(default_factory=dict)
    """Unquoted words that YAML readers read differently, as they are written."""


def read_places(text: str, path: str, first_line: int = 1) -> Places:
    """Read `text`, which begins at `first_line` of the file `path`; never raises for bad input."""
    return _Reader(path, first_line).read(text)


class _Reader:
    def __init__(self, path: str, first_line: int) -> None:
        self.path, self.first_line, self.found = path, first_line, Places()
        self.lines = [""]

    def read(self, text: str) -> Places:
        self.lines = text.removesuffix("\n").split("\n")
        events, stops = _events(text)
        for rule, line, column, message, hint in stops:
            self.report(rule, self.place(line, column), message, hint)
        nodes = iter(() if stops else events)
        top = next((event for event in nodes if isinstance(event, yaml.NodeEvent)), None)
        if top is not None:
            self.found.values[()] = self.at(top)
            self.found.value = self.build(top, nodes, ())
        return self.found

    def place(self, line: int, column: int) -> Place:
        if line >= len(self.lines):  # the end of the text: no character stands there
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return Place(self.path, self.first_line + line, column + 1)

    def at(self, event: Any) -> Place:
        return self.place(event.start_mark.line, event.start_mark.column)

    def report(self, rule: type[Rule], place: Place, message: str, hint: str = "") -> None:
        self.found.problems.append(rule.found(place, message, hint))

    def build(self, event: Any, rest: Iterator[yaml.Event], path: Path) -> Any:
        """The value that begins with an event; takes its other events from the rest."""
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(rest, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self.item(item, rest, (*path, index)) for index, item in enumerate(_until(yaml.SequenceEndEvent, rest))]
        return self.scalar(event)

    def item(self, event: yaml.Event, rest: Iterator[yaml.Event], path: Path) -> Any:
        self.found.keys[path] = self.found.values[path] = self.at(event)
        return self.build(event, rest, path)

    def mapping(self, rest: Iterator[yaml.Event], path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key in _until(yaml.MappingEndEvent, rest):
            if self.usable(key, rest, result, path):
                here = (*path, key.value)
                value = next(rest)
                self.found.keys[here], self.found.values[here] = self.at(key), self.at(value)
                result[key.value] = self.build(value, rest, here)
            else:
                _pass_over(next(rest), rest)
        return result

    def usable(self, key: Any, rest: Iterator[yaml.Event], result: Mapping[str, Any], path: Path) -> bool:
        """Whether a key is a word that its mapping has not yet; says so where it is none."""
        if not isinstance(key, yaml.ScalarEvent):
            _pass_over(key, rest)
            self.report(faults.FM011, self.at(key), "a key is a list or a mapping in brackets", "Write a plain word before the colon.")
            return False
        self.ambiguous(key)
        if key.value in result:
            first = self.found.keys[(*path, key.value)]
            self.report(faults.FM007, self.at(key), f"the key `{key.value}` stands here and on line {first.line}")
            return False
        return True

    def scalar(self, event: yaml.ScalarEvent) -> Any:
        if event.style or self.ambiguous(event):  # (plain: None from the slow reader, empty from the fast one)
            return event.value
        return plain(event.value) if may_mean_more(event.value) else event.value

    def ambiguous(self, event: yaml.ScalarEvent) -> bool:
        """Whether YAML readers differ on an unquoted word; says so where they do."""
        word = event.value
        read = ambiguity(word) if not event.style and may_mean_more(word) else ""
        if not read:
            return False
        hint = f'Put it in quotes: "{word}".' + (
            " If it is meant as yes or no, write `true` or `false`." if read == "true or false" else ""
        )
        place = self.at(event)
        self.found.ambiguous[place] = word
        self.report(faults.FM012, place, f"unquoted `{word}` is read as {read} by some programs", hint)
        return True


def _until(end: type[yaml.Event], rest: Iterator[yaml.Event]) -> Iterator[Any]:
    """First events of items, up to the end of their list or mapping; whoever asks takes each item's other events."""
    while not isinstance(event := next(rest), end):
        yield event


def _pass_over(event: yaml.Event, rest: Iterator[yaml.Event]) -> None:
    """Take all events of the value that begins with this one."""
    depth = _deeper(event)
    while depth:
        depth += _deeper(next(rest))


def _deeper(event: yaml.Event) -> int:
    return isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)


def _events(text: str) -> tuple[list[yaml.Event], list[Found]]:
    """What YAML meets in a text, and the faults that leave nothing to read. No alias is expanded, nothing recurs."""
    events: list[yaml.Event] = []
    try:
        return events, [*_tabs(text), *_breaks(text)] or list(_unsafe(_kept(yaml.parse(text, Loader=Loader), events)))
    except yaml.YAMLError as error:
        return events, list(_unreadable(text, error))


def _kept(events: Iterable[yaml.Event], kept: list[yaml.Event]) -> Iterator[yaml.Event]:
    for event in events:
        kept.append(event)
        yield event


def _unreadable(text: str, error: yaml.YAMLError) -> Iterator[Found]:
    """Why YAML cannot read the text: asked of the slow reader too, whose messages are the better ones."""
    try:
        yield from _unsafe(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError as better:
        error = better
    yield faults.FM006, *complaint(error, text)


def _tabs(text: str) -> Iterator[Found]:
    for number, line in enumerate(text.split("\n")):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            yield faults.FM008, number, indent.index("\t"), "a tab indents this line", ""


def _breaks(text: str) -> Iterator[Found]:
    for match in BREAKS.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        message = f"the invisible character U+{ord(match[0]):04X} here is a line break, or nothing, to some programs"
        yield faults.FM012, text.count("\n", 0, start), match.start() - start, message, "Delete it."


def _unsafe(events: Iterable[yaml.Event]) -> Iterator[Found]:
    depth = 0
    for event in events:
        depth += _deeper(event)
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
