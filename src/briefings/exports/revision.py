"""What changed since a revision, as Markdown for the summary of a pull request."""

import re
import string
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from briefings.views.changes.revision import PageChange, Revision
from briefings.views.rows import Link
from briefings.views.words import plural

_ADDRESS = "".join({*string.punctuation} - {*"<>"})
"""Signs that may stand in an address between angle brackets as they are."""


def revision_markdown(revision: Revision) -> str:
    """Pages, values (old and new), sources and links outside, each under its heading; what there is none of is left out."""
    return "\n".join(_lines(revision)) + "\n"


def _lines(revision: Revision) -> Iterator[str]:
    yield from (f"## Content since {code(revision.name)}", "", _counted(revision))
    yield from _section("Added", [f"{code(page.path)}: {plain(page.title)}" for page in revision.added])
    yield from _section("Changed", [_changed(page) for page in revision.changed])
    yield from _section("Removed", [code(path) for path in revision.gone])
    yield from _section("Cannot be read", [code(path) for path in revision.unread])
    pages = [*revision.added, *revision.changed]
    yield from _values(revision.changed)
    yield from _section("New sources", [_link(link, page) for page in pages for link in page.sources])
    yield from _section("New links outside", [_link(link, page) for page in pages for link in page.links])
    yield from _section("Other files", [code(path) for path in revision.others])


def _counted(revision: Revision) -> str:
    numbers = (len(revision.added), "added"), (len(revision.changed), "changed"), (len(revision.gone), "removed")
    values = sum(len(page.values) for page in revision.changed)
    sources = sum(len(page.sources) for page in (*revision.added, *revision.changed))
    pages = ", ".join(f"{number} {verb}" for number, verb in numbers)
    return f"Pages: {pages}. {plural(values, 'value')} changed, {plural(sources, 'new source')}."


def _section(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield from ("", f"### {title}", "", *(f"- {item}" for item in items))


def _changed(page: PageChange) -> str:
    moved = f", before at {code(page.old_path)}" if page.old_path != page.path else ""
    what = [*(plural(len(page.values), "value") for _ in page.values[:1]), *(["text"] if page.text else [])]
    lost = "".join(f"; {plain(item)} is gone" for item in page.lost)
    return f"{code(page.path)}: {plain(page.title)}{moved} ({', '.join(what) or 'other keys'}){lost}"


def _values(pages: Sequence[PageChange]) -> Iterator[str]:
    if any(page.values for page in pages):
        yield from ("", "### Changed values", "", "| Page | Value | Before | Now |", "| --- | --- | --- | --- |")
    for page in pages:
        for value in page.values:
            yield f"| {code(page.path)} | {code(value.name)} | {_cell(value.old)} | {_cell(value.new)} |"


def _cell(text: str) -> str:
    return code(text).replace("|", r"\|") if text else "left out"


def _link(link: Link, page: PageChange) -> str:
    note = f", {plain(link.note)}" if link.note else ""
    return f"{plain(link.text)}{note}: <{quote(link.url, safe=_ADDRESS)}> ({code(page.path)})"


def plain(text: str) -> str:
    """Text in one line in which Markdown and HTML mean nothing."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", " ".join(text.split()))


def code(text: str) -> str:
    """Text in one line as code, with as many backticks around it as it needs."""
    line = " ".join(text.split())
    ticks = "`" * (max(map(len, re.findall("`+", line)), default=0) + 1)
    return f"{ticks} {line} {ticks}" if "`" in line else f"`{line}`"
