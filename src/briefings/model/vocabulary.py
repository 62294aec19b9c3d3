"""The codes of front matter and the names that readers see: `vocabulary.yml` in the content folder."""

from collections.abc import Mapping
from typing import Literal

from briefings.model.values import Name, Record, Slug, Text

Shelf = Literal["parties", "platforms", "classes", "missiles", "sites"]


class Word(Record):
    """One code of the vocabulary."""

    name: Text
    """The name as printed in full."""
    short: Text | None = None
    """The name where room is short; the full one serves where it is left out."""
    topic: Slug | None = None
    """The page it leads to, where that has another slug than the code."""
    province: Text | None = None
    """For a site: the province it lies in."""
    state: Slug | None = None
    """For a party: whose voice it is."""
    state_controlled: bool = False
    """For a party: whether a state controls what it publishes."""
    aliases: tuple[Name, ...] = ()
    """Other names that readers type."""

    @property
    def label(self) -> str:
        """The name for tables and filters."""
        return self.short or self.name


class Vocabulary(Record):
    """Every code that front matter may use, by shelf."""

    parties: Mapping[Slug, Word] = {}
    platforms: Mapping[Slug, Word] = {}
    classes: Mapping[Slug, Word] = {}
    missiles: Mapping[Slug, Word] = {}
    sites: Mapping[Slug, Word] = {}

    def shelf(self, name: Shelf) -> Mapping[str, Word]:
        """The words of one shelf by code."""
        words: Mapping[str, Word] = getattr(self, name)
        return words

    def word(self, shelf: Shelf, code: str) -> Word:
        """The word for a code; one that prints the code itself where the shelf does not hold it."""
        return self.shelf(shelf).get(code) or Word(name=code.replace("-", " ").capitalize())
