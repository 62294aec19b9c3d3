"""`briefings new`: a page to fill in."""

import argparse
from pathlib import Path

from briefings.commands.outcome import CLEAN, cannot
from briefings.exports.skeleton import skeleton


def new(options: argparse.Namespace) -> int:
    """Write a valid skeleton where its kind belongs; never over an existing file."""
    try:
        path, text = skeleton(options.kind, options.name)
    except ValueError as error:
        return cannot(str(error))
    target = Path(options.docs) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return cannot(f"{target} exists already: ids are never reused")
    print(f"{target}: fill it in, then run `briefings check`")
    return CLEAN
