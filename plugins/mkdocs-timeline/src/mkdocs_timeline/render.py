"""From a view to HTML, by a template that the theme's overrides may replace."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import jinja2
from markupsafe import Markup

from .view import View

TEMPLATE = "timeline/list.html"
FOLDER = "assets/timeline"
STYLE = "timeline.css"
BAND = "band.css"
SCRIPT = "timeline.js"

_STYLE = Markup('<link rel="stylesheet" href="{}">\n')
_SCRIPT = Markup('<script type="module" src="{}"></script>\n')


def environment(loader: jinja2.BaseLoader | None) -> jinja2.Environment:
    """The templates of the package behind those of `loader`, with escaping on whatever the theme does."""
    own = jinja2.PackageLoader("mkdocs_timeline")
    return jinja2.Environment(
        loader=jinja2.ChoiceLoader([loader, own] if loader else [own]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(view: View, templates: jinja2.Environment) -> str:
    """One timeline as HTML."""
    return str(templates.get_template(TEMPLATE).render(timeline=view, words=view.words))


def head(to_folder: str, views: Sequence[View]) -> str:
    """The elements that load what the timelines of a page need, for the start of the first of them.

    They stand in the content, where HTML allows them, because themes that change pages without loading them run
    the scripts of the content only, and because no theme has to offer a place for them.
    """
    styles = [STYLE, BAND] if any(view.figure for view in views) else [STYLE]
    scripts = [SCRIPT] if any(view.interactive for view in views) else []
    made = [_STYLE.format(f"{to_folder}/{name}") for name in styles] + [_SCRIPT.format(f"{to_folder}/{name}") for name in scripts]
    return str(Markup().join(made))


def assets() -> dict[str, str]:
    """The text of each file in the package's folder of assets, by its path in the site."""
    folder = files("mkdocs_timeline").joinpath("assets")
    return {f"{FOLDER}/{file.name}": file.read_text(encoding="utf-8") for file in folder.iterdir() if file.is_file()}
