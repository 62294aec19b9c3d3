"""Sentences of the site's own pages, from which the texts of test pages are put together."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator

SENTENCE = re.compile(r"[A-Z“].+?[.!?]”?(?:\s?\[\^[a-z0-9-]+\])*(?=\s|$)")
"""A sentence with the citations that follow it; “U.S.” ends one too early, which does no harm here."""
_CITATION, _LINK = re.compile(r"\[\^[a-z0-9-]+\]"), re.compile(r"\[([^\]^]+)\]\([^)]+\)")
_BLOCK = re.compile(r"[#|>`<*:-]|\d+\.|\[\^| {4}")
_MARKUP = re.compile(r"[\[\]|`#*<>{}]")


def paragraphs(body: str) -> list[str]:
    """The parts of a text between empty lines."""
    return [part for part in body.strip().split("\n\n") if part]


def pool(bodies: Iterable[str]) -> list[str]:
    """Every plain sentence of these texts once, in order of the alphabet: no citation, no link, no markup."""
    return sorted({sentence for body in bodies for sentence in _plain(body)})


def _plain(body: str) -> Iterator[str]:
    for paragraph in filter(_is_prose, paragraphs(body)):
        for sentence in SENTENCE.findall(" ".join(paragraph.split())):
            text = _LINK.sub(r"\1", _CITATION.sub("", sentence)).strip()
            if len(text) > 40 and not _MARKUP.search(text) and text.count("“") == text.count("”") and text.count("(") == text.count(")"):
                yield text


def _is_prose(paragraph: str) -> bool:
    return not _BLOCK.match(paragraph)


def mixed(paragraph: str, sentences: list[str], dice: random.Random) -> str:
    """The same paragraph with most of its cited sentences from elsewhere; citations stay, and so do sentences with links."""
    if not _is_prose(paragraph):
        return paragraph

    def other(found: re.Match[str]) -> str:
        own, cited = found[0], _CITATION.findall(found[0])
        return own if _LINK.search(own) or not cited or dice.random() < 1 / 3 else dice.choice(sentences) + "".join(cited)

    return SENTENCE.sub(other, " ".join(paragraph.split()))
