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
    def package(self) -> dict[str, str]:
        """The files that the package's descriptor describes, and the descriptor, by path within the package."""
        files = {f"{one.table.name}.csv": tables.table_csv(one) for one in self.tables}
        drawn = charts(self.corpus)
        files |= {chart.file: tables.table(chart.data.columns, chart.data.rows) for chart in drawn}
        files["launches.geojson"] = launches_geojson(self.corpus)
        return files | {FILE: datapackage_json(self.corpus, self.tables, drawn, files)}

    @cached_property
    def texts(self) -> dict[str, str]:
        """Every file that is text, by path within the site."""
        files = {FOLDER + path: text for path, text in self.package.items()}
        files |= {f"{FOLDER}{one.table.name}.json": tables.table_json(one) for one in self.tables}
        files[f"{FOLDER}briefings.json"] = tables.pages_json(self.corpus)
        files[f"{FOLDER}front-matter.v{VERSION}.schema.json"] = json.dumps(schema(), ensure_ascii=False, indent=1)
        return files | dict(citation_files(self.corpus))

    @cached_property
    def archives(self) -> dict[str, bytes]:
        """The same packed, by path within the site: the package as a zip, with its README, and the tables as a database."""
        about = readme(self.corpus).encode()
        whole = {path: text.encode() for path, text in self.package.items()} | {README: about}
        packed = zipped({f"{NAME}/{path}": content for path, content in whole.items()})
        return {FOLDER + README: about, FOLDER + ZIP: packed, FOLDER + DATABASE: database(self.corpus, self.tables)}

    def evidence(self) -> Iterator[tuple[str, bytes]]:
        """Path within the site and content of each launch's evidence bundle."""
        return evidence_files(self.corpus, self.tables)
