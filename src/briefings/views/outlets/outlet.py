"""Everyone on whom something rests: publishers, and parties whose information sources carry."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefings.corpus import Corpus, once
from briefings.model.vocabulary import Word
from briefings.views.outlets.publishers import Publishers
from briefings.views.source_links import Use, every_use

OWN_PAGE = 2
"""A publisher of fewer sources has no page of its own: its line says all of it, and leads to where it is cited."""


@dataclass
class Outlet:
    """One publisher, one party, or one that is both, with the sources that it published or whose information they are."""

    slug: str
    published: list[Use] = field(default_factory=list)
    told: list[Use] = field(default_factory=list)
    """Sources whose origin it is, whoever published them."""
    publisher: Word | None = None
    party: Word | None = None
    speaks: bool = False
    """Whether a launch has an account by it."""

    @property
    def word(self) -> Word:
        """What the vocabulary says of it; of one that is both, what it says of the party."""
        return self.party or self.publisher or Word(name=self.slug)

    @property
    def url(self) -> str:
        """Its page; empty for a publisher of few sources."""
        return f"sources/{self.slug}/" if self.party or len(self.published) >= OWN_PAGE else ""

    @property
    def uses(self) -> list[Use]:
        """All that rests on it, each source once."""
        if not (self.published and self.told):
            return self.published or self.told
        return list({(use.entry.path, use.key): use for use in (*self.published, *self.told)}.values())


@once
def outlets(corpus: Corpus) -> tuple[Outlet, ...]:
    """Every publisher and every party that anything rests on, those with most sources first."""
    found: dict[str, Outlet] = {}
    known = Publishers(corpus.vocabulary)
    for use in every_use(corpus):
        publisher, origin = known.find(use.source.publisher), use.source.origin
        printed = found.setdefault(publisher.slug, Outlet(publisher.slug))
        printed.publisher = printed.publisher or publisher.word
        printed.published.append(use)
        source = found.setdefault(origin, Outlet(origin))
        source.party = source.party or corpus.vocabulary.word("parties", origin)
        source.told.append(use)
    for party in {account.by for _, launch in corpus.launches for account in launch.accounts} & found.keys():
        found[party].speaks = True
    return tuple(sorted(found.values(), key=lambda outlet: (-max(len(outlet.published), len(outlet.told)), outlet.slug)))
