"""Every file that the site offers for download."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefings.corpus import Corpus
from briefings.exports import tables
from briefings.exports.archive import zipped
from briefings.exports.citations import citation_files
from briefings.exports.database import DATABASE, database
from briefings.exports.evidence import evidence_files
from briefings.exports.geojson import launches_geojson
from briefings.exports.package import FILE, NAME, datapackage_json
from briefings.exports.readme import FOLDER, readme
from briefings.exports.schema import VERSION, schema
from briefings.views.charts import charts
from briefings.views.tables import filled
from briefings.views.tables.table import Filled

README = "README.md"
ZIP = f"{NAME}.zip"


@dataclass(frozen=True)
class DataSet:
    """All that is made from one corpus, each table filled once."""

    corpus: Corpus

    @cached_property
    def tables(self) -> list[Filled]:
        """The record as tables."""
        return filled(self.corpus)

    @cached_property
    def package(self) -> dict[str, bytes]:
        """The files that the package's descriptor describes, and the descriptor, by path within the package."""
        files = {f"{one.table.name}.csv": tables.table_csv(one).encode() for one in self.tables}
        drawn = charts(self.corpus)
        files |= {chart.file: tables.table(chart.data.columns, chart.data.rows).encode() for chart in drawn}
        files["launches.geojson"] = launches_geojson(self.corpus)
        return files | {FILE: datapackage_json(self.corpus, self.tables, drawn, files).encode()}

    def texts(self) -> Iterator[tuple[str, bytes]]:
        """Path within the site and content of every file that is text, each made when it is its turn: together they are large."""
        yield from ((FOLDER + path, content) for path, content in self.package.items())
        yield from self._tables_json()
        yield from citation_files(self.corpus)

    def archives(self) -> Iterator[tuple[str, bytes]]:
        """The same packed, likewise: the package as a zip, with its README, and the tables as a database."""
        about = readme(self.corpus).encode()
        yield FOLDER + README, about
        yield FOLDER + ZIP, zipped({f"{NAME}/{path}": content for path, content in {**self.package, README: about}.items()})
        yield FOLDER + DATABASE, database(self.corpus, self.tables)

    def evidence(self) -> Iterator[tuple[str, bytes]]:
        """Path within the site and content of each launch's evidence bundle."""
        return evidence_files(self.corpus, self.tables)

    def _tables_json(self) -> Iterator[tuple[str, bytes]]:
        yield from ((f"{FOLDER}{one.table.name}.json", tables.table_json(one)) for one in self.tables)
        yield f"{FOLDER}briefings.json", tables.pages_json(self.corpus)
        yield f"{FOLDER}front-matter.v{VERSION}.schema.json", json.dumps(schema(), ensure_ascii=False, indent=1).encode()
