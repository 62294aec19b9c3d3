"""`dev.py` for another folder than its own: `python benchmarks/door.py FOLDER site`."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

DEV = Path(__file__).resolve().parents[1] / "dev.py"


def main() -> None:
    """Run the command in that folder, with the environment that the project has."""
    spec = importlib.util.spec_from_file_location("dev", DEV)
    if not spec or not spec.loader:
        raise FileNotFoundError(DEV)
    dev: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dev)
    dev.ROOT, dev.set_up = Path(sys.argv.pop(1)), lambda: None
    dev.main()


if __name__ == "__main__":
    main()
