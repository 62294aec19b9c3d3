"""Golden files: Markdown that shows an input and the exact output, each in a fenced block named by its first line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<language>\w+) ?(?P<name>[^\n]*)\n(?P<body>.*?)^(?P=fence)$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Golden:
    """One golden file."""

    path: Path
    update: bool = False

    def blocks(self, language: str) -> dict[str, str]:
        """The blocks of one language: their text by the name that follows it."""
        text = self.path.read_text(encoding="utf-8")
        return {match["name"]: match["body"] for match in _BLOCK.finditer(text) if match["language"] == language}

    def agrees(self, language: str, actual: str) -> bool:
        """Whether the one block of this language holds `actual`; with --update-golden it then does."""
        (expected,) = self.blocks(language).values()
        if self.update and expected != actual:
            self._rewrite(language, actual)
            return True
        assert actual == expected
        return True

    def _rewrite(self, language: str, actual: str) -> None:
        def renewed(match: re.Match[str]) -> str:
            if match["language"] != language:
                return match[0]
            head = f"{match['fence']}{language} {match['name']}".rstrip()
            return f"{head}\n{actual}{match['fence']}"

        text = self.path.read_text(encoding="utf-8")
        self.path.write_text(_BLOCK.sub(renewed, text), encoding="utf-8")
