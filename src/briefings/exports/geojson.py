"""Launches on the map, as GeoJSON (RFC 7946)."""

from __future__ import annotations

from typing import Any

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.exports.json_lines import listed
from briefings.model import Launch
from briefings.model.vocabulary import STEP, Word


def launches_geojson(corpus: Corpus) -> bytes:
    """Launches as GeoJSON features: each at the rounded point of its site, with a null geometry where that is not known."""
    features = (_feature(entry, launch, corpus.vocabulary.word("sites", launch.event.site)) for entry, launch in corpus.launches)
    return b'{"type":"FeatureCollection","features":' + listed(features).rstrip() + b"}\n"


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
