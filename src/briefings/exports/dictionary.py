"""What every column means, as Markdown for readers: the same words as the descriptor's, which is for programs."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.views.tables import TABLES
from briefings.views.tables.column import Column, Type

BAR = "&#124;"
"""How a cell of a Markdown table writes an upright bar."""
TYPES: dict[Type, str] = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "edtf": "date (EDTF)",
    "date": "day",
    "datetime": "UTC time",
    "list": "list",
}


def dictionary() -> str:
    """A part for each table."""
    return "\n".join(_parts())


def _parts() -> Iterator[str]:
    for table in TABLES:
        key = ", ".join(f"`{name}`" for name in table.primary)
        yield f"### {table.name}\n\n{table.about} Key: {key}.\n"
        yield "| Column | Holds | Meaning |\n| --- | --- | --- |"
        yield from (f"| `{column.name}` | {holds(column)} | {column.meaning.replace('|', BAR)} |" for column in table.columns)
        yield ""


def holds(column: Column) -> str:
    """What a cell holds, in words; each word that it may be in backticks."""
    kind = TYPES[column.type] if isinstance(column.codes, str) or not column.codes else ", ".join(f"`{code}`" for code in column.codes)
    return kind if column.required else f"{kind}, or nothing"
