"""NM: a name leads to one page."""

from collections import defaultdict
from collections.abc import Iterator

from briefings.checks.rule import Check
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head
from briefings.entry import Entry
from briefings.model import Term, Topic


class NM001(Check):
    """A name belongs to one page.

    A reader who types a name should land on its page. Where two things truly share it, both declare it `ambiguous: true`
    and lead to each other under `related`.
    """

    hint = "Remove it from one of the two, or mark it `ambiguous: true` on both and relate the pages."
    wrong = (
        Head("aliases: [{name: the zone}]", "glossary/eez.md"),
        Head("aliases: [{name: the zone}]", "topics/platforms/rail-mobile.md"),
    )
    right = (
        Head("aliases: [{name: the zone}]", "glossary/eez.md"),
        Head("aliases: [{name: the trains}]", "topics/platforms/rail-mobile.md"),
    )

    def check(self, corpus: Corpus) -> Iterator[Diagnostic]:
        for name, claims in _claims(corpus).items():
            pages = {entry.id: entry for entry, _ in claims}
            for entry, number in claims:
                others = pages.keys() - {entry.id}
                alias = entry.record.aliases[number]  # type: ignore[union-attr]
                if others and not (alias.ambiguous and others <= set(entry.record.related)):
                    place, message = (
                        entry.document.value("aliases", number, "name"),
                        f"the name `{name}` is also on {', '.join(sorted(others))}",
                    )
                    yield self.found(place, message, cause=f"the name {name}")


def _claims(corpus: Corpus) -> dict[str, list[tuple[Entry, int]]]:
    found: dict[str, list[tuple[Entry, int]]] = defaultdict(list)
    for entry in corpus.entries:
        if isinstance(entry.record, Topic | Term):
            for number, alias in enumerate(entry.record.aliases):
                found[alias.name.casefold()].append((entry, number))
    return found
