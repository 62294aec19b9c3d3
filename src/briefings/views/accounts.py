"""Who says what: parties as columns, measures as rows, withdrawn statements kept and marked."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefings.accounts.standing import Said, in_time
from briefings.corpus import Corpus
from briefings.model import Launch
from briefings.model.account import Account
from briefings.model.vocabulary import Word
from briefings.views import words
from briefings.views.facets import list_url


@dataclass(frozen=True)
class Cite:
    """A superscript that leads to a note."""

    key: str
    number: int


@dataclass(frozen=True)
class Statement:
    """One value in one cell."""

    text: str
    cites: tuple[Cite, ...]
    said: str
    """The day, ready to print; empty where the party spoke once."""
    superseded: bool
    """Whether the party replaced it later."""
    since: int
    """The day on which it was said, counted from 0 over those on which anybody spoke."""
    until: int | None
    """The day on which it was replaced; nothing while it stands."""


@dataclass(frozen=True)
class Row:
    """One measure: a list of statements for each party, in the order of the columns."""

    label: str
    cells: tuple[tuple[Statement, ...], ...]
    empty: str
    """What stands in a cell without a statement."""
    hindsight: bool
    """Whether it is the editors', who look back."""


@dataclass(frozen=True)
class Column:
    """One party."""

    code: str
    label: str
    name: str
    state: str
    """Whose voice it is, a slug for colour: south-korea, japan, north-korea."""
    state_controlled: bool
    url: str
    """Its topic, or the list of launches on which it spoke."""


@dataclass(frozen=True)
class AccountsTable:
    """Every party's statements, side by side."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    superseded: bool
    """Whether any statement was replaced, and the table needs its legend."""


Reader = Callable[[Account, Corpus], list[str]]


class _Spoken(NamedTuple):
    """A statement, and what stands beside each of its values."""

    one: Said
    cites: tuple[Cite, ...]
    day: str
    """The day of the statement; empty where the party spoke once."""


def accounts_table(launch: Launch, corpus: Corpus, numbers: Mapping[str, int]) -> AccountsTable:
    """The table of a launch; `numbers` gives each source's number on the page."""
    spoken = tuple(_spoken(launch.accounts, numbers))
    parties = tuple(dict.fromkeys(account.by for account in launch.accounts))
    rows = (_row(label, read, spoken, parties, corpus) for label, read in ROWS)
    superseded = any(account.superseded_by for account in launch.accounts)
    return AccountsTable(tuple(_column(party, corpus) for party in parties), tuple(row for row in rows if row), superseded)


def _spoken(accounts: tuple[Account, ...], numbers: Mapping[str, int]) -> Iterator[_Spoken]:
    times = Counter(account.by for account in accounts)
    for one in in_time(accounts):
        cites = tuple(Cite(key, numbers[key]) for key in one.account.sources if key in numbers)
        yield _Spoken(one, cites, words.short_date(one.account.said) if times[one.account.by] > 1 else "")


def _row(label: str, read: Reader, spoken: tuple[_Spoken, ...], parties: tuple[str, ...], corpus: Corpus) -> Row | None:
    """One measure; nothing where nobody gives it."""
    given = [(it, ", ".join(values)) for it in spoken if (values := read(it.one.account, corpus))]
    if not given:
        return None
    cells: dict[str, list[Statement]] = {party: [] for party in parties}
    for it, text in given:
        cells[it.one.account.by].append(_statement(it, text, read))
    return Row(label, tuple(map(tuple, cells.values())), "" if read in ABOUT_STATEMENTS else "not given", read is _remark)


def _column(code: str, corpus: Corpus) -> Column:
    word = corpus.vocabulary.word("parties", code)
    page = corpus.page_of(code, word)
    return Column(
        code, word.label, word.name, word.state or "other", bool(word.state_controlled), page.url if page else list_url("parties", code)
    )


def _statement(it: _Spoken, text: str, read: Reader) -> Statement:
    return Statement(
        text=text,
        cites=it.cites,
        said="" if read is _said else it.day,
        superseded=it.one.replaced is not None and read not in ABOUT_STATEMENTS,
        since=it.one.day,
        until=it.one.replaced,
    )


def _times(account: Account, _: Corpus) -> list[str]:
    return [words.clock(time) for time in account.times_local]


def _place(account: Account, corpus: Corpus) -> list[str]:
    site = corpus.vocabulary.word("sites", account.site).name if account.site else ""
    return [text for text in [account.place or site] if text]


def _platform(account: Account, corpus: Corpus) -> list[str]:
    return [_word(corpus.vocabulary.platforms, account.platform).name.lower()] if account.platform else []


def _weapon(account: Account, corpus: Corpus) -> list[str]:
    families = [corpus.vocabulary.word("missiles", code).label for code in account.missiles]
    if account.named:
        return [account.named, *(family for family in families if family not in account.named)]
    return [corpus.vocabulary.word("classes", code).label for code in account.class_] + families


def _word(shelf: Mapping[str, Word], code: str) -> Word:
    return shelf.get(code) or Word(name=code)


def _count(account: Account, _: Corpus) -> list[str]:
    return [] if account.count is None else [str(account.count)]


def _measures(key: str, unit: str) -> Reader:
    return lambda account, _: [words.measure(value, unit) for value in getattr(account, key)]


def _flight(account: Account, _: Corpus) -> list[str]:
    return [words.duration(value) for value in account.flight_s]


def _came_down(account: Account, _: Corpus) -> list[str]:
    zone = words.zone_words[account.landing_zone] if account.landing_zone else ""
    return [text for text in (zone, account.landing) if text]


def _outcome(account: Account, _: Corpus) -> list[str]:
    return [words.outcome_words[account.outcome]] if account.outcome else []


def _remark(account: Account, _: Corpus) -> list[str]:
    return [account.note] if account.note else []


def _said(account: Account, _: Corpus) -> list[str]:
    return [words.short_date(account.said)]


ROWS: tuple[tuple[str, Reader], ...] = (
    ("Launch times", _times),
    ("Place", _place),
    ("Fired from", _platform),
    ("Weapon", _weapon),
    ("Missiles", _count),
    ("Distance", _measures("distance_km", "km")),
    ("Greatest height", _measures("apogee_km", "km")),
    ("Time of flight", _flight),
    ("Came down", _came_down),
    ("Outcome", _outcome),
    ("Remark", _remark),
    ("Said on", _said),
)

ABOUT_STATEMENTS = (_remark, _said)
"""Rows about a statement rather than in it: never struck, and empty where there is nothing to say."""
