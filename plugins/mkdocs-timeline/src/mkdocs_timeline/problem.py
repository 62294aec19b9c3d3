"""What an author should put right: where, what was found, what was expected."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


class Mistake(ValueError):
    """A value that cannot be used. Raised by readers that do not know where the value stands."""

    def __init__(self, found: object, expected: str, hint: str = "") -> None:
        super().__init__(found, expected, hint)
        self.found = found
        self.expected = expected
        self.hint = hint

    def __str__(self) -> str:
        text = f"found {show(self.found)}, expected {self.expected}"
        return f"{text} (did you mean {self.hint!r}?)" if self.hint else text


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake at its place in the site. `path` is the page below the docs folder; lines count from 1."""

    path: str
    subject: str
    mistake: Mistake
    line: int | None = None

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.subject}: {self.mistake}"


def unknown(name: object, known: Iterable[str]) -> Mistake:
    """The mistake of using a name that is not one of `known`, with the likeliest one as a hint."""
    names = list(known)
    return Mistake(name, one_of(names), closest(str(name), names))


def closest(name: str, known: Iterable[str]) -> str:
    """The name most like one of `known`, or empty when none is."""
    return next(iter(difflib.get_close_matches(name, list(known), n=1)), "")


def one_of(names: Iterable[str]) -> str:
    """The names as they stand in a message: `one of a, b, c`."""
    return "one of " + (", ".join(names) or "none: there are none")


def show(value: object) -> str:
    """A value as a reader of a message sees it: short, and on one line."""
    text = repr(value) if isinstance(value, str) else " ".join(str(value).split())
    return text if len(text) <= 80 else text[:77] + "..."
