"""The evidence bundle of a launch: complete, provable, the same every time."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import zipfile
from pathlib import Path

import jsonschema
import pytest

from briefings.exports.archive import zipped
from briefings.exports.files import DataSet
from briefings.exports.schema import schema
from support.corpus import LAUNCH, launch, make_corpus

ID = "2021-05-01-testville"
PAGE = launch("title: Two, “so to speak”", body="It left.[^notice]\n")
OTHER = launch("id: 1984-09-x", "date: 1984-09")
FILES = ["README.md", "SHA256SUMS", "accounts.csv", "record.json", "record.md", "sources.csv"]


def bundles() -> dict[str, bytes]:
    return dict(DataSet(make_corpus({LAUNCH: PAGE, "briefings/1984/1984-09-x.md": OTHER})).evidence())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    zipfile.ZipFile(io.BytesIO(bundles()[f"briefings/2021/{ID}/{ID}-evidence.zip"])).extractall(tmp_path)
    return tmp_path / ID


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, text=True, check=False)


def test_each_launch_has_one_beside_its_page() -> None:
    assert list(bundles()) == ["briefings/1984/1984-09-x/1984-09-x-evidence.zip", f"briefings/2021/{ID}/{ID}-evidence.zip"]


def test_it_unpacks_into_a_folder_of_its_own_whose_hashes_hold(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == FILES
    assert checked(folder).stdout == "".join(f"{name}: OK\n" for name in FILES if name != "SHA256SUMS")


def test_a_changed_file_does_not_pass(folder: Path) -> None:
    (folder / "accounts.csv").write_text("launch\n")

    assert "accounts.csv: FAILED" in checked(folder).stdout


def test_the_record_is_the_page_as_written_and_valid_as_json(folder: Path) -> None:
    record = json.loads((folder / "record.json").read_text(encoding="utf-8"))

    assert (folder / "record.md").read_text(encoding="utf-8") == PAGE
    assert record["title"] == "Two, “so to speak”"
    jsonschema.validate(record, schema())


def test_its_tables_have_the_rows_of_this_launch_alone(folder: Path) -> None:
    for name in ("accounts", "sources"):
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert {row["launch"] for row in csv.DictReader(file)} == {ID}


def test_its_readme_says_what_it_is_and_where_it_is_from(folder: Path) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")

    assert text.startswith("# Two, “so to speak”")
    assert f"1 June 2021: http://127.0.0.1:8000/briefings/2021/{ID}/" in text
    assert [name for name in FILES if f"`{name}`" not in text] == ["README.md"]


def test_the_same_record_gives_the_same_bytes() -> None:
    assert bundles() == bundles()


def test_a_zip_depends_on_nothing_but_its_files() -> None:
    one, other = zipped({"b": b"2", "a": b"1"}), zipped({"a": b"1", "b": b"2"})
    (first, second) = zipfile.ZipFile(io.BytesIO(one)).infolist()

    assert one == other
    assert (first.filename, second.filename) == ("a", "b")
    assert {first.date_time, second.date_time} == {(1980, 1, 1, 0, 0, 0)}
    assert first.external_attr >> 16 == 0o644
