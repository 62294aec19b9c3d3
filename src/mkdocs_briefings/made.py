"""What the making of a page left besides its file, to be remembered until the next build."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page


@dataclass(frozen=True)
class Made:
    """A page that is in the site."""

    key: str
    """What it was made from: a page with another key is made anew."""
    text: str | None
    """Its rendered text, for the search index."""
    anchors: tuple[str, ...]
    """Its parts that links may lead to."""
    links: tuple[tuple[str, str, str], ...]
    """Its links to parts of pages: the file, the part, the link as it is written."""
    file: str
    """The hash of what was written: a file with another is not the page that was made."""

    @classmethod
    def of(cls, page: Page, key: str, text: str | None) -> Made:
        """What there is to remember of a page that this process has made."""
        links = ((to.src_uri, part, link) for to, parts in (page.links_to_anchors or {}).items() for part, link in parts.items())
        return cls(key, text, tuple(sorted(page.present_anchor_ids or ())), tuple(links), file_hash(Path(page.file.abs_dest_path)))

    def recall(self, page: Page, files: Files) -> None:
        """Let MkDocs check the links from and to a page that this process has not made."""
        page.present_anchor_ids, page.links_to_anchors = set(self.anchors), {}
        for path, part, link in self.links:
            if target := files.get_file_from_path(path):
                page.links_to_anchors.setdefault(target, {})[part] = link


def file_hash(file: Path) -> str:
    """The hash of a file's content; empty where there is none."""
    try:
        return hashlib.blake2b(file.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def read_made(file: Path) -> dict[str, Made]:
    """The pages of the last build, by file; none where there was no build, or one of another version of this program."""
    try:
        return {path: Made(**fields) for path, fields in json.loads(file.read_bytes()).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def write_made(file: Path, pages: Mapping[str, Made]) -> None:
    """Remember the pages of a build that is complete."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps({path: asdict(page) for path, page in pages.items()}, ensure_ascii=False), encoding="utf-8")
    fresh.replace(file)
