"""The panel of findings on the pages of the preview. A built site has none of it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files as resources

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

SCRIPT, STYLE, DATA = "preview/panel.js", "preview/panel.css", "preview/findings.json"
"""Paths within the previewed site."""


def attach(config: MkDocsConfig) -> None:
    """Let every page load the panel."""
    script = ExtraScriptValue(SCRIPT)
    script.type = "module"
    config.extra_javascript.append(script)
    config.extra_css.append(STYLE)


def panel_files(findings: str) -> Iterator[tuple[str, str]]:
    """Path and text of each file of the panel; `findings` as `briefings.exports.findings` writes them."""
    for path in (SCRIPT, STYLE):
        yield path, resources(__package__).joinpath(path.partition("/")[2]).read_text(encoding="utf-8")
    yield DATA, findings
