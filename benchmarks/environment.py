"""Environments for other builders, each in a folder of its own; the project's lock knows nothing of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".bench"
"""Environments stay here from one run to the next."""


def quiet() -> dict[str, str]:
    """The variables that builders run with: ours, UTF-8, without the notices of the platform."""
    return {**os.environ, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


class MissingError(Exception):
    """A builder cannot be had on this machine; the message says why."""


def environment(*versions: str) -> tuple[Path, str]:
    """The folder of programs of the first of these requirements that can be installed, and which one it was.

    Raises Missing with what pip said of the last one.
    """
    said = ""
    for requirement in versions:
        folder = KEPT / requirement.replace("==", "-")
        if (folder / "ready").is_file() or not (said := _install(requirement, folder)):
            return folder / "bin", requirement
    raise MissingError(said)


def _install(requirement: str, folder: Path) -> str:
    """Make the environment; what went wrong, or nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip: list[str | Path] = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement]
    ended = subprocess.run(pip, capture_output=True, text=True, check=False)
    if ended.returncode:
        shutil.rmtree(folder)
        return next((line for line in reversed(ended.stderr.splitlines()) if "No matching" in line), f"{requirement} cannot be installed")
    (folder / "ready").touch()
    return ""
