"""Addresses that moved: a small page that leads on, without script, on any static host."""

from collections.abc import Iterator
from html import escape

from briefings.corpus import Corpus
from briefings.hosting import policy
from briefings.model.publication import Publication
from briefings.views.address import way
from briefings.views.changes.copies import Copies

_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0; url={way}">
<link rel="canonical" href="{canonical}">
<h1>{reason}</h1>
<p><a href="{way}">{title}</a></p>
"""


def moved_pages(corpus: Corpus, site: Publication) -> Iterator[tuple[str, str]]:
    """Path and HTML of a page at each address that a page has left."""
    for entry in corpus.entries:
        for old in entry.record.moved_from:
            yield f"{old}index.html", forwarding(old, entry.url, entry.record.title, "This page has moved", site)


def unchanged_pages(corpus: Corpus, site: Publication) -> Iterator[tuple[str, str]]:
    """Path and HTML of a page at the address of each release's texts that are the same today; and of each release."""
    for version in Copies(corpus).unchanged:
        title, reason = version.entry.record.title, f"This page is as it was in {version.first.tag}"
        yield f"{version.url}index.html", forwarding(version.url, version.entry.url, title, reason, site)
    for release in corpus.releases:
        here = f"releases/{release.tag}/"
        yield f"{here}index.html", forwarding(here, f"releases/#{release.tag}", f"Release {release.tag}", "All releases", site)


def forwarding(here: str, there: str, title: str, reason: str, site: Publication) -> str:
    """A page at one address within the site that leads to another at once, and says why to whoever sees it."""
    return _PAGE.format(
        policy=policy.meta(), title=escape(title), way=escape(way(here, there)), canonical=escape(site.at(there)), reason=escape(reason)
    )
