"""The page an editor sees in the preview in place of one that cannot be read."""

from collections.abc import Iterable

from briefings.diagnostics import Diagnostic


def problem_page(path: str, problems: Iterable[Diagnostic]) -> str:
    """Markdown that lists what is wrong with a file and how to mend it."""
    lines = [f"# {path} cannot be shown", "", "Mend this and save; the page comes back by itself.", ""]
    lines += [_line(problem) for problem in sorted(problems)]
    return "\n".join(lines).replace("<", "&lt;")


def _line(problem: Diagnostic) -> str:
    place = problem.place
    return f"- Line {place.line}, column {place.column}, rule {problem.rule}: {problem.message}. {problem.hint}"
