"""The reverse index as a table: what each source is, and how many values rest on it."""

import csv
import io

from support.corpus import LAUNCH, data_files, launch, make_corpus

PAGE = launch(
    """sources:
  a: {title: A, publisher: Paper (on Mirror), url: 'https://a.test/a', origin: south-staff, read: full}
  b: {title: B, publisher: Gazette, url: 'https://a.test/b', origin: south-staff, read: cited}
  c: {title: C, publisher: Gazette, url: 'https://a.test/c', origin: east-ministry, read: full}
""",
    """accounts:
  - {by: south-staff, said: 2021-05-01, sources: [a, b], site: testville, platform: rail, class: srbm}
  - {by: south-staff, said: 2021-05-01, sources: [a, c], count: 2}
  - {by: east-ministry, said: 2021-05-01, sources: [c], apogee_km: 50, distance_km: 80}
""",
)


def test_each_row_counts_what_its_source_carries_alone_and_what_its_origin_does():
    rows = list(csv.DictReader(io.StringIO(data_files(make_corpus({LAUNCH: PAGE}))["data/source_index.csv"])))
    counts = ("values", "values_without_other_source", "values_without_other_origin")

    assert {row["key"]: tuple(row[name] for name in counts) for row in rows} == {
        "a": ("4", "0", "3"), "b": ("3", "0", "3"), "c": ("3", "2", "2"),
    }  # fmt: skip
    assert [(row["page"], row["publisher"], row["independent_origin"], row["link"]) for row in rows] == [
        ("2021-05-01-testville", "paper", "south-korea", ""),
        ("2021-05-01-testville", "gazette", "south-korea", ""),
        ("2021-05-01-testville", "gazette", "japan", ""),
    ]
