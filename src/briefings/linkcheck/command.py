"""`briefings links`: check external links, print a report, and leave one for the site."""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from briefings.corpus import Corpus
from briefings.linkcheck.archive import Archive
from briefings.linkcheck.client import Client
from briefings.linkcheck.clock import Clock
from briefings.linkcheck.copies import Copies
from briefings.linkcheck.formats import FORMATS
from briefings.linkcheck.ledger import Ledger
from briefings.linkcheck.manners import Manners
from briefings.linkcheck.progress import Progress
from briefings.linkcheck.report import make_report
from briefings.linkcheck.run import NetworkOffError, Run
from briefings.parse.folder import HEALTH, read_folder
from briefings.views.source_links import SourceLink, source_links
from briefings.views.words import plural

RAN, FAILED_ON, CANNOT_RUN, STOPPED = 0, 1, 2, 130
NETWORK_OFF = (
    "no host answers: the network seems to be off. Nothing was kept, and the last report stands. "
    "If the network is on, and these hosts are all gone, add --believe-silence"
)


def links(options: argparse.Namespace) -> int:
    """Check every source's address. Returns 0 when it ran, 1 for an outcome that `--fail-on` names, 2 when it could not run."""
    gc.enable()  # the program switches it off, since its other commands are short
    root = Path(options.docs)
    if not root.is_dir():
        return _said(f"there is no folder `{root}`: name the content folder, or run this where `docs/` is", CANNOT_RUN)
    found = source_links(Corpus.read(read_folder(root)))
    with Ledger(Path(options.results)) as ledger:
        try:
            asyncio.run(_ask(found, ledger, options))
        except KeyboardInterrupt:
            return _said("stopped. What was answered is kept: run the same command again to go on", STOPPED)
        except NetworkOffError:
            return _said(NETWORK_OFF, CANNOT_RUN)
    ledger.shrink()
    return _report(found, ledger, options)


async def _ask(found: Sequence[SourceLink], ledger: Ledger, options: argparse.Namespace) -> None:
    clock, manners = Clock(), _manners(options)
    since = clock.now() - dt.timedelta(days=options.max_age)
    run = Run(found, ledger, since)
    _tell(f"{plural(len(found), 'link')}, of which {len(run.due):,} are due")
    async with Client(manners, clock) as client:
        with Progress(len(run.due)) as progress:
            await run.go(client, progress.tell, believe_silence=options.believe_silence)
    if options.archive:
        await _find_copies(found, Copies(_archive(options), ledger), manners, since, options.archive)


async def _find_copies(found: Sequence[SourceLink], copies: Copies, manners: Manners, since: dt.datetime, most: int) -> None:
    unasked = copies.unasked(found, since)[:most]
    _tell(f"asking the archive about {plural(len(unasked), 'link')}")
    async with Client(manners.toward_an_archive(), Clock()) as client:
        with Progress(len(unasked)) as progress:
            await copies.find(unasked, client, progress.tell)


def _report(found: Sequence[SourceLink], ledger: Ledger, options: argparse.Namespace) -> int:
    report = make_report(found, ledger, _archive(options))
    file = Path(options.report or Path(options.docs, HEALTH))
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_text(report.health(Clock().now().date()).as_json(), encoding="utf-8", newline="\n")
    fresh.replace(file)
    root = Path(options.docs)
    prefix = "" if str(root) == "." else f"{root.as_posix().rstrip('/')}/"
    print(FORMATS[options.format](report, prefix))
    return FAILED_ON if any(report.counts[outcome] for outcome in options.fail_on) else RAN


def _manners(options: argparse.Namespace) -> Manners:
    return Manners(contact=options.contact, pause=options.delay, timeout=options.timeout, slow=options.slow, hosts_at_once=options.hosts)


def _archive(options: argparse.Namespace) -> Archive:
    return Archive(options.archive_lookup, options.archive_save)


def _said(message: str, code: int) -> int:
    _tell(message)
    return code


def _tell(message: str) -> None:
    print(f"briefings: {message}", file=sys.stderr, flush=True)
