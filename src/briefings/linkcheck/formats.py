"""The report as text, JSON and Markdown. `root` is put before the path of every page."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import Any

from briefings.linkcheck.report import HostReport, Report, Row
from briefings.model.outcomes import OUTCOMES
from briefings.views.source_links import Use
from briefings.views.words import plural

WIDTH = 110


def as_text(report: Report, root: str = "") -> str:
    """For a terminal: each link with what became of it, the pages that rest on it, and what to do."""
    return "\n".join([*_text(report, root), *_copies(report, root), summary(report)])


def as_markdown(report: Report, root: str = "") -> str:
    """For a pull request or the summary of a workflow."""
    return "\n".join(_markdown(report, root))


def as_json(report: Report, root: str = "") -> str:
    """For programs: every link, those that are fine too."""
    hosts = [{"host": host.host, "links": [_flat(row, root) for row in host.rows]} for host in report.hosts]
    counts = {**report.counts, "unchecked": report.unchecked}
    return json.dumps({"links": len(report.rows), "counts": counts, "hosts": hosts}, ensure_ascii=False, indent=2)


FORMATS = {"text": as_text, "json": as_json, "markdown": as_markdown}


def what(row: Row) -> str:
    """The outcome in one line: `gone (404)`, `moved (200), now at https://…`."""
    if row.result is None:
        return "not asked"
    result = row.result
    parts = [f"{result.outcome} ({result.status})" if result.status else result.outcome, result.detail]
    return ", ".join(filter(None, [*parts, f"leads to {result.location}" if result.location else ""]))


def where(use: Use, root: str) -> str:
    """The source that gives an address: `docs/glossary/eez.md:12:10 unclos`."""
    place = use.place
    return f"{root}{place.path}:{place.line}:{place.column} {use.key}"


def summary(report: Report) -> str:
    """How many links had which outcome, and what to do about it."""
    lines = [f"{plural(len(report.rows), 'link')} on {plural(len(report.hosts), 'host')}"]
    for code, outcome in OUTCOMES.items():
        if number := report.counts[code]:
            text = f"{outcome.meaning()} {outcome.advice()}"
            lines.append(textwrap.fill(text, WIDTH, initial_indent=f"{number:>6,}  {code:<13} ", subsequent_indent=" " * 22))
    if report.unchecked:
        lines.append(f"{report.unchecked:>6,}  not asked     The host asks for patience, or has fallen silent. Run again later to go on.")
    return "\n".join(lines)


def _text(report: Report, root: str) -> Iterator[str]:
    for host in report.hosts:
        if host.needing:
            yield f"{host.host or 'no host'}: {_share(host)}"
            for row in host.needing:
                yield f"  {row.link.url}"
                yield from (f"      {line}" for line in _details(row, root))
            yield ""


def _details(row: Row, root: str) -> Iterator[str]:
    yield what(row)
    yield from (where(use, root) for use in row.link.uses)
    if row.link.archive_url:
        yield f"archived copy: {row.link.archive_url}"
    if row.lookup:
        yield f"look it up: {row.lookup}"


def _copies(report: Report, root: str) -> Iterator[str]:
    """The copies that an editor may add, ready to paste."""
    found = [row for row in report.rows if row.copy]
    if found:
        yield "Copies in the archive. Open each; if it shows what the page rests on, paste the line below the source's `url`.\n"
        for row in found:
            yield from (f"  {where(use, root)}" for use in row.link.uses)
            yield f"      archive_url: {row.copy}\n"


def _share(host: HostReport) -> str:
    return f"{len(host.needing):,} of {plural(len(host.rows), 'link')} to look at"


def _markdown(report: Report, root: str) -> Iterator[str]:
    yield f"# External links: {plural(len(report.rows), 'link')} on {plural(len(report.hosts), 'host')}\n"
    yield "| Links | Outcome | Meaning | What to do |\n| ---: | --- | --- | --- |"
    for code, outcome in OUTCOMES.items():
        if number := report.counts[code]:
            yield f"| {number:,} | {code} | {outcome.meaning()} | {outcome.advice()} |"
    if report.unchecked:
        yield f"| {report.unchecked:,} | not asked | The host asks for patience, or has fallen silent. | Run again later. |"
    for host in report.hosts:
        if host.needing:
            yield f"\n## {host.host or 'no host'}\n\n{_share(host)}.\n"
            for row in host.needing:
                yield f"- <{row.link.url}>"
                yield from (f"    - {line}" for line in _details(row, root))
    if copies := list(_copies(report, root)):
        yield "\n".join(["\n## Archived copies\n\n```text", *copies, "```"])


def _flat(row: Row, root: str) -> dict[str, Any]:
    asked = row.result.model_dump(mode="json", exclude={"url", "text"}) if row.result else {"outcome": "unchecked"}
    more = {"archive_url": row.link.archive_url, "lookup": row.lookup, "copy": row.copy}
    return {"url": row.link.url, **asked, **more, "uses": [_use(use, root) for use in row.link.uses]}


def _use(use: Use, root: str) -> dict[str, Any]:
    place = use.place
    return {"path": root + place.path, "line": place.line, "column": place.column, "key": use.key}
