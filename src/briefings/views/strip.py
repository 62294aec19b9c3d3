"""The strip of the timeline on a topic: a block for the timeline plugin, with the topic's own launches."""

from __future__ import annotations

from collections.abc import Sequence
from posixpath import dirname, relpath

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.model import Launch, Topic

FEWEST = 5
"""Fewer launches are seen at a glance in their list."""
TIMELINE = "timeline.md"


def strip_launches(entry: Entry, corpus: Corpus) -> tuple[Launch, ...]:
    """The launches that the strip of a page draws: none on other pages, with few launches, and on a site without a timeline."""
    members = corpus.selector.members(entry.record) if isinstance(entry.record, Topic) else ()
    drawn = len(members) >= FEWEST and TIMELINE in corpus.by_path
    return tuple(launch for _, launch in members) if drawn else ()


def strip(entry: Entry, launches: Sequence[Launch]) -> str:
    """A Markdown block, headed, that draws these launches; empty without any."""
    if not launches:
        return ""
    ids = ", ".join(f'"{launch.id}"' for launch in launches)
    target = relpath(TIMELINE, dirname(entry.path))
    return f"\n\n## Over time\n\n```timeline\nshow: band\nband: class\nselect: {{id: [{ids}]}}\ntarget: {target}\n```\n"
