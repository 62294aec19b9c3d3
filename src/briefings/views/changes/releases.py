"""The releases of the content: when each was made, what it held, where its files are."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.entry import Version
from briefings.model import Launch
from briefings.parse.repository import Release
from briefings.views import words


@dataclass(frozen=True)
class ReleaseLine:
    """One release."""

    tag: str
    date: str
    machine_date: str
    held: str
    """`251 launches and 115 other pages`."""
    archive: str
    """The address of a zip with the content as it stood."""


def releases(corpus: Corpus) -> tuple[ReleaseLine, ...]:
    """Every release, the newest first."""
    return tuple(_line(release, _held(release, corpus)) for release in reversed(corpus.releases))


def archive_url(release: Release) -> str:
    """Where the content of a release is offered as a zip."""
    return f"releases/content-{release.tag}.zip"


def _held(release: Release, corpus: Corpus) -> list[Version]:
    """The texts that a release held."""
    rank = corpus.releases.index
    versions = (version for versions in corpus.versions.values() for version in versions)
    return [version for version in versions if rank(version.first) <= rank(release) <= rank(version.last)]


def _line(release: Release, held: list[Version]) -> ReleaseLine:
    launches = sum(isinstance(version.entry.record, Launch) for version in held)
    counted = f"{words.plural(launches, 'launch', 'launches')} and {words.plural(len(held) - launches, 'other page')}"
    return ReleaseLine(release.tag, words.day(release.day), release.day.isoformat(), counted, archive_url(release))
