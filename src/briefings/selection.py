"""Which launches a topic selects.

An index by code: each topic is asked once, and no launch is asked by each topic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from briefings.entry import Entry
from briefings.model import Launch, Topic
from briefings.model.page import Selection

Pair: TypeAlias = tuple[Entry, Launch]


class Selector:
    """Finds launches by what a selection names."""

    def __init__(self, launches: Iterable[Pair]) -> None:
        """Index every launch, newest first, by each line of a selection that could name it."""
        self._newest_first = [*launches][::-1]
        self._places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for place, (_, launch) in enumerate(self._newest_first):
            for named in _names(launch):
                self._places[named].append(place)

    def members(self, topic: Topic) -> Sequence[Pair]:
        """The launches that match any line of the topic's selection, the newest first."""
        named = ((line, code) for line in Selection.model_fields for code in getattr(topic.selects, line))
        found = {place for one in named for place in self._places.get(one, ())}
        return tuple(self._newest_first[place] for place in sorted(found))


def _names(launch: Launch) -> Iterator[tuple[str, str]]:
    """Each line of a selection and what in it would take the launch."""
    event = launch.event
    yield from (("launches", launch.id), ("site", event.site), ("platform", event.platform))
    yield from (("class_", code) for code in event.class_)
    yield from (("missiles", code) for code in event.missiles)
    yield from (("party", account.by) for account in launch.accounts)
