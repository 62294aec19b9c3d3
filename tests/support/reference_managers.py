"""Citations as other programs read them: title, day and address of each, by its key."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import citeproc
import rispy
from jsonschema import Draft202012Validator
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text

LISTS = Path(citeproc.__file__).parent / "data/schema/schemas/styles"
"""What the CSL project says that there is: types of items and variables, as it comes with the library."""


class Read(NamedTuple):
    """What a reader makes of one citation."""

    title: str
    day: str
    url: str
    author: str
    version: str


def read_bibtex(text: str) -> dict[str, Read]:
    """By pybtex, which fails on a doubled key."""
    return {key: _bibtex(entry) for key, entry in parse_string(text, "bibtex", encoding="utf-8").entries.items()}


def _bibtex(entry: object) -> Read:
    fields = entry.fields
    (author,) = entry.persons["author"]
    assert fields["date"].startswith(fields["year"])
    title = LatexNodes2Text(keep_comments=True).latex_to_text(fields["title"]).replace("ˆ", "^")  # it shows the accent for the sign
    return Read(title, fields["date"], fields["url"], str(author).strip("{}"), fields["note"].removeprefix("Version "))


def read_ris(text: str) -> dict[str, Read]:
    """By rispy."""
    entries = rispy.loads(text)
    assert {entry["type_of_reference"] for entry in entries} <= {"ELEC"}
    found = {entry["id"]: _ris(entry) for entry in entries}
    assert len(found) == len(entries), "a key stands twice"
    return found


def _ris(entry: dict) -> Read:
    (author,), (url,) = entry["authors"], entry["urls"]
    assert "unknown_tag" not in entry
    return Read(entry["title"], entry["date"].replace("/", "-"), url, author, entry["edition"])


def read_csl(text: str) -> dict[str, Read]:
    """By JSON Schema."""
    items = json.loads(text)
    _validator().validate(items)
    found = {item["id"]: _csl(item) for item in items}
    assert len(found) == len(items), "a key stands twice"
    return found


def _csl(item: dict) -> Read:
    (author,), ((year, month, day),) = item["author"], item["issued"]["date-parts"]
    return Read(item["title"], f"{year}-{month:02}-{day:02}", item["URL"], author["literal"], item["version"])


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(csl_schema())


def csl_schema() -> dict:
    """The form of CSL-JSON: items with a known type and known variables, each of its kind."""
    lists = (LISTS / "csl-variables.rnc").read_text(encoding="utf-8")
    dates, names, *texts = (_listed(lists, f"variables.{kind}") for kind in ("dates", "names", "numbers", "strings", "titles"))
    date = {"type": "object", "properties": {"date-parts": {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}}}}
    name = {"type": "object", "properties": {part: {"type": "string"} for part in ("family", "given", "literal")}}
    properties = {key: _closed(date) for key in dates}
    properties |= {key: {"type": "array", "items": _closed(name)} for key in names}
    properties |= {key: {"type": "string"} for key in (*chain(*texts), "id", "language")}
    types = _listed((LISTS / "csl-types.rnc").read_text(encoding="utf-8"), "item-types")
    item = {"type": "object", "required": ["type", "id"], "properties": {**properties, "type": {"enum": types}}}
    return {"type": "array", "items": _closed(item)}


def _closed(schema: dict) -> dict:
    return {**schema, "additionalProperties": False}


def _listed(text: str, name: str) -> list[str]:
    """The quoted words of a list in a grammar; it ends where the next begins."""
    found = re.findall(r'"([^"]+)"', text.split(f"{name} =")[1].split("=", maxsplit=1)[0])
    assert found, name
    return found
