"""The record as Markdown that any builder can render: what Railhead's templates print of front matter is written out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

_LISTED = ("agreed", "disputed", "unknowns")
_TABLE = ("## Accounts\n", "| Party | Said | Account | Sources |", "| --- | --- | --- | --- |")
_BESIDE = frozenset({"by", "said", "sources"})


def write(docs: Path, folder: Path) -> None:
    """Every page of a content folder in a new folder: front matter kept; summary, accounts and sources in the text."""
    shutil.copytree(docs, folder)
    for path in sorted(folder.rglob("*.md")):
        head, body = split(path.read_text(encoding="utf-8"))
        path.write_text(f"---\n{head}---\n\n{page(yaml.load(head, yaml.CSafeLoader), body)}", encoding="utf-8")


def split(text: str) -> tuple[str, str]:
    """Front matter and text of a page."""
    _, head, body = text.split("---\n", 2)
    return head, body.strip()


def page(keys: dict[str, Any], body: str) -> str:
    """The text of one page: what an editor without Railhead would have to write by hand."""
    parts = [keys.get("summary", ""), *_facts(keys), body, *_definitions(keys.get("sources", {}))]
    return "\n\n".join(filter(None, parts)) + "\n"


def _facts(keys: dict[str, Any]) -> Iterator[str]:
    for name in _LISTED:
        if keys.get(name):
            yield "\n".join([f"## {name.capitalize()}\n", *(f"- {line}" for line in keys[name])])
    if keys.get("accounts"):
        yield "\n".join([*_TABLE, *map(_row, keys["accounts"])])


def _row(account: dict[str, Any]) -> str:
    values = "; ".join(f"{key}: {_value(value)}" for key, value in account.items() if key not in _BESIDE)
    return f"| {account['by']} | {account['said']} | {values} | {' '.join(f'[^{key}]' for key in account.get('sources', ()))} |"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {part}" for key, part in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _definitions(sources: dict[str, dict[str, Any]]) -> Iterator[str]:
    for key, source in sources.items():
        yield f"[^{key}]: [{source['title'].strip('[]')}]({source['url']}), {source.get('publisher', '')}, {source.get('date', 'undated')}"
