"""A large record for measuring: valid, varied launch briefings with the site's own vocabulary.

    .venv/bin/python benchmarks/record.py 10000 FOLDER

Each is one of the site's launches on another day: all its dates move with it, its paragraphs change places, and sentences
of other briefings join them, so that texts differ and the search index grows as it would. Nothing in it is news.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
FIRST = dt.date(1984, 1, 1)
_LAUNCH = re.compile(r"(\d{4}-\d\d-\d\d)-[a-z0-9-]+")
_DAY = re.compile(r"(?<![\d/=-])\d{4}-\d\d-\d\d(?!\d)")
_MONTH = re.compile(r"\b(date|said): ['\"]?\d{4}(-\d\d)?[~?%/'\"]*(\s|,|$)", re.MULTILINE)
_SIBLING = re.compile(r"\((?=\d{4}-\d\d-\d\d-)")
_KEPT = re.compile(r"^(as_of|reviewed|changes|corrections|  - \{date|    (url|archive_url)):", re.MULTILINE)
_MARKUP = re.compile(r"\[\^|\]\(|[\d|`#*<>{}]|^- ")


@dataclass(frozen=True)
class Model:
    """A launch of the site that others are made from."""

    name: str
    day: dt.date
    head: str
    paragraphs: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> Model:
        """Split a briefing into front matter and paragraphs."""
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        day = dt.date.fromisoformat(_LAUNCH.fullmatch(path.stem)[1])  # type: ignore[index]  # only such paths are given
        body = _SIBLING.sub(rf"(../{day.year}/", body)
        return cls(path.stem[11:], day, head, tuple(part for part in body.strip().split("\n\n") if part))

    @property
    def movable(self) -> bool:
        """Whether its front matter has whole days alone, which can all be moved by as many days."""
        return not _MONTH.search(self.head)

    @property
    def sentences(self) -> list[str]:
        """Plain sentences of its text: no figure, no citation, no link."""
        parts = (sentence for part in self.paragraphs for sentence in re.split(r"(?<=\.) ", " ".join(part.split())))
        return [part for part in parts if part.endswith(".") and not _MARKUP.search(part)]

    def moved(self, number: int, day: dt.date, sentences: list[str], dice: random.Random) -> tuple[str, str]:
        """The id and the text of the same launch on an earlier day."""
        id_ = f"{day}-{self.name}-{number}"
        return id_, f"---\n{self._head(id_, number, day - self.day)}---\n\n{self._body(sentences, dice)}\n"

    def _head(self, id_: str, number: int, shift: dt.timedelta) -> str:
        lines = [line if _KEPT.match(line) else _DAY.sub(lambda found: _shifted(found[0], shift), line) for line in self.head.splitlines(keepends=True)]
        text = re.sub(r"^related:.*\n(?:  .*\n)*", "related: []\n", "".join(lines), flags=re.MULTILINE)
        text = re.sub(r"^id: .*", f"id: {id_}", text, count=1, flags=re.MULTILINE)
        return re.sub(r"^(title: )(['\"]?)(.{1,70})\b.*?(['\"]?)$", rf"\1\2\3, {number}\4", text, count=1, flags=re.MULTILINE)

    def _body(self, sentences: list[str], dice: random.Random) -> str:
        more = [" ".join(dice.sample(sentences, 4)) for _ in range(3)]
        return "\n\n".join([*self.paragraphs, "## In other words", *more])


def _shifted(day: str, shift: dt.timedelta) -> str:
    return (dt.date.fromisoformat(day) + shift).isoformat()


def briefings(number: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Ids and texts of so many launches from 1984 on; the same seed gives the same ones."""
    dice = random.Random(seed)  # noqa: S311  (nothing secret)
    models = [Model.read(path) for path in sorted(DOCS.glob("briefings/*/*.md")) if _LAUNCH.fullmatch(path.stem)]
    models = [model for model in models if model.movable]
    sentences = sorted({sentence for model in models for sentence in model.sentences})
    days = (max(model.day for model in models) - FIRST).days
    for count in range(1, number + 1):
        day = FIRST + dt.timedelta(dice.randrange(days))
        model = dice.choice([model for model in models if model.day > day])
        yield model.moved(count, day, sentences, dice)


def write(number: int, folder: Path) -> None:
    """The site's content with so many more launches, in a new folder."""
    shutil.copytree(DOCS, folder)
    for id_, text in briefings(number):
        path = folder / "briefings" / id_[:4] / f"{id_}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write(options.number, options.folder)
