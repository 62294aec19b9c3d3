"""The record made anew from its tables: what a reader of the CSV files alone can know."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch, Page, Term, Topic
from briefings.model.vocabulary import Vocabulary
from briefings.parse.frontmatter import Document

Row = dict[str, str]
KNOWN = ("url", "origin", "read", "archive_url")
TRUTH = {"true": True, "false": False, "": None}
MANY = {"class": "class", "missile": "missiles", "time_local": "times_local", "distance_km": "", "apogee_km": "", "flight_s": ""}
"""Measures that a statement may have several of, and the key that lists them."""


def rebuilt(files: Mapping[str, str]) -> Corpus:
    """The corpus that the tables describe; `files` are those of the package, by name."""
    tables = {
        name: read(files[f"{name}.csv"])
        for name in ("launches", "accounts", "sources", "topics", "topic_sources", "aliases", "codes", "changes", "source_index")
    }
    names = group(tables["aliases"], "what", "of")
    entries = [*_launches(tables, names), *_topics(tables, names), *_terms(names)]
    entries += _pages(tables["changes"], {entry.id for entry in entries})
    noted, cited = group(tables["changes"], "page"), group(tables["source_index"], "page")
    entries = [_with(entry, noted.get(entry.id, []), cited.get(entry.id, [])) for entry in entries]
    return Corpus(tuple(entries), _vocabulary(tables["codes"], names))


def read(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def group(rows: Iterable[Row], *keys: str) -> dict[Any, list[Row]]:
    found: dict[Any, list[Row]] = {}
    for row in rows:
        found.setdefault(tuple(row[key] for key in keys) if len(keys) > 1 else row[keys[0]], []).append(row)
    return found


def _launches(tables: Mapping[str, list[Row]], names: Mapping[Any, list[Row]]) -> Iterable[Entry]:
    said, sources = group(tables["accounts"], "launch", "statement"), group(tables["sources"], "launch")
    for row in tables["launches"]:
        statements = [rows for (launch, _), rows in said.items() if launch == row["id"]]
        head = _page(row, sources, names.get(("launch", row["id"]), []))
        head |= {
            "kind": "launch",
            "event": _event(row),
            "accounts": [_account(rows) for rows in statements],
            "agreed": _list(row["agreed"], " | "),
        }
        head |= _filled({"date": row["date"], "time_utc": row["time_utc"]})
        yield _entry(Launch, row["url"], head)


def _topics(tables: Mapping[str, list[Row]], names: Mapping[Any, list[Row]]) -> Iterable[Entry]:
    sources = group(tables["topic_sources"], "topic")
    for row in tables["topics"]:
        head = _page(row, sources, names.get(("topic", row["id"]), []))
        head |= {"kind": "topic", "group": row["group"], "selects": {"launches": _list(row["launches"])}}
        yield _entry(Topic, row["url"], head)


def _terms(names: Mapping[Any, list[Row]]) -> Iterable[Entry]:
    """Terms have no table: of them only the names are known."""
    for (what, of), rows in names.items():
        if what == "term":
            head = {"id": of, "title": of, "kind": "term", "summary": "-", "as_of": "2000-01-01", "aliases": _names(rows)}
            yield _entry(Term, f"glossary/{of}/", head)


def _pages(changes: Iterable[Row], known: set[str]) -> Iterable[Entry]:
    """Other pages have no table either: of them only the changes are known."""
    urls = {row["page"]: row["url"] for row in changes if row["page"] not in known}
    return [_entry(Page, url or "index/", {"title": id_, "kind": "page", "as_of": "2000-01-01"}) for id_, url in urls.items()]


def _with(entry: Entry, noted: Iterable[Row], cited: Iterable[Row]) -> Entry:
    """A page with its history; and with what is known of its sources, where no table has them in full."""
    notes: dict[str, list[dict[str, Any]]] = {"change": [], "correction": []}
    for row in sorted(noted, key=lambda row: int(row["nth"])):
        major = {"major": row["major"] == "true"} if row["kind"] == "change" else {}
        notes[row["kind"]].append(_filled({key: row[key] for key in ("date", "note", "was", "now")}) | major)
    known = {row["key"]: {"title": "-", "publisher": row["publisher_name"]} | _filled({key: row[key] for key in KNOWN}) for row in cited}
    head = {"sources": known, **entry.document.head, "changes": notes["change"], "corrections": notes["correction"]}
    return Entry(type(entry.record).model_validate(head), Document(entry.path, head))


def _entry(model: Any, url: str, head: dict[str, Any]) -> Entry:
    return Entry(model.model_validate(head), Document(f"{url.rstrip('/')}.md", head))


def _page(row: Row, sources: Mapping[str, list[Row]], names: list[Row]) -> dict[str, Any]:
    head = _filled({key: row[key] for key in ("id", "title", "status", "as_of", "summary", "reviewed")})
    head |= {"disputed": _list(row["disputed_points"], " | "), "unknowns": _list(row["unknowns"], " | "), "related": _list(row["related"])}
    head |= {"aliases": _names(names), "sources": {one["key"]: _source(one) for one in sources.get(row["id"], [])}}
    return head | ({"confidence": {"level": row["confidence"], "basis": row["confidence_basis"]}} if row["confidence"] else {})


def _source(row: Row) -> dict[str, Any]:
    return {key: cell for key, cell in row.items() if cell and key not in ("launch", "topic", "key")}


def _event(row: Row) -> dict[str, Any]:
    count = row["count"] if row["count"] == "unknown" else int(row["count"])
    lists = {"class": _list(row["class"]), "missiles": _list(row["missiles"])}
    return {"site": row["site"], "platform": row["platform"], "count": count, "outcome": row["outcome"], **lists}


def _account(rows: list[Row]) -> dict[str, Any]:
    first = rows[0]
    head: dict[str, Any] = {"by": first["party"], "said": first["said"], "sources": _list(first["sources"])}
    head |= _filled({"superseded_by": first["superseded_by"]})
    for row in rows:
        measure, value = row["measure"], row["value"]
        if measure in MANY:
            head.setdefault(MANY[measure] or measure, []).append(_figure(row) if row["unit"] in ("km", "s") else value)
        elif measure != "statement":
            head[measure] = int(value) if measure == "count" else value
    return head


def _figure(row: Row) -> dict[str, Any]:
    figures = [float(text) if "." in text else int(text) for text in row["value"].split("/")]
    span = dict(zip(("low", "high") if len(figures) == 2 else ("value",), figures, strict=True))
    return span | dict.fromkeys(_list(row["qualifier"]), True) | _filled({"of": row["of"]})


def _names(rows: list[Row]) -> list[dict[str, Any]]:
    return [{key: row[key] for key in ("name", "lang", "kind")} | {"ambiguous": row["ambiguous"] == "true"} for row in rows]


def _vocabulary(rows: list[Row], names: Mapping[Any, list[Row]]) -> Vocabulary:
    shelves: dict[str, dict[str, Any]] = {}
    for row in rows:
        word = _filled({key: row[key] for key in ("name", "short", "state", "province", "kind")})
        word |= {"state_controlled": TRUTH[row["state_controlled"]], "aliases": _names(names.get((row["shelf"], row["code"]), []))}
        shelves.setdefault(row["shelf"], {})[row["code"]] = word | _filled({"topic": row["url"].rstrip("/").rpartition("/")[2]})
    return Vocabulary.model_validate(shelves)


def _list(cell: str, between: str = ";") -> list[str]:
    return cell.split(between) if cell else []


def _filled(cells: Row) -> Row:
    return {key: cell for key, cell in cells.items() if cell}
