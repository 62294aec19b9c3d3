"""The values of YAML in which nothing is wrong, without their places.

So are nearly all pages, and to keep the place of each value takes three times as long as to read it. What needs a word to
the editor is left to the careful reader; a test holds both against each other.
"""

from typing import Any

import yaml
from yaml import CollectionStartEvent, DocumentStartEvent, MappingEndEvent, ScalarEvent, SequenceEndEvent, StreamEndEvent

from briefings.parse.yaml_places import BREAKS, DEEPEST
from briefings.parse.yaml_scalars import ambiguity, may_mean_more, plain

_Parser: Any = getattr(getattr(yaml, "cyaml", None), "CParser", None)
"""libyaml's; without it the careful reader reads everything."""


class Doubt(Exception):  # noqa: N818  (no error: it is the careful reader's turn)
    """The text cannot be read, or may not mean what it seems to."""


def read_values(text: str) -> Any:
    """Text, numbers, booleans, None, lists, mappings; raises Doubt for all but one plain document without a trap."""
    if _Parser is None or "\t" in text or BREAKS.search(text):
        raise Doubt
    try:
        (value,) = _documents(_Parser(text))
    except (yaml.YAMLError, ValueError) as error:  # (ValueError: none, or several)
        raise Doubt from error
    return value


def _documents(parser: Any) -> list[Any]:
    """Every document. The lists that inner values stand in wait while these are read: nothing recurs."""
    waiting: list[list[Any]] = []
    items: list[Any] = []
    while (kind := type(event := parser.get_event())) is not StreamEndEvent:
        if kind is ScalarEvent:
            items.append(_scalar(event))
        elif issubclass(kind, CollectionStartEvent):
            waiting.append(items)
            items = _begun(event, len(waiting))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            whole = items if kind is SequenceEndEvent else _mapping(items)
            items = waiting.pop()
            items.append(whole)
        elif kind is yaml.AliasEvent or (kind is DocumentStartEvent and event.explicit):
            raise Doubt
    return items


def _scalar(event: ScalarEvent) -> Any:
    word = event.value
    if event.anchor or event.tag:
        raise Doubt
    if event.style or not may_mean_more(word):
        return word
    if ambiguity(word):
        raise Doubt
    return plain(word)


def _begun(event: CollectionStartEvent, depth: int) -> list[Any]:
    """The items of a list or mapping that begins: none yet."""
    if event.anchor or event.tag or depth > DEEPEST:
        raise Doubt
    return []


def _mapping(items: list[Any]) -> dict[str, Any]:
    """Keys and values in turns as a mapping."""
    keys = items[::2]
    if not all(type(key) is str for key in keys):
        raise Doubt
    mapping = dict(zip(keys, items[1::2], strict=True))
    if len(mapping) != len(keys):
        raise Doubt
    return mapping
