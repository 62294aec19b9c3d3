"""The parts that pages' linked data is made of. Every value stands on the page too."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from briefings.model.page import BasePage
from briefings.model.publication import Publication
from briefings.views.article import Article
from briefings.views.citing.work import Work
from briefings.views.rows import Link

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
Node = dict[str, Any]


def json_ld(*nodes: Node) -> str:
    """Nodes as text that can stand in a `script` element: no `<` in it, so that no value can end the element."""
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def trail_node(trail: Sequence[Link], title: str, publication: Publication) -> Node:
    """The pages above a page, from home, and the page itself."""
    links = [("Home", publication.address), *((link.text, publication.at(link.url)) for link in trail)]
    items = [{"@type": "ListItem", "position": place, "name": name, "item": {"@id": url}} for place, (name, url) in enumerate(links, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": [*items, {"@type": "ListItem", "position": len(items) + 1, "name": title}]}


def page_node(kind: str, record: BasePage, article: Article, work: Work) -> Node:
    """A written page as a work: who published it and when, what it rests on, what was put right."""
    node: Node = {
        "@type": kind,
        "@id": work.url,
        "url": work.url,
        "headline": work.title,
        "inLanguage": "en",
        "version": work.version,
        "datePublished": record.published.isoformat(),
        "dateModified": work.date.isoformat(),
        "author": organization(work.publisher),
        "publisher": organization(work.publisher),
        "license": LICENCE,
        "citation": [{"@id": note.url} for note in article.notes],
        "correction": [
            {"@type": "CorrectionComment", "text": item.text, "datePublished": item.machine_date} for item in article.history.corrections
        ],
    }
    return {name: value for name, value in node.items() if value}


def organization(name: str) -> Node:
    """The publisher."""
    return {"@type": "Organization", "name": name}


def term_set(name: str, url: str) -> Node:
    """The glossary."""
    return {"@type": "DefinedTermSet", "@id": url, "name": name, "url": url}
