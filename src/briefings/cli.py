"""The command `briefings`: check content, make skeletons, say what changed, print the schema, check external links, export."""

import argparse
import gc
import io
import sys
from collections.abc import Sequence
from importlib import import_module

from briefings.cluster import options as cluster_options
from briefings.commands.changes import changes
from briefings.commands.check import FORMATS, check
from briefings.commands.export import export
from briefings.commands.hosting import hosting, origin
from briefings.commands.new import new
from briefings.commands.outcome import cannot
from briefings.commands.schema import print_schema
from briefings.linkcheck.options import add_options


def command() -> int:
    """The program: one short run, whose objects all live to its end. Looking for garbage would cost a third of its time."""
    gc.disable()
    return main()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code: 0 clean, 1 findings, 2 cannot run."""
    options = parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal without Korean letters shows their numbers
            stream.reconfigure(errors="backslashreplace")
    try:
        code: int = options.run(options)
    except OSError as error:
        return cannot(f"{error.filename or 'output'}: {error.strerror}")
    return code


def parser() -> argparse.ArgumentParser:
    """The words of the command line."""
    words = argparse.ArgumentParser(prog="briefings", description=__doc__)
    commands = words.add_subparsers(required=True, metavar="COMMAND")
    _check(commands.add_parser("check", help="report every fault in the content: exit 0 clean, 1 findings, 2 cannot run"))
    _new(commands.add_parser("new", help="write a valid skeleton of a page"))
    _changes(commands.add_parser("changes", help="what differs from a git revision, as Markdown: pages, values, sources, links"))
    commands.add_parser("schema", help="print the JSON Schema of front matter").set_defaults(run=print_schema)
    _push(commands.add_parser("push", help="load the record into a Typesense cluster: exit 0 done, 2 cannot, 130 stopped"))
    _links(commands.add_parser("links", help="check external links: exit 0 when it ran, 1 on --fail-on, 2 cannot run, 130 stopped"))
    _export(commands.add_parser("export", help="write what other programs need"))
    return words


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("docs", nargs="?", default="docs", metavar="DOCS_DIR", help="the content folder (default: docs)")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument(
        "--changed",
        nargs="?",
        const="HEAD",
        metavar="REVISION",
        help="only files that differ from a git revision (HEAD), and what they affect",
    )
    parser.add_argument("--since", metavar="REVISION", help="compare values with this git revision (default: the last release, a tag v…)")
    parser.add_argument(
        "--fix", action="store_true", help="mend what is mechanical: order of keys, quotes, white space, links to moved pages"
    )
    parser.add_argument("--dry-run", action="store_true", help="with --fix: show the difference and write nothing")
    parser.add_argument("--stats", action="store_true", help="also say how much the record holds")
    parser.set_defaults(run=check)


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=["launch", "topic", "term"])
    parser.add_argument(
        "name",
        nargs="?",
        help="the whole id: 2021-09-15-yangdok, platforms/rail-mobile or eez; without it a terminal asks for what is not named below",
    )
    parser.add_argument("--docs", default="docs", metavar="DOCS_DIR")
    parser.add_argument("--title", help="the headline")
    parser.add_argument("--url", help="address of a source; its publisher is taken from the record's sources of the same host")
    launch = parser.add_argument_group("of a launch")
    launch.add_argument("--date", help="the Korean day, or what is known of it: 2021-09-15, 1984-09, 1984-04~")
    launch.add_argument("--place", help="the last part of the id; a code of the vocabulary also fills in the site")
    launch.add_argument("--platform", metavar="CODE")
    launch.add_argument("--class", metavar="CODE")
    other = parser.add_argument_group("of a topic or a term")
    other.add_argument("--id")
    other.add_argument("--group", help="of a topic: the folder it stands in, platforms for instance")
    parser.set_defaults(run=new)


def _changes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("revision", metavar="REVISION", help="a tag, a branch or a commit, as in `briefings changes main`")
    parser.add_argument("docs", nargs="?", default="docs", metavar="DOCS_DIR", help="the content folder (default: docs)")
    parser.set_defaults(run=changes)


def _export(parser: argparse.ArgumentParser) -> None:
    targets = parser.add_subparsers(required=True, metavar="TARGET")
    hosts = targets.add_parser("hosting", help="configuration for nginx, Caddy, Netlify and buckets: headers, redirects, removed pages")
    hosts.add_argument("docs", nargs="?", default="docs", metavar="DOCS_DIR", help="the content folder (default: docs)")
    hosts.add_argument("--to", required=True, metavar="FOLDER", help="where the files are written")
    hosts.add_argument(
        "--connect", action="append", default=[], type=origin, metavar="ORIGIN", help="pages may ask it for data; repeatable"
    )
    hosts.set_defaults(run=hosting)
    typesense = targets.add_parser("typesense", help="the record for a search server: schema, synonyms, documents")
    typesense.add_argument("docs", nargs="?", default="docs", metavar="DOCS_DIR", help="the content folder (default: docs)")
    typesense.add_argument("--to", required=True, metavar="FOLDER", help="where the files go; it is made if need be")
    typesense.set_defaults(run=export)


def _push(parser: argparse.ArgumentParser) -> None:
    cluster_options.add_options(parser)
    parser.set_defaults(run=push)


def push(options: argparse.Namespace) -> int:
    """Load the record into a cluster."""
    code: int = import_module("briefings.cluster.command").command(options)  # loaded when asked for, as below
    return code


def _links(parser: argparse.ArgumentParser) -> None:
    add_options(parser)
    parser.set_defaults(run=links)


def links(options: argparse.Namespace) -> int:
    """Check external links."""
    # Loaded when asked for: the HTTP library takes as long to load as other commands take to run.
    code: int = import_module("briefings.linkcheck.command").links(options)
    return code


if __name__ == "__main__":
    sys.exit(command())
