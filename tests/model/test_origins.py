"""Independent origins: whose information sources are, each voice once."""

import pytest

from briefings.model.origins import independent_origins
from briefings.model.source import Source
from briefings.model.vocabulary import Vocabulary

VOCABULARY = Vocabulary.model_validate({
    "parties": {
        "staff": {"name": "General staff", "state": "southland"},
        "ministry": {"name": "Ministry", "state": "southland"},
        "north-agency": {"name": "Agency", "state": "northland", "state_controlled": True},
        "paper": {"name": "Paper", "state": "press"},
        "other-paper": {"name": "Other paper", "state": "press"},
        "counters": {"name": "Counters", "state": "research"},
    }
})  # fmt: skip


def voices(*origins: str) -> set[str]:
    listed = [Source(title="T", publisher=f"P{n}", url="https://a.test/", origin=origin, read="full") for n, origin in enumerate(origins)]
    return set(independent_origins(listed, VOCABULARY))


@pytest.mark.parametrize(
    ("origins", "found"),
    [
        ((), set()),
        (("staff",) * 10, {"southland"}),
        (("staff", "ministry"), {"southland"}),
        (("staff", "north-agency"), {"southland", "northland"}),
        (("paper", "other-paper", "counters"), {"paper", "other-paper", "counters"}),
        (("staff", "unheard-of"), {"southland", "unheard-of"}),
    ],
    ids=["none", "ten papers with one notice", "two offices", "two states", "papers and researchers", "no entry in the vocabulary"],
)
def test_each_voice_counts_once(origins, found):
    assert voices(*origins) == found
