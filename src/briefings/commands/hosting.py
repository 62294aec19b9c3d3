"""`briefings export hosting`: configuration for every host that can be configured."""

import argparse
from pathlib import Path

from briefings.commands.outcome import CLEAN, cannot
from briefings.corpus import Corpus
from briefings.exports.forwarding import routes
from briefings.hosting import policy
from briefings.hosting.configurations import configurations
from briefings.parse.folder import read_folder
from briefings.parse.repository import Repository
from briefings.releases import with_releases


def hosting(options: argparse.Namespace) -> int:
    """Write the files, and say where."""
    docs, folder = Path(options.docs), Path(options.to)
    if not docs.is_dir():
        return cannot(f"there is no folder `{docs}`: name the content folder, or run this where `docs/` is")
    corpus = with_releases(Corpus.read(read_folder(docs)), Repository(docs))
    for path, text in configurations(routes(corpus), options.connect).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        print(target)
    return CLEAN


def origin(text: str) -> str:
    """An origin as a browser writes it; anything else would be a hole in the policy, or in a configuration file."""
    try:
        policy.header([text])
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text
