"""Markdown without its marks: the words that a reader sees."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    r"^(?P<fence>```+|~~~+)[\s\S]*?^(?P=fence).*$"  # samples and blocks of our own
    r"|<!--[\s\S]*?-->|</?[a-zA-Z][^>]*>"
    r"|\[\^[^\]]*\]:?"  # citations
    r"|\{:?\s*[.#][^}]*\}"  # classes and anchors
    r"|^\s*\|?[-:| ]+\|[-:| ]*$"  # the rule below a table's head
    r"|^\s*(?:#{1,6}|[-*+]|\d+\.|>)\s+",
    re.MULTILINE,
)
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3}|`+)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_ABBREVIATION = re.compile(r"^\*\[([^\]]+)\]:", re.MULTILINE)


def plain_text(markdown: str) -> str:
    """The text of a page on one line."""
    text = _LINK.sub(r"\1", _UNSEEN.sub(" ", _ABBREVIATION.sub(r"\1:", markdown)))
    for _ in range(2):  # emphasis within emphasis
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(text.replace("|", " ").split())
