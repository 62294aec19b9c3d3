"""`briefings push`: the record into a cluster."""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm
from yarl import URL

from briefings.cluster.cluster_error import ClusterError
from briefings.cluster.collections import Collections
from briefings.cluster.nodes import Nodes
from briefings.cluster.options import KEY
from briefings.cluster.push import back, push
from briefings.exports.typesense.export import DOCUMENTS, SCHEMA, SYNONYMS, Export, UnreadableError

DONE, CANNOT, STOPPED = 0, 2, 130
UNTOUCHED = "Searches were not touched: they go on as before"
ALIAS = re.compile(r"[a-z0-9][a-z0-9-]*")


def command(options: argparse.Namespace) -> int:
    """Push, or go back. Returns 0 when it is done, 2 when it could not be done, 130 when it was stopped."""
    try:
        with TemporaryDirectory() as folder:
            print(_run(options, Path(folder)))
    except (ClusterError, UnreadableError) as error:
        return _said(f"{error}\n    {UNTOUCHED}", CANNOT)
    except KeyboardInterrupt:
        return _said(f"stopped. {UNTOUCHED}; the same command goes on", STOPPED)
    return DONE


def _run(options: argparse.Namespace, folder: Path) -> str:
    nodes = Nodes(tuple(map(_address, options.to)), _key(options), options.patience)
    if not ALIAS.fullmatch(options.alias):
        raise ClusterError(f"`--alias {options.alias}` is no name for collections; expected small letters, digits and hyphens")
    if options.back:
        return asyncio.run(_with(nodes, options.alias, back))
    export = _export(options, folder)
    with tqdm(total=export.count, unit=" documents", disable=None, leave=False) as bar:
        return asyncio.run(_with(nodes, options.alias, lambda collections: push(export, collections, bar.update)))


async def _with(nodes: Nodes, alias: str, work: Callable[[Collections], object]) -> str:
    async with nodes:
        return str(await work(Collections(nodes, alias)))  # type: ignore[misc]


def _export(options: argparse.Namespace, folder: Path) -> Export:
    if not options.folder:
        if not Path(options.docs).is_dir():
            raise ClusterError(f"there is no folder `{options.docs}`: name the content folder, or run this where `docs/` is")
        return Export.write(Path(options.docs), folder)
    missing = [name for name in (SCHEMA, SYNONYMS, DOCUMENTS) if not Path(options.folder, name).is_file()]
    if missing:
        raise ClusterError(f"`{options.folder}` lacks {', '.join(missing)}: `briefings export typesense --to {options.folder}` writes them")
    return Export(Path(options.folder))


def _address(text: str) -> str:
    """A node's address without a slash at its end. Raises ClusterError."""
    found = URL(text)
    if found.scheme not in ("http", "https") or not found.host or found.user or found.path not in ("", "/"):
        raise ClusterError(
            f"`--to {found.with_user(None) if found.host else text}`: expected a node's address like https://node1.example.org:8108"
        )
    return str(found.origin())


def _key(options: argparse.Namespace) -> str:
    """The admin key. Raises ClusterError."""
    try:
        key = Path(options.key_file).read_text(encoding="utf-8").strip() if options.key_file else os.environ.get(KEY, "").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ClusterError(f"the key cannot be read from `{options.key_file}`: {getattr(error, 'strerror', 'it is no text')}") from error
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        where = f"`{options.key_file}`" if options.key_file else f"the environment's {KEY}"
        raise ClusterError(f"there is no admin key in {where}: expected one line of letters and digits, or another `--key-file`")
    return key


def _said(message: str, code: int) -> int:
    print(f"briefings: {message}", file=sys.stderr, flush=True)
    return code
