"""Pages with a template of their own: which one, and what it shows besides the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from briefings.corpus import Corpus
from briefings.views.article import Article
from briefings.views.changes.changelog import changelog
from briefings.views.changes.corrections import corrections
from briefings.views.changes.releases import releases
from briefings.views.charts.page import ChartsPage, pictures
from briefings.views.disputed import disputed
from briefings.views.home import home
from briefings.views.outlets.index import sources
from briefings.views.scale import method
from briefings.views.source_health import source_health


@dataclass(frozen=True)
class OwnPage:
    """One page that is the only one of its kind."""

    template: str
    data: Callable[[Corpus, Article], Any] = lambda _, article: article


OWN: Mapping[str, OwnPage] = MappingProxyType(
    {
        "index.md": OwnPage("home.html", lambda corpus, _: home(corpus)),
        "search.md": OwnPage("search.html"),
        "timeline.md": OwnPage("timeline.html"),
        "timeline/table.md": OwnPage("timeline.html"),
        "charts.md": OwnPage("charts.html", lambda corpus, article: ChartsPage(article, pictures(corpus))),
        "data/index.md": OwnPage("data.html"),
        "disputed.md": OwnPage("disputed.html", disputed),
        "sources/index.md": OwnPage("sources.html", lambda corpus, _: sources(corpus)),
        "about/method.md": OwnPage("method.html", method),
        "corrections.md": OwnPage("corrections.html", lambda corpus, _: corrections(corpus)),
        "releases.md": OwnPage("releases.html", lambda corpus, _: releases(corpus)),
        "data/changes.md": OwnPage("data-changes.html", lambda corpus, _: changelog(corpus)),
        "about/source-health.md": OwnPage("source-health.html", lambda corpus, _: source_health(corpus)),
    }
)
"""By path within the content folder."""
