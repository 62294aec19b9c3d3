"""The changelog of the data as files."""

import csv
import io
import json

from support.corpus import LAUNCH, TERM, data_files, launch, make_corpus, term

CHANGES = "changes: [{date: 2021-05-10, note: First published, major: true}, {date: 2021-05-12, note: A word}]"
WRONG = "corrections: [{date: 2021-05-12, note: Misread, was: 57 km, now: 75 km}]"
FILES = data_files(make_corpus({LAUNCH: launch(CHANGES, WRONG), TERM: term("changes: [{date: 2021-05-11, note: First published}]")}))
URL = "briefings/2021/2021-05-01-testville/"


def test_each_note_and_correction_is_a_row_the_newest_first():
    rows = list(csv.reader(io.StringIO(FILES["data/changes.csv"])))

    assert rows == [
        ["page", "url", "date", "kind", "major", "note", "was", "now", "release", "nth"],
        ["2021-05-01-testville", URL, "2021-05-12", "correction", "true", "Misread", "57 km", "75 km", "", "3"],
        ["2021-05-01-testville", URL, "2021-05-12", "change", "false", "A word", "", "", "", "2"],
        ["zone", "glossary/zone/", "2021-05-11", "change", "false", "First published", "", "", "", "1"],
        ["2021-05-01-testville", URL, "2021-05-10", "change", "true", "First published", "", "", "", "1"],
    ]


def test_json_has_the_same_rows():
    rows = list(csv.DictReader(io.StringIO(FILES["data/changes.csv"])))

    written = [
        {key: str(cell).lower() if key == "major" else str(cell) for key, cell in row.items()}
        for row in json.loads(FILES["data/changes.json"])
    ]
    assert written == [{key: cell for key, cell in row.items() if cell} for row in rows]


def test_the_package_describes_the_table():
    (resource,) = [resource for resource in json.loads(FILES["data/datapackage.json"])["resources"] if resource["name"] == "changes"]

    assert resource["path"] == "changes.csv"
    assert [field["name"] for field in resource["schema"]["fields"] if field["type"] == "boolean"] == ["major"]
