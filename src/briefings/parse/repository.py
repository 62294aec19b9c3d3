"""A content folder in git: which pages changed since a revision, and what they said then."""

import datetime as dt
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

RELEASES = "v[0-9]*"
"""The form of tags that mark a release."""
HEAD = "HEAD"


class GitError(Exception):
    """Git cannot answer; the message says why, and what to do."""


@dataclass(frozen=True)
class Change:
    """One file that differs from a revision. Paths are relative to the content folder."""

    before: str | None
    """Its path at the revision; None for a new file."""
    now: str | None
    """Its path today; None for one that is gone."""


@dataclass(frozen=True)
class Release:
    """A state of the content that was published under a name."""

    tag: str
    """`v1.0.0`."""
    day: dt.date
    """The day on which it was tagged."""


@dataclass(frozen=True)
class Repository:
    """The git repository that a content folder lies in."""

    docs: Path

    def release(self) -> str | None:
        """The last release's tag; None where there is no repository or no release."""
        try:
            return self._git("describe", "--tags", "--abbrev=0", "--match", RELEASES).strip() or None
        except GitError:
            return None

    def releases(self) -> list[Release]:
        """Every release that today's content comes from, by version.

        Raises GitError where there is no repository or no commit.
        """
        form = "--format=%(refname:short) %(creatordate:short)"
        listed = self._git("for-each-ref", "--merged=HEAD", "--sort=version:refname", form, f"refs/tags/{RELEASES}")
        lines = (line.split(" ") for line in listed.splitlines())
        return [Release(tag, dt.date.fromisoformat(day)) for tag, day in lines]

    def paths(self, revision: str) -> list[str]:
        """Every file of a revision."""
        return self._git("ls-tree", "-r", "-z", "--name-only", revision).split("\0")[:-1]

    def archive(self, revision: str, folder: str) -> bytes:
        """A zip of every file of a revision, all below one folder; its dates are those of the commit, in UTC."""
        as_kept = ("-c", "core.autocrlf=false", "-c", "core.eol=lf")  # whatever this user has git do with line ends
        answer = self._run([*as_kept, "archive", "--format=zip", f"--prefix={folder}/", revision])
        if answer.returncode:
            raise GitError(answer.stderr.decode(errors="replace").strip())
        return answer.stdout

    def between(self, older: str, newer: str) -> list[Change]:
        """Every file that differs from one revision to a later one."""
        return list(_changes(self._git("diff", "--name-status", "-z", "-M", "--relative", older, newer, "--", ".").split("\0")))

    def changes(self, revision: str = HEAD) -> list[Change]:
        """Every file that differs from a revision, files that git does not know yet included, renamed ones as such.

        Raises GitError where there is no repository or no such revision.
        """
        self._git("rev-parse", "--git-dir", failure=_NO_REPOSITORY)
        self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", failure=_no_revision(revision))
        with tempfile.TemporaryDirectory() as folder:
            index = self._with_new_files(Path(folder, "index"))
            listed = self._git("diff", "--name-status", "-z", "-M", "--relative", "--end-of-options", revision, "--", ".", index=index)
        return list(_changes(listed.split("\0")))

    def renames(self) -> Mapping[str, str]:
        """Where each page went that was renamed, in any commit or since the last: today's path by the old one."""
        steps: dict[str, str] = {}
        listed = self._git("log", "--format=", "--name-status", "-z", "-M", "--diff-filter=R", "--relative", "--", ".")
        for change in [*self.changes(), *_changes(listed.split("\0"))]:  # the newest first
            if change.before and change.now:
                steps.setdefault(change.before, steps.get(change.now, change.now))
        return steps

    def contents(self, revision: str, paths: Iterable[str]) -> dict[str, bytes]:
        """What files held at a revision, by path; one that git cannot show is left out."""
        asked = [path for path in paths if "\n" not in path]  # git asks for one name a line
        names = "".join(f"{revision}:./{path}\n" for path in asked)
        return dict(_held(asked, self._run(["cat-file", "--batch"], names.encode(errors="surrogateescape")).stdout))

    def _with_new_files(self, index: Path) -> Path:
        """A copy of git's index in which new files stand too; the repository itself is left as it is."""
        real = Path(self._git("rev-parse", "--git-path", "index").rstrip("\n"))
        if (self.docs / real).is_file():
            shutil.copy2(self.docs / real, index)  # with its time, by which git knows files saved within the same second
        self._git("add", "--intent-to-add", "--", ".", index=index)
        return index

    def _git(self, *arguments: str, index: Path | None = None, failure: str = "") -> str:
        answer = self._run(arguments, index=index)
        if answer.returncode:
            raise GitError(failure or answer.stderr.decode(errors="replace").strip() or f"git {arguments[0]} failed")
        return answer.stdout.decode(errors="surrogateescape")

    def _run(self, arguments: Iterable[str], asked: bytes = b"", index: Path | None = None) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "TZ": "UTC"} | ({"GIT_INDEX_FILE": str(index)} if index else {})
        try:
            return subprocess.run(["git", *arguments], cwd=self.docs, env=environment, input=asked, capture_output=True, check=False)
        except FileNotFoundError as error:
            raise GitError("git is not installed") from error


_NO_REPOSITORY = "the content folder is in no git repository, so nothing says what changed"


def _no_revision(name: str) -> str:
    return f"git knows no revision `{name}` here: name a tag, a branch or a commit (a content folder goes first: `check docs --changed`)"


def _changes(fields: list[str]) -> Iterator[Change]:
    """The changes in git's list: a letter, then a path, or two for a renamed or copied file."""
    rest = iter(field for field in fields if field)
    for letter in rest:
        first = next(rest)
        match letter.strip()[0]:
            case "R":
                yield Change(first, next(rest))
            case "C":
                yield Change(None, next(rest))
            case "A":
                yield Change(None, first)
            case "D":
                yield Change(first, None)
            case _:
                yield Change(first, first)


def _held(paths: Iterable[str], answer: bytes) -> Iterator[tuple[str, bytes]]:
    """Each file and its content in git's answer: a line `name type size`, the content, a line feed; or `name missing`."""
    start = 0
    for path in paths:
        end = answer.find(b"\n", start)
        head, start = answer[start:end], end + 1
        if end >= 0 and not head.endswith((b" missing", b" ambiguous")):
            end = start + int(head.rpartition(b" ")[2])
            yield path, answer[start:end]
            start = end + 1
