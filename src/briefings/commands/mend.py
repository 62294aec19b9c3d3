"""`briefings check --fix`: write what can be mended, or show it."""

import difflib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from briefings.corpus import Corpus
from briefings.fixes import mend
from briefings.parse.folder import Folder
from briefings.parse.lines import lines_of
from briefings.parse.repository import GitError, Repository
from briefings.views.words import plural


def mend_files(
    root: Path, folder: Folder, repository: Repository, only: frozenset[str] | None, prefix: str, *, dry: bool, told: TextIO
) -> int:
    """Mend the files of a content folder, all or `only` some; return how many, and tell which.

    `dry` shows the difference and writes nothing.
    """
    mended = mend(folder, Corpus.read(folder), _renames(repository))
    chosen = {path: content for path, content in mended.items() if only is None or path in only}
    for path, content in chosen.items():
        if dry:
            print("\n".join(_difference(prefix + path, folder.pages[path], content)), file=told)
        else:
            _write(root / path, content)
            print(f"{prefix}{path}: mended", file=told)
    if dry:
        print(f"{plural(len(chosen), 'file')} would be mended; nothing was written\n" if chosen else "nothing to mend\n", file=told)
    return len(chosen)


def _renames(repository: Repository) -> dict[str, str]:
    try:
        return dict(repository.renames())
    except GitError:
        return {}  # without git, the names of files are all there is to go by


def _difference(path: str, before: bytes, after: bytes) -> Iterator[str]:
    return difflib.unified_diff(_shown(before), _shown(after), f"a/{path}", f"b/{path}", lineterm="")


def _shown(content: bytes) -> list[str]:
    """Lines for a difference; a last line without its line feed is marked as git does."""
    *lines, last = lines_of(content)
    return [*lines, *([f"{last}\n\\ No newline at end of file"] if last else [])]


def _write(path: Path, content: bytes) -> None:
    """Replace a file as a whole: one that is interrupted leaves the old."""
    target = path.resolve()
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", delete=False) as file:
        file.write(content)
    mode = target.stat().st_mode
    Path(file.name).chmod(mode)
    Path(file.name).replace(target)
