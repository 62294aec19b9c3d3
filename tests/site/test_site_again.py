"""A build that begins with the pages of the last one writes what a build from nothing writes, whatever has changed."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from mkdocs.exceptions import Abort

from support.site import TODAY, Site

EDITS = int(os.environ.get("EXAMPLES", "12"))
LAUNCH = "briefings/2001/2001-02-03-testville.md"
BUILT = "briefings/2001/2001-02-03-testville/"
MARK = "<!-- written before -->"


def written(site: Site) -> dict[str, bytes]:
    folder = site.root / "site"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def workers(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr("mkdocs_briefings.making.processes", lambda pages: number)


@dataclass
class Editor:
    """Somebody who changes a site in every way that it can be changed, one at a time."""

    site: Site
    chance: random.Random
    day: int = 0
    removed: dict[str, str] = field(default_factory=dict)

    def change(self) -> str:
        kind = self.chance.choice([name for name in dir(self) if name.startswith("a_")])
        return f"{kind}: {getattr(self, kind)()}"

    def a_text(self) -> str:
        lines = ["A buoy.", "See [the zone](/).", "# One", "```timeline\n```", "<b>Bold</b>", "[^mod] says so.", "南 북", "| a | b |\n| - | - |\n| 1 | 2 |"]
        return self._edit(self._page(), lambda text: f"{text}\n{self.chance.choice(lines)}\n")

    def a_heading(self) -> str:
        heading = self.chance.choice(["## 2001", "## Sources", "## Where it ends", "## Words"])
        return self._edit(self._page(), lambda text: text.replace("---\n", f"---\n\n{heading}\n", 2).replace(f"---\n\n{heading}\n", "---\n", 1))

    def a_title(self) -> str:
        return self._edit(self._page(), lambda text: re.sub(r"(?m)^(title|summary): (.*)$", rf"\1: \2 {self.chance.choice('abc')}", text, count=1))

    def a_fault(self) -> str:
        return self._edit(self._page(), lambda text: text.replace("kind: ", self.chance.choice(["kind:  ", "kind: lunch # ", "kind", "\tkind: "]), 1))

    def a_name(self) -> str:
        return self._edit("vocabulary.yml", lambda text: re.sub(r"name: (\w+)", rf"name: \1{self.chance.choice('xyz')}", text, count=self.chance.randint(1, 3)))

    def a_page_gone(self) -> str:
        path = self.chance.choice([LAUNCH, "glossary/zone.md", "topics/platforms/carts.md", "about/follow.md"])
        if (self.site.docs / path).exists():
            self.removed[path] = (self.site.docs / path).read_text(encoding="utf-8")
            (self.site.docs / path).unlink()
        return path

    def a_page_back(self) -> str:
        path = self.chance.choice([*self.removed, ""])
        if path:
            self.site.write(path, self.removed.pop(path))
        return path

    def a_new_page(self) -> str:
        word = self.chance.choice(["buoy", "cone", "drum"])
        self.site.write(f"glossary/{word}.md", self.removed.get("glossary/zone.md", f"---\nid: {word}\nkind: term\ntitle: {word}\n---\nA {word}.\n"))
        return word

    def a_day(self) -> str:
        self.day += self.chance.choice([1, 40])
        return str(self.day)

    def a_template(self) -> str:
        overrides = self.site.root / "overrides"
        if overrides.is_symlink():
            shared = overrides.resolve()
            overrides.unlink()
            shutil.copytree(shared, overrides)
        name = self.chance.choice(["term.html", "briefing.html", "partials/footer.html", "list.html"])
        (overrides / name).write_text((overrides / name).read_text(encoding="utf-8") + "\n{# a change #}\n", encoding="utf-8")
        return name

    def a_setting(self) -> str:
        settings = self.site.root / "mkdocs.yml"
        settings.write_text(re.sub(r"(?m)^site_name: (.*)$", r"site_name: \1!", settings.read_text(encoding="utf-8")), encoding="utf-8")
        return "site_name"

    def a_file(self) -> str:
        return self.site.write("assets/notes.txt", self.chance.choice(["one", "two"])) and "notes"

    def a_page_of_the_site_overwritten(self) -> str:
        page = self.chance.choice(sorted(self.site.pages))
        (self.site.root / "site" / page / ("" if page.endswith(".html") else "index.html")).write_text(MARK, encoding="utf-8")
        return page

    def a_memory_cut_short(self) -> str:
        memory = self.site.root / ".cache/pages.json"
        memory.write_bytes(memory.read_bytes()[: self.chance.choice([0, 7, 2000])])
        return "pages.json"

    def _page(self) -> str:
        return self.chance.choice(sorted(path.relative_to(self.site.docs).as_posix() for path in self.site.docs.rglob("*.md")))

    def _edit(self, path: str, change: Callable[[str], str]) -> str:
        self.site.write(path, change((self.site.docs / path).read_text(encoding="utf-8")))
        return path


@pytest.mark.parametrize("processes", [1, 2])
def test_after_any_edit_a_build_that_keeps_pages_is_a_build_from_nothing(site: Site, monkeypatch, processes: int) -> None:
    workers(monkeypatch, processes)
    editor = Editor(site, random.Random(processes))
    site.build(again=True)
    for _ in range(EDITS // 2):
        edit = editor.change()
        day = TODAY.fromordinal(TODAY.toordinal() + editor.day)

        kept = written(site.build(again=True, day=day)), sorted(site.warnings)
        clean = written(site.build(day=day)), sorted(site.warnings)

        assert kept == clean, edit


def test_a_page_that_nothing_has_changed_is_taken_from_the_last_site(site: Site, monkeypatch) -> None:
    workers(monkeypatch, 2)
    site.build(again=True)
    before = (site.root / "site" / BUILT / "index.html").stat()

    site.edit("glossary/zone.md", "## Where it ends", "More.\n\n## Where it ends").build(again=True)
    after = (site.root / "site" / BUILT / "index.html").stat()

    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert "More." in site.page("glossary/zone/").html


def test_a_fault_in_a_template_ends_all_processes_and_names_it(site: Site, monkeypatch) -> None:
    workers(monkeypatch, 2)
    editor = Editor(site, random.Random(0))
    editor.a_template()
    (site.root / "overrides/term.html").write_text("{% broken %}", encoding="utf-8")

    with pytest.raises(Abort):
        site.build(again=True)

    assert not (site.root / "site/index.html").exists()
