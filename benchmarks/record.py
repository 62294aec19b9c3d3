"""A large record for measuring: valid, varied launches made of the site's own words. Test data, and each page says so.

    python benchmarks/record.py 10000 FOLDER

FOLDER gets the site's content with so many launches in all. A new one is a launch of the site on another day: all its dates
move with it, its figures change by one factor, half its sentences come from other pages, and it links to others like it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))  # as a script, too, it is part of its package
from benchmarks.text import mixed, paragraphs, pool

DOCS = Path(__file__).parents[1] / "docs"
FIRST = dt.date(1989, 1, 1)  # from then on, the clocks of Korea have never been moved for a summer: a day moved by days keeps its time
_LAUNCH = re.compile(r"(\d{4}-\d\d-\d\d)-[a-z0-9-]+")
_DAY = re.compile(r"(?<![\d/=-])\d{4}-\d\d-\d\d(?!\d)")
_MONTH = re.compile(r"\b(date|said): ['\"]?\d{4}(-\d\d)?[~?%/'\"]*(\s|,|$)", re.MULTILINE)
_SIBLING = re.compile(r"\((?=\d{4}-\d\d-\d\d-)")
_KEPT = re.compile(r"as_of|reviewed|changes|corrections|  - \{date|    (url|archive_url):")
_FIGURE = re.compile(r"(?<=distance_km: )\d+|(?<=apogee_km: )\d+|(?<=distance_km: \{value: )\d+|(?<=apogee_km: \{value: )\d+")
_REPLACED = re.compile(r"^(id|title|summary|aliases|related):.*\n(?:[ -].*\n)*", re.MULTILINE)


@dataclass(frozen=True)
class Model:
    """A launch of the site that others are made from."""

    name: str
    day: dt.date
    title: str
    topics: tuple[str, ...]
    """Related pages that are no launches."""
    head: str
    body: str

    @classmethod
    def read(cls, path: Path) -> Model:
        """Split a briefing into front matter and text."""
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        day, keys = dt.date.fromisoformat(path.stem[:10]), yaml.safe_load(head)
        topics = tuple(id_ for id_ in keys.get("related", ()) if not _LAUNCH.fullmatch(id_))
        return cls(path.stem[11:], day, keys["title"], topics, head, _SIBLING.sub(rf"(../{day.year}/", body))

    @property
    def movable(self) -> bool:
        """Whether its front matter has whole days alone, which can all be moved by as many days."""
        return not _MONTH.search(self.head)

    def shifted(self, day: dt.date, factor: float) -> str:
        """The rest of its front matter as of another day, with its figures times a factor."""
        shift = day - self.day
        lines = _REPLACED.sub("", self.head).splitlines(keepends=True)
        moved = (line if _KEPT.match(line) else _DAY.sub(lambda found: _later(found[0], shift), line) for line in lines)
        return _FIGURE.sub(lambda found: str(round(int(found[0]) * factor)), "".join(moved))


def _later(day: str, shift: dt.timedelta) -> str:
    return (dt.date.fromisoformat(day) + shift).isoformat()


@dataclass
class Writer:
    """Makes launches one after another; the same models and seed give the same ones."""

    models: list[Model]
    sentences: list[str]
    dice: random.Random
    written: list[str]
    """Ids so far, to which later ones link."""

    def launch(self, number: int) -> tuple[str, str]:
        """Id and text of one launch."""
        day = FIRST + dt.timedelta(self.dice.randrange((self.models[-1].day - FIRST).days))
        model = self.dice.choice([model for model in self.models if model.day > day])
        others = self.dice.sample(self.written, min(2, len(self.written)))
        id_ = f"{day}-{model.name}-test-{number}"
        self.written.append(id_)
        return id_, f"---\nid: {id_}\n{self._head(model, number, day, others)}---\n\n{self._body(model, others)}\n"

    def _head(self, model: Model, number: int, day: dt.date, others: list[str]) -> str:
        keys: dict[str, object] = {
            "title": shorten(f"Test {number}: {model.title}", 90, placeholder="…"),  # as long as a title may be
            "summary": " ".join([f"Test data {number}, no news.", *self._brief()]),
            "related": [*others, *model.topics],
        }
        if number % 5 == 0:  # a Korean and a Japanese name now and then, as on the site
            keys["aliases"] = [{"name": f"시험 발사 제{number}호", "lang": "ko"}, {"name": f"試験発射第{number}号", "lang": "ja"}]
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items()]  # JSON is YAML
        return "".join(lines) + model.shifted(day, self.dice.uniform(0.9, 1.1))

    def _brief(self) -> list[str]:
        """Sentences of fifty words at most, without figures: those would need a claimant."""
        chosen: list[str] = []
        for sentence in self.dice.choices(self.sentences, k=5):
            if not any(map(str.isdigit, sentence)) and sum(len(part.split()) for part in [*chosen, sentence]) <= 50:
                chosen.append(sentence)
        return chosen

    def _body(self, model: Model, others: list[str]) -> str:
        parts = [mixed(part, self.sentences, self.dice) for part in paragraphs(model.body)]
        links = [f"See also the test page [{id_}](../{id_[:4]}/{id_}.md)." for id_ in others]
        return "\n\n".join(["This page is test data: nothing on it happened.", *parts, *filter(None, [" ".join(links)])])


def launches(docs: Path) -> list[Path]:
    """The launches of a site that have a whole day as their date."""
    return [path for path in sorted(docs.glob("briefings/*/*.md")) if _LAUNCH.fullmatch(path.stem)]


def generated(number: int, docs: Path = DOCS, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Ids and texts of so many launches, made from those of a site."""
    models = sorted(filter(lambda model: model.movable, map(Model.read, launches(docs))), key=lambda model: model.day)
    texts = (path.read_text(encoding="utf-8").split("---\n", 2)[2] for path in [*launches(docs), *sorted(docs.glob("topics/*/*.md"))])
    writer = Writer(models, pool(texts), random.Random(seed), [])  # noqa: S311  (nothing secret)
    return (writer.launch(count) for count in range(1, number + 1))


def write(number: int, folder: Path, docs: Path = DOCS) -> None:
    """A site's content with so many launches in all, its own among them; raises ValueError if it has more than that."""
    own = len(launches(docs))
    if number < own:
        raise ValueError(f"the content has {own} launches of its own: name {own} or more, not {number}")
    shutil.copytree(docs, folder)
    for id_, text in generated(number - own, docs):
        path = folder / "briefings" / id_[:4] / f"{id_}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, help="launches in all")
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    options = parser.parse_args()
    try:
        write(options.number, options.folder)
    except (ValueError, FileExistsError) as error:
        parser.error(str(error))
