"""After a save the preview writes that page at once, and the rest after it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.site import TODAY, Site, surroundings

LAUNCH = "briefings/2001/2001-02-03-testville.md"
BUILT = "briefings/2001/2001-02-03-testville/"
LIST = "briefings/2001/"
OTHER = "glossary/zone.md"


@dataclass
class Server:
    """MkDocs' server as plugins see it: what it runs after a save, and which folders it watches."""

    builder: Callable[[], object]
    folder: Path = Path()
    """The folder outside the site that it watches."""
    meanwhile: Callable[[], object] = lambda: None
    """What an editor does while everything is built."""
    whole: int = 0
    """How often everything was built."""

    def watch(self, path: str) -> None:
        self.folder = Path(path) if Path(path).is_dir() else self.folder

    def save(self, site: Site) -> None:
        with contextlib.chdir(site.root), surroundings(index=False, day=TODAY):
            self.builder()

    @property
    def asked(self) -> list[str]:
        """What tells the server to build once more."""
        return [path.read_text(encoding="utf-8") for path in self.folder.iterdir()]


@pytest.fixture
def server(site: Site, monkeypatch: pytest.MonkeyPatch) -> Server:
    save = site.serve()

    def build() -> None:
        server.whole += 1
        server.meanwhile()
        save()

    server = Server(build)
    site.config.plugins.on_serve(server, config=site.config, builder=build)
    return server


def test_the_saved_page_is_written_at_once_and_its_lists_when_the_rest_is_built(site: Site, server: Server) -> None:
    site.edit(LAUNCH, "title: Two arrows", "title: Three arrows")
    server.save(site)

    assert "Three arrows" in site.page(BUILT).html
    assert "Three arrows" not in site.page(LIST).html
    assert server.whole == 0
    assert server.asked

    server.save(site)

    assert "Three arrows" in site.page(LIST).html
    assert server.whole == 1


def test_the_page_written_at_once_is_the_page_of_the_whole_build(site: Site, server: Server) -> None:
    site.edit(LAUNCH, "## What happened", "More of [that zone](../../glossary/zone.md#where-it-ends).\n\n## What happened")
    server.save(site)
    first = site.page(BUILT).html

    server.save(site)

    assert "More of" in first
    assert site.page(BUILT).html == first


@pytest.mark.parametrize(
    "edit",
    [
        lambda site: site.edit(OTHER, "## Where it ends", "```timeline\n```\n\n## Where it ends"),
        lambda site: site.edit("index.md", "title: ", "title: A "),
        lambda site: site.edit("vocabulary.yml", "name: Testville", "name: New Testville"),
        lambda site: site.edit(LAUNCH, "kind: launch", "kind: lunch"),
        lambda site: site.write("glossary/buoy.md", (site.docs / OTHER).read_text(encoding="utf-8").replace("zone", "buoy")),
        lambda site: (site.docs / OTHER).unlink(),
        lambda site: site.write("assets/notes.txt", "one"),
        lambda site: None,
    ],
    ids=["a page with a timeline", "a page of the whole record", "a name", "a fault", "a new page", "a page gone", "a file", "nothing"],
)
def test_what_no_page_alone_can_show_is_built_whole_at_once(site: Site, server: Server, edit) -> None:
    edit(site)
    server.save(site)

    assert server.whole == 1


def test_a_save_while_the_rest_is_built_comes_first(site: Site, server: Server, monkeypatch) -> None:
    monkeypatch.setattr("mkdocs_briefings.making.processes", lambda pages: 2)
    monkeypatch.setattr("mkdocs_briefings.preview.LOOK", 0)
    site.edit(LAUNCH, "title: Two arrows", "title: Three arrows")
    server.save(site)
    asked = server.asked
    server.meanwhile = lambda: site.edit(OTHER, "## Where it ends", "More.\n\n## Where it ends")
    server.save(site)

    assert "More." in site.page("glossary/zone/").html
    assert "Three arrows" not in site.page(LIST).html
    assert server.asked != asked

    server.meanwhile = lambda: None
    server.save(site)

    assert "Three arrows" in site.page(LIST).html
