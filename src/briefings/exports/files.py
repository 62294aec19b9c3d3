"""Every file that the site offers for download."""

import json
from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.exports import package, tables
from briefings.exports.schema import VERSION, schema
from briefings.exports.source_index import source_index_csv
from briefings.views.charts import charts


def data_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Path within the site and text of each file; the same corpus gives the same bytes."""
    yield "data/briefings.json", tables.pages_json(corpus)
    yield "data/launches.csv", tables.launches_csv(corpus)
    yield "data/accounts.csv", tables.accounts_csv(corpus)
    yield "data/sources.csv", tables.sources_csv(corpus)
    yield "data/source-index.csv", source_index_csv(corpus)
    for chart in charts(corpus):
        yield f"data/{chart.file}", tables.table(chart.data.columns, chart.data.rows)
    yield "data/launches.geojson", package.launches_geojson(corpus)
    yield "data/datapackage.json", package.datapackage_json(corpus)
    yield f"data/front-matter.v{VERSION}.schema.json", json.dumps(schema(), ensure_ascii=False, indent=1)
