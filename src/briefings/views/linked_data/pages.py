"""The linked data of each page."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch, Term, Topic
from briefings.views.article import Article
from briefings.views.briefing import Briefing
from briefings.views.citing.work import Work
from briefings.views.linked_data.nodes import Node, json_ld, page_node, term_set, trail_node
from briefings.views.linked_data.subjects import dataset, defined_term, event, website
from briefings.views.rows import Link

HOME, DATA, GLOSSARY = "index.md", "data/index.md", "glossary/index.md"


def written_page(entry: Entry, shown: Article | Briefing, trail: Sequence[Link], work: Work, corpus: Corpus) -> str:
    """A page that an editor wrote: the work, what it is about, and the pages above it."""
    if entry.path == HOME:
        return json_ld(website(work.title, corpus.publication))
    page = _page(entry, shown, work, corpus)
    return json_ld(page, trail_node(trail, work.title, corpus.publication))


def _page(entry: Entry, shown: Article | Briefing, work: Work, corpus: Corpus) -> Node:
    record = entry.record
    article = shown.article if isinstance(shown, Briefing) else shown
    page = page_node("Article" if isinstance(record, Launch | Topic) else "WebPage", record, article, work)
    if isinstance(record, Launch) and isinstance(shown, Briefing):
        page["about"] = event(record, shown, work)
    elif isinstance(record, Term):
        page["mainEntity"] = defined_term(article, work, corpus.publication)
    elif entry.path == DATA:
        page["mainEntity"] = dataset(article.summary, corpus)
    return page


def computed_page(path: str, title: str, url: str, trail: Sequence[Link], corpus: Corpus) -> str:
    """A page that the site computes: the pages above it, and for the glossary its set of terms."""
    above = trail_node(trail, title, corpus.publication)
    return json_ld(term_set(title, corpus.publication.at(url)), above) if path == GLOSSARY else json_ld(above)
