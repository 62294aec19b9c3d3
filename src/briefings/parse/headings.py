"""The anchors of a page's text, as the site's Markdown library makes them from headings.

Python-Markdown's `toc` extension (https://python-markdown.github.io/extensions/toc/) slugs the words of a heading and
numbers repeated slugs; `attr_list` lets the editor name one, as in `## Heading {#name}`. The core may not load that
library, so that the same is said here; a test holds both against each other, on every page of the site and at random.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from briefings.parse.citations import without_blocks, without_code

_HASHED = re.compile(r"^#{1,6}(?P<atx>[^\n]*?)#*[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"\n[=-]+[ ]*$", re.MULTILINE)
_HEADING = re.compile(rf"{_HASHED.pattern}|(?:\A|(?<=\n\n))(?P<setext>[^\n#>|][^\n]*){_UNDERLINE.pattern}", re.MULTILINE)
_ATTRIBUTES = re.compile(r"[ ]+\{:?[ ]*(?P<inner>[^}\n ][^}\n]*)[ ]*\}[ ]*$")
_NAMED = re.compile(r"\{:?[^}\n]*?#(?P<attribute>[^\s}\"']+)[^}\n]*\}|<[a-zA-Z][^>]*?\s(?:id|name)\s*=\s*[\"']?(?P<html>[^\s\"'>]+)")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\([^)]*\)")
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>")
_EMPHASIS = re.compile(r"(?<![\w\\])(?P<mark>_{1,3})(?=\S)(?P<text>.+?)(?<=[^\s\\])(?P=mark)(?!\w)")
_CODE = re.compile(r"(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)")
_NUMBERED = re.compile(r"(?P<base>.*)_(?P<number>[0-9]+)")


@dataclass(frozen=True)
class Heading:
    """A heading of the text."""

    text: str
    """As written, without its hashes or underline."""
    start: int
    """Where it begins in the text."""


def headings(body: str) -> Iterator[Heading]:
    """Every heading, in order; what looks like one inside code is none."""
    pattern = (
        _HEADING if _UNDERLINE.search(body) else _HASHED
    )  # (most texts underline nothing, and to look for it takes five times as long)
    for match in pattern.finditer(without_blocks(body)):
        name = "setext" if match["atx"] is None else "atx"
        yield Heading(body[match.start(name) : match.end(name)].strip(), match.start())


def section(body: str, heading: str) -> str:
    """The text under a heading, up to the next heading; empty where there is no such heading."""
    found = [*headings(body)]
    for one, after in zip_longest(found, found[1:]):
        if one.text == heading:
            return body[one.start : after.start if after else None].partition("\n")[2].strip()
    return ""


def anchors(body: str) -> frozenset[str]:
    """Every name that a link into the text can end in, after its `#`."""
    names = {match["attribute"] or match["html"] for match in _NAMED.finditer(without_code(body))}
    for heading in headings(body):
        if not _own_name(heading.text):
            names.add(_unique(slug(_ATTRIBUTES.sub("", heading.text)), names))
    return frozenset(names)


def slug(heading: str) -> str:
    """The words of a heading as an anchor: lower-case letters, digits and hyphens."""
    text = unicodedata.normalize("NFKD", html.unescape(_words(heading))).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", text).strip().lower())


def _own_name(heading: str) -> bool:
    attributes = _ATTRIBUTES.search(heading)
    return bool(attributes and "#" in attributes["inner"])


def _words(heading: str) -> str:
    """The heading without marks that print nothing; those that the slug drops anyway may stay."""
    parts, done = [], 0
    for code in _CODE.finditer(heading):
        parts += [_unmarked(heading[done : code.start()]), html.escape(code["code"])]
        done = code.end()
    return "".join([*parts, _unmarked(heading[done:])])


def _unmarked(text: str) -> str:
    text = _TAG.sub("", _LINK.sub(r"\g<text>", _IMAGE.sub("", text)))
    return re.sub(r"\\(.)", r"\1", _EMPHASIS.sub(r"\g<text>", text))


def _unique(name: str, taken: set[str]) -> str:
    """The name, numbered where it is taken or empty, as the library numbers it."""
    while name in taken or not name:
        numbered = _NUMBERED.fullmatch(name)
        name = f"{numbered['base']}_{int(numbered['number']) + 1}" if numbered else f"{name}_1"
    return name
