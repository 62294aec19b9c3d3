"""Pages as they stood in releases, as HTML: rendered like the others, but no pages of MkDocs, whose checks are of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import Environment
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_relative_url

from briefings.markup import clean
from briefings.views.changes.copies import PageCopy
from briefings.views.languages import mark_languages


def copied_pages(copies: Iterable[PageCopy], env: Environment, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Path and HTML of each copy."""
    markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    template = env.get_template("version.html")
    for copy in copies:
        content = clean(markdown.reset().convert(copy.markdown)).html
        base = get_relative_url(".", copy.url)
        page = template.render(config=config, page=None, base_url=base, view=copy, content=content)
        yield f"{copy.url}index.html", mark_languages(page)
