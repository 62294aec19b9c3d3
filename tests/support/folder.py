"""Content folders on disk, and the command run in them."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefings import cli
from support.corpus import VOCABULARY
from support.golden import Golden


@dataclass(frozen=True)
class Workplace:
    """A folder with `docs/`, where an editor stands."""

    root: Path
    capture: pytest.CaptureFixture[str]

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")

    def make(self, recipe: Golden) -> None:
        """Write the pages that a golden file shows, or run the commands that it gives."""
        for path, text in recipe.blocks("markdown").items():
            self.write(path, text)
        for commands in recipe.blocks("sh").values():
            subprocess.run(["sh", "-euc", commands], cwd=self.root, check=True)

    def briefings(self, *arguments: str) -> tuple[int, str, str]:
        """Run the command here: its exit code, output and complaints."""
        code = cli.main(arguments)
        out, err = self.capture.readouterr()
        return code, out, err


def workplace(root: Path, capture: pytest.CaptureFixture[str]) -> Workplace:
    """A workplace with the vocabulary of testville and no page."""
    place = Workplace(root, capture)
    place.write("docs/vocabulary.yml", VOCABULARY)
    return place
