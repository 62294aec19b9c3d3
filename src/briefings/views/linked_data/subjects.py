"""What a page is about: a launch, a term, the site or its data."""

from __future__ import annotations

from briefings.corpus import Corpus
from briefings.model.dates import Precision
from briefings.model.launch import Launch
from briefings.model.publication import Publication
from briefings.views.article import Article
from briefings.views.briefing import Briefing
from briefings.views.citing.work import Work
from briefings.views.linked_data.nodes import LICENCE, Node, organization, term_set

TABLES = {"launches.csv": "text/csv", "accounts.csv": "text/csv", "sources.csv": "text/csv", "launches.geojson": "application/geo+json"}
"""The files of the data set, and their media types."""


def event(launch: Launch, briefing: Briefing, work: Work) -> Node:
    """A launch, on its day and at the place that was named; no coordinates.

    A date that is only known to lie in a period has no beginning to give.
    """
    node: Node = {"@type": "Event", "name": work.title}
    if launch.date.precision is not Precision.PERIOD:
        node["startDate"] = briefing.when.machine_utc or briefing.when.machine_date
    if briefing.where.url:
        node["location"] = {"@type": "Place", "name": briefing.where.text}
        if briefing.province:
            node["location"]["containedInPlace"] = {"@type": "AdministrativeArea", "name": briefing.province}
    return node


def defined_term(article: Article, work: Work, publication: Publication) -> Node:
    """A term of the glossary, with its definition and its other names."""
    names = [alias.name for alias in article.aliases]
    node: Node = {"@type": "DefinedTerm", "name": work.title, "description": article.summary}
    glossary = term_set("Glossary", publication.at("glossary/"))
    return node | ({"alternateName": names} if names else {}) | {"inDefinedTermSet": glossary}


def website(description: str, publication: Publication) -> Node:
    """The site, and the address of its search."""
    template = publication.at("search/?q={query}")
    return {
        "@type": "WebSite",
        "@id": publication.address,
        "url": publication.address,
        "name": publication.name,
        "description": description,
        "inLanguage": "en",
        "publisher": organization(publication.name),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": template},
            "query-input": "required name=query",
        },
    }


def dataset(description: str, corpus: Corpus) -> Node:
    """The record as tables."""
    at = corpus.publication.at
    node: Node = {
        "@type": "Dataset",
        "name": "North Korea's missile launches, with each party's account",
        "description": description,
        "url": at("data/"),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": organization(corpus.publication.name),
        "spatialCoverage": {"@type": "Place", "name": "North Korea"},
        "distribution": [
            {"@type": "DataDownload", "name": name, "contentUrl": at(f"data/{name}"), "encodingFormat": kind}
            for name, kind in TABLES.items()
        ],
    }
    if corpus.launches:
        first, last = (corpus.launches[index][1].date for index in (0, -1))
        node["temporalCoverage"] = f"{first.first}/{last.last}"
    return node
