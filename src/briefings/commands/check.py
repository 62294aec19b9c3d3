"""`briefings check`: every finding of a content folder."""

import argparse
from pathlib import Path

from briefings import checks
from briefings.commands.outcome import CLEAN, FINDINGS, cannot
from briefings.corpus import Corpus
from briefings.diagnostics import as_github, as_json, as_text
from briefings.parse.folder import read_folder
from briefings.views.tally import statistics
from briefings.views.words import plural

FORMATS = {"text": as_text, "json": as_json, "github": as_github}


def check(options: argparse.Namespace) -> int:
    """Print every finding of a content folder."""
    root = Path(options.docs)
    if not root.is_dir():
        return cannot(f"there is no folder `{root}`: name the content folder, or run this where `docs/` is")
    corpus = Corpus.read(read_folder(root))
    findings = checks.run(corpus)
    prefix = "" if str(root) == "." else f"{root.as_posix().rstrip('/')}/"
    print(FORMATS[options.format](findings, prefix), end="\n" if findings or options.format == "json" else "")
    if options.format == "text":
        pages = plural(len(corpus.entries) + len(corpus.unread), "page")
        if options.stats:
            print(statistics(corpus))
        print(f"{pages}, {plural(len(findings), 'finding') if findings else 'no findings'}")
    return FINDINGS if findings else CLEAN
