"""The command `briefings`: check content, make skeletons, print the schema, check external links."""

import argparse
import gc
import io
import json
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from briefings import checks
from briefings.corpus import Corpus
from briefings.diagnostics import as_github, as_json, as_text
from briefings.exports.schema import schema
from briefings.exports.skeleton import skeleton
from briefings.linkcheck.options import add_options
from briefings.parse.folder import read_folder
from briefings.views.tally import statistics
from briefings.views.words import plural

CLEAN, FINDINGS, CANNOT_RUN = 0, 1, 2
FORMATS = {"text": as_text, "json": as_json, "github": as_github}


def command() -> int:
    """The program: one short run, whose objects all live to its end. Looking for garbage would cost a third of its time."""
    gc.disable()
    return main()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code: 0 clean, 1 findings, 2 cannot run."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal without Korean letters shows their numbers
            stream.reconfigure(errors="backslashreplace")
    try:
        code: int = options.run(options)
    except OSError as error:
        return _cannot(f"{error.filename or 'output'}: {error.strerror}")
    return code


def check(options: argparse.Namespace) -> int:
    """Print every finding of a content folder."""
    root = Path(options.docs)
    if not root.is_dir():
        return _cannot(f"there is no folder `{root}`: name the content folder, or run this where `docs/` is")
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


def new(options: argparse.Namespace) -> int:
    """Write a valid skeleton where its kind belongs; never over an existing file."""
    try:
        path, text = skeleton(options.kind, options.name)
    except ValueError as error:
        return _cannot(str(error))
    target = Path(options.docs) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return _cannot(f"{target} exists already: ids are never reused")
    print(f"{target}: fill it in, then run `briefings check`")
    return CLEAN


def print_schema(_: argparse.Namespace) -> int:
    """Print the JSON Schema of front matter."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return CLEAN


def links(options: argparse.Namespace) -> int:
    """Check external links."""
    # Loaded when asked for: the HTTP library takes as long to load as other commands take to run.
    code: int = import_module("briefings.linkcheck.command").links(options)
    return code


def _cannot(message: str) -> int:
    print(f"briefings: {message}", file=sys.stderr)
    return CANNOT_RUN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="briefings", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser("check", help="report every fault in the content: exit 0 clean, 1 findings, 2 cannot run")
    one.add_argument("docs", nargs="?", default="docs", metavar="DOCS_DIR", help="the content folder (default: docs)")
    one.add_argument("--format", choices=FORMATS, default="text")
    one.add_argument("--stats", action="store_true", help="also say how much the record holds")
    one.set_defaults(run=check)
    two = commands.add_parser("new", help="write a valid skeleton of a page")
    two.add_argument("kind", choices=["launch", "topic", "term"])
    two.add_argument("name", help="launch: 2021-09-15-yangdok; topic: platforms/rail-mobile; term: eez")
    two.add_argument("--docs", default="docs", metavar="DOCS_DIR")
    two.set_defaults(run=new)
    three = commands.add_parser("schema", help="print the JSON Schema of front matter")
    three.set_defaults(run=print_schema)
    four = commands.add_parser("links", help="check external links: exit 0 when it ran, 1 on --fail-on, 2 cannot run, 130 stopped")
    add_options(four)
    four.set_defaults(run=links)
    return parser


if __name__ == "__main__":
    sys.exit(command())
