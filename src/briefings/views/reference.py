"""The editors' reference, written from the code: every rule, and every key of front matter."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefings.checks import RULES
from briefings.diagnostics import Example, File, Head, Rule, Severity
from briefings.model import Gone, Launch, Page, Term, Topic
from briefings.model.account import Account
from briefings.model.launch import Event
from briefings.model.order import keys_of
from briefings.model.page import Selection
from briefings.model.source import Source
from briefings.model.values import Change, Confidence, Correction, Measure, Name

RECORDS: tuple[type[BaseModel], ...] = (
    Launch, Event, Account, Measure, Source, Topic, Selection, Term, Page, Gone, Name, Confidence, Change, Correction,
)  # fmt: skip
family_titles = {
    "FM": "Form of the file",
    "ID": "Identity",
    "DT": "Dates",
    "SR": "Sources",
    "CD": "Codes",
    "AC": "Accounts",
    "FG": "Figures",
    "NM": "Names",
    "LK": "Links",
    "PR": "Prose",
    "WD": "Wording",
    "MU": "Markup",
    "MK": "Marks",
    "CH": "Changes",
}


def rules_page() -> str:
    """Markdown that explains every rule, each under its code."""
    return "\n".join(_rules())


def _rules() -> Iterator[str]:
    yield "`briefings check` reports every fault with file, line, column, rule and cure. These are the rules.\n"
    family = ""
    for rule in RULES:
        if rule.__name__[:2] != family:
            family = rule.__name__[:2]
            yield f"## {family_titles[family]}\n"
        yield from _rule(rule)


def _rule(rule: type[Rule]) -> Iterator[str]:
    yield f"### {rule.__name__}\n\n**{rule.title()}**" + (" *(warning)*" if rule.severity is Severity.WARNING else "") + "\n"
    if rule.explains():
        yield f"{rule.explains()}\n"
    if rule.hint:
        yield f"Cure: {rule.hint}\n"
    yield from _examples("Wrong", rule.wrong)
    yield from _examples("Right", rule.right)


def _examples(title: str, given: Example | tuple[Example, ...]) -> Iterator[str]:
    for example in (given,) if isinstance(given, Example) else given:
        remarks = [f"`{example.path}`"] if isinstance(given, tuple) or isinstance(example, File) else []
        remarks += [f"saved as {example.encoding}"] if isinstance(example, File) and example.encoding != "utf-8" else []
        remarks += ["empty"] if not example.text.strip() else []
        yield f"{', '.join([title, *remarks])}:\n"
        language = "yaml" if isinstance(example, Head) or example.path.endswith(".yml") else "markdown"
        yield f"```{language}\n{example.text.rstrip()}\n```\n"


def front_matter_page() -> str:
    """Markdown that lists every key of every record."""
    return "\n".join(_records())


def _records() -> Iterator[str]:
    yield "The keys of front matter, from the model that checks them. A key not listed here is an error.\n"
    for record in RECORDS:
        yield f"## {record.__name__}\n\n{(record.__doc__ or '').strip()}\n"
        yield "| Key | Takes | Meaning |\n| --- | --- | --- |"
        fields = {field.alias or name: field for name, field in record.model_fields.items()}
        for key in keys_of(record):
            field = fields[key]
            need = "" if not field.is_required() else " *(required)*"
            yield f"| `{key}`{need} | {_takes(field)} | {_one_line(field.description)} |"
        yield ""


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|")


def _takes(field: FieldInfo) -> str:
    return " or ".join(dict.fromkeys(_names(field.annotation)))


def _names(annotation: Any) -> Iterator[str]:
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        yield ", ".join(f"`{value}`" for value in inner)
    elif origin in (types.UnionType, typing.Union):
        yield from (name for part in inner if part is not types.NoneType for name in _names(part))
    elif origin is typing.Annotated:
        yield from _names(inner[0])
    elif origin is tuple:
        yield f"list of {' or '.join(dict.fromkeys(_names(inner[0])))}"
    elif origin is dict:
        yield f"keys, each with {' or '.join(_names(inner[1]))}"
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    else:
        names = {
            "str": "text",
            "int": "whole number",
            "float": "number",
            "bool": "true or false",
            "EdtfDate": "date (EDTF)",
            "datetime": "UTC time",
            "date": "day",
            "time": "time of day",
        }
        yield names.get(getattr(annotation, "__name__", ""), str(annotation))
