"""A content folder under git, with an editor of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

EDITOR = {
    "GIT_AUTHOR_NAME": "Editor",
    "GIT_AUTHOR_EMAIL": "editor@example.org",
    "GIT_COMMITTER_NAME": "Editor",
    "GIT_COMMITTER_EMAIL": "editor@example.org",
    "GIT_AUTHOR_DATE": "2021-07-01T12:00:00Z",
    "GIT_COMMITTER_DATE": "2021-07-01T12:00:00Z",
    "GIT_CONFIG_GLOBAL": "/dev/null",
}


def git(root: Path, *words: str) -> None:
    """Run one git command in a folder."""
    subprocess.run(["git", *words], cwd=root, env={**os.environ, **EDITOR}, check=True, capture_output=True)


def release(root: Path, tag: str) -> None:
    """Commit everything in a folder, in a new repository if need be, and release it."""
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", tag)
    git(root, "tag", tag)
