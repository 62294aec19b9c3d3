"""The options of `briefings links`. Apart from the command, whose HTTP library other commands need not load."""

import argparse

from briefings.linkcheck.archive import LOOKUP, SAVE
from briefings.linkcheck.manners import Manners
from briefings.model.outcomes import OUTCOMES

USUAL = Manners()


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("docs", nargs="?", default="docs", metavar="DOCS_DIR", help="the content folder (default: docs)")
    parser.add_argument("--format", choices=["text", "json", "markdown"], default="text")
    parser.add_argument("--report", metavar="FILE", help="the report that the site reads (default: DOCS_DIR/source-health.json)")
    parser.add_argument("--results", default=".links.jsonl", metavar="FILE", help="results as they come (default: .links.jsonl)")
    parser.add_argument("--max-age", type=_number, default=7, metavar="DAYS", help="younger results are not asked for again (default: 7)")
    parser.add_argument("--fail-on", action="append", default=[], choices=OUTCOMES, help="exit 1 if a link has this outcome; repeatable")
    parser.add_argument("--believe-silence", action="store_true", help="keep results even if no host answers")
    _add_manners(parser)
    _add_archive(parser)


def _add_manners(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("manners")
    group.add_argument(
        "--delay", type=_number, default=USUAL.pause, metavar="S", help="between requests to one host (default: %(default)g)"
    )
    group.add_argument("--timeout", type=_number, default=USUAL.timeout, metavar="S", help="for one request (default: %(default)g)")
    group.add_argument("--slow", type=_number, default=USUAL.slow, metavar="S", help="from here on a page is slow (default: %(default)g)")
    group.add_argument("--hosts", type=_count, default=USUAL.hosts_at_once, metavar="N", help="asked at once (default: %(default)s)")
    group.add_argument("--contact", default="", metavar="ADDRESS", help="told to every host, so that its operator knows who asks")


def _add_archive(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("archive", "Copies are printed for an editor to look at and paste; content is never written.")
    text = "ask an archive about at most N sources without a copy (default: 25): to save a page, or, if it is lost, for a copy"
    group.add_argument("--archive", type=_count, nargs="?", const=25, default=0, metavar="N", help=text)
    group.add_argument("--archive-lookup", default=LOOKUP, metavar="ADDRESS", help="where a page is looked up (default: %(default)s)")
    group.add_argument("--archive-save", default=SAVE, metavar="ADDRESS", help="where a page is saved (default: %(default)s)")


def _number(text: str) -> float:
    number = float(text)
    if not 0 <= number < float("inf"):
        raise argparse.ArgumentTypeError(f"expected 0 or more, found {text}")
    return number


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"expected 1 or more, found {text}")
    return number
