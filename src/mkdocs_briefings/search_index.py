"""The full-text index, by Pagefind: records made by us, so that no theme text gets in."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from briefings.views.search import SearchRecord
from mkdocs_briefings.full_text import indexed

LANGUAGE = "en"
"""One index for all languages: by default a page would only be found from pages of its own language."""

ADDRESSES = "search/fulltext.json"
"""Which page each record of the index is of, so that a result has an address before its text is fetched."""
NOT_INDEXED = (".headerlink", ".rh-cite")
"""Selectors of what readers do not look for."""
SIGNATURE = b"pagefind_dcd"
"""What Pagefind puts before the content of each of its files."""


def write_index(site: Path, pages: Iterable[tuple[SearchRecord, str]], numbers: Mapping[str, int]) -> None:
    """Write `pagefind/` below `site` from records and the HTML of their text; pages with a number go by that.

    Raises RuntimeError where Pagefind fails.
    """
    documents = ((f"/{record.url}", document(record, text)) for record, text in pages)
    for path, content in indexed(documents, LANGUAGE, NOT_INDEXED):
        _write(site / "pagefind" / path, content)
    _write(site / ADDRESSES, json.dumps(_addresses(site / "pagefind", numbers)).encode())


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _addresses(index: Path, numbers: Mapping[str, int]) -> dict[str, str | int]:
    files = sorted((index / "fragment").glob("*.pf_fragment"))
    urls = ((file.stem, _fragment(file)["url"].lstrip("/")) for file in files)
    return {name: numbers.get(url, url) for name, url in urls}


def _fragment(file: Path) -> dict[str, str]:
    content: dict[str, str] = json.loads(gzip.decompress(file.read_bytes()).removeprefix(SIGNATURE))
    return content


def document(record: SearchRecord, text: str) -> str:
    """A page as Pagefind reads it: title, summary and text to show, and names that only weigh.

    Filters, dates and sorting are not its business: the catalogue has them, exact and at a tenth of the bytes.
    """
    return "\n".join(_parts(record, text))


def _parts(record: SearchRecord, text: str) -> Iterator[str]:
    yield f'<html lang="{LANGUAGE}"><body><main data-pagefind-body>'
    yield f'<h1 data-pagefind-weight="10">{escape(record.title)}</h1>'
    yield f'<p data-pagefind-weight="3">{escape(record.summary)}</p>'
    if record.names:
        yield f'<p data-pagefind-weight="8">Also: {escape(", ".join(record.names))}.</p>'
    if record.about:
        yield f'<p data-pagefind-weight="4">About: {escape(", ".join(record.about))}.</p>'
    yield text
    if record.sources:
        yield f"<p>Sources: {escape('; '.join(record.sources))}.</p>"
    yield "</main></body></html>"
