"""From a view to HTML, by a template that the theme's overrides may replace."""

from __future__ import annotations

from importlib.resources import files

import jinja2
from markupsafe import Markup

from .view import View

TEMPLATE = "timeline/list.html"
ASSETS = {f"assets/timeline/{name}": name for name in ("timeline.css", "timeline.js")}

_LINKS = Markup('<link rel="stylesheet" href="{}"><script type="module" src="{}"></script>\n')


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


def links(to_style: str, to_script: str) -> str:
    """The elements that load style and script, for the start of the first timeline of a page.

    They stand in the content, where HTML allows them, because themes that change pages without loading them run
    the scripts of the content only, and because no theme has to offer a place for them.
    """
    return str(_LINKS.format(to_style, to_script))


def asset(name: str) -> str:
    """The text of a file in the package's folder of assets."""
    return files("mkdocs_timeline").joinpath("assets", name).read_text(encoding="utf-8")
