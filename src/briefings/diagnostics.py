"""Findings as values: where, which rule, what is wrong, and the cure."""

import dataclasses
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Severity(StrEnum):
    """How grave a finding is. Both fail `briefings check`; only an error can make a page wrong."""

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


class Rule:
    """What can be wrong. The class name is the code; the docstring is the title, then the explanation."""

    severity: ClassVar[Severity] = Severity.ERROR
    hint: ClassVar[str] = ""

    @classmethod
    def found(cls, place: Place, message: str, hint: str = "") -> Diagnostic:
        """A finding of this rule; `hint` stands in for the rule's general cure."""
        return Diagnostic(place, cls.__name__, message, hint or cls.hint, cls.severity)

    @classmethod
    def title(cls) -> str:
        """The rule in one sentence."""
        return (cls.__doc__ or "").partition("\n")[0]

    @classmethod
    def explains(cls) -> str:
        """Why the rule exists, in Markdown; empty where the title says it all."""
        rest = (cls.__doc__ or "").partition("\n")[2]
        return "\n".join(line.strip() for line in rest.splitlines()).strip()


def as_text(findings: Iterable[Diagnostic], root: str = "") -> str:
    """One finding a paragraph, `file:line:column` first, so that editors can jump to it."""
    return "\n".join(_line(finding, root) for finding in findings)


def as_json(findings: Iterable[Diagnostic], root: str = "") -> str:
    """A list of `{path, line, column, rule, severity, message, hint}`."""
    rows = [_flat(finding, root) for finding in findings]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(findings: Iterable[Diagnostic], root: str = "") -> str:
    """Workflow commands, which GitHub shows beside the changed line."""
    return "\n".join(_annotation(_flat(finding, root)) for finding in findings)


def _flat(finding: Diagnostic, root: str) -> dict[str, str | int]:
    place = dataclasses.asdict(finding.place)
    rest = {name: str(getattr(finding, name)) for name in ("rule", "severity", "message", "hint")}
    return place | {"path": root + finding.place.path} | rest


def _line(finding: Diagnostic, root: str) -> str:
    place = finding.place
    head = f"{root}{place.path}:{place.line}:{place.column}: {finding.severity} {finding.rule}: {finding.message}"
    return f"{head}\n    hint: {finding.hint}" if finding.hint else head


def _annotation(row: dict[str, str | int]) -> str:
    # The escapes are GitHub's: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    text = _escaped(f"{row['message']}. {row['hint']}".strip(), "%\r\n")
    path = _escaped(str(row["path"]), "%\r\n:,")
    return f"::{row['severity']} file={path},line={row['line']},col={row['column']},title={row['rule']}::{text}"


def _escaped(text: str, special: str) -> str:
    return "".join(f"%{ord(character):02X}" if character in special else character for character in text)
