"""Every file that the site offers for download as text."""

import json
from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.exports import tables
from briefings.exports.geojson import launches_geojson
from briefings.exports.package import FILE, datapackage_json
from briefings.exports.schema import VERSION, schema
from briefings.views.charts import charts
from briefings.views.tables import filled

FOLDER = "data/"
"""Where the package stands in the site."""


def data_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Path within the site and text of each file; the same corpus gives the same bytes."""
    rows = filled(corpus)
    package = {f"{one.table.name}.csv": tables.table_csv(one) for one in rows}
    package |= {chart.file: tables.table(chart.data.columns, chart.data.rows) for chart in charts(corpus)}
    package["launches.geojson"] = launches_geojson(corpus)
    package[FILE] = datapackage_json(corpus, rows, package)
    yield from ((FOLDER + path, text) for path, text in package.items())
    yield from ((f"{FOLDER}{one.table.name}.json", tables.table_json(one)) for one in rows)
    yield f"{FOLDER}briefings.json", tables.pages_json(corpus)
    yield f"{FOLDER}front-matter.v{VERSION}.schema.json", json.dumps(schema(), ensure_ascii=False, indent=1)
