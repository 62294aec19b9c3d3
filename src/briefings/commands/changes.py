"""`briefings changes`: what differs from a revision, for a reviewer."""

import argparse
from pathlib import Path

from briefings.commands.check import compared
from briefings.commands.outcome import CLEAN, cannot
from briefings.corpus import Corpus
from briefings.exports.revision import revision_markdown
from briefings.parse.folder import read_folder
from briefings.parse.repository import GitError, Repository
from briefings.views.changes.revision import since


def changes(options: argparse.Namespace) -> int:
    """Print a summary as Markdown."""
    root = Path(options.docs)
    if not root.is_dir():
        return cannot(f"there is no folder `{root}`: name the content folder, or run this where `docs/` is")
    repository = Repository(root)
    try:
        found = repository.changes(options.revision)
        corpus = compared(Corpus.read(read_folder(root)), repository, options.revision)
    except GitError as error:
        return cannot(str(error))
    print(revision_markdown(since(options.revision, corpus, found)), end="")
    return CLEAN
