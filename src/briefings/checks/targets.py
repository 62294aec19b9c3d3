"""What pages point to: other pages by file, by id, and parts of them by anchor."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from briefings.entry import AnyRecord, Entry
from briefings.model import Topic
from briefings.parse.citations import Mark, links
from briefings.parse.yaml_places import Path


@dataclass(frozen=True)
class Link:
    """A link in the text to a page of this site, or to a part of one."""

    mark: Mark
    path: str
    """The file it leads to, relative to the content folder; for a part of the same page, its own."""
    anchor: str
    """The part, without `#`; empty for the whole page."""
    written: str
    """The path as the editor wrote it, relative to the file; empty within the same page."""


def links_of(entry: Entry) -> Iterator[Link]:
    """Every link in a page's text to a Markdown file or to a part of the page itself."""
    return (link for mark in links(entry.document.body) if (link := _link(entry.path, mark)))


def _link(here: str, mark: Mark) -> Link | None:
    address = parsed(mark.target)
    if address is None or address.scheme or address.netloc:
        return None
    written = unquote(address.path)
    if written.endswith(".md"):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(here), written))
        return Link(mark, path, unquote(address.fragment), written)
    return Link(mark, here, unquote(address.fragment), "") if address.fragment and not written else None


def parsed(target: str) -> SplitResult | None:
    """An address in its parts; None for what is none."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def references(record: AnyRecord) -> Iterator[tuple[Path, str]]:
    """Every page that front matter names by id, and where it does."""
    yield from ((("related", number), target) for number, target in enumerate(record.related))
    if isinstance(record, Topic):
        yield from ((("selects", "launches", number), target) for number, target in enumerate(record.selects.launches))


def gone(id_: str) -> str:
    """The cause that all findings about a missing page share, whether it is named by file or by id."""
    return f"there is no page {id_}"
