"""A content folder in git: which pages changed since a revision, and what they said then."""

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
class Repository:
    """The git repository that a content folder lies in."""

    docs: Path

    def release(self) -> str | None:
        """The last release's tag; None where there is no repository or no release."""
        try:
            return self._git("describe", "--tags", "--abbrev=0", "--match", RELEASES).strip() or None
        except GitError:
            return None

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
            shutil.copyfile(self.docs / real, index)
        self._git("add", "--intent-to-add", "--", ".", index=index)
        return index

    def _git(self, *arguments: str, index: Path | None = None, failure: str = "") -> str:
        answer = self._run(arguments, index=index)
        if answer.returncode:
            raise GitError(failure or answer.stderr.decode(errors="replace").strip() or f"git {arguments[0]} failed")
        return answer.stdout.decode(errors="surrogateescape")

    def _run(self, arguments: Iterable[str], asked: bytes = b"", index: Path | None = None) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"} | ({"GIT_INDEX_FILE": str(index)} if index else {})
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
    for path in paths:
        head, _, answer = answer.partition(b"\n")
        if head and not head.endswith((b" missing", b" ambiguous")):
            size = int(head.rpartition(b" ")[2])
            yield path, answer[:size]
            answer = answer[size + 1 :]
