"""Findings for people: the source line with a caret, the cure, and one entry for what one cure clears."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from briefings.diagnostics import Diagnostic, Severity
from briefings.reports.excerpt import excerpt

Sources = Mapping[str, Sequence[str]]
"""The lines of each file, by its path."""


def as_text(findings: Iterable[Diagnostic], root: str = "", sources: Sources | None = None) -> str:
    """One entry for each cause; every place in it begins with `file:line:column`, so that editors can jump there."""
    return "\n\n".join("\n".join(_entry(group, root, sources or {})) for group in by_cause(findings))


def headline(finding: Diagnostic, root: str = "") -> str:
    """A finding in one line."""
    return f"{_at(finding, root)}: {finding.severity} {finding.rule}: {finding.message}"


def by_cause(findings: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """Findings that one cure clears, together; a finding without a cause of that kind stands alone."""
    groups: dict[object, list[Diagnostic]] = {}
    for number, finding in enumerate(findings):
        groups.setdefault(finding.cause or number, []).append(finding)
    return list(groups.values())


def summary(findings: Sequence[Diagnostic], titles: Mapping[str, str]) -> Iterator[str]:
    """How many findings there are of each rule, then of each severity; `titles` are those of the rules."""
    if not findings:
        yield "no findings"
        return
    rules = Counter((finding.rule, finding.severity) for finding in findings)
    for (rule, severity), number in sorted(rules.items()):
        yield f"{number:5} {_many(number, severity):8} {rule}  {titles.get(rule, '')}".rstrip()
    files = len({finding.place.path for finding in findings})
    grades = Counter(finding.severity for finding in findings)
    graded = ", ".join(f"{grades[grade]} {_many(grades[grade], grade)}" for grade in Severity if grades[grade])
    causes = len(by_cause(findings))
    shared = f", {causes} {_many(causes, 'cause')}" if causes < len(findings) else ""
    yield f"{len(findings)} {_many(len(findings), 'finding')} in {files} {_many(files, 'file')}: {graded}{shared}"


def _entry(group: Sequence[Diagnostic], root: str, sources: Sources) -> Iterator[str]:
    first, *rest = group
    yield headline(first, root)
    yield from _quoted(first, sources)
    if first.hint:
        yield f"    hint: {first.hint}"
    for told, places in groupby(sorted(rest, key=_told), key=_told):
        same = list(places)
        yield f"    {_again(told, first, len(same))}"
        yield from (f"    {_brief(finding, first, root, sources)}" for finding in same)


def _told(finding: Diagnostic) -> tuple[str, str]:
    return finding.rule, finding.message


def _again(told: tuple[str, str], first: Diagnostic, number: int) -> str:
    where = f"at {number} more {_many(number, 'place')}:"
    return f"the same {where}" if told == _told(first) else f"by the same cause, {told[0]}: {told[1]}, {where}"


def _quoted(finding: Diagnostic, sources: Sources) -> Iterator[str]:
    line = _line(finding, sources)
    if line is not None:
        shown, caret = excerpt(line, finding.place.column)
        yield f"{finding.place.line:5} | {shown}".rstrip()
        yield f"      | {caret}"


def _brief(finding: Diagnostic, first: Diagnostic, root: str, sources: Sources) -> str:
    """One more place of a cause: where, the source line, and its cure where that is another than the first one's."""
    shown = excerpt(_line(finding, sources) or "", finding.place.column)[0].strip()
    cure = f"    hint: {finding.hint}" if finding.hint != first.hint else ""
    return f"{_at(finding, root)}: {shown}{cure}".rstrip()


def _line(finding: Diagnostic, sources: Sources) -> str | None:
    """The line of a finding; None where its file cannot be shown."""
    lines = sources.get(finding.place.path, ())
    return lines[finding.place.line - 1] if finding.place.line <= len(lines) else None


def _at(finding: Diagnostic, root: str) -> str:
    return f"{root}{finding.place.path}:{finding.place.line}:{finding.place.column}"


def _many(number: int, one: str) -> str:
    return one if number == 1 else f"{one}s"
