"""`briefings export`: the record for another program."""

import argparse
from pathlib import Path

from briefings.commands.outcome import CLEAN, cannot
from briefings.exports.typesense.export import Export, UnreadableError


def export(options: argparse.Namespace) -> int:
    """Write the files and say what they are."""
    docs, folder = Path(options.docs), Path(options.to)
    if not docs.is_dir():
        return cannot(f"there is no folder `{docs}`: name the content folder, or run this where `docs/` is")
    try:
        made = Export.write(docs, folder)
    except UnreadableError as error:
        return cannot(f"nothing was exported, because a page cannot be read. {error}\n    `briefings check` names all such pages")
    print(f"{made.count:,} documents and {len(made.synonyms):,} groups of synonyms in {folder}")
    return CLEAN
