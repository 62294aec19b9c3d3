"""Agreement with the public data sets: every launch they list is here, on its Korean day, or a reason says why not."""

import csv
from collections import Counter
from pathlib import Path

import yaml

from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.parse.folder import read_folder

HERE = Path(__file__).parent
DOCS = HERE.parents[1] / "docs"
LAUNCHES = {launch.id: launch for _, launch in Corpus.read(read_folder(DOCS)).of(Launch)}
DIFFERENCES = yaml.safe_load((HERE / "facts_differences.yml").read_text(encoding="utf-8")) or {}


def listed() -> Counter[str]:
    """How many launches the data sets list for each date."""
    with (HERE / "facts.csv").open(encoding="utf-8") as file:
        return Counter(row["date"] for row in csv.DictReader(file))


def test_every_launch_of_the_data_sets_is_here_on_its_day() -> None:
    held = Counter(launch.date.text for launch in LAUNCHES.values())

    missing = {date: number for date, number in listed().items() if held[date] < number and date not in DIFFERENCES}
    assert missing == {}


def test_every_difference_is_real_and_has_a_reason() -> None:
    held = Counter(launch.date.text for launch in LAUNCHES.values())

    for date, difference in DIFFERENCES.items():
        assert held[date] < listed()[date], f"{date} agrees by now"
        assert difference["as"] in LAUNCHES
        assert len(difference["reason"].split()) > 4
