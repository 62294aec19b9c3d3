"""Small types that many records share."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StringConstraints

from briefings.model.dates import Day


class Record(BaseModel):
    """A part of front matter: closed to unknown keys, frozen, described by its docstrings."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True, populate_by_name=True)


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Headline = Annotated[Text, StringConstraints(max_length=90)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Lower-case letters and digits, joined by hyphens."""
Code = Slug
"""A slug that stands in the vocabulary, or is a topic's."""
Codes = Annotated[tuple[Code, ...], BeforeValidator(_one_or_many, json_schema_input_type=Code | list[Code])]
"""One code, or a list of codes."""
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]
"""A language code of BCP 47, for instance en, ko or ja."""
Address = Annotated[str, StringConstraints(pattern=r"^([a-z0-9][a-z0-9._-]*/)+$")]
"""An address within the site: `about/corrections/`."""
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\.[^\s]+$")]
Count = Annotated[int, Field(strict=True, ge=0)]
Figure = Count | Annotated[float, Field(strict=True, ge=0, allow_inf_nan=False)]


class Measure(Record):
    """A figure as a party gave it, never rounded or averaged."""

    value: Figure | None = None
    """The figure, where the party gave a single one."""
    low: Figure | None = None
    """The lower end, where it gave a span."""
    high: Figure | None = None
    """The upper end of that span."""
    about: StrictBool = False
    """The party said “about” or “some”."""
    at_least: StrictBool = False
    """The party said “more than” or “at least”."""
    at_most: StrictBool = False
    """The party said “less than” or “at most”."""
    of: Text | None = None
    """Which missile is meant, where figures differ: “first missile”."""


def _measures(value: Any) -> Any:
    values = value if isinstance(value, list) else [value]
    return [item if isinstance(item, dict) else {"value": item} for item in values]


Measures = Annotated[tuple[Measure, ...], BeforeValidator(_measures, json_schema_input_type=Figure | Measure | list[Figure | Measure])]
"""A number, a measure, or a list of them."""


class Name(Record):
    """Another name that readers type."""

    name: Text
    """The name as it is written."""
    lang: Language = "en"
    """The language it is written in; Korean and Japanese names are marked with it on the page."""
    kind: Literal["name", "romanisation", "abbreviation", "nato", "us-code", "local"] = "name"
    """What sort of name it is."""
    ambiguous: StrictBool = False
    """The name is shared with another page; both say so, and each names the other under `related`."""


class Confidence(Record):
    """How far the editors trust the reading in `event`, and why."""

    level: Literal["high", "moderate", "low"]
    """`high` needs two independent origins."""
    basis: Text
    """One sentence that gives the reason."""


class Change(Record):
    """One revision of the page."""

    date: Day
    """The day of the change."""
    note: Text
    """What changed, for a reader."""
    major: StrictBool = False
    """Whether it changed what the page says, not only how."""


class Correction(Record):
    """A statement on the page that was wrong."""

    date: Day
    """The day it was put right."""
    note: Text
    """What was wrong, and how it came about."""
    was: Text | None = None
    """The value or wording before."""
    now: Text | None = None
    """The value or wording after."""
