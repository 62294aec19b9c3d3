"""The words of `briefings push`."""

import argparse

from briefings.exports.typesense.export import COLLECTION

KEY = "TYPESENSE_API_KEY"
"""The environment's name for the key."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe the options of `briefings push`."""
    parser.add_argument("docs", nargs="?", default="docs", metavar="DOCS_DIR", help="the content folder (default: docs)")
    node = "a node's API, such as https://node1.example.org; repeatable"
    parser.add_argument("--to", action="append", required=True, metavar="URL", help=node)
    parser.add_argument("--key-file", metavar="FILE", help=f"a file with the admin key; without it, the environment's {KEY}")
    parser.add_argument("--alias", default=COLLECTION, metavar="NAME", help="what searches ask for (default: %(default)s)")
    parser.add_argument(
        "--from", dest="folder", metavar="FOLDER", help="load what `briefings export typesense` wrote, rather than DOCS_DIR"
    )
    parser.add_argument("--back", action="store_true", help="load nothing: let searches ask the collection before this one again")
    parser.add_argument("--patience", type=float, default=60, metavar="S", help="how long to wait for nodes (default: %(default)g s)")
