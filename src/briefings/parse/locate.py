"""Pydantic's findings as ours: with line and column, what was found, what is expected, and the likely cure."""

import copy
import difflib
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefings.diagnostics import Diagnostic
from briefings.parse import faults
from briefings.parse.frontmatter import Document

type_names = {bool: "a truth value", int: "a number", float: "a number", str: "text", list: "a list", dict: "keys and values"}
_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "string_too_short": "text",
}
_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "lower-case letters and digits joined by hyphens",
    r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$": "a language code such as en, ko or ja",
    r"^https?://[^\s/]+\.[^\s]+$": "a web address that begins with https://",
    r"^[a-z0-9-]+/[1-9][0-9]*$": "a party and a number, such as japan-mod/2",
}


def locate(error: ValidationError, model: type[BaseModel], document: Document) -> list[Diagnostic]:
    """Every finding of one page, each once, in the order of the file."""
    found = {_diagnostic(detail, model, document) for detail in error.errors(include_url=False)}
    return sorted(found)


def _diagnostic(detail: ErrorDetails, model: type[BaseModel], document: Document) -> Diagnostic:
    path = tuple(_written(detail["loc"], document.head))
    if detail["type"] == "extra_forbidden":
        key = str(path[-1])
        hint = likely(key, _keys_at(model, path[:-1]))
        return faults.FM013.found(document.key(*path), f"`{_dotted(path)}` is not a key of this record", hint)
    if detail["type"] == "missing":
        return faults.FM014.found(document.key(*path[:-1]), f"the key `{_dotted(path)}` is missing")
    return faults.FM015.found(document.value(*path), f"`{_dotted(path)}` {_complaint(detail)}", _choice(detail))


def without(head: typing.Mapping[str, Any], error: ValidationError) -> Any:
    """A copy of front matter that lacks every key or item of which pydantic complains."""
    rest = copy.deepcopy(dict(head))
    paths = {tuple(_written(detail["loc"], head)) for detail in error.errors(include_url=False)}
    for path in sorted(paths, key=_last_item_first):
        _remove(rest, path)
    return rest


def _remove(parent: Any, path: tuple[str | int, ...]) -> None:
    """Delete what stands at `path`, if anything does: an earlier removal may have taken its parent."""
    step: Any = path[0] if path else None
    if not path or not (isinstance(parent, list) or step in parent):
        return
    if len(path) == 1:
        del parent[step]
    else:
        _remove(parent[step], path[1:])


def _last_item_first(path: tuple[str | int, ...]) -> list[tuple[int, str]]:
    return [(-step, "") if isinstance(step, int) else (0, step) for step in path]


def likely(found: str, known: typing.Iterable[str]) -> str:
    """“Did you mean …?” for a misspelt name; empty where none is near."""
    near = difflib.get_close_matches(found, sorted(known), n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`?" if near else ""


def _complaint(detail: ErrorDetails) -> str:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "value_error":
        return f"is wrong: {context['error']}"
    if kind == "string_pattern_mismatch":
        return f"is {shown(value)}; expected {_PATTERNS[context['pattern']]}"
    if kind == "literal_error":
        return f"is {shown(value)}; expected {context['expected'].replace(chr(39), '')}"
    if kind == "string_too_long":
        return f"has {len(str(value))} characters; expected at most {context['max_length']}"
    if kind == "too_short":
        return f"is empty; expected at least {context['min_length']}"
    return f"is {shown(value)}; expected {_EXPECTED.get(kind, detail['msg'])}"


def _choice(detail: ErrorDetails) -> str:
    if detail["type"] != "literal_error":
        return ""
    options = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    return likely(str(detail["input"]), options)


def shown(value: Any) -> str:
    """A value as an editor knows it: its sort, and the value itself where it is short."""
    if value is None:
        return "empty"
    text = "" if isinstance(value, list | dict) else f" `{str(value).lower() if isinstance(value, bool) else value}`"
    return f"{type_names.get(type(value), 'a value')}{text}" if len(text) < 60 else f"{type_names.get(type(value))} `{str(value)[:50]}…`"


def _written(loc: tuple[str | int, ...], value: Any) -> Iterator[str | int]:
    """The part of pydantic's path that stands in the file: not the steps through unions and lone values."""
    last = len(loc) - 1
    for number, step in enumerate(loc):
        if isinstance(step, int):
            if not isinstance(value, list):
                continue
            value = value[step]
        elif isinstance(value, dict) and (step in value or number == last):
            value = value.get(step)
        else:
            continue
        yield step


def _keys_at(model: Any, path: tuple[str | int, ...]) -> set[str]:
    """The keys of the record that stands at a path below `model`."""
    for step in path:
        if isinstance(step, int):
            continue
        names = {info.alias or name: info.annotation for name, info in model.model_fields.items()} if _is_record(model) else {}
        model = _record_in(names.get(step, model))
    return {info.alias or name for name, info in model.model_fields.items()} if _is_record(model) else set()


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _record_in(annotation: Any) -> Any:
    """The record type inside an annotation such as `tuple[Account, ...]` or `dict[str, Source]`."""
    if _is_record(annotation):
        return annotation
    inner = (_record_in(part) for part in typing.get_args(annotation))
    return next((kind for kind in inner if _is_record(kind)), None)


def _dotted(path: tuple[str | int, ...]) -> str:
    """A path as an editor counts: the first item of a list is 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
