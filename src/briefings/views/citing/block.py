"""What a page shows on how to cite it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from briefings.views import words
from briefings.views.citing.formats import bibtex, csl, ris
from briefings.views.citing.styles import STYLES, cited
from briefings.views.citing.work import Work

FORMATS: tuple[tuple[str, str, str, Callable[[Work], str]], ...] = (
    ("BibTeX", "bib", "application/x-bibtex", bibtex),
    ("RIS", "ris", "application/x-research-info-systems", ris),
    (
        "CSL-JSON",
        "json",
        "application/vnd.citationstyles.csl+json",
        lambda work: json.dumps([csl(work)], ensure_ascii=False, separators=(",", ":")),
    ),
)
"""Name, ending, media type and writer of each form."""


@dataclass(frozen=True)
class Download:
    """A file for a reference manager."""

    form: str
    name: str
    address: str
    """The file itself, as a `data:` address (RFC 2397). To write three files beside each of ten thousand pages would take
    longer than all the rest of the build."""


@dataclass(frozen=True)
class CitingBlock:
    """How to cite a page."""

    version: str
    date: str
    machine_date: str
    texts: tuple[tuple[str, str], ...]
    """The name of each style, and the page as it writes it."""
    downloads: tuple[Download, ...]


@lru_cache(maxsize=20_000)  # a preview makes every page's after every save
def citing_block(work: Work) -> CitingBlock:
    """How to cite a work in every style and form."""
    downloads = (
        Download(form, f"{work.key}.{ending}", f"data:{kind};charset=utf-8,{write(work).translate(_ESCAPED)}")
        for form, ending, kind, write in FORMATS
    )
    texts = tuple((style.name, cited(work, style)) for style in STYLES)
    return CitingBlock(work.version, words.day(work.date), work.date.isoformat(), texts, tuple(downloads))


class _Escaped(dict[int, str]):
    """How a character stands in a `data:` address: one table for all texts, which `translate` reads four times as fast as `quote`.

    What may stand as it is, is said by RFC 3986; `&` is left out, since HTML would write it with five letters.
    """

    def __missing__(self, character: int) -> str:
        self[character] = quote(chr(character), safe="!$()*+,/:;=?@")
        return self[character]


_ESCAPED = _Escaped()
