"""Linked data as another reads it: expanded by PyLD, and held against the vocabulary of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pyld import jsonld

from support.door import ROOT
from support.html import Page

VENDOR = ROOT / "tests" / "vendor" / "schema-org"
CONTEXT = json.loads((VENDOR / "context.jsonld").read_text(encoding="utf-8"))
VOCABULARY = json.loads((VENDOR / "vocabulary.json").read_text(encoding="utf-8"))
TYPES: dict[str, list[str]] = VOCABULARY["types"]
PROPERTIES: dict[str, dict[str, list[str]]] = VOCABULARY["properties"]
NAMESPACE = "http://schema.org/"
DAY = r"\d{4}(-\d\d(-\d\d)?)?"
LITERALS = {"Date": DAY, "DateTime": DAY + r"T\d\d:\d\d(:\d\d)?Z", "URL": r"https?://\S+", "Text": r".+"}
"""What text a type of data takes."""


def graph(page: Page) -> list[dict[str, Any]]:
    """The nodes of a page's one block of linked data."""
    data = json.loads(page.one('script[type="application/ld+json"]').text())
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


def node(page: Page, kind: str) -> dict[str, Any]:
    """The one node of a kind."""
    (found,) = [node for node in graph(page) if node["@type"] == kind]
    return found


def faults(nodes: list[dict[str, Any]]) -> list[str]:
    """What is wrong with nodes, by the vocabulary."""
    expanded = jsonld.expand({"@context": CONTEXT["@context"], "@graph": nodes})
    assert len(expanded) == len(nodes)
    return [fault for node in expanded for fault in _faults(node)]


def _faults(node: dict[str, Any]) -> Iterator[str]:
    (kind,) = (_name(kind) for kind in node["@type"])
    if kind not in TYPES:
        yield f"there is no type {kind}"
        return
    for iri, values in node.items():
        if iri.startswith("@"):
            continue
        name = _name(iri)
        known = PROPERTIES.get(name.removesuffix("-input"))  # https://schema.org/docs/actions.html#part-4
        if known is None or not _ancestors(kind) & set(known["of"]):
            yield f"{kind} has no {name}"
            continue
        takes = {"Text"} if name.endswith("-input") else set(known["takes"])
        for value in values:
            if not _fits(value, takes):
                yield f"{name} of {kind} takes no {json.dumps(value)[:80]}"
            if "@type" in value and "@value" not in value:
                yield from _faults(value)


def _fits(value: dict[str, Any], takes: set[str]) -> bool:
    if "@value" not in value:
        kinds = value.get("@type")
        return bool(_ancestors(_name(kinds[0])) & takes) if kinds else not takes <= LITERALS.keys() or "URL" in takes
    given = value["@value"]
    if isinstance(given, bool):
        return "Boolean" in takes
    if isinstance(given, int):
        return bool({"Integer", "Number"} & takes)
    return any(re.fullmatch(LITERALS[kind], given) for kind in takes & LITERALS.keys())


def _name(iri: str) -> str:
    assert iri.startswith(NAMESPACE), iri
    return iri.removeprefix(NAMESPACE)


def _ancestors(kind: str) -> set[str]:
    return {kind}.union(*map(_ancestors, TYPES.get(kind, [])))
