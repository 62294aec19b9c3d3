"""HTML that the core has put into a text, set aside while Markdown works on the rest: it is finished and safe."""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from briefings.views.notes import CITATION

PLACE = 22
"""When it is done: after whitespace (30) and blocks of code (25) have been seen to, before HTML is looked for (20)."""


class SetAside(Extension):
    """Spares Markdown the tags of citations, each of which it would read four times: a quarter of its work."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Markdown's name for it)
        """Set citations aside before HTML is looked for."""
        md.preprocessors.register(_Citations(md), "citations", PLACE)


class _Citations(Preprocessor):
    """Replaces each citation by a mark, which Markdown's last step turns back."""

    def run(self, lines: list[str]) -> list[str]:
        return CITATION.sub(self._mark, "\n".join(lines)).split("\n")

    def _mark(self, citation: re.Match[str]) -> str:
        mark: str = self.md.htmlStash.store(citation[0])
        return mark
