"""`briefings check --fix`: writes what can be mended, or shows it."""

import stat
import subprocess

from support.corpus import LAUNCH, TERM, TOPIC, launch, term, topic

MESSY = term("as_of: 2021-06-01").replace("id: zone\ntitle: Zone\n", "title: Zone \nid: zone\n")
TIDY = term()


def test_a_dry_run_shows_the_difference_and_writes_nothing(here):
    here.write(f"docs/{TERM}", MESSY + "Text.")
    before = (here.docs / TERM).stat()

    code, out, err = here.briefings("check", "--fix", "--dry-run")

    assert (code, err) == (1, "")
    assert (
        out
        == """\
--- a/docs/glossary/zone.md
+++ b/docs/glossary/zone.md
@@ -1,8 +1,8 @@
 ---
-title: Zone\x20
 id: zone
+title: Zone
 kind: term
 summary: An area of sea.
 as_of: 2021-06-01
 ---
-Text.
\\ No newline at end of file
+Text.
1 file would be mended; nothing was written

1 page, no findings
"""
    )
    assert (here.docs / TERM).read_text() == MESSY + "Text."
    assert (here.docs / TERM).stat().st_mtime_ns == before.st_mtime_ns


def test_the_difference_is_one_that_patch_can_apply(here):
    here.write(f"docs/{TERM}", MESSY + "Text.")
    _, out, _ = here.briefings("check", "--fix", "--dry-run")
    subprocess.run(["git", "apply", "-"], input=out, text=True, cwd=here.root, check=True)

    assert (here.docs / TERM).read_text() == TIDY + "Text.\n"


def test_fix_writes_and_reports_what_is_left(here):
    here.write(f"docs/{TERM}", MESSY.replace("kind: term\n", "kind: term\nrelated: [nowhere]\n"))
    (here.docs / TERM).chmod(0o640)

    code, out, _ = here.briefings("check", "--fix")

    assert code == 1
    assert out.startswith("docs/glossary/zone.md: mended\ndocs/glossary/zone.md:7:11: error LK001: ")
    assert (here.docs / TERM).read_text() == term("related: [nowhere]")
    assert stat.S_IMODE((here.docs / TERM).stat().st_mode) == 0o640
    assert sorted(path.name for path in (here.docs / "glossary").iterdir()) == ["zone.md"]


def test_a_second_run_finds_nothing_to_mend(here):
    here.write(f"docs/{TERM}", MESSY)

    assert here.briefings("check", "--fix")[0] == 0
    assert here.briefings("check", "--fix", "--dry-run")[:2] == (0, "nothing to mend\n\n1 page, no findings\n")


def test_links_follow_a_page_that_was_renamed_without_a_word_to_git(here):
    for path, text in {
        TERM: term(body="[a](../topics/platforms/rail-cars.md)\n"),
        TOPIC: topic(),
        LAUNCH: launch("related: [rail-cars]"),
    }.items():
        here.write(f"docs/{path}", text)
    subprocess.run(["sh", "-euc", "git init -q; git add -A; git commit -qm One"], cwd=here.root, check=True)
    (here.docs / TOPIC).unlink()
    here.write("docs/topics/platforms/rail-wagons.md", topic("id: rail-wagons"))
    before = here.briefings("check")[1]

    here.briefings("check", "--fix")

    assert "[a](../topics/platforms/rail-wagons.md)" in (here.docs / TERM).read_text()
    assert "related: [rail-wagons]" in (here.docs / LAUNCH).read_text()
    assert "LK002" in before
    assert here.briefings("check")[:2] == (0, "3 pages, no findings\n")


def test_fix_of_what_changed_leaves_other_files_alone(here):
    here.write(f"docs/{TERM}", MESSY)
    subprocess.run(["sh", "-euc", "git init -q; git add -A; git commit -qm One"], cwd=here.root, check=True)
    here.write("docs/glossary/other.md", MESSY.replace("id: zone", "id: other"))

    out = here.briefings("check", "--fix", "--changed")[1]

    assert out.startswith("docs/glossary/other.md: mended\n")
    assert (here.docs / TERM).read_text() == MESSY


def test_with_a_format_for_programs_their_output_stays_theirs(here):
    here.write(f"docs/{TERM}", MESSY)

    assert here.briefings("check", "--fix", "--format", "json") == (0, "[]\n", "docs/glossary/zone.md: mended\n")


def test_a_dry_run_of_nothing_cannot_run(here):
    assert here.briefings("check", "--dry-run") == (2, "", "briefings: `--dry-run` shows what `--fix` would do: name both\n")


def test_a_page_behind_a_link_is_mended_where_it_is(here):
    here.write("elsewhere.md", MESSY)
    (here.docs / "glossary").mkdir()
    (here.docs / TERM).symlink_to(here.root / "elsewhere.md")

    here.briefings("check", "--fix")

    assert (here.docs / TERM).is_symlink()
    assert (here.root / "elsewhere.md").read_text() == TIDY
