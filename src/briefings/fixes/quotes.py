"""Quotes around words that YAML readers read differently."""

from collections.abc import Collection

from briefings.diagnostics import Place
from briefings.fixes.page import Draft


def quoted(draft: Draft, faulty: Collection[Place]) -> str:
    """The text with each such word in quotes; not where the record asks for something else than text (`faulty`)."""
    lines = draft.text.split("\n")
    for place, word in sorted(draft.document.tree.places.ambiguous.items(), reverse=True):  # from the end, so that columns stay true
        line, column = lines[place.line - 1], place.column - 1
        if place not in faulty and line.startswith(word, column):
            lines[place.line - 1] = f'{line[:column]}"{word}"{line[column + len(word) :]}'
    return "\n".join(lines)
