"""Build the site with Zensical from what the core hands out, and compare it with ours: `python3 dev.py zensical`.

0: as recorded in known.yml, or better. 1: something got worse. 2: Zensical cannot be installed, or does not build.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import yaml

from benchmarks.contenders.zensical import VERSIONS
from benchmarks.contract.contract import Difference, Known, contract, differences, judged, known
from benchmarks.contract.handout import hand_out
from benchmarks.environment import ROOT, MissingError, environment, quiet
from benchmarks.measure import FailedError, run

KNOWN = Path(__file__).with_name("known.yml")
SHOWN = 20


def main() -> int:
    """Compare, and tell."""
    try:
        programs, version = environment(*VERSIONS)
        with tempfile.TemporaryDirectory(prefix="contract-") as folder:
            found = compared(Path(folder), [programs / "zensical", "build"])
    except (MissingError, FailedError) as error:
        print(f"zensical: cannot compare: {error}", file=sys.stderr)
        return 2
    new, needless = judged(found, known(yaml.safe_load(KNOWN.read_text(encoding="utf-8"))))
    print("\n".join(report(version, found, new, needless)))
    return 1 if new else 0


def compared(folder: Path, command: Sequence[str | Path]) -> list[Difference]:
    """Differences between our build of this project and another builder's of what the core hands out."""
    mkdocs: list[str | Path] = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder / "ours"]
    run([mkdocs], ROOT, quiet())
    hand_out(ROOT, folder / "handout")
    run([command], folder / "handout", quiet())
    return list(differences(contract(folder / "ours"), contract(folder / "handout" / "site")))


def report(version: str, found: Sequence[Difference], new: Sequence[Difference], needless: Sequence[Known]) -> list[str]:
    """What an operator wants to know: what is new, what may go from the record."""
    counts = Counter(one.aspect for one in found)
    lines = [f"{version}: {', '.join(f'{number} of {aspect}' for aspect, number in counts.items()) or 'no differences'}; {len(new)} new"]
    lines += [f"  {one}" for one in new[:SHOWN]]
    lines += [f"  and {len(new) - SHOWN} more"] if len(new) > SHOWN else []
    return [*lines, *(f"  no longer so, take it out of known.yml: {one.aspect} {one.value} on {one.page}" for one in needless)]


if __name__ == "__main__":
    sys.exit(main())
