"""A fault in the content ends a strict build; each is named once, with its place."""

from __future__ import annotations

import subprocess

import pytest

from support.door import load_dev
from support.site import Site

ZONE = "glossary/zone.md"
LAUNCH = "briefings/2001/2001-02-03-testville.md"
ZONE_LINK = "../../glossary/zone.md#where-it-ends"
FAULTS = {
    "link to no page": (ZONE_LINK, "../../glossary/zonne.md", "the target 'glossary/zonne.md' is not found"),
    "link to no file": (ZONE_LINK, "chart.png", "contains a link 'chart.png'"),
    "link to no list": (ZONE_LINK, "../../lists/platform/boat/index.md", "the target 'lists/platform/boat/index.md' is not found"),
    "link to no anchor": (ZONE_LINK, "../../glossary/zone.md#its-end", "does not contain an anchor '#its-end'"),
    "citation of no source": ("does.[^south-notice]", "does.[^south-notise]", f"docs/{LAUNCH}:63:65: error SR001: "),
    "unknown key": ("reviewed: 2001", "reviewd: 2001", f"docs/{LAUNCH}:53:1: error FM013: `reviewd`"),
    "unknown value": ("success}", "sucess}", f"docs/{LAUNCH}:10:98: error FM015: `event.outcome`"),
    "value of another sort": ("count: 2, outcome", "count: two, outcome", f"docs/{LAUNCH}:10:86: error FM015: `event.count`"),
    "unknown code": ("by: south-watch", "by: south-wach", f"docs/{LAUNCH}:12:9: error CD001: `south-wach`"),
    "unreadable header": ("title: Two", "title: South: two", f"docs/{LAUNCH}:3:13: error FM006: "),
    "unknown option of a timeline": ("group: year", "gruop: year", "gruop"),
}


def strict_build(site: Site) -> list[str]:
    """The warnings of a strict build that must end with exit code 1."""
    with pytest.raises(SystemExit) as end:
        site.build(strict=True)

    assert end.value.code == 1
    return site.warnings


@pytest.mark.parametrize(("old", "new", "message"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_ends_a_strict_build_with_its_message_once(site: Site, old: str, new: str, message: str) -> None:
    warnings = strict_build(site.edit("timeline.md" if old == "group: year" else LAUNCH, old, new))

    assert [message in warning for warning in warnings].count(True) == 1, warnings


def test_a_link_to_no_page_is_reported_once_by_all_who_look(site: Site) -> None:
    assert len(strict_build(site.edit(LAUNCH, ZONE_LINK, "../../glossary/zonne.md"))) == 1


def test_the_planted_faults_are_the_only_reason(site: Site) -> None:
    assert site.build(strict=True).warnings == []


def test_a_source_that_nothing_cites_ends_a_strict_build_although_it_is_a_warning(site: Site) -> None:
    (warning,) = strict_build(site.edit("topics/platforms/carts.md", "[^survey]", ""))

    assert "warning SR002: the source `survey` is never cited" in warning


def test_every_fault_of_several_pages_is_found_in_one_build(site: Site) -> None:
    site.edit(LAUNCH, "by: south-watch", "by: south-wach").edit("topics/platforms/carts.md", "kind: topic", "kind: topik")

    code, kind = strict_build(site)

    assert "error CD001: `south-wach`" in code
    assert "carts.md:4:7: error FM015: `kind`" in kind


def test_a_finding_names_its_cure(site: Site) -> None:
    (warning,) = strict_build(site.edit(LAUNCH, "by: south-watch", "by: south-wach"))

    assert "\n    hint: " in warning
    assert "south-watch" in warning.partition("hint: ")[2]


def test_the_builder_itself_ends_with_an_exit_code_and_prints_each_fault_once(site: Site) -> None:
    site.edit(LAUNCH, ZONE_LINK, "../../glossary/zone.md#nowhere").edit(LAUNCH, "reviewed: 2001", "reviewd: 2001")
    dev = load_dev()
    command = [dev.BIN / "mkdocs", "build", "--strict"]

    run = subprocess.run(command, cwd=site.root, env=dev.environment(), capture_output=True, text=True, timeout=60, check=False)

    assert run.returncode == 1
    assert run.stderr.count("FM013") == 1
    assert run.stderr.count("'#nowhere'") == 1
    assert "Traceback" not in run.stderr


def test_html_that_may_not_stand_in_a_text_is_reported_once_by_its_rule(site: Site) -> None:
    (warning,) = strict_build(site.edit(LAUNCH, "Nobody else does.", "Nobody <font>else</font> does."))

    assert "error MU001: `<font>` is HTML" in warning


def test_html_that_is_taken_out_although_no_rule_saw_it_ends_a_strict_build(site: Site) -> None:
    """Markdown takes a fence that is never closed for text, the rules for code."""
    (warning,) = strict_build(site.write(ZONE, (site.docs / ZONE).read_text(encoding="utf-8") + "\n```\n<i onclick=x>a</i>\n"))

    assert "glossary/zone.md: HTML that no text may hold was taken out of the page\n    hint: " in warning


def test_a_file_that_is_refused_is_not_published_in_the_preview(site: Site) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    site.write("zone.svg", drawing).write("zone.html", "<script>alert(1)</script>").write("good.svg", drawing.replace("script", "desc")).build()

    assert "<script" not in (site.root / "site/zone.svg").read_text(encoding="utf-8")
    assert "<script" not in (site.root / "site/zone.html").read_text(encoding="utf-8")
    assert "<desc>" in (site.root / "site/good.svg").read_text(encoding="utf-8")
