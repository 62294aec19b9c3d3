"""Addresses that lead on: told to hosts that can redirect; for all others a small page at each, without script."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from briefings.corpus import Corpus
from briefings.hosting import policy
from briefings.hosting.routes import Routes
from briefings.model import Gone
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


@dataclass(frozen=True)
class Forward:
    """An address within the site that leads to another."""

    here: str
    there: str
    title: str
    """Of what is there."""
    reason: str
    """Why it leads there, for whoever sees its page."""
    lasting: bool
    """Whether it will always lead there."""


def forwards(corpus: Corpus) -> Iterator[Forward]:
    """Every address that a page has left; of each release's texts that are the same today; and of each release."""
    for entry in corpus.entries:
        for old in entry.record.moved_from:
            yield Forward(old, entry.url, entry.record.title, "This page has moved", lasting=True)
    for version in Copies(corpus).unchanged:
        title, reason = version.entry.record.title, f"This page is as it was in {version.first.tag}"
        yield Forward(version.url, version.entry.url, title, reason, lasting=False)
    for release in corpus.releases:
        there, title = f"releases/#{release.tag}", f"Release {release.tag}"
        yield Forward(f"releases/{release.tag}/", there, title, "All releases", lasting=True)


def routes(corpus: Corpus) -> Routes:
    """The same for hosts, with the pages that were removed."""
    found = list(forwards(corpus))
    lasting, passing = ({f"/{one.here}": f"/{one.there}" for one in found if one.lasting is lasts} for lasts in (True, False))
    return Routes(lasting, passing, tuple(f"/{entry.url}" for entry, _ in corpus.of(Gone)))


def forwarding_pages(corpus: Corpus, site: Publication) -> Iterator[tuple[str, str]]:
    """Path and HTML of a page at each address that leads on."""
    return ((f"{one.here}index.html", forwarding(one, site)) for one in forwards(corpus))


def forwarding(forward: Forward, site: Publication) -> str:
    """A page that leads on at once, and says why to whoever sees it."""
    here, there, title = forward.here, forward.there, escape(forward.title)
    return _PAGE.format(
        policy=policy.meta(site.asked), title=title, way=escape(way(here, there)), canonical=escape(site.at(there)), reason=escape(forward.reason)
    )
