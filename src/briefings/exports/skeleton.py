"""A page ready to fill in: valid in form, with a mark wherever an editor has to write."""

import datetime as dt
import json
import re
from dataclasses import dataclass, replace
from typing import get_args

from briefings.exports.draft_source import NO_SOURCE, DraftSource
from briefings.model import Topic
from briefings.model.dates import EdtfDate, build_day
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
summary: "TODO: say what happened, what is agreed and what is not, in at most 60 words"
as_of: {today}
{rest}sources:{sources}
related: []
changes: [{{date: {today}, note: First published, major: true}}]
corrections: []
---

{body}
"""
_EVENT = """\
event:
  site: {site}
  platform: {platform}
  class: [{class_}]
  missiles: []
  count: unknown
  outcome: unknown
accounts:
  - by: todo-who-said-so
    said: {date}
    sources: [{source.key}]
{said}agreed: []
disputed: []
unknowns: []
"""
_SOURCE = """
  {key}:
    title: "TODO: the page's own title"
    publisher: {publisher}
    url: {url}
    language: {language}
    origin: todo-whose-information
    read: excerpt
    accessed: {today}"""


@dataclass(frozen=True)
class Known:
    """What the editor knows already; what is left empty is marked as to do, or unknown."""

    title: str = ""
    date: EdtfDate | None = None
    """The date of a launch, where more is known than what its id begins with."""
    site: str = ""
    """A code of the vocabulary, like the two below; the first account is written as saying so."""
    platform: str = ""
    class_: str = ""
    source: DraftSource | None = None


NOTHING = Known()


def skeleton(kind: str, name: str, today: dt.date | None = None, known: Known = NOTHING) -> tuple[str, str]:
    """The path and the text of a new page; raises ValueError for a name that says too little.

    Every text to be written begins with TODO, every code to be chosen with todo: valid in form, and named by the check.
    """
    group, _, slug = name.rpartition("/") if kind == "topic" else ("", "", name)
    if not _SLUG.fullmatch(slug):
        raise ValueError(f"`{slug}` cannot be an id: use lower-case letters and digits, joined by hyphens")
    title = known.title or ("TODO: what was fired, and where" if kind == "launch" else slug.replace("-", " ").capitalize())
    words = {"id": quoted(slug), "kind": kind, "today": today or build_day(), "title": quoted(title), "own": "", "rest": ""}
    if kind == "launch":
        known = replace(known, source=known.source or NO_SOURCE)
        folder, own = _launch(slug, known)
    elif kind == "topic":
        folder, own = _topic(group, slug)
    else:
        folder, own = "glossary", {"rest": "aliases: []\n", "body": "TODO: explain the word."}
    sources = _SOURCE.format(**_source_words(known.source), **words) if known.source else " {}"
    return f"{folder}/{slug}.md", _HEAD.format(**{"sources": sources, **words, **own})


def _launch(slug: str, known: Known) -> tuple[str, dict[str, str]]:
    date = known.date or _date_of(slug)
    event = {key: getattr(known, key) or "unknown" for key in ("site", "platform")} | {"class_": known.class_}
    said = "".join(f"    {key.rstrip('_')}: {code}\n" for key, code in event.items() if code not in ("", "unknown"))
    written, source = quoted(str(date)), known.source or NO_SOURCE
    rest = _EVENT.format(date=written, source=source, said=said, **event)
    body = f"## What happened\n\nTODO: say what happened, and cite who says so.[^{source.key}]"
    return f"briefings/{date.first.year}", {"own": f"date: {written}\n", "rest": rest, "body": body}


def _topic(group: str, slug: str) -> tuple[str, dict[str, str]]:
    if group not in GROUPS:
        raise ValueError(f"name the topic's group too, as in `platforms/{slug}`; the groups are {', '.join(GROUPS)}")
    body = "## In short\n\nTODO: say what it is and why it matters."
    return f"topics/{group}", {"own": f"group: {group}\n", "rest": "aliases: []\n", "body": body}


def _source_words(source: DraftSource) -> dict[str, str]:
    return {"key": source.key, "publisher": quoted(source.publisher), "url": quoted(source.url), "language": quoted(source.language)}


def quoted(text: str) -> str:
    """The text as YAML, in quotes where it would otherwise be a number or a truth value."""
    tree = read_yaml(text, "")
    return text if tree.value == text and not tree.problems else json.dumps(text, ensure_ascii=False)


def _date_of(slug: str) -> EdtfDate:
    """The date a launch's id begins with: a day, a month or a year."""
    written = _DATE.match(slug)
    try:
        return EdtfDate.parse(written[0] if written else "")
    except ValueError as error:
        raise ValueError(f"`{slug}` does not begin with a date: write 2021-09-15-yangdok, or 1984-09-tonghae") from error
