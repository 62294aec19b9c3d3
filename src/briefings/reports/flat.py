"""Findings for programs: one flat record each."""

import dataclasses
import json
from collections.abc import Iterable

from briefings.diagnostics import Diagnostic


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


def _annotation(row: dict[str, str | int]) -> str:
    # The escapes are GitHub's: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    text = _escaped(f"{row['message']}. {row['hint']}".strip(), "%\r\n")
    path = _escaped(str(row["path"]), "%\r\n:,")
    return f"::{row['severity']} file={path},line={row['line']},col={row['column']},title={row['rule']}::{text}"


def _escaped(text: str, special: str) -> str:
    return "".join(f"%{ord(character):02X}" if character in special else character for character in text)
