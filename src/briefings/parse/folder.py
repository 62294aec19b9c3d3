"""A content folder on disk, as one mapping: the only place where the core reads files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from briefings.diagnostics import Diagnostic, Place
from briefings.parse.drawing import faults_of
from briefings.parse.faults import FM001, FM018, FM019

VOCABULARY = "vocabulary.yml"
HEALTH = "source-health.json"
MARKDOWN = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}
"""What MkDocs takes for pages; here only the first is one, so that none escapes the checks."""
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg"}
BESIDE = {VOCABULARY, HEALTH}
"""Files that are read, and not published."""


@dataclass(frozen=True)
class Folder:
    """The pages of a content folder: bytes by path relative to it, sorted; and what could not be read."""

    pages: dict[str, bytes] = field(default_factory=dict)
    vocabulary: bytes | None = None
    health: bytes | None = None
    """The report of the last check of external links."""
    problems: tuple[Diagnostic, ...] = ()


def read_folder(root: Path) -> Folder:
    """Read every Markdown file below `root`, and look at every other; names that begin with a dot are left out, as MkDocs does."""
    return read_files(root, files_below(root))


def files_below(root: Path) -> list[Path]:
    """Everything below `root` but for names that begin with a dot, in the order of paths."""
    return [path for path in sorted(root.rglob("*")) if not any(part.startswith(".") for part in path.relative_to(root).parts)]


def read_files(root: Path, files: Iterable[Path]) -> Folder:
    """Read those of these files that are pages, look at the others, and read what stands beside all pages."""
    pages: dict[str, bytes] = {}
    problems: list[Diagnostic] = []
    for path in files:
        name = path.relative_to(root).as_posix()
        try:
            if path.suffix not in MARKDOWN:
                problems += [] if name in BESIDE else _other(path, name)
            elif path.suffix != ".md" or not path.is_file():  # (reading a named pipe would wait for ever)
                problems.append(FM001.found(Place(name), *_what_instead(path)))
            else:
                pages[name] = path.read_bytes()
        except OSError as error:
            problems.append(FM001.found(Place(name), f"the file cannot be read ({(error.strerror or 'unknown reason').lower()})"))
    return Folder(pages, _content(root / VOCABULARY), _content(root / HEALTH), tuple(problems))


def _other(path: Path, name: str) -> Iterator[Diagnostic]:
    """What is wrong with a file that is no page: nothing with folders and pictures."""
    if path.is_dir():
        return
    if path.suffix.lower() not in PICTURES:
        yield FM018.found(Place(name), f"`{path.name}` is neither a page nor a picture")
    elif path.suffix.lower() == ".svg":
        for fault in faults_of(path.read_bytes()):
            yield FM019.found(Place(name, fault.line, fault.column), fault.message)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _what_instead(path: Path) -> tuple[str, str]:
    """What stands in a page's place, and the cure."""
    if path.is_dir():
        return "a folder is named like a page", "Rename the folder; only pages end in `.md`."
    if path.is_symlink() and not path.exists():
        return f"this symbolic link leads nowhere: there is no file `{path.readlink()}`", "Remove it, or link a page that exists."
    if path.is_file():
        return f"the name of a page ends in `.md`, and this one in `{path.suffix}`", f"Rename it to `{path.stem}.md`."
    return "this is neither a file nor a folder", "Remove it."
