"""Texts as the search page compares them: the same runs, stems and terms as `overrides/assets/js/search/text.js`, by test."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_HANGUL = "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7fb"
_EASTERN = "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # fmt: skip
"""Han, hiragana and katakana."""
_RUN = re.compile(rf"[{_EASTERN}]+|[{_HANGUL}]+|[^\W_{_EASTERN}{_HANGUL}]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
_POSSESSIVE = re.compile(r"['’]s\b")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_ENDING = re.compile(r"(?<=.{3})(?:(?<!e)ed|e)$")


def runs(text: str) -> list[str]:
    """Runs of one script each, in lower case without Latin accents: `화성-17형 KN-23` gives 화성, 17, 형, kn, 23."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
    return _RUN.findall(_THOUSANDS.sub("", _POSSESSIVE.sub("", text.lower())))


def is_eastern(run: str) -> bool:
    """Whether a run is Korean, Japanese or Chinese."""
    return re.match(f"[{_EASTERN}{_HANGUL}]", run) is not None


def terms(text: str) -> Iterator[str]:
    """What an index holds for a text: stems, and neighbouring pairs of Korean and Japanese letters."""
    for run in runs(text):
        yield from _terms_of(run)


@lru_cache(maxsize=65536)
def _terms_of(run: str) -> tuple[str, ...]:
    if not is_eastern(run):
        return (_stem(run),)
    return tuple(run[place : place + 2] for place in range(len(run) - 1)) or (run,)


def _stem(word: str) -> str:
    """Near to Harman's S stemmer of 1991, with past tenses: `launches`, `fired` and `fire` are one with launch and fir."""
    return word if len(word) < 4 else _ENDING.sub("", _singular(word))


def _singular(word: str) -> str:
    if word.endswith(("us", "ss", "is")):
        return word
    if word.endswith("ies") and word[-4] not in "ea":
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "xes", "sses")):
        return word[:-2]
    return word.removesuffix("s")
