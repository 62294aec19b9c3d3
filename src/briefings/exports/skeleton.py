"""A page ready to fill in: valid as it stands, honest about being empty."""

import datetime as dt
import re
from typing import get_args

from briefings.model import Topic
from briefings.model.dates import EdtfDate
from briefings.parse.yaml_reader import read_yaml

GROUPS: tuple[str, ...] = get_args(Topic.model_fields["group"].annotation)
_DATE = re.compile(r"\d{4}(-\d\d){0,2}(?!\d)")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_HEAD = """\
---
id: {id}
title: {title}
kind: {kind}
{own}status: preliminary
summary: To be written. Say what happened, what is agreed and what is not, in at most 60 words.
as_of: {today}
{rest}sources: {{}}
related: []
changes: [{{date: {today}, note: First published, major: true}}]
corrections: []
---

{body}
"""
_EVENT = """\
event:
  site: unknown
  platform: unknown
  class: []
  missiles: []
  count: unknown
  outcome: unknown
accounts: []
agreed: []
disputed: []
unknowns: []
"""


def skeleton(kind: str, name: str, today: dt.date | None = None) -> tuple[str, str]:
    """The path and the text of a new page; raises ValueError for a name that says too little."""
    day = today or dt.date.today()  # noqa: DTZ011  (an editor's own calendar)
    group, _, slug = name.rpartition("/") if kind == "topic" else ("", "", name)
    if not _SLUG.fullmatch(slug):
        raise ValueError(f"`{slug}` cannot be an id: use lower-case letters and digits, joined by hyphens")
    title = slug.replace("-", " ").capitalize()
    words = {"id": _quoted(slug), "kind": kind, "today": day, "title": _quoted(title), "own": "", "rest": ""}
    if kind == "launch":
        date = _date_of(slug)
        words |= {"own": f'date: "{date}"\n', "rest": _EVENT, "body": "## What happened"}
        return f"briefings/{date.first.year}/{slug}.md", _HEAD.format(**words)
    if kind == "topic":
        if group not in GROUPS:
            raise ValueError(f"name the topic's group too, as in `platforms/{slug}`; the groups are {', '.join(GROUPS)}")
        words |= {"own": f"group: {group}\n", "rest": "aliases: []\n", "body": "## In short"}
        return f"topics/{group}/{slug}.md", _HEAD.format(**words)
    words |= {"rest": "aliases: []\n", "body": "To be written."}
    return f"glossary/{slug}.md", _HEAD.format(**words)


def _quoted(text: str) -> str:
    """The text as YAML, in quotes where it would otherwise be a number or a truth value."""
    tree = read_yaml(text, "")
    return text if tree.value == text and not tree.problems else f'"{text}"'


def _date_of(slug: str) -> EdtfDate:
    """The date a launch's id begins with: a day, a month or a year."""
    written = _DATE.match(slug)
    try:
        return EdtfDate.parse(written[0] if written else "")
    except ValueError as error:
        raise ValueError(f"`{slug}` does not begin with a date: write 2021-09-15-yangdok, or 1984-09-tonghae") from error
