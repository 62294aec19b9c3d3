"""The full-text index, by Pagefind: records made by us, so that no theme text gets in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind.index import IndexConfig, PagefindIndex

from briefings.views.search import SearchRecord

LANGUAGE = "en"
"""One index for all languages: by default a page would only be found from pages of its own language."""


def write_index(site: Path, pages: Iterable[tuple[SearchRecord, str]]) -> None:
    """Write `pagefind/` below `site` from records and the HTML of their text.

    The records go through a folder: given one by one, the library's service takes a tenth of a second for each.
    """
    with TemporaryDirectory() as folder:
        for record, text in pages:
            file = Path(folder, record.url, "index.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document(record, text), encoding="utf-8")
        asyncio.run(_index(Path(folder), site / "pagefind"))


async def _index(folder: Path, output: Path) -> None:
    config = IndexConfig(force_language=LANGUAGE, output_path=str(output), exclude_selectors=[".headerlink", ".rh-cite"])
    async with PagefindIndex(config=config) as index:
        await index.add_directory(str(folder))


def document(record: SearchRecord, text: str) -> str:
    """A page as Pagefind reads it: title, summary and text to show, then names and dates that only weigh."""
    return "\n".join(_parts(record, text))


def _parts(record: SearchRecord, text: str) -> Iterator[str]:
    yield f'<html lang="{LANGUAGE}"><body><main data-pagefind-body>'
    yield f'<h1 data-pagefind-weight="10">{escape(record.title)}</h1>'
    yield f'<p data-pagefind-meta="summary" data-pagefind-weight="3">{escape(record.summary)}</p>'
    yield f'<p data-pagefind-weight="8">Also: {escape(", ".join(record.names + record.dates))}.</p>'
    if record.about:
        yield f'<p data-pagefind-weight="4">About: {escape(", ".join(record.about))}.</p>'
    yield text
    if record.sources:
        yield f"<p>Sources: {escape('; '.join(record.sources))}.</p>"
    yield f'<span data-pagefind-meta="beside" data-pagefind-ignore>{escape(record.beside)}</span>'
    for name, values in record.filters.items():
        yield from (f'<span data-pagefind-filter="{name}:{escape(value)}"></span>' for value in values)
    if record.sort:
        yield f'<span data-pagefind-sort="date:{record.sort}" data-pagefind-filter="day:{record.sort}"></span>'
    yield "</main></body></html>"
