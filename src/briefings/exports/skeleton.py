"""A page ready to fill in: valid as it stands, honest about being empty."""

import datetime as dt

from briefings.model.dates import EdtfDate

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
    group, _, slug = name.rpartition("/")
    words = {"id": slug, "kind": kind, "today": day, "title": slug.replace("-", " ").capitalize(), "own": "", "rest": ""}
    if kind == "launch":
        date = _date_of(slug)
        words |= {"own": f'date: "{date}"\n', "rest": _EVENT, "body": "## What happened"}
        return f"briefings/{date.first.year}/{slug}.md", _HEAD.format(**words)
    if kind == "topic":
        if not group:
            raise ValueError(f"name the topic's group too: `briefings new topic platforms/{slug}`")
        words |= {"own": f"group: {group}\n", "rest": "aliases: []\n", "body": "## In short"}
        return f"topics/{group}/{slug}.md", _HEAD.format(**words)
    words |= {"rest": "aliases: []\n", "body": "To be written."}
    return f"glossary/{slug}.md", _HEAD.format(**words)


def _date_of(slug: str) -> EdtfDate:
    """The date a launch's id begins with: the longest part that is one."""
    for length in (10, 7, 4):
        try:
            return EdtfDate.parse(slug[:length])
        except ValueError:
            continue
    raise ValueError(f"`{slug}` does not begin with a date: write 2021-09-15-yangdok, or 1984-09-tonghae")
