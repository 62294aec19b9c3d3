"""Findings as values: where, which rule, what is wrong, and the cure."""

from dataclasses import dataclass
from enum import StrEnum
from textwrap import dedent
from typing import ClassVar


class Severity(StrEnum):
    """How grave a finding is. Both fail `briefings check`, save where a rule says so; only an error can make a page wrong."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A character in a file. `path` is relative to the content folder; lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """One thing an editor should mend."""

    place: Place
    rule: str
    message: str
    """What was found, and what was expected."""
    hint: str = ""
    """The cure, as an instruction."""
    severity: Severity = Severity.ERROR
    cause: str = ""
    """What findings share that one cure clears, for instance a code that twelve pages use; empty for a fault of its own."""


@dataclass(frozen=True)
class Example:
    """A page, abridged to what a rule is about; the keys not shown are as they should be."""

    lines: str
    path: str = "briefings/2021/2021-09-15-yangdok.md"
    """The file, relative to the content folder."""

    @property
    def text(self) -> str:
        """The lines without the indent of the code they stand in."""
        return dedent(self.lines).removeprefix("\n").removesuffix("\n") + "\n"


class Head(Example):
    """Lines of front matter."""


class Text(Example):
    """Lines below front matter."""


@dataclass(frozen=True)
class File(Example):
    """A whole file."""

    encoding: str = "utf-8"


class Rule:
    """What can be wrong. The class name is the code; the docstring is the title, then the explanation."""

    severity: ClassVar[Severity] = Severity.ERROR
    hint: ClassVar[str] = ""
    wrong: ClassVar[Example | tuple[Example, ...]] = ()
    """A file, or several, in which the rule finds something."""
    right: ClassVar[Example | tuple[Example, ...]] = ()
    """The same as it should be."""
    fails: ClassVar[bool] = True
    """Whether a finding fails the check; not where time alone brings it about."""

    @classmethod
    def found(cls, place: Place, message: str, hint: str = "", *, cause: str = "") -> Diagnostic:
        """A finding of this rule; `hint` stands in for the rule's general cure."""
        return Diagnostic(place, cls.__name__, message, hint or cls.hint, cls.severity, cause)

    @classmethod
    def title(cls) -> str:
        """The rule in one sentence."""
        return (cls.__doc__ or "").partition("\n")[0]

    @classmethod
    def explains(cls) -> str:
        """Why the rule exists, in Markdown; empty where the title says it all."""
        rest = (cls.__doc__ or "").partition("\n")[2]
        return "\n".join(line.strip() for line in rest.splitlines()).strip()
