"""A source as far as its address tells: whose host it is, and what the record calls its publisher."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from briefings.corpus import Corpus
from briefings.model.source import Source
from briefings.model.values import WebAddress

_SHARED = frozenset({"ac", "co", "com", "edu", "go", "gov", "mil", "ne", "net", "or", "org", "re"})
"""Labels below a country under which names are registered: `yna.co.kr`, `nhk.or.jp`."""
_ADDRESS: TypeAdapter[str] = TypeAdapter(WebAddress)


@dataclass(frozen=True)
class DraftSource:
    """What is known of a source before anybody has read it."""

    key: str
    publisher: str
    url: str
    language: str = "en"


NO_SOURCE = DraftSource("todo", "TODO: who published it", "https://todo.invalid/")
"""Stands where an editor named none; `.invalid` can be nobody's address (RFC 2606)."""


def draft_source(url: str, corpus: Corpus) -> DraftSource:
    """The source at an address; raises ValueError where that is none.

    Publisher and language are those that the record gives most often for the same host; a host that it does not know
    stands for itself, marked as to do.
    """
    try:
        host = (urlsplit(_ADDRESS.validate_python(url)).hostname or "").removeprefix("www.")
    except ValidationError:
        host = ""
    if not host:
        raise ValueError(f"`{url}` is not a web address; write one that begins with https://")
    domain = registered(host)
    known = [source for source in _sources(corpus) if registered(urlsplit(source.url).hostname or "") == domain]
    publisher = _most(source.publisher for source in known) or f"TODO: {host}"
    language = _most(source.language for source in known if urlsplit(source.url).hostname == urlsplit(url).hostname)
    return DraftSource(key_of(domain), publisher, url, language or _most(source.language for source in known) or "en")


def registered(host: str) -> str:
    """The part of a host's name that its owner registered: `yna.co.kr` of `m-en.yna.co.kr`."""
    labels = host.lower().split(".")
    size = 3 if len(labels) > 2 and labels[-2] in _SHARED and len(labels[-1]) == 2 else 2
    return ".".join(labels[-size:])


def key_of(domain: str) -> str:
    """The key under which a page names the source."""
    return re.sub(r"[^a-z0-9]+", "-", domain.partition(".")[0]).strip("-") or "source"


def _sources(corpus: Corpus) -> Iterator[Source]:
    return (source for entry in corpus.entries for source in entry.record.sources.values())


def _most(values: Iterable[str]) -> str:
    counted = Counter(values).most_common(1)
    return counted[0][0] if counted else ""
