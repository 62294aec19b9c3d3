"""`briefings check --changed` and `--since`: what changed, what it affects, and what is left out."""

import json
import subprocess

import pytest

from support.corpus import LAUNCH, TERM, TOPIC, launch, term, topic
from support.folder import Workplace

OTHER = "glossary/other.md"
FAULTY = "related: [nowhere]"


def git(here: Workplace, *lines: str) -> None:
    for line in lines:
        subprocess.run(["git", *line.split()], cwd=here.root, check=True, capture_output=True)


def release(here: Workplace, **pages: str) -> None:
    for path, text in pages.items():
        here.write(f"docs/{path}", text)
    git(here, "init -q", "add -A", "commit -qm One", "tag v1.0.0")


def test_only_changed_files_are_reported_and_the_rest_is_counted(here):
    release(here, **{TERM: term(), OTHER: term("id: other", FAULTY)})
    here.write(f"docs/{TERM}", term("id: area"))

    code, out, _ = here.briefings("check", "--changed")

    assert code == 1
    assert "other.md" not in out
    assert out.startswith("docs/glossary/zone.md:2:5: error ID001: ")
    assert out.endswith("Checked: 1 file changed since HEAD, 0 pages affected. Left out: 1 page, with 1 finding.\n")


def test_nothing_changed_is_clean(here):
    release(here, **{TERM: term(FAULTY)})

    code, out, _ = here.briefings("check", "--changed")

    assert code == 0
    assert out.endswith("Checked: 0 files changed since HEAD, 0 pages affected. Left out: 1 page, with 1 finding.\n")


@pytest.mark.parametrize(
    "page",
    [
        {OTHER: term("id: other", body="[zone](zone.md)\n")},
        {OTHER: term("id: other", "related: [zone]")},
        {OTHER: term("id: other", "aliases: [{name: Belt}]")},
    ],
    ids=["links", "relates", "shares a name"],
)
def test_what_points_to_a_changed_page_or_shares_its_name_is_checked_too(here, page):
    release(here, **{TERM: term("aliases: [{name: belt, lang: en}]"), **page, LAUNCH: launch()})
    here.write(f"docs/{TERM}", term("title: Zones", "aliases: [{name: belt, lang: en}]", "changes: [{date: 2021-06-01, note: Title}]"))

    assert "1 file changed since HEAD, 1 page affected. Left out: 1 page" in here.briefings("check", "--changed")[1]


def test_a_launch_affects_the_topics_of_its_codes_and_a_topic_its_launches(here):
    release(here, **{LAUNCH: launch(), TOPIC: topic(), "topics/law/treaty.md": topic("id: treaty", "group: law")})
    here.write(f"docs/{LAUNCH}", launch(body="More.\n"))
    assert "1 file changed since HEAD, 1 page affected. Left out: 1 page" in here.briefings("check", "--changed")[1]

    git(here, "checkout -q .")
    here.write(f"docs/{TOPIC}", topic(body="More.\n"))
    assert "1 file changed since HEAD, 1 page affected. Left out: 1 page" in here.briefings("check", "--changed")[1]


def test_a_changed_vocabulary_affects_every_page(here):
    release(here, **{LAUNCH: launch(), TERM: term()})
    here.write("docs/vocabulary.yml", (here.docs / "vocabulary.yml").read_text().replace("Otherton", "Other town"))

    assert "1 file changed since HEAD, 2 pages affected. Left out: 0 pages" in here.briefings("check", "--changed")[1]


def test_a_renamed_page_brings_every_link_to_it(here):
    release(here, **{TERM: term(body="[cars](../topics/platforms/rail-cars.md)\n"), TOPIC: topic(), LAUNCH: launch("related: [rail-cars]")})
    (here.docs / TOPIC).unlink()
    here.write("docs/topics/platforms/rail-wagons.md", topic("id: rail-wagons"))

    _, out, _ = here.briefings("check", "--changed", "--format", "json")

    assert [(row["path"], row["line"], row["column"]) for row in json.loads(out)] == [
        (f"docs/{LAUNCH}", 14, 11),
        (f"docs/{TERM}", 8, 8),
        ("docs/topics/platforms/rail-wagons.md", 1, 1),
        ("docs/vocabulary.yml", 6, 29),
    ]


def test_all_places_of_a_cause_are_told_though_only_one_file_changed(here):
    release(here, **{TERM: term(FAULTY), OTHER: term("id: other", FAULTY)})
    here.write(f"docs/{TERM}", term(FAULTY, body="More.\n"))

    out = here.briefings("check", "--changed")[1]

    assert f"docs/{OTHER}:7:11: error LK001" in out
    assert f"docs/{TERM}:7:11: related: [nowhere]" in out


def test_a_revision_can_be_named_and_programs_hear_what_was_left_out_apart(here):
    release(here, **{TERM: term()})
    here.write(f"docs/{OTHER}", term("id: other", FAULTY))
    git(here, "add -A", "commit -qm Two")

    code, out, err = here.briefings("check", "--changed", "v1.0.0", "--format", "json")

    assert (code, [row["path"] for row in json.loads(out)]) == (1, [f"docs/{OTHER}"])
    assert err == "Checked: 1 file changed since v1.0.0, 0 pages affected. Left out: 1 page, with no findings.\n"
    assert here.briefings("check", "docs", "--changed")[0] == 0


def test_without_git_changed_cannot_run_and_says_so(here):
    assert here.briefings("check", "--changed")[::2] == (
        2,
        "briefings: the content folder is in no git repository, so nothing says what changed\n",
    )


def test_values_are_compared_with_the_last_release_or_with_the_named_revision(here):
    release(here, **{TERM: term()})
    here.write(f"docs/{TERM}", term("title: Zones"))
    git(here, "add -A", "commit -qm Two")

    assert "CH001: `title` was `Zone` in v1.0.0 and is `Zones`" in here.briefings("check")[1]
    assert here.briefings("check", "--since", "HEAD")[0] == 0
    assert here.briefings("check", "--since", "v9")[0] == 2


def test_values_of_a_page_that_moved_are_compared_too(here):
    release(here, **{TOPIC: topic(body="A long text of some lines.\n" * 9)})
    (here.docs / TOPIC).unlink()
    here.write("docs/topics/platforms/rail-wagons.md", topic("id: rail-wagons", "title: Wagons", body="A long text of some lines.\n" * 9))

    assert "rail-wagons.md:3:8: error CH001: `title` was `Rail cars` in v1.0.0" in here.briefings("check")[1]


def test_a_page_that_a_release_did_not_have_needs_no_note(here):
    release(here, **{TERM: term()})
    here.write(f"docs/{OTHER}", term("id: other", "title: Other"))

    assert here.briefings("check")[0] == 0
