"""Nothing is lost on the way into the tables: from them alone the record is made anew, and its tables are the same."""

from __future__ import annotations

import pytest

from briefings.corpus import Corpus
from briefings.exports.files import DataSet
from briefings.model import Launch, Topic
from briefings.parse.folder import read_folder
from briefings.views.tables import TABLES
from support.door import ROOT
from support.rebuild import read, rebuilt


@pytest.fixture(scope="module")
def own() -> Corpus:
    return Corpus.read(read_folder(ROOT / "docs"))


@pytest.fixture(scope="module")
def files(own: Corpus) -> dict[str, str]:
    return {path: content.decode() for path, content in DataSet(own).package.items()}


@pytest.fixture(scope="module")
def again(files: dict[str, str]) -> Corpus:
    return rebuilt(files)


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_csv_to_model_to_csv_is_identical(files: dict[str, str], again: Corpus, name: str) -> None:
    assert len(read(files[f"{name}.csv"])) > 50
    assert DataSet(again).package[f"{name}.csv"].decode() == files[f"{name}.csv"]


def test_the_tables_hold_every_key_of_every_launch(own: Corpus, again: Corpus) -> None:
    before, after = ({launch.id: launch.model_dump(exclude={"moved_from"}) for _, launch in corpus.of(Launch)} for corpus in (own, again))

    assert len(before) > 200
    assert after == before


def test_the_tables_hold_every_key_of_every_topic_but_how_its_launches_are_chosen(own: Corpus, again: Corpus) -> None:
    left_out = {"moved_from", "selects"}
    before, after = ({topic.id: topic.model_dump(exclude=left_out) for _, topic in corpus.of(Topic)} for corpus in (own, again))

    assert after == before
