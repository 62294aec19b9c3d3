"""The HTML that the text of a page may hold: what Markdown makes of it, and a few tags that Markdown has no mark for.

One list for the rules, which tell the editor, and for `clean`, which lets nothing else into a page. Ammonia does the work
(<https://docs.rs/ammonia>), by way of `nh3`: it reads HTML as browsers do, so that what it lets pass is what they see.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

import nh3

BY_HAND = {
    "a", "abbr", "b", "bdi", "br", "cite", "del", "dfn", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "sub", "sup", "time", "u", "var", "wbr",
}  # fmt: skip
"""Tags that an editor may write within a text: phrasing without effect on what surrounds it."""
BY_MARKDOWN = {
    "blockquote", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre",
    "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
"""Tags that Markdown and its extensions make besides."""
FOR_MARKDOWN = {"class", "href"}
"""Attributes that Markdown alone writes: links are written its way, so that they are checked."""
EVERYWHERE = {"id", "lang", "title"}
"""Attributes that every tag may have."""
_NUMBER = re.compile(r"[0-9]{1,4}")
OF_TAGS: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "a": {"href": re.compile(r"[^\0-\x1f]*"), "class": re.compile("headerlink")},  # schemes are Ammonia's business
    "code": {"class": re.compile(r"language-[a-z0-9]+")},
    "div": {"data-mkdocs-timeline": _NUMBER},  # where the timeline will stand
    "img": {"src": re.compile(r"(?![/\\])[\w./%~+-]+"), "alt": re.compile(".*", re.DOTALL)},  # a file of this site
    "ol": {"start": _NUMBER},
    "sup": {"class": re.compile("rh-cite")},
    "td": {"align": re.compile("left|center|right")},
    "th": {"align": re.compile("left|center|right")},
    "time": {"datetime": re.compile(r"[0-9TZ:+./-]+")},
}
"""Attributes of single tags, and the values they take."""
ID = re.compile(r"(?!__)[^\s\"'<>]+")
"""Names of parts of a page. Two underscores begin those that the theme's script looks for."""
SCHEMES = {"http", "https", "mailto"}
"""Where a link may lead, besides addresses within the site."""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_OPENING = re.compile(r"<[a-zA-Z][^>]*>")
_ANY_TAG = re.compile(r"</?[a-zA-Z][^>]*>")


@dataclass(frozen=True)
class Cleaned:
    """HTML that is safe to print."""

    html: str
    whole: bool
    """Whether it says all that was there before; comments do not count."""


def clean(html: str) -> Cleaned:
    """The HTML of a text without what the lists above do not name; the words within unknown tags stay."""
    safe = _cleaner.clean(html)
    return Cleaned(safe, safe == html or not _loses(html, safe))


def takes(tag: str, attribute: str, value: str) -> bool:
    """Whether a tag may have an attribute with this value."""
    if attribute in EVERYWHERE:
        return attribute != "id" or bool(ID.fullmatch(value))
    pattern = OF_TAGS.get(tag, {}).get(attribute)
    return bool(pattern and pattern.fullmatch(value))


def _kept(tag: str, attribute: str, value: str) -> str | None:
    return value if takes(tag, attribute, value) else None


def _loses(html: str, safe: str) -> bool:
    """Whether words, tags or attributes are missing; tags that a browser would close or open again by itself are not."""
    words, tags = _said(html)
    words_left, tags_left = _said(safe)
    return words != words_left or bool(tags - tags_left)


def _said(html: str) -> tuple[str, Counter[str]]:
    """Words and opening tags, without the ways in which one thing can be written: comments, entities, the stroke in `<br />`."""
    plain = _COMMENT.sub("", html)
    tags = (unescape(tag).replace(" />", ">").replace("/>", ">") for tag in _OPENING.findall(plain))
    return unescape(_ANY_TAG.sub("", plain)), Counter(tags)


_cleaner = nh3.Cleaner(
    tags=BY_HAND | BY_MARKDOWN,
    clean_content_tags={"script", "style"},
    attributes={"*": EVERYWHERE, **{tag: set(attributes) for tag, attributes in OF_TAGS.items()}},
    attribute_filter=_kept,
    url_schemes=SCHEMES,
    link_rel=None,
)
