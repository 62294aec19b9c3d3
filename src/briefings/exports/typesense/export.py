"""The files: schema, synonyms and documents, in a folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from briefings.batches import batches
from briefings.diagnostics import Diagnostic
from briefings.exports.typesense.documents import document
from briefings.exports.typesense.schema import schema
from briefings.exports.typesense.synonyms import synonyms
from briefings.views.search import search_records

SCHEMA, SYNONYMS, DOCUMENTS = "schema.json", "synonyms.json", "documents.jsonl"
COLLECTION = "railhead"
"""The name under which a search asks, unless another is given."""


class UnreadableError(Exception):
    """A page cannot be read; the first finding says which and why."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(f"{finding.place.path}:{finding.place.line}: {finding.message}")


@dataclass(frozen=True)
class Export:
    """A folder with the three files. The same content gives the same bytes."""

    folder: Path

    @classmethod
    def write(cls, docs: Path, folder: Path) -> Export:
        """Export a content folder. Raises UnreadableError, and OSError where the folder cannot be written."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / SCHEMA).write_text(_json(schema(COLLECTION)), encoding="utf-8", newline="\n")
        with (folder / DOCUMENTS).open("w", encoding="utf-8", newline="\n") as lines:
            _write_documents(docs, folder, lines)
        return cls(folder)

    @property
    def schema(self) -> dict[str, Any]:
        """The schema, without the name that the collection will have."""
        found: dict[str, Any] = json.loads((self.folder / SCHEMA).read_text(encoding="utf-8"))
        return found

    @property
    def synonyms(self) -> list[dict[str, Any]]:
        """`{id, synonyms}` for each group of names."""
        found: list[dict[str, Any]] = json.loads((self.folder / SYNONYMS).read_text(encoding="utf-8"))
        return found

    def batches(self, size: int) -> Iterator[list[str]]:
        """The documents as lines, some at a time."""
        with (self.folder / DOCUMENTS).open(encoding="utf-8", newline="\n") as lines:
            while batch := list(islice(lines, size)):
                yield batch

    @cached_property
    def count(self) -> int:
        """How many documents there are."""
        return sum(len(batch) for batch in self.batches(1000))

    @cached_property
    def digest(self) -> str:
        """Twelve letters that stand for the content."""
        whole = hashlib.sha256()
        for name in (SCHEMA, SYNONYMS, DOCUMENTS):
            with (self.folder / name).open("rb") as file:
                whole.update(hashlib.file_digest(file, "sha256").digest())
        return whole.hexdigest()[:12]


def _write_documents(docs: Path, folder: Path, lines: TextIO) -> None:
    """The documents, and on the way the synonyms, whose names the first part has."""
    for place, (corpus, entries) in enumerate(batches(docs)):
        if corpus.problems:
            raise UnreadableError(corpus.problems[0])
        if not place:
            (folder / SYNONYMS).write_text(_json(synonyms(corpus)), encoding="utf-8", newline="\n")
        lines.writelines(
            json.dumps(document(record, corpus.by_path[record.path]), ensure_ascii=False, separators=(",", ":")) + "\n"
            for record in search_records(corpus, entries)
        )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
