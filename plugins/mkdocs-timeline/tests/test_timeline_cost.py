"""What the plugin costs on a large site."""

from __future__ import annotations

import time

from mkdocs_timeline import site as adapter
from mkdocs_timeline.block import Block
from mkdocs_timeline.entry import Source, read_entry
from mkdocs_timeline.facets import Facet
from mkdocs_timeline.listing import Names, listing
from mkdocs_timeline.place import Place
from mkdocs_timeline.render import environment, render
from mkdocs_timeline.settings import Settings
from mkdocs_timeline.view import view


def test_ten_thousand_pages_are_read_and_shown_in_seconds() -> None:
    start = time.process_time()
    sources = [
        Source(
            f"{n}.md", f"{n}/", f"Page {n}", {"date": f"{1990 + n % 30}-{n % 12 + 1:02}-{n % 28 + 1:02}", "class": f"c{n % 20}"}
        )
        for n in range(10_000)
    ]
    settings = Settings(facets=(Facet("class", "class", "Class"),))
    entries = [entry for entry, _ in (read_entry(source, settings) for source in sources) if entry]

    block = Block(band="class")
    found = listing(entries, block, settings, Names(()))
    html = render(view(found, block, Place(1, str, "", found.anchors), settings), environment(None))

    assert html.count("data-timeline-entry") == 10_000
    assert time.process_time() - start < 5


def test_each_page_is_read_once_however_many_blocks_there_are(site, monkeypatch) -> None:
    read: list[str] = []

    def counting(source, settings):
        read.append(source.path)
        return read_entry(source, settings)

    monkeypatch.setattr(adapter, "read_entry", counting)
    site.dated(a="2021", b="2020").block(path="x.md").block(path="y.md").page("z.md", "```timeline\n```\n" * 3).build()

    assert sorted(read) == ["a.md", "b.md", "x.md", "y.md", "z.md"]
