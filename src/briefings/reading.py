"""Files into records: the only place where parsing meets the model."""

from __future__ import annotations

from functools import lru_cache

from pydantic import ValidationError

from briefings.diagnostics import Diagnostic, Place
from briefings.entry import AnyRecord, Entry
from briefings.model import type_of_kind
from briefings.model.health import Health
from briefings.model.vocabulary import Vocabulary
from briefings.parse import faults
from briefings.parse.folder import HEALTH, VOCABULARY
from briefings.parse.frontmatter import Document, read_document
from briefings.parse.lines import plain_breaks
from briefings.parse.locate import likely, locate, shown, without
from briefings.parse.yaml_reader import read_yaml


@lru_cache(maxsize=20_000)  # a preview reads the same files after every save
def read_entry(path: str, content: bytes) -> tuple[Entry | None, list[Diagnostic]]:
    """The page in a file, without its faulty parts; None where nothing is left of it; and every fault."""
    document, problems = read_document(path, content)
    if document is None:
        return None, problems
    kind = document.head.get("kind")
    model = type_of_kind.get(kind) if isinstance(kind, str) else None
    if model is None:
        return None, [*problems, _unknown_kind(document, kind)]
    try:
        return Entry(model.model_validate(document.head), document), problems
    except ValidationError as error:
        return _rest(document, model, error), [*problems, *locate(error, model, document)]


def _rest(document: Document, model: type[AnyRecord], error: ValidationError) -> Entry | None:
    """What is left of a faulty page without its faults, so that one run finds what else is wrong with it."""
    try:
        return Entry(model.model_validate(without(document.head, error)), document)
    except ValidationError:
        return None


def _unknown_kind(document: Document, kind: object) -> Diagnostic:
    if "kind" not in document.head:
        return faults.FM014.found(document.key(), "the key `kind` is missing", f"Add one of: {', '.join(type_of_kind)}.")
    expected = ", ".join(type_of_kind)
    return faults.FM015.found(
        document.value("kind"), f"`kind` is {shown(kind)}; expected one of {expected}", likely(str(kind), type_of_kind)
    )


@lru_cache(maxsize=8)
def read_vocabulary(content: bytes | None) -> tuple[Document, Vocabulary, list[Diagnostic]]:
    """The vocabulary without its faulty entries, the places of its codes, and every fault."""
    nothing = Document(VOCABULARY)
    if content is None:
        return nothing, Vocabulary(), [faults.FM016.found(Place(VOCABULARY), "there is no vocabulary, so codes have no names")]
    try:
        text = plain_breaks(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return nothing, Vocabulary(), [faults.FM002.found(Place(VOCABULARY), "the vocabulary is not UTF-8")]
    value, problems = read_yaml(text, VOCABULARY)
    if not isinstance(value, dict):
        return nothing, Vocabulary(), problems or [faults.FM016.found(Place(VOCABULARY), "the vocabulary is empty")]
    plain = text.encode()
    document = Document(VOCABULARY, value, plain, front=(0, len(plain)))
    try:
        return document, Vocabulary.model_validate(value), problems
    except ValidationError as error:
        return document, _other_words(document, error), [*problems, *locate(error, Vocabulary, document)]


def _other_words(document: Document, error: ValidationError) -> Vocabulary:
    """The vocabulary without its faulty entries, so that one slip does not make every code unknown."""
    try:
        return Vocabulary.model_validate(without(document.head, error))
    except ValidationError:
        return Vocabulary()


def read_health(content: bytes | None) -> tuple[Health | None, list[Diagnostic]]:
    """How external links fared; None before the first check, and where the report cannot be read."""
    try:
        return (Health.model_validate_json(content) if content is not None else None), []
    except ValidationError as error:
        first = error.errors()[0]
        place = f"at `{'.'.join(map(str, first['loc']))}`: " if first["loc"] else ""
        reason = first["msg"].removeprefix("Value error, ")
        return None, [faults.FM017.found(Place(HEALTH), f"this is no report on external links: {place}{reason}")]
