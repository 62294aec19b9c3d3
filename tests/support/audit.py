"""What pages do for readers who use a keyboard, a screen reader, larger letters, other colours: faults by measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

from support.browse import Reader

SCRIPT = Path(__file__).with_name("audit.js")
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OF_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe whose outcome depends on the colours; they take as long as all others together."""
AXE = {
    "axe": {"runOnly": RULES},
    "structure": {"runOnly": RULES, "rules": {rule: {"enabled": False} for rule in OF_COLOURS}},
    "colours": {"runOnly": {"type": "rule", "values": OF_COLOURS}},
}
"""What axe is asked, by measure: everything, what the colours have no part in, what they decide."""

Faults = dict[str, list[str]]
Survey = dict[tuple[str, str], Faults]
"""Faults by view and page."""


@dataclass(frozen=True)
class View:
    """How a page is looked at, and for what: measures of axe (`AXE`) and of audit.js."""

    name: str
    window: Mapping[str, int]
    scheme: str
    measures: Collection[str]
    sampled: bool = False
    """Whether the first of many rows stand for all."""
    forced: bool = False
    """Whether the reader's own colours take the place of the page's (`forced-colors: active`)."""


def axe(page: Any, measure: str = "axe") -> list[str]:
    """What axe finds: the rule, and the first elements that break it."""
    found = Axe().run(page, options={**AXE[measure], "resultTypes": ["violations"]}).response["violations"]
    return [f"{fault['id']}: {[node['target'] for node in fault['nodes'][:3]]}" for fault in found]


def survey(browser: Any, address: str, pages: Collection[str], views: Sequence[View]) -> Survey:
    """The pages, everything on them unfolded, in one view after the other; each is loaded once, in the first.

    What goes wrong meanwhile, on the console or by a request to another origin, is the measure `errors`.
    """
    context = browser.new_context(viewport=views[0].window, color_scheme=views[0].scheme, reduced_motion="reduce")
    context.add_init_script(path=SCRIPT)
    reader = Reader(address, context)
    found = {(view, path): faults for path in pages for view, faults in _seen(reader, path, views)}
    context.close()
    return found


def _seen(reader: Reader, path: str, views: Sequence[View]) -> Iterator[tuple[str, Faults]]:
    reader.errors.clear()
    reader.abroad.clear()
    page = reader.show(path)
    page.evaluate("unfold()")
    for view in views:
        page.set_viewport_size(view.window)
        page.emulate_media(color_scheme=view.scheme, forced_colors="active" if view.forced else "none")
        if view.sampled:
            page.evaluate("sample()")
        yield view.name, _faults(page, view.measures)
    yield "throughout", {"errors": [*reader.errors, *reader.abroad]}


def _faults(page: Any, measures: Collection[str]) -> Faults:
    found: Faults = page.evaluate("(measures) => audit(measures)", [name for name in measures if name not in AXE])
    asked = [name for name in measures if name in AXE]
    return found | ({"axe": [fault for name in asked for fault in axe(page, name)]} if asked else {})
