"""Who published a source: the free text of `publisher`, brought to one name and one address."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.model.vocabulary import Vocabulary, Word

JOINT = re.compile(r",| \(| via | on | in | text |/")
"""What may follow a publisher's name: who passed the page on, or which edition it is."""
CUT = re.compile(r",| \(| via ")
"""What ends a name that the vocabulary does not know: “on” and “in” may be parts of one."""


@dataclass(frozen=True)
class Publisher:
    """One publisher, whoever passed its pages on."""

    slug: str
    """The vocabulary's code, or one made from the name."""
    word: Word


class Publishers:
    """Finds publishers by what front matter says."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._known: dict[str, Publisher] = {}
        self._found: dict[str, Publisher] = {}
        for code, word in vocabulary.publishers.items():
            names = (word.name, *(alias.name for alias in word.aliases))
            self._known |= {code: Publisher(code, word), **{_key(name): Publisher(code, word) for name in names}}

    def find(self, text: str) -> Publisher:
        """The publisher in `Reuters (on The Straits Times)`, `Jiji Press via Nippon.com` or `NHK World`.

        The longest beginning that the vocabulary knows; else the name before a comma, a bracket or “via”. A description in
        square brackets stays whole.
        """
        if text not in self._found:
            self._found[text] = next((self._known[key] for key in map(_key, _beginnings(text)) if key in self._known), None) or _new(text)
        return self._found[text]


def _beginnings(text: str) -> Iterator[str]:
    yield text
    yield from (text[: joint.start()] for joint in reversed(list(JOINT.finditer(text))))


def _new(text: str) -> Publisher:
    name = text if text.startswith("[") else CUT.split(text)[0]
    return Publisher(_key(name), Word(name=name))


def _key(name: str) -> str:
    """Names that differ in case, marks or a leading article are one; one without Latin letters gets a number."""
    plain = unicodedata.normalize("NFKD", name.removeprefix("The ")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or f"{zlib.crc32(name.encode()):08x}"
