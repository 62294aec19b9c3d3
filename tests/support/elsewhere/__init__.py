"""Another machine: its clock, calendar, language, rights, hashes and disk. A build must not tell."""

from __future__ import annotations

from pathlib import Path

ENVIRONMENT = {
    "PYTHONPATH": str(Path(__file__).parent),  # where `sitecustomize` is found, which Python runs first
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4242",
    "HOME": "/nowhere",
}
UMASK = 0o077
