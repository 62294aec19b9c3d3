"""Git as the checker asks it: which files changed, what they held, where they went."""

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from briefings.parse.repository import Change, GitError, Repository

TEXT = "".join(f"line {number}\n" for number in range(20))


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Runs shell lines in a new repository with a released `docs/a.md`."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Editor")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "editor@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    def run(lines: str) -> Repository:
        subprocess.run(["sh", "-euc", lines], cwd=tmp_path, check=True, capture_output=True)
        return Repository(tmp_path / "docs")

    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text(TEXT)
    (tmp_path / "beside.txt").write_text("x")
    run("git init -q; git add -A; git commit -qm One; git tag v1.0.0")
    return run


def test_changed_new_renamed_and_removed_files_are_told_apart(work):
    repository = work(
        "echo b > docs/b.md; echo c > docs/c.md; git add -A; git commit -qm Two; echo more >> docs/b.md; rm docs/c.md; mv docs/a.md docs/한국.md; echo d > docs/d.md"
    )

    assert set(repository.changes()) == {Change("b.md", "b.md"), Change("c.md", None), Change("a.md", "한국.md"), Change(None, "d.md")}


def test_changes_count_from_the_revision_that_is_named(work):
    repository = work("echo b > docs/b.md; git add -A; git commit -qm Two; echo y > beside.txt")

    assert repository.changes() == []
    assert repository.changes("v1.0.0") == [Change(None, "b.md")]


def test_asking_leaves_the_repository_as_it_is(work, tmp_path):
    repository = work("echo b > docs/b.md")
    before = (tmp_path / ".git/index").read_bytes()

    repository.changes()

    assert (tmp_path / ".git/index").read_bytes() == before
    assert subprocess.check_output(["git", "status", "--short"], cwd=tmp_path, text=True) == "?? docs/b.md\n"


def test_the_last_release_is_the_nearest_tag_of_that_form(work):
    assert work("git tag other").release() == "v1.0.0"
    assert work("echo b > docs/b.md; git add -A; git commit -qm Two; git tag v1.1.0").release() == "v1.1.0"


def test_without_a_release_or_a_repository_there_is_none(work, tmp_path_factory):
    assert work("git tag -d v1.0.0").release() is None
    assert Repository(tmp_path_factory.mktemp("bare")).release() is None


def test_renames_lead_through_every_step_to_the_last(work):
    repository = work(
        "git mv docs/a.md docs/b.md; git commit -qm Two; git mv docs/b.md docs/c.md; git commit -qm Three; mv docs/c.md docs/d.md"
    )

    assert repository.renames() == {"c.md": "d.md", "b.md": "d.md", "a.md": "d.md"}


def test_contents_are_those_of_the_revision(work):
    repository = work("echo > docs/a.md; printf 'no end' > docs/b.md; git add -A; git commit -qm Two")

    assert repository.contents("v1.0.0", ["b.md", "a.md", "gone.md"]) == {"a.md": TEXT.encode()}
    assert repository.contents("HEAD", ["a.md", "b.md", "with\nbreak.md"]) == {"a.md": b"\n", "b.md": b"no end"}


@pytest.mark.parametrize("revision", ["v9", "--help", "HEAD~5", ""])
def test_a_revision_that_is_not_there_is_said(work, revision):
    with pytest.raises(GitError, match="git knows no revision"):
        work("true").changes(revision)


def test_a_folder_outside_git_is_said(tmp_path):
    with pytest.raises(GitError):
        Repository(tmp_path).changes()


def test_a_machine_without_git_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert Repository(tmp_path).release() is None
    with pytest.raises(GitError, match="git is not installed"):
        Repository(tmp_path).changes()


def test_a_change_of_equal_length_within_the_second_of_the_commit_is_seen(work):
    then = "touch -d 2021-01-01T00:00:00Z"
    saved = f"git config core.trustctime false; echo a > docs/b.md; {then} docs/b.md; git add -A; git commit -qm Two; {then} .git/index"

    assert work(f"{saved}; echo b > docs/b.md; {then} docs/b.md").changes() == [Change("b.md", "b.md")]


def test_releases_are_told_by_version_with_their_days(work):
    lines = "git tag v1.10.0; git tag other; GIT_COMMITTER_DATE=2021-07-02T12:00:00Z git tag -a v1.9.0 -m Release"

    assert [release.tag for release in work(lines).releases()] == ["v1.0.0", "v1.9.0", "v1.10.0"]
    assert work("true").releases()[1].day == dt.date(2021, 7, 2)


def test_a_release_of_another_line_is_none_of_ours(work):
    assert [
        release.tag
        for release in work("git checkout -qb side; git commit -qm S --allow-empty; git tag v9.0.0; git checkout -q -").releases()
    ] == ["v1.0.0"]


def test_files_of_a_revision_and_between_two_are_those_of_the_folder(work):
    repository = work("echo b > docs/b.md; echo z > beside.txt; git add -A; git commit -qm Two; git tag v1.1.0; rm docs/b.md")

    assert repository.paths("v1.1.0") == ["a.md", "b.md"]
    assert repository.between("v1.0.0", "v1.1.0") == [Change(None, "b.md")]


def test_what_git_cannot_answer_is_an_error_of_ours(work, tmp_path):
    with pytest.raises(GitError):
        Repository(tmp_path.parent).releases()
    with pytest.raises(GitError):
        work("true").archive("v9.9.9", "x")
