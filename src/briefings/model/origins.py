"""How many independent origins sources have: the one definition, for pages, rules and data."""

from collections.abc import Iterable

from briefings.model.source import Source
from briefings.model.vocabulary import Vocabulary


def independent_origins(sources: Iterable[Source], vocabulary: Vocabulary) -> frozenset[str]:
    """Whose information the sources are, each voice once.

    Ten papers that quote one notice are one origin, and so are the offices of one state: its general staff and its
    ministry do not watch a launch apart. Papers and researchers are each their own origin for what they found themselves.
    """
    return frozenset(vocabulary.voice(source.origin) for source in sources)
