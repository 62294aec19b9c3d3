"""The Data Package descriptor: what every table holds, for programs (https://datapackage.org/standard/data-package/, version 2)."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import metadata
from operator import itemgetter
from typing import Any

from briefings.corpus import Corpus
from briefings.views.charts.chart import Chart
from briefings.views.charts.columns import COLUMNS
from briefings.views.tables.column import MINUTE, Column
from briefings.views.tables.table import Filled

NAME = "railhead"
TITLE = "North Korea's missile launches, with each party's account"
ABOUT = (
    "Every North Korean missile launch on public record since 1984: the editors' reading of each, what each party said in "
    "each statement, and the sources. A figure belongs to the party that gave it; none is averaged."
)
VERSION = metadata.version(NAME)
LICENCE = {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
FILE = "datapackage.json"
_MISSING = {"value": "", "label": "nothing is stated"}
_UNKNOWN = {"value": "unknown", "label": "not known to the editors"}


def revised(corpus: Corpus) -> dt.date:
    """The day of the newest change to any page: that of the data."""
    records = [entry.record for entry in corpus.entries]
    days = [change.date for record in records for change in record.changes]
    return max(days or [record.as_of for record in records], default=corpus.today)


def datapackage_json(corpus: Corpus, filled: Sequence[Filled], charts: Sequence[Chart], files: Mapping[str, bytes]) -> str:
    """The descriptor of `files`, by their path within the package."""
    tables = [_table(one, corpus, files) for one in filled]
    pictures = [_chart(chart, corpus, files) for chart in charts]
    head = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": NAME,
        "title": TITLE,
        "description": ABOUT,
        "version": VERSION,
        "created": f"{revised(corpus)}T00:00:00Z",
        "keywords": ["North Korea", "missiles", "missile launches", "competing accounts", "sources"],
        "licenses": [LICENCE],
        "contributors": [{"title": "The editors of Railhead", "roles": ["creator"]}],
        "sources": [
            {"title": "Statements and reports, each launch's in sources.csv and each topic's in topic_sources.csv", "path": "sources.csv"}
        ],
        "resources": [*tables, *pictures, _places(files)],
    }
    return json.dumps(head, ensure_ascii=False, indent=1)


def _table(filled: Filled, corpus: Corpus, files: Mapping[str, bytes]) -> dict[str, Any]:
    table = filled.table
    fields = [_field(column, corpus, map(itemgetter(place), filled.rows)) for place, column in enumerate(table.columns)]
    schema: dict[str, Any] = {"fields": fields, "primaryKey": list(table.primary)}
    if table.references:
        schema["foreignKeys"] = [
            {"fields": [one.column], "reference": {"resource": one.table, "fields": [one.key]}} for one in table.references
        ]
    about = {"name": table.name, "type": "table", "title": table.heading, "description": table.about}
    return about | _file(f"{table.name}.csv", "csv", "text/csv", files) | {"schema": schema}


def _chart(chart: Chart, corpus: Corpus, files: Mapping[str, bytes]) -> dict[str, Any]:
    fields = [_field(COLUMNS[name], corpus, ()) for name in chart.data.columns]
    about = {"name": chart.slug, "type": "table", "title": chart.name, "description": " ".join(chart.notes)}
    return about | _file(chart.file, "csv", "text/csv", files) | {"schema": {"fields": fields}}


def _places(files: Mapping[str, bytes]) -> dict[str, Any]:
    about = "Each launch at the point of its place, rounded to half a degree; without a point where none is published."
    head = {"name": "launches-geojson", "title": "Launches on the map", "description": about}
    return head | _file("launches.geojson", "geojson", "application/geo+json", files)


def _file(path: str, form: str, mediatype: str, files: Mapping[str, bytes]) -> dict[str, Any]:
    content = files[path]
    hashed = f"sha256:{hashlib.sha256(content).hexdigest()}"
    return {"path": path, "format": form, "mediatype": mediatype, "encoding": "utf-8", "bytes": len(content), "hash": hashed}


def _field(column: Column, corpus: Corpus, cells: Iterable[object]) -> dict[str, Any]:
    """A list is text with its delimiter beside it: the standard has a type `list`, and the profile it publishes refuses that."""
    type_ = "string" if column.type in ("list", "edtf") else column.type
    field: dict[str, Any] = {"name": column.name, "type": type_, "title": column.heading, "description": column.meaning}
    field["missingValues"] = [_MISSING, _UNKNOWN] if column.unknown else [_MISSING]
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.type == "list":
        field["delimiter"] = column.between
    elif categories := list(_categories(column, corpus, cells)):
        field["categories"] = categories
        constraints["enum"] = [category["value"] for category in categories]
    if column.type == "datetime":
        field["format"] = MINUTE
    if column.unit:
        field["unit"] = column.unit
    return field | ({"constraints": constraints} if constraints else {})


def _categories(column: Column, corpus: Corpus, cells: Iterable[object]) -> Iterator[dict[str, str]]:
    """The codes that a column may hold, with the names that readers see."""
    if isinstance(column.codes, str):
        shelf = column.codes
        used = sorted({cell for cell in cells if isinstance(cell, str)} - {_UNKNOWN["value"]})
        for code in dict.fromkeys([*corpus.vocabulary.shelf(shelf), *used]):
            yield {"value": code, "label": corpus.vocabulary.word(shelf, code).name}
    else:
        for word, label in column.codes.items():
            if not (column.unknown and word == _UNKNOWN["value"]):
                yield {"value": word, "label": label or word.replace("-", " ").replace("_", " ")}
