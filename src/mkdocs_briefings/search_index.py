"""The full-text index, by Pagefind: records made by us, so that no theme text gets in."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind.service import get_executable

from briefings.views.search import SearchRecord

LANGUAGE = "en"
"""One index for all languages: by default a page would only be found from pages of its own language."""

ADDRESSES = "search/fulltext.json"
"""Which page each record of the index is of, so that a result has an address before its text is fetched."""
NOT_INDEXED = (".headerlink", ".rh-cite")
"""Selectors of what readers do not look for."""
SIGNATURE = b"pagefind_dcd"
"""What Pagefind puts before the content of each of its files."""


def write_index(site: Path, pages: Iterable[tuple[SearchRecord, str]]) -> None:
    """Write `pagefind/` below `site` from records and the HTML of their text.

    By the program, not by its Python service: that one says it is done before its last blocks are on disk, and is then
    ended, so that a script of it was cut short now and then.
    """
    with TemporaryDirectory() as folder:
        for record, text in pages:
            file = Path(folder, record.url, "index.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document(record, text), encoding="utf-8")
        _index(Path(folder), site / "pagefind")
    (site / ADDRESSES).write_text(json.dumps(_addresses(site / "pagefind")), encoding="utf-8")


def _index(folder: Path, output: Path) -> None:
    options: list[str | Path] = ["--site", folder, "--output-path", output, "--force-language", LANGUAGE, "--quiet"]
    options += [part for selector in NOT_INDEXED for part in ("--exclude-selectors", selector)]
    subprocess.run([program(), *options], check=True)


def program() -> Path:
    """Pagefind itself, as its Python package brings it; raises FileNotFoundError without it."""
    found = get_executable()
    if not found:
        raise FileNotFoundError("Pagefind's program is missing: python3 dev.py installs it")
    return Path(found)


def _addresses(index: Path) -> dict[str, str]:
    files = sorted((index / "fragment").glob("*.pf_fragment"))
    return {file.stem: _fragment(file)["url"].lstrip("/") for file in files}


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
