"""The strip of the timeline on a topic: a block for the timeline plugin, with the topic's own launches."""

from __future__ import annotations

from posixpath import dirname, relpath

from briefings.corpus import Corpus, Entry
from briefings.model import Topic
from briefings.views.launch_list import members_of

FEWEST = 5
"""Fewer launches are seen at a glance in their list."""
TIMELINE = "timeline.md"


def strip(entry: Entry, corpus: Corpus) -> str:
    """A Markdown block, headed; empty for other pages, few launches, and a site without a timeline."""
    members = members_of(entry.record, corpus) if isinstance(entry.record, Topic) else []
    if len(members) < FEWEST or TIMELINE not in corpus.by_path:
        return ""
    ids = ", ".join(f'"{launch.id}"' for _, launch in members)
    target = relpath(TIMELINE, dirname(entry.path))
    return f"\n\n## Over time\n\n```timeline\nshow: band\nband: class\nselect: {{id: [{ids}]}}\ntarget: {target}\n```\n"
