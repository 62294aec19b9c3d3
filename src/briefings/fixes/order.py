"""Keys in the order of the model, each with its value, and with the comments that stand above it."""

import types
import typing
from collections.abc import Iterator, Sequence
from typing import Any

import yaml
from pydantic import BaseModel

from briefings.fixes.page import Draft
from briefings.model import type_of_kind
from briefings.model.order import keys_of
from briefings.parse.yaml_places import Loader


def in_order(draft: Draft) -> str:
    """The text with the keys of every record in the model's order. Records in braces stay as they are."""
    model = type_of_kind.get(str(draft.document.head.get("kind")))
    node = yaml.compose(f"{draft.front}\n", Loader=Loader)  # (a block of text ends on the line after its last)
    lines = draft.front.split("\n")
    if model and isinstance(node, yaml.MappingNode) and not node.flow_style:
        _arrange(node, model, lines)
    return draft.with_front("\n".join(lines))


def _arrange(node: yaml.Node, shape: Any, lines: list[str]) -> None:
    """Put the lines of one value in order, inner records first: those stay within the lines of their key."""
    if getattr(node, "flow_style", True):
        return
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _arrange(item, shape, lines)
    elif isinstance(node, yaml.MappingNode):
        record = _record(shape)
        for key, value in node.value:
            _arrange(value, _inside(record, shape, key.value), lines)
        if record:
            _permute(node, keys_of(record), lines)


def _permute(node: yaml.MappingNode, order: Sequence[str], lines: list[str]) -> None:
    """Sort the lines of a mapping's keys; a key that the record does not know stays behind the one before it."""
    ranks, rank = [], -1
    for key, _ in node.value:
        rank = order.index(key.value) if key.value in order else rank
        ranks.append(rank)
    if ranks == sorted(ranks):
        return
    column = node.value[0][0].start_mark.column
    parts = list(_parts(node, lines))
    first = node.value[0][0].start_mark.line
    lead, blank = lines[first][:column], " " * column
    parts[0] = [blank + parts[0][0][column:], *parts[0][1:]]
    moved = [part for _, part in sorted(zip(ranks, parts, strict=True), key=lambda pair: pair[0])]
    head = next(number for number, line in enumerate(moved[0]) if line.strip() and not line.lstrip().startswith("#"))
    moved[0][head] = lead + moved[0][head][column:]
    lines[first : first + sum(map(len, parts))] = [line for part in moved for line in part]


def _parts(node: yaml.MappingNode, lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each key: those of its value, and before them comments that stand above the key."""
    start = node.value[0][0].start_mark.line
    for _, value in node.value:
        end = _end(value)
        yield list(lines[start:end])
        start = end


def _end(node: yaml.Node) -> int:
    """The line after the last one of a value."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    mark = node.end_mark
    return mark.line if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">") else mark.line + 1


def _record(shape: Any) -> type[BaseModel] | None:
    """The record that a value of this type is, or that the items of its list are."""
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return shape
    if typing.get_origin(shape) in (typing.Annotated, tuple, types.UnionType, typing.Union):
        return next(filter(None, map(_record, typing.get_args(shape))), None)
    return None


def _inside(record: type[BaseModel] | None, shape: Any, key: str) -> Any:
    """The type of what stands below a key: of a record's field, or of the values that an editor names freely."""
    if record:
        fields = {field.alias or name: field.annotation for name, field in record.model_fields.items()}
        return fields.get(key)
    return typing.get_args(shape)[1] if typing.get_origin(shape) is dict else None
