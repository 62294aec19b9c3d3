"""The whole site as one file that is read without a network: pages, search, data, and a program that opens it."""

from __future__ import annotations

import datetime as dt
import os
import zipfile
from collections.abc import Iterator
from importlib.resources import files as resources
from pathlib import Path

BUNDLE = "railhead-offline.zip"
"""Where readers find it, within the site."""
EMPTY = b"PK\5\6" + bytes(18)
"""An archive without files: what stands there while the site is being built."""
OURS = ("README.txt", "open.py")
"""What lies in the bundle beside the folder `site`."""
STORED = frozenset({".zip", ".gz", ".woff", ".woff2", ".png", ".jpg", ".pf_fragment", ".pf_index", ".pf_meta", ".pagefind"})
"""Files that are compressed already."""
LEVEL = 1
"""Of deflate: 4 takes half as long again for a tenth less, while everything waits for it."""


def pack(site: Path, day: dt.date) -> Path:
    """Write the bundle of a built site into it. The same site and day give the same bytes."""
    bundle = site / BUNDLE
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name, content in _contents(site):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # as Unix has it, wherever it is packed
            entry.compress_type = zipfile.ZIP_STORED if Path(name).suffix in STORED else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=LEVEL)
    return bundle


def _contents(site: Path) -> Iterator[tuple[str, bytes]]:
    yield from ((name, resources(__package__).joinpath(name).read_bytes()) for name in OURS)
    for folder, folders, names in os.walk(site):
        folders.sort()
        for path in (Path(folder, name) for name in sorted(names)):
            if path != site / BUNDLE:
                yield f"site/{path.relative_to(site).as_posix()}", path.read_bytes()
