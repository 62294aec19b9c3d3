"""The options of a timeline block, as its author writes them in YAML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from .keys import plain
from .moment import read_moment
from .problem import Mistake, one_of, unknown

ORDERS = ("newest", "oldest")
PERIODS = ("year", "month", "decade", "none")
PARTS = ("band", "list", "table")


Find = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Block:
    """What one block shows. None leaves the choice to the settings of the site or means no limit."""

    select: Mapping[str, frozenset[str]] = field(default_factory=dict)
    first: dt.date | None = None
    last: dt.date | None = None
    order: str = "newest"
    group: str = "year"
    limit: int | None = None
    facets: tuple[str, ...] | None = None
    empty: str | None = None
    level: int | None = None
    show: frozenset[str] = frozenset()
    band: str | None = None
    target: str | None = None
    twin: str | None = None

    @property
    def parts(self) -> frozenset[str]:
        """What is shown: `band`, `list`, `table`."""
        return self.show or (frozenset({"band", "list"}) if self.band else frozenset({"list"}))

    @property
    def lists(self) -> bool:
        """Whether entries are shown, and not only their band."""
        return self.parts != {"band"}


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake in a block. `line` counts from 0 at the block's first line of YAML; `option` may be empty."""

    line: int
    option: str
    mistake: Mistake


def read_block(body: str, facets: Sequence[str], find: Find = str) -> tuple[Block, tuple[Fault, ...]]:
    """The block of a YAML text. With faults, the block is not to be shown.

    `facets` are the names of the site's; `find` turns the path of a page, as in a link, into its path below the docs
    folder, or raises `Mistake`.
    """
    try:
        options, faults = _options(body)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        found = getattr(error, "problem", None) or "text that is no YAML"
        return Block(), (Fault(mark.line if mark else 0, "", Mistake(found, "options in YAML, such as `order: oldest`")),)
    readers = _readers(facets, find)
    values: dict[str, object] = {}
    for option, (line, value) in options.items():
        try:
            if option not in readers:
                raise unknown(option, readers)
            name, read = readers[option]
            values[name] = read(value)
        except Mistake as mistake:
            faults.append(Fault(line, option, mistake))
    block = Block(**values)  # type: ignore[arg-type]
    if block.target and block.lists:
        faults.append(
            Fault(
                options["target"][0],
                "target",
                Mistake("a target", "`show: band` with it; beside a list the bars lead to the list"),
            )
        )
    return block, tuple(faults)


def _options(body: str) -> tuple[dict[str, tuple[int, object]], list[Fault]]:
    """Each option with its line and value. Raises `yaml.YAMLError`."""
    loader = yaml.SafeLoader(body)
    node = loader.get_single_node()
    faults: list[Fault] = []
    if node is None:
        return {}, faults
    if not isinstance(node, yaml.MappingNode):
        return {}, [Fault(node.start_mark.line, "", Mistake(node.value, "options in YAML, such as `order: oldest`"))]
    options: dict[str, tuple[int, object]] = {}
    for key, value in node.value:
        name, line = plain(loader.construct_object(key, deep=True)), key.start_mark.line
        if name in options:
            faults.append(Fault(line, name, Mistake("the option a second time", "each option once")))
        try:
            options[name] = line, loader.construct_object(value, deep=True)
        except ValueError as error:  # PyYAML makes dates of what only looks like one, as 2021-02-31.
            faults.append(Fault(line, name, Mistake(value.value, f"a value that exists; {error}")))
    return options, faults


def _readers(facets: Sequence[str], find: Find) -> dict[str, tuple[str, Callable[[object], object]]]:
    """For each option the field of `Block` it fills and the function that reads it."""
    return {
        "select": ("select", _select),
        "from": ("first", lambda value: read_moment(value).first),
        "to": ("last", lambda value: read_moment(value).last),
        "order": ("order", lambda value: _choice(value, ORDERS)),
        "group": ("group", lambda value: _choice(value, (*PERIODS, *facets))),
        "limit": ("limit", lambda value: _number(value, 1, None)),
        "facets": ("facets", lambda value: _names(value, facets)),
        "empty": ("empty", _text),
        "level": ("level", lambda value: _number(value, 2, 6)),
        "show": ("show", _parts),
        "band": ("band", lambda value: _choice(value, facets)),
        "target": ("target", lambda value: find(_text(value))),
        "twin": ("twin", lambda value: find(_text(value))),
    }


def _select(value: object) -> dict[str, frozenset[str]]:
    if not isinstance(value, Mapping):
        raise Mistake(value, "a mapping of front-matter keys to values, such as `kind: launch`")
    return {plain(key): _wanted(plain(key), item) for key, item in value.items()}


def _wanted(key: str, value: object) -> frozenset[str]:
    items = value if isinstance(value, list) else [value]
    if not items or any(item is None or isinstance(item, Mapping | list) for item in items):
        raise Mistake(value, f"a value or a list of values for {key!r}")
    return frozenset(plain(item) for item in items)


def _choice(value: object, choices: Sequence[str]) -> str:
    # YAML reads `group:` with nothing behind it as null, and the word none as text.
    if value not in choices:
        raise unknown(value, choices)
    return str(value)


def _parts(value: object) -> frozenset[str]:
    parts = frozenset(_choice(item, PARTS) for item in (value if isinstance(value, list) else [value]))
    if not parts or parts >= {"list", "table"}:
        raise Mistake(value, "`band`, `list` or `table`, or the band together with one of the others")
    return parts


def _number(value: object, low: int, high: int | None) -> int:
    good = isinstance(value, int) and not isinstance(value, bool) and value >= low and (high is None or value <= high)
    if not good:
        raise Mistake(value, f"a whole number from {low}" + (f" to {high}" if high else " on"))
    return int(str(value))


def _names(value: object, facets: Sequence[str]) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Mistake(value, f"a list of facets: {one_of(facets)}")
    return tuple(dict.fromkeys(_choice(item, facets) for item in value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Mistake(value, "a text")
    return value
