"""What the preview keeps from the last build is what a fresh build would write."""

from __future__ import annotations

import json
import shutil

import pytest
from jinja2 import TemplateSyntaxError

from support.site import Site

LAUNCH = "briefings/2001/2001-02-03-testville.md"
BUILT = "briefings/2001/2001-02-03-testville/"
OTHER = "briefings/2002/2002-05-06-sampleton.md"
DATES = {"sitemap.xml", "sitemap.xml.gz"}
"""Files that MkDocs stamps with the time."""
PACKED = ".zip"
"""Files that a preview makes when it begins, like the search index and the data."""


def written(site: Site) -> dict[str, bytes]:
    folder = site.root / "site"
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if not (name in DATES or name.endswith(PACKED) or (name.startswith("data/") and not name.endswith(".html")))}


def new_term(site: Site) -> None:
    site.write("glossary/buoy.md", (site.docs / "glossary/zone.md").read_text(encoding="utf-8").replace("zone", "buoy"))


def new_template(site: Site) -> None:
    """A template of the site's own, in place of the folder that all test sites share."""
    shared = (site.root / "overrides").resolve()
    (site.root / "overrides").unlink()
    shutil.copytree(shared, site.root / "overrides")
    template = site.root / "overrides/term.html"
    template.write_text(template.read_text(encoding="utf-8").replace("<h1>", '<h1 class="changed">'), encoding="utf-8")


EDITS = {
    "a text": lambda site: site.edit(LAUNCH, "## What happened", "## What happened that day"),
    "a title": lambda site: site.edit(LAUNCH, "title: Two arrows", "title: Three arrows"),
    "a date's time, which only the timeline shows": lambda site: site.edit(LAUNCH, "time_utc: ", "time_utc: 2001-02-03T01:02Z # "),
    "a related page": lambda site: site.edit(LAUNCH, "related: [2002-05-06-sampleton, ", "related: ["),
    "a name in the vocabulary": lambda site: site.edit("vocabulary.yml", "name: Testville", "name: New Testville"),
    "a new page": new_term,
    "a page that is gone": lambda site: (site.docs / OTHER).unlink(),
    "a page that cannot be read": lambda site: site.edit(LAUNCH, "title: Two", "title: South: two"),
    "a template": new_template,
    "a file beside the pages": lambda site: site.write("assets/notes.txt", "one"),
    "nothing": lambda site: None,
}


@pytest.fixture
def fresh(tmp_path_factory: pytest.TempPathFactory):
    """The same content, built by a preview that has just begun."""

    def build(site: Site) -> dict[str, bytes]:
        other = Site.testville(tmp_path_factory.mktemp("fresh"))
        for path in sorted(other.docs.rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
        for path in site.docs.rglob("*.*"):
            other.write(path.relative_to(site.docs).as_posix(), path.read_bytes())
        if not (site.root / "overrides").is_symlink():
            (other.root / "overrides").unlink()
            (other.root / "overrides").symlink_to(site.root / "overrides")
        other.serve(dirty=False)
        return written(other)

    return build


@pytest.mark.parametrize("name", EDITS)
def test_after_a_save_the_preview_is_what_a_fresh_build_writes(site: Site, fresh, name: str) -> None:
    save = site.serve()
    EDITS[name](site)

    assert written(save()) == fresh(site)


def test_after_many_saves_the_preview_is_what_a_fresh_build_writes(site: Site, fresh) -> None:
    before = {path: path.read_bytes() for path in site.docs.rglob("*.*")}
    save = site.serve()
    for name in ("a text", "a name in the vocabulary", "a new page", "a page that cannot be read", "a page that is gone"):
        EDITS[name](site)
        save()
    for path in site.docs.rglob("*.*"):
        path.unlink()
    for path, content in before.items():
        path.write_bytes(content)

    assert written(save()) == fresh(site)


def test_a_preview_makes_archives_once(site: Site) -> None:
    save = site.serve()
    archive = site.root / "site/data/railhead.zip"
    evidence = site.root / "site" / BUILT / "2001-02-03-testville-evidence.zip"
    before = archive.read_bytes(), evidence.read_bytes()
    EDITS["a title"](site)
    save()

    assert (archive.read_bytes(), evidence.read_bytes()) == before
    site.build()
    assert archive.read_bytes() != before[0]
    assert evidence.read_bytes() != before[1]


def test_a_page_that_nothing_has_changed_is_not_written_again(site: Site) -> None:
    save = site.serve()
    page = site.root / "site" / BUILT / "index.html"
    before = page.stat().st_mtime_ns

    site.edit("glossary/zone.md", "## Where it ends", "More.\n\n## Where it ends")
    save()

    assert "More." in site.page("glossary/zone/").html
    assert page.stat().st_mtime_ns == before


def test_a_build_that_failed_leaves_nothing_that_passes_for_fresh(site: Site, fresh) -> None:
    save = site.serve()
    new_template(site)
    template = site.root / "overrides/term.html"
    good = template.read_text(encoding="utf-8")
    site.edit(LAUNCH, "## What happened", "## What never happened")
    template.write_text("{% broken %}", encoding="utf-8")
    with pytest.raises(TemplateSyntaxError):
        save()
    site.edit(LAUNCH, "## What never happened", "## What happened")
    template.write_text(good, encoding="utf-8")

    assert written(save()) == fresh(site)


def test_the_panel_lists_findings_by_page_and_is_empty_when_all_is_mended(site: Site) -> None:
    save = site.serve()
    file = site.root / "site/preview/findings.json"
    assert json.loads(file.read_text()) == []

    site.edit(LAUNCH, "title: Two", "title: South: two")
    (page,) = json.loads((save().root / "site/preview/findings.json").read_text())
    (finding,) = page["findings"]

    assert (page["path"], page["url"]) == (LAUNCH, BUILT)
    assert (finding["line"], finding["column"], finding["rule"], finding["severity"]) == (3, 13, "FM006", "error")
    assert finding["message"]
    assert "double quotes" in finding["hint"]

    site.edit(LAUNCH, "title: South: two", "title: Two")
    save()
    assert json.loads(file.read_text()) == []


def test_a_built_site_has_no_panel(site: Site) -> None:
    site.serve()
    assert "preview/panel.js" in site.page(BUILT).html

    site.build()

    assert not (site.root / "site/preview").exists()
    assert [path for path in site.pages if "preview/" in site.page(path).html or "preview-findings" in site.page(path).html] == []


def test_the_own_warning_of_mkdocs_against_stale_lists_is_not_repeated(site: Site) -> None:
    site.serve()

    assert site.warnings == []
