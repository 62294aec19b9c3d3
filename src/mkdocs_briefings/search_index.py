"""The full-text index, by Pagefind: records made by us, so that no theme text gets in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from pagefind.index import IndexConfig, PagefindIndex

from briefings.views.search import SearchRecord

LANGUAGE = "en"
"""One index for all languages: by default a page would only be found from pages of its own language."""


def write_index(site: Path, pages: Iterable[tuple[SearchRecord, str]]) -> None:
    """Write `pagefind/` below `site` from records and the HTML of their text."""
    asyncio.run(_write(site, list(pages)))


async def _write(site: Path, pages: list[tuple[SearchRecord, str]]) -> None:
    output = str(site / "pagefind")
    config = IndexConfig(force_language=LANGUAGE, output_path=output, exclude_selectors=[".headerlink", ".rh-cite"])
    async with PagefindIndex(config=config) as index:
        for record, text in pages:
            await index.add_html_file(content=document(record, text), url=f"/{record.url}")


def document(record: SearchRecord, text: str) -> str:
    """A page as Pagefind reads it: title, summary and text to show, then names and dates that only weigh."""
    return "\n".join(_parts(record, text))


def _parts(record: SearchRecord, text: str) -> Iterator[str]:
    yield f'<html lang="{LANGUAGE}"><body><main data-pagefind-body>'
    yield f'<h1 data-pagefind-weight="10">{escape(record.title)}</h1>'
    yield f'<p data-pagefind-meta="summary" data-pagefind-weight="3">{escape(record.summary)}</p>'
    yield f'<p data-pagefind-weight="8">Also: {escape(", ".join(record.names + record.dates))}.</p>'
    yield f'<p data-pagefind-weight="4">About: {escape(", ".join(record.about))}.</p>'
    yield text
    yield f"<p>Sources: {escape('; '.join(record.sources))}.</p>"
    yield f'<span data-pagefind-meta="beside" data-pagefind-ignore>{escape(record.beside)}</span>'
    for name, values in record.filters.items():
        yield from (f'<span data-pagefind-filter="{name}:{escape(value)}"></span>' for value in values)
    if record.sort:
        yield f'<span data-pagefind-sort="date:{record.sort}"></span>'
    yield "</main></body></html>"
