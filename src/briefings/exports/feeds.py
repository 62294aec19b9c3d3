"""Feeds for news readers: Atom (RFC 4287) and JSON Feed 1.1 (https://jsonfeed.org/version/1.1), each beside its page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any
from xml.etree import ElementTree as ET

from briefings.corpus import Corpus
from briefings.model.publication import Publication
from briefings.views.changes.history import Remark
from briefings.views.changes.news import News, NewsItem, news

ATOM = "feed.xml"
JSON = "feed.json"
"""Names of the files, beside the page that they are about."""


def feed_files(corpus: Corpus, site: Publication) -> Iterator[tuple[str, str]]:
    """Path and text of every feed; the same news gives the same bytes."""
    for feed in news(corpus):
        yield f"{feed.url}{ATOM}", atom(feed, site)
        yield f"{feed.url}{JSON}", json_feed(feed, site)


def atom(feed: News, site: Publication) -> str:
    """A feed in Atom."""
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _add(root, "id", feed.id)
    _add(root, "title", _title(feed, site))
    _add(root, "updated", feed.updated)
    _add(root, "link", rel="alternate", href=site.at(feed.url))
    _add(root, "link", rel="self", href=site.at(f"{feed.url}{ATOM}"))
    _add(ET.SubElement(root, "author"), "name", site.name)
    for item in feed.items:
        _entry(root, item, site)
    ET.indent(root, "")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return f"{text.decode()}\n"


def _entry(root: ET.Element, item: NewsItem, site: Publication) -> None:
    entry = ET.SubElement(root, "entry")
    _add(entry, "id", item.id)
    _add(entry, "title", item.title)
    _add(entry, "link", rel="alternate", href=site.at(item.url))
    _add(entry, "published", item.published)
    _add(entry, "updated", item.updated)
    _add(entry, "summary", item.summary)
    _add(entry, "content", _html(item), type="html")


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = text


def json_feed(feed: News, site: Publication) -> str:
    """The same as JSON Feed."""
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(feed, site),
        "home_page_url": site.at(feed.url),
        "feed_url": site.at(f"{feed.url}{JSON}"),
        "language": "en",
        "authors": [{"name": site.name}],
        "items": [_item(item, site) for item in feed.items],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _item(item: NewsItem, site: Publication) -> dict[str, Any]:
    return {
        "id": item.id,
        "url": site.at(item.url),
        "title": item.title,
        "summary": item.summary,
        "content_html": _html(item),
        "date_published": item.published,
        "date_modified": item.updated,
    }


def _title(feed: News, site: Publication) -> str:
    return f"{site.name}: {feed.title}"


def _html(item: NewsItem) -> str:
    """The summary, then what changed."""
    notes = "".join(f"<li>{_noted(note)}</li>" for note in item.notes)
    return f"<p>{_text(item.summary)}</p><ul>{notes}</ul>"


def _noted(note: Remark) -> str:
    kind = "Correction. " if note.correction else ""
    was = f" Was: {_text(note.was)}." if note.was else ""
    now = f" Now: {_text(note.now)}." if note.now else ""
    return f"{note.date}: {kind}{_text(note.text)}{was}{now}"


def _text(text: str) -> str:
    return escape(text, quote=False)
