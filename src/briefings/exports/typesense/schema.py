"""The collection: what each document holds, and what of it is searched, counted and sorted by."""

from __future__ import annotations

from typing import Any

from briefings.views.facets import FACETS

COUNTED = ("kind", "year", *(facet.name for facet in FACETS), "status", "disputed")
"""Facets, in the order of the search page."""
SEARCHED = ("title", "names", "about", "summary", "text", "sources")
"""Texts, the most telling first."""
LISTS = frozenset({"names", "about", "sources"})
SEPARATORS = tuple("-/()[].:;,'\"")
"""What parts words besides blanks, so that `KN-23` is found by `KN 23`, and a name in brackets without them. The server
takes one byte for each, and brings typographic signs to these by itself."""


def schema(name: str) -> dict[str, Any]:
    """The schema of a collection of that name."""
    texts = [{"name": field, "type": "string[]" if field in LISTS else "string"} for field in SEARCHED]
    counted = [{"name": field, "type": "string[]", "facet": True} for field in COUNTED]
    exact = [{"name": field, "type": "string[]"} for field in ("codes", "words")]
    days = [{"name": field, "type": "int32"} for field in ("first", "last", "month_day", "standing")]
    return {"name": name, "fields": [*texts, *counted, *exact, *days], "default_sorting_field": "first", "token_separators": [*SEPARATORS]}
