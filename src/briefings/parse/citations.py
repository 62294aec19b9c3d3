"""Citations and links in a page's Markdown text, with their offsets. What stands in code is left alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)|(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=tick)(?!`)",
    re.DOTALL | re.MULTILINE,
)
# `[^key]:` is a definition where it begins a line; elsewhere the colon is the sentence's own.
_DEFINITION = re.compile(r"^ {0,3}\[\^(?P<key>[^\]\s]+)\]:", re.MULTILINE)
_CITATION = re.compile(rf"{_DEFINITION.pattern.replace('?P<key>', '?:')}|\[\^(?P<key>[^\]\s]+)\]", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\[]*)\]\((?P<target>[^)\s]+)(?:\s+\"[^\"]*\")?\)")


@dataclass(frozen=True)
class Mark:
    """Something the text points to: a source key or a link target, and its span in the text."""

    target: str
    start: int
    end: int
    text: str = ""


def citations(body: str) -> Iterator[Mark]:
    """Every `[^key]` in the text, in order."""
    for match in _CITATION.finditer(without_code(body)):
        if match["key"]:
            yield Mark(match["key"], match.start(), match.end())


def definitions(body: str) -> Iterator[Mark]:
    """Every footnote definition, `[^key]: …`, which an editor should not write: the site does."""
    for match in _DEFINITION.finditer(without_code(body)):
        yield Mark(match["key"], match.start(), match.end())


def links(body: str) -> Iterator[Mark]:
    """Every inline link, `[text](target)`, with the span of its target."""
    for match in _LINK.finditer(without_code(body)):
        yield Mark(match["target"], match.start("target"), match.end("target"), match["text"])


@lru_cache(maxsize=10_000)  # every rule about the text asks for it
def without_code(body: str) -> str:
    """The text with code blanked out; offsets and lines stay the same."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), body)
