"""Results as Markdown, with ratios to plain Material in the same run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.budgets import budgets
from benchmarks.machine import machine
from benchmarks.results import Results
from benchmarks.trial import Trial

ROWS = (
    ("Full build", "s", "build.seconds"),
    ("Full build, for each HTML page", "ms", "per_page"),
    ("Full build, work of all cores", "s", "build.cpu"),
    ("Full build, peak memory", "B", "build.memory"),
    ("Build after one edit", "s", "again.seconds"),
    ("Preview: start to first page", "s", "preview.ready"),
    ("Preview: save to new page", "s", "preview.edit.seconds"),
    ("Preview: work for that", "s", "preview.edit.cpu"),
    ("Preview: peak memory", "B", "preview.edit.memory"),
    ("Bytes written", "B", "written.bytes"),
    ("Files written", "", "written.files"),
    ("HTML pages", "", "written.pages"),
    ("Search index", "B", "written.index"),
    ("First search result, empty cache", "s", "reading.search.seconds"),
    ("All that this visit loads", "B", "reading.search.bytes"),
    ("Of that, scripts, engine, index", "B", "reading.search.engine"),
    ("The same until the first result", "B", "reading.search.first"),
    ("Home page, all it loads", "B", "reading.home"),
    ("A briefing's HTML, median", "B", "html.median"),
    ("A briefing's HTML, largest", "B", "html.largest"),
    ("The same compressed, median", "B", "html.packed_median"),
    ("The same compressed, largest", "B", "html.packed_largest"),
)
"""What is measured, its unit, and its name in a trial."""

NOTES = """\
- All builders have the same record. Railhead reads its front matter; the others get the same facts written out as Markdown,
  with their front matter kept. Plain Material: navigation from the folders, pruned, its own search. Hugo: a minimal theme of
  ours without navigation, and Pagefind; a lower bound, not a peer.
- Railhead also writes what has no counterpart: lists by year, platform, class, party and outcome, a page for each publisher,
  the timeline, charts, feeds, linked data, citations, data as CSV, JSON and database with an evidence bundle for each launch,
  and the whole site as one file to read without a network. “No bundle” is without that file (`OFFLINE=false`).
- Its build is `dev.py site`: check, build beside, swap. Builds begin with nothing kept from before.
- A ratio (×) is to plain Material. Time is by the clock unless it says work. Memory counts what processes share once.
- Preview: from the save to the new text in the server's answer, edits: {edits}.
- Search: Chromium without windows (its headless shell, where Debian has it; a whole browser takes longer) and with an empty
  cache, the query in the address (Zensical: typed), queries for places: {queries}. The host is on this machine, sends text
  compressed (gzip 6) and has compressed it before: on a real line the bytes count more. “Until the first result” counts what
  the host began to send before the page showed one, the theme's scripts included.
- Of several edits or queries the median.
"""


def document(results: Results) -> str:
    """The whole page."""
    notes = NOTES.strip().format(edits=results.edits, queries=results.queries)
    tables = [*_budgets(results), *_sizes(results), *_growth(results)]
    return "\n\n".join(["# Benchmarks", _machine(results), *tables, f"## Notes\n\n{notes}", *_left_out(results)]) + "\n"


def _machine(results: Results) -> str:
    versions = dict.fromkeys(trial.version for trial in results.trials.values())
    return f"`python3 dev.py bench {' '.join(map(str, results.numbers))}` on {machine()}. {'; '.join(filter(None, [*versions, results.browser]))}."


def _budgets(results: Results) -> Iterator[str]:
    if judged := budgets(results):
        yield f"## Budgets, at {max(results.numbers):,} launches"
        rows = [[one.what, amount(one.limit, one.unit), amount(one.value, one.unit), one.verdict] for one in judged]
        yield _table(["", "At most", "Railhead", ""], rows)


def _sizes(results: Results) -> Iterator[str]:
    for number in results.numbers:
        if trials := list(results.at(number).values()):
            yield f"## {number:,} launches"
            base = results.at(number).get(Results.PLAIN)
            rows = [[what, *(_cell(trial, base, unit, name) for trial in trials)] for what, unit, name in ROWS]
            yield _table(["", *(trial.name for trial in trials)], rows)


def _cell(trial: Trial, base: Trial | None, unit: str, name: str) -> str:
    value, other = trial.value(name), base and base.value(name)
    if value is None:
        return ""
    return amount(value, unit) + (f" ({value / other:.2g}×)" if other and trial is not base else "")


def _growth(results: Results) -> Iterator[str]:
    names = dict.fromkeys(trial.name for trial in results.trials.values())
    rows = [[name, f"{growth:.1f}×"] for name in names if (growth := results.growth(name)) is not None]
    if rows:
        yield f"## Growth of the full build, {min(results.numbers):,} to {max(results.numbers):,} launches"
        yield _table(["", "Time"], rows)


def _left_out(results: Results) -> Iterator[str]:
    if results.left_out:
        yield "\n".join(["## Left out\n", *(f"- {name}: {reason}" for name, reason in results.left_out.items())])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def amount(value: float, unit: str) -> str:
    """A figure as readers take it in: two or three digits and a unit."""
    match unit:
        case "B" if value >= 1e6:
            return f"{value / 1e6:,.{1 if value < 1e8 else 0}f} MB"
        case "B":
            return f"{value / 1e3:,.{1 if value < 1e5 else 0}f} kB"
        case "ms":
            return f"{value * 1e3:,.1f} ms"
        case "s":
            return f"{value:,.{2 if value < 10 else 1}f} s"
        case "×":
            return f"{value:.2f}×"
    return f"{value:,.0f}"
