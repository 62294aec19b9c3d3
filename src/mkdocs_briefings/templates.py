"""Templates as this site wants them, whoever has made their environment."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from mkdocs.config.defaults import MkDocsConfig

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def set_up(env: Environment, config: MkDocsConfig) -> None:
    """Let our own templates escape what they print, leave indentation out, offer `once`."""
    env.autoescape = own_templates(config)
    env.add_extension(Unindented)
    env.cache = {}  # Jinja's own keeps the order of use, at each of some thirty parts of a page: there are too few for that
    env.globals["once"] = once()


def own_templates(config: MkDocsConfig) -> Callable[[str | None], bool]:
    """Tells whether a template is ours. Only those escape: MkDocs' and Material's print HTML as it comes."""
    folder = Path(config.theme.custom_dir or "")
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    return names.__contains__


def once() -> Callable[..., str]:
    """Keep, for one build, the parts of pages that many pages share.

    What `{% call once("name", …) %}` encloses is rendered once for each set of arguments. These name everything in which
    pages can differ there, such as the way to the site's root.
    """
    kept: dict[tuple[object, ...], str] = {}

    def rendered(*key: object, caller: Callable[[], str]) -> str:
        if key not in kept:
            kept[key] = caller()
        return kept[key]

    return rendered


class Unindented(Extension):
    """Drops indentation, which helps who reads a template and would be a tenth of each page."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source without it; line numbers stay."""
        return _INDENT.sub("", source)


class KeptTemplates(BytecodeCache):
    """Holds each template's code; Jinja compiles again where the source is another."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket of a template that was compiled before."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled just now."""
        self._code[bucket.key] = bucket.bytecode_to_string()
