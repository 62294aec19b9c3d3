"""The Data Package descriptor and the launches as GeoJSON."""

from __future__ import annotations

import json
from typing import Any

from briefings.corpus import Corpus, Entry
from briefings.exports import source_index, tables
from briefings.model import Launch
from briefings.model.vocabulary import STEP, Word
from briefings.views.charts import charts

LICENCE = {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}

TYPES = {
    **dict.fromkeys(("disputed", "satellite_launcher", "state_controlled"), "boolean"),
    **dict.fromkeys(("year", "launches", "missiles_counted", "launches_without_number"), "integer"),
    **dict.fromkeys(("values", "values_without_other_source", "values_without_other_origin"), "integer"),
    **dict.fromkeys(("km", "lat", "lon"), "number"),
}
"""Types of columns that are not text."""


def datapackage_json(corpus: Corpus) -> str:
    """A descriptor by https://datapackage.org/standard/data-package/ of the three tables and of each chart's."""
    resources = [
        _resource("launches", tables.LAUNCH_COLUMNS, {"primaryKey": ["id"]}),
        _resource("accounts", tables.ACCOUNT_COLUMNS, {"foreignKeys": [_to_launches()]}),
        _resource("sources", tables.SOURCE_COLUMNS, {"primaryKey": ["launch", "key"], "foreignKeys": [_to_launches()]}),
        _resource("source-index", source_index.COLUMNS, {"primaryKey": ["page", "key"]}),
        *(_resource(chart.slug, chart.data.columns, {}, chart.file) for chart in charts(corpus)),
    ]
    return json.dumps(
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "railhead",
            "title": "North Korea's missile launches, with each party's account",
            "licenses": [LICENCE],
            "resources": resources,
        },
        indent=1,
    )


def _resource(name: str, columns: tuple[str, ...], keys: dict[str, Any], path: str = "") -> dict[str, Any]:
    fields = [{"name": column, "type": TYPES.get(column, "string")} for column in columns]
    return {
        "name": name,
        "path": path or f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": ["", "unknown"], **keys},
    }


def _to_launches() -> dict[str, Any]:
    return {"fields": ["launch"], "reference": {"resource": "launches", "fields": ["id"]}}


def launches_geojson(corpus: Corpus) -> str:
    """Launches as GeoJSON features: each at the rounded point of its site, with a null geometry where that is not known."""
    features = [_feature(entry, launch, corpus.vocabulary.word("sites", launch.event.site)) for entry, launch in corpus.launches]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1)


def _feature(entry: Entry, launch: Launch, site: Word) -> dict[str, Any]:
    point = site.point
    return {
        "type": "Feature",
        "id": launch.id,
        "geometry": {"type": "Point", "coordinates": [point.lon, point.lat]} if point else None,
        "properties": {
            "id": launch.id,
            "title": launch.title,
            "date": str(launch.date),
            "site": launch.event.site,
            "place": site.name,
            "precision_degrees": STEP if point else None,
            "position_source": point.source if point else None,
            "url": entry.url,
        },
    }
