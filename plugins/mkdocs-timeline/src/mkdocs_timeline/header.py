"""Front matter that the site builder could not read and left in the page without a word."""

from __future__ import annotations

import re

import yaml

from .problem import Mistake

_HEADER = re.compile(r"\A-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)


def lost_header(markdown: str) -> tuple[int | None, Mistake] | None:
    """Line (from 1) and cause, when the text of a page without front matter starts with what was meant as such."""
    match = _HEADER.match(markdown)
    if not match:
        return None
    try:
        yaml.safe_load(match[1])
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        found = getattr(error, "problem", None) or "text that is no YAML"
        return (mark.line + 2 if mark else None), Mistake(found, "front matter in YAML")
    except ValueError as error:  # PyYAML makes dates of what only looks like one, as 2021-02-31.
        return None, Mistake(str(error), "front matter with dates that exist, or such dates in quotes")
    return None
