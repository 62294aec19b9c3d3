"""Publishers and parties as lines of a table: what each is, and how much rests on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings.model import Launch
from briefings.model.health import Health
from briefings.model.vocabulary import Word
from briefings.views import words
from briefings.views.notes import reading_words
from briefings.views.outlets.outlet import Outlet
from briefings.views.rows import Link, link_to
from briefings.views.source_links import Use, asked

NOT_KNOWN = "not known"
NOT_CHECKED = "not checked yet"
read_words = {"full": "in full", "excerpt": "as excerpts", "cited": "cited by others"}


@dataclass(frozen=True)
class OutletRow:
    """One line of a table of publishers or parties."""

    slug: str
    name: str
    url: str
    cited: Link | None
    """The page that cites it, where that is all there is,"""
    cited_as: str
    """and how its one source was read."""
    kind: str
    control: str
    languages: str
    sources: str
    """How many different addresses."""
    launches: str
    read: str
    links: str

    @property
    def about(self) -> str:
        """The same in one line, without what is not known."""
        control = "state-controlled" if self.control.startswith("yes") else ""
        known = (self.kind if self.kind != NOT_KNOWN else "", control, self.languages, self.cited_as, self.links)
        return ", ".join(filter(None, known))


def party_rows(listed: Iterable[Outlet], health: Health | None) -> tuple[OutletRow, ...]:
    """A line for each party whose information something is, the one cited on most launches first."""
    told = [outlet for outlet in listed if outlet.told]
    told.sort(key=lambda outlet: -len(launches_of(outlet.told)))
    return tuple(_row(outlet, outlet.party or outlet.word, outlet.told, health) for outlet in told)


def publisher_rows(listed: Iterable[Outlet], health: Health | None, *, paged: bool) -> tuple[OutletRow, ...]:
    """A line for each publisher with a page of its own, the one cited on most launches first; or for each other one, by name."""
    shown = [outlet for outlet in listed if outlet.published and bool(outlet.url) is paged]
    shown.sort(key=lambda outlet: (-len(launches_of(outlet.published)) if paged else 0, outlet.word.name.removeprefix("The ").casefold()))
    return tuple(_row(outlet, outlet.publisher or outlet.word, outlet.published, health) for outlet in shown)


def _row(outlet: Outlet, word: Word, shown: list[Use], health: Health | None) -> OutletRow:
    return OutletRow(
        slug=outlet.slug,
        name=word.name,
        url=outlet.url,
        cited=None if outlet.url else link_to(shown[0].entry),
        cited_as="" if outlet.url else reading_words[shown[0].source.read],
        kind=word.kind or NOT_KNOWN,
        control=control(word),
        languages=languages(shown),
        sources=f"{len(addresses(shown)):,}",
        launches=f"{len(launches_of(shown)):,}",
        read=readings(shown),
        links=", ".join(link_states(shown, health)),
    )


def control(word: Word) -> str:
    """Whether a state controls what it publishes: `yes, China`; `not known` where the vocabulary does not say."""
    if word.kind == "government":
        return "a state’s office"
    if word.kind == "international organisation":
        return "an office of states"
    if word.state_controlled:
        return f"yes, {(word.state or '').replace('-', ' ').title()}".rstrip(", ")
    return NOT_KNOWN if word.state_controlled is None else "no"


def languages(shown: Iterable[Use]) -> str:
    """Names of languages, that of most sources first."""
    codes = Counter(use.source.language for use in shown)
    return ", ".join(words.language_names.get(code, code) for code, _ in codes.most_common())


def readings(shown: Iterable[Use]) -> str:
    """`3 in full, 20 as excerpts`: how its addresses were read, each where it was read best."""
    best: dict[str, str] = {}
    for use in sorted(shown, key=lambda use: list(read_words).index(use.source.read)):
        best.setdefault(asked(use.source.url), use.source.read)
    counts = Counter(best.values())
    return ", ".join(f"{counts[code]:,} {said}" for code, said in read_words.items() if counts[code])


def link_states(shown: list[Use], health: Health | None) -> Iterator[str]:
    """`12 live`, `1 dead`, `2 archived`: its addresses at the last check, and those with a copy that an editor saw."""
    counts = Counter(link_state(url, health) for url in sorted(addresses(shown)))
    yield from (f"{number:,} {state}" for state, number in counts.most_common()) if health else (NOT_CHECKED,)
    if archived := len({asked(use.source.url) for use in shown if use.source.archive_url}):
        yield f"{archived:,} archived"


def link_state(url: str, health: Health | None) -> str:
    """How an address fared at the last check: `live`, `moved`, `blocked`, `in doubt`, `dead`."""
    known = health.by_url.get(url) if health else None
    return known.kind.share if known else NOT_CHECKED


def addresses(shown: Iterable[Use]) -> set[str]:
    """The different addresses of sources."""
    return {asked(use.source.url) for use in shown}


def launches_of(shown: Iterable[Use]) -> set[str]:
    """The files of the launches that cite."""
    return {use.entry.path for use in shown if isinstance(use.entry.record, Launch)}
