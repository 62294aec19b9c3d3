"""The page of downloads: a view of the files, which views of the record know nothing of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefings.exports.database import DATABASE
from briefings.exports.dictionary import holds
from briefings.exports.files import README, ZIP, DataSet
from briefings.exports.package import FILE, VERSION
from briefings.exports.readme import FOLDER, citation
from briefings.exports.schema import VERSION as SCHEMA
from briefings.views.article import Article
from briefings.views.site import PageView
from briefings.views.tables import TABLES
from briefings.views.tables.table import Filled

OTHERS = {
    "launches.geojson": ("GeoJSON", "Each launch at the point of its place, rounded to half a degree"),
    "briefings.json": ("JSON", "Every page of the site: id, title, kind, date, address, status"),
    FILE: ("JSON", "The package's description, by the Data Package standard: types, units, codes, keys"),
    f"front-matter.v{SCHEMA}.schema.json": ("JSON", "The form in which editors write the record, as JSON Schema"),
    "citations.bib": ("BibTeX", "How to cite every page, for reference managers"),
    "citations.ris": ("RIS", "The same, in RIS"),
    "citations.json": ("CSL-JSON", "The same, in CSL-JSON"),
    README: ("Markdown", "How to cite, how launches are counted, every column: the zip has it too"),
}
FORMS = ("CSV", "JSON")
"""In which each table comes."""
DOWNLOADS = (*(f"{FOLDER}{table.name}.{form.lower()}" for table in TABLES for form in FORMS), *(FOLDER + name for name in OTHERS if name != README))
"""What texts may link to, whether it has been made yet or not."""


@dataclass(frozen=True)
class Download:
    """One file."""

    url: str
    form: str
    size: str
    """Ready to print; empty in a preview, which makes them when it begins and not again."""
    about: str = ""


@dataclass(frozen=True)
class Described:
    """One column; what it holds and what that means come in pieces of text, each with whether it is code."""

    name: str
    holds: tuple[tuple[str, bool], ...]
    meaning: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class TableRow:
    """One table of the record, in each form."""

    name: str
    about: str
    rows: str
    """How many, with commas between thousands; empty where `size` is."""
    files: tuple[Download, ...]
    columns: tuple[Described, ...]


@dataclass(frozen=True)
class DataPage:
    """What the page shows besides its text."""

    article: Article
    version: str
    citation: str
    packed: tuple[Download, ...]
    """Everything in one file."""
    tables: tuple[TableRow, ...]
    others: tuple[Download, ...]


def with_downloads(view: PageView, data: DataSet, *, sized: bool) -> PageView:
    """The page with its files; unless it is `sized` they are not made for the sake of their sizes."""
    sizes = {path: len(text.encode()) for path, text in data.texts.items()} if sized else {}
    sizes |= {path: len(content) for path, content in data.archives.items()} if sized else {}
    page = DataPage(
        article=view.data,
        version=VERSION,
        citation=citation(data.corpus),
        packed=tuple(_packed(sizes)),
        tables=tuple(_table(one, sizes) for one in (data.tables if sized else [Filled(table, []) for table in TABLES])),
        others=tuple(_download(path, form, sizes, about) for path, (form, about) in OTHERS.items()),
    )
    return replace(view, data=page)


def _packed(sizes: Mapping[str, int]) -> Iterator[Download]:
    yield _download(ZIP, "Whole package (zip)", sizes, "All tables as CSV, the map and the charts’ numbers, with description and README")
    yield _download(DATABASE, "Database (SQLite)", sizes, "The same tables to ask in SQL, with a full-text search over every page")


def _table(filled: Filled, sizes: Mapping[str, int]) -> TableRow:
    table = filled.table
    files = tuple(_download(f"{table.name}.{form.lower()}", form, sizes) for form in FORMS)
    columns = tuple(Described(column.name, _pieces(holds(column)), _pieces(column.meaning)) for column in table.columns)
    return TableRow(table.name, table.about, f"{len(filled.rows):,}" if sizes else "", files, columns)


def _pieces(text: str) -> tuple[tuple[str, bool], ...]:
    """Text, and what stands in it between backticks, in turns."""
    return tuple((piece, place % 2 == 1) for place, piece in enumerate(text.split("`")) if piece)


def _download(path: str, form: str, sizes: Mapping[str, int], about: str = "") -> Download:
    url = FOLDER + path
    return Download(url, form, size(sizes[url]) if url in sizes else "", about)


def size(number: int) -> str:
    """A number of bytes for readers: `12 kB`, `4.1 MB`."""
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{max(1, round(number / 1e3)):,} kB"
