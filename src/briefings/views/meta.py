"""What stands in a page's head for programs: reference managers, search engines, whoever shows a link."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.entry import AnyRecord
from briefings.model.publication import Publication
from briefings.views.citing.work import Work


@dataclass(frozen=True)
class Meta:
    """Names and values of meta tags."""

    properties: tuple[tuple[str, str], ...] = ()
    """Open Graph (https://ogp.me/), for those who show a link."""
    names: tuple[tuple[str, str], ...] = ()
    """What reference managers read, for pages that can be cited."""


def meta(title: str, description: str, url: str, publication: Publication) -> Meta:
    """The tags of a page that the site computes."""
    return Meta(_open_graph("website", title, description, publication.at(url), publication))


def meta_of(record: AnyRecord, work: Work, publication: Publication) -> Meta:
    """The tags of a written page."""
    dates = (("article:published_time", record.published.isoformat()), ("article:modified_time", record.revised.isoformat()))
    tags = _open_graph("article", work.title, record.summary or "", work.url, publication)
    return Meta((*tags, *dates), _highwire(work))


def _open_graph(kind: str, title: str, description: str, url: str, publication: Publication) -> tuple[tuple[str, str], ...]:
    tags = {"type": kind, "site_name": publication.name, "title": title, "url": url, "description": description}
    return tuple((f"og:{name}", value) for name, value in tags.items() if value)


def _highwire(work: Work) -> tuple[tuple[str, str], ...]:
    """Tags of Highwire Press, as Google Scholar asks for them (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing)."""
    return (
        ("citation_title", work.title),
        ("citation_author", work.publisher),
        ("citation_publication_date", f"{work.date:%Y/%m/%d}"),
        ("citation_publisher", work.publisher),
        ("citation_public_url", work.url),
        ("citation_language", "en"),
        ("DC.type", "webpage"),  # else Zotero takes what has a `citation_title` for an article in a journal
    )
