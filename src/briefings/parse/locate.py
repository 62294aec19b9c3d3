"""Pydantic's findings as ours: with line and column, what was found, what is expected, and the likely cure."""

import copy
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from briefings.diagnostics import Diagnostic
from briefings.parse import faults
from briefings.parse.frontmatter import Document
from briefings.parse.yaml_places import Path

type_names = {bool: "a truth value", int: "a number", float: "a number", str: "text", list: "a list", dict: "keys and values"}
KEY = "[key]"
"""Pydantic's last step to a key that is wrong itself."""
LONGEST_SHOWN = 60
ALIKE = 0.6
"""The share of letters that a name must have in common with another to be taken for it."""
_CURES = {
    "tuple_type": "Begin each item with a hyphen on a line of its own, or put the list in brackets: [one, two].",
    "bool_type": "Write `true` or `false`, without quotes.",
    "dict_type": "Write its keys below it, each on a line of its own and indented by two spaces.",
    "model_type": "Write its keys below it, each on a line of its own and indented by two spaces.",
}
_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "finite_number": "a number",
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
    """Every finding of one page, in the order of the file; one for each value, whose several forms pydantic tries in turn."""
    details: dict[tuple[Path, bool], list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        path = tuple(_written(detail["loc"], document.head))
        details.setdefault((path, detail["loc"][-1] == KEY), []).append(detail)
    return sorted(_diagnostic(path, found, model, document) for (path, _), found in details.items())


def _diagnostic(path: Path, details: list[ErrorDetails], model: type[BaseModel], document: Document) -> Diagnostic:
    detail = details[0]
    name = _dotted(path)
    if detail["type"] == "extra_forbidden":
        return faults.FM013.found(
            document.key(*path), f"`{name}` is not a key of this record", likely(str(path[-1]), _keys_at(model, path[:-1]))
        )
    if detail["type"] == "missing":
        return faults.FM014.found(document.key(*path[:-1]), f"the key `{name}` is missing")
    if detail["loc"][-1] == KEY:
        return faults.FM015.found(document.key(*path), f"the key `{path[-1]}` should be {_expected(detail)}")
    return faults.FM015.found(document.value(*path), f"`{name}` {_complaint(details)}", _cure(detail))


def without(head: typing.Mapping[str, Any], error: ValidationError) -> Any:
    """A copy of front matter that lacks every key or item of which pydantic complains."""
    rest = copy.deepcopy(dict(head))
    paths = {tuple(_written(detail["loc"], head)) for detail in error.errors(include_url=False)}
    for path in sorted(paths, key=_last_item_first):
        _remove(rest, path)
    return rest


def _remove(parent: Any, path: Path) -> None:
    """Delete what stands at `path`, if anything does: an earlier removal may have taken its parent."""
    step: Any = path[0] if path else None
    if not path or not (isinstance(parent, list) or step in parent):
        return
    if len(path) == 1:
        del parent[step]
    else:
        _remove(parent[step], path[1:])


def _last_item_first(path: Path) -> list[tuple[int, str]]:
    return [(-step, "") if isinstance(step, int) else (0, step) for step in path]


def likely(found: str, known: typing.Iterable[str]) -> str:
    """“Did you mean …?” for a misspelt name; empty where none is near."""
    near = nearest(found, known)
    return f"Did you mean `{near}`?" if near else ""


def nearest(found: str, known: typing.Iterable[str]) -> str:
    """The name that shares most letters with this one, in their order; empty where that is less than three in five."""
    near = process.extract_iter(found, [*known], scorer=fuzz.ratio, score_cutoff=100 * ALIKE)
    return max(((score, name) for name, score, _ in near), default=(0, ""))[1]


def _complaint(details: list[ErrorDetails]) -> str:
    kind, value, context = details[0]["type"], details[0]["input"], details[0].get("ctx", {})
    if kind == "value_error":
        problem = str(context["error"])
        return f"is {shown(value)}; {problem.partition('; ')[2]}" if value is None else f"is wrong: {problem}"
    if kind == "string_too_long":
        return f"has {len(str(value))} characters; expected at most {context['max_length']}"
    if kind == "too_short":
        return f"is empty; expected at least {context['min_length']}"
    forms = dict.fromkeys(map(_expected, details))
    if _EXPECTED["float_type"] in forms:
        forms.pop(_EXPECTED["int_type"], None)
    return f"is {shown(value)}; expected {' or '.join(forms)}"


def _expected(detail: ErrorDetails) -> str:
    """What one form of a value would be."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return _PATTERNS[context["pattern"]]
    if kind == "literal_error":
        return str(context["expected"]).replace("'", "")
    if kind == "greater_than_equal":
        return f"at least {context['ge']:g}"
    if kind == "less_than_equal":
        return f"at most {context['le']:g}"
    return _EXPECTED.get(kind, detail["msg"])


def _cure(detail: ErrorDetails) -> str:
    """The cure for a value of the wrong form; empty where the rule's own serves."""
    kind, value = detail["type"], detail["input"]
    if kind == "literal_error":
        options = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return likely(str(value), options)
    if kind == "string_type" and isinstance(value, int | float):
        return f'Put it in quotes: "{str(value).lower() if isinstance(value, bool) else value}".'
    return _CURES.get(kind, "")


def shown(value: Any) -> str:
    """A value as an editor knows it: its sort, and the value itself where it is short."""
    if value is None or not str(value).strip():
        return "empty"
    if isinstance(value, list | dict):
        return type_names[type(value)]
    text = " ".join(str(value).split())
    text = text.lower() if isinstance(value, bool) else text
    return f"{type_names[type(value)]} `{text}`" if len(text) <= LONGEST_SHOWN else f"{type_names[type(value)]} `{text[:LONGEST_SHOWN]}…`"


def _written(loc: Path, value: Any) -> Iterator[str | int]:
    """The part of pydantic's path that stands in the file: not the steps through unions and lone values."""
    loc = loc[:-1] if loc[-1:] == (KEY,) else loc
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


def _keys_at(model: Any, path: Path) -> set[str]:
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


def _dotted(path: Path) -> str:
    """A path as an editor counts: the first item of a list is 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
