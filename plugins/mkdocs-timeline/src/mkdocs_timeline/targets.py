"""Pages that a block leads to, written as links between pages are."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection

from .problem import Mistake, closest

EXPECTED = "the path of a page as a link to it is written, such as `history.md`, `../history.md` or `/history.md`"


def page_finder(page: str, pages: Collection[str]) -> Callable[[str], str]:
    """Finds pages as links from `page` do; paths are below the docs folder. The finder raises `Mistake`."""
    folder = posixpath.dirname(page)

    def find(path: str) -> str:
        found = posixpath.normpath(path[1:] if path.startswith("/") else posixpath.join(folder, path))
        if found not in pages:
            likely = closest(found, pages)
            raise Mistake(path, EXPECTED, posixpath.relpath(likely, folder or ".") if likely else "")
        return found

    return find
