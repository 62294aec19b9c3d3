"""`briefings changes`: what a reviewer of a pull request should look at."""

import subprocess

import pytest

from support.corpus import LAUNCH, TERM, launch, term, topic

NOTICE = 'notice: {title: Notice, publisher: Paper, date: 2021-05-01, url: "https://example.org/notice", origin: south-staff, read: full}'


def git(here, *words):
    subprocess.run(["git", *words], cwd=here.root, check=True, capture_output=True)


@pytest.fixture
def repository(here):
    """A launch, a term and a topic, committed."""
    here.write(f"docs/{LAUNCH}", launch())
    here.write(f"docs/{TERM}", term(body="See [the law](https://example.org/law).\n"))
    here.write("docs/topics/platforms/rail-cars.md", topic())
    git(here, "init", "--quiet", "--initial-branch", "main")
    git(here, "add", ".")
    git(here, "commit", "--quiet", "--message", "Base")
    return here


def section(out, title):
    """The lines under a heading."""
    _, _, rest = out.partition(f"### {title}\n\n")
    return rest.partition("\n\n")[0].splitlines()


def test_nothing_changed_is_said_in_one_line(repository):
    code, out, err = repository.briefings("changes", "HEAD")

    assert (code, err) == (0, "")
    assert out == "## Content since `HEAD`\n\nPages: 0 added, 0 changed, 0 removed. 0 values changed, 0 new sources.\n"


def test_a_changed_value_shows_old_and_new(repository):
    repository.write(f"docs/{LAUNCH}", launch("title: Three missiles", "event: {site: testville, platform: rail, class: [srbm], count: 3}"))

    out = repository.briefings("changes", "HEAD")[1]

    assert section(out, "Changed values")[2:] == [
        f"| `{LAUNCH}` | `title` | `Two missiles fired at Testville` | `Three missiles` |",
        f"| `{LAUNCH}` | `event.count` | `2` | `3` |",
    ]
    assert section(out, "Changed") == [f"- `{LAUNCH}`: Three missiles (2 values)"]


def test_pages_that_are_new_gone_and_unreadable_are_named(repository):
    repository.write("docs/glossary/area.md", term("id: area", "title: Area"))
    repository.write("docs/glossary/open.md", "---\nid: open\n")
    (repository.docs / "topics/platforms/rail-cars.md").unlink()

    out = repository.briefings("changes", "HEAD")[1]

    assert section(out, "Added") == ["- `glossary/area.md`: Area"]
    assert section(out, "Removed") == ["- `topics/platforms/rail-cars.md`"]
    assert section(out, "Cannot be read") == ["- `glossary/open.md`"]
    assert "Pages: 1 added, 0 changed, 1 removed." in out


def test_a_moved_page_says_where_it_stood(repository):
    git(repository, "mv", f"docs/{TERM}", "docs/glossary/sea-zone.md")

    (line,) = section(repository.briefings("changes", "HEAD")[1], "Changed")

    assert line == f"- `glossary/sea-zone.md`: Zone, before at `{TERM}` (other keys)"


def test_new_sources_and_new_links_outside_are_listed_and_old_ones_are_not(repository):
    second = 'second: {title: "A [second] one", publisher: Agency, url: "https://example.com/2", origin: south-staff, read: full}'
    repository.write(f"docs/{LAUNCH}", launch(f"sources:\n  {NOTICE}\n  {second}"))
    repository.write(
        f"docs/{TERM}", term(body="See [the law](https://example.org/law) and [the sea](https://example.org/sea?q=a_b%20c#d).\n")
    )

    out = repository.briefings("changes", "HEAD")[1]

    assert section(out, "New sources") == [f"- A \\[second\\] one, Agency: <https://example.com/2> (`{LAUNCH}`)"]
    assert section(out, "New links outside") == [f"- the sea: <https://example.org/sea?q=a_b%20c#d> (`{TERM}`)"]
    assert f"- `{TERM}`: Zone (text)" in out


def test_what_is_gone_from_a_page_is_named(repository):
    repository.write(f"docs/{LAUNCH}", launch("accounts: []"))

    assert "; the account \\`south-staff/1\\` is gone" in repository.briefings("changes", "HEAD")[1]


def test_a_committed_change_counts_against_its_base(repository):
    git(repository, "checkout", "--quiet", "-b", "work")
    repository.write("docs/vocabulary.yml", (repository.docs / "vocabulary.yml").read_text() + "# changed\n")
    repository.write(f"docs/{TERM}", term("title: Area"))
    git(repository, "commit", "--quiet", "--all", "--message", "Work")

    out = repository.briefings("changes", "main")[1]

    assert section(out, "Other files") == ["- `vocabulary.yml`"]
    assert f"| `{TERM}` | `title` | `Zone` | `Area` |" in out


def test_text_of_a_page_cannot_break_the_table_or_bring_in_markup(repository):
    repository.write(f"docs/{TERM}", term('title: "a | b ` <img>"'))

    out = repository.briefings("changes", "HEAD")[1]

    assert f"| `{TERM}` | `title` | `Zone` | `` a \\| b ` <img> `` |" in out
    assert "a \\| b \\` \\<img\\>" in out


@pytest.mark.parametrize(("revision", "complaint"), [("nowhere", "git knows no revision `nowhere` here"), ("--", "usage")])
def test_a_revision_that_is_none_ends_with_2_and_the_cure(repository, revision, complaint):
    try:
        code, out, err = repository.briefings("changes", revision)
    except SystemExit as stop:
        code, (out, err) = stop.code, repository.capture.readouterr()

    assert (code, out) == (2, "")
    assert complaint in err


def test_without_a_repository_it_ends_with_2(here):
    here.write(f"docs/{TERM}", term())

    assert here.briefings("changes", "HEAD")[0] == 2
