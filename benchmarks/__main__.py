"""Build the same launches with several builders, side by side, and write down what it took.

python3 dev.py bench             1,000 and 10,000 launches, every builder, into benchmarks/RESULTS.md
python3 dev.py bench 300 --only "plain Material" Railhead
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.browser import chromium
from benchmarks.contenders import CONTENDERS
from benchmarks.environment import ROOT, MissingError
from benchmarks.measure import FailedError
from benchmarks.results import Results
from benchmarks.table import document
from benchmarks.trial import pages, trial


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [kind.name for kind in CONTENDERS]
    parser.add_argument("numbers", type=int, nargs="*", default=[1000, 10000], help="launches in all, the site's own among them")
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME", help=f"builders: {', '.join(names)}")
    parser.add_argument("--edits", type=int, default=3, help="how many edits the preview of each builder gets")
    parser.add_argument("--queries", type=int, default=3, help="how many queries the search of each builder gets")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="the content that test launches are made from")
    parser.add_argument("--results", type=Path, default=ROOT / "benchmarks" / "RESULTS.md", help="where the tables go")
    return parser.parse_args()


def main() -> int:
    """Measure; the tables are written anew after each builder, so that an end on the way loses little."""
    chosen = options()
    broken = 0
    kinds = [kind for kind in CONTENDERS if kind.name in chosen.only]
    with chromium() as browser:
        results = Results(chosen.numbers, f"Chromium {browser.version}", chosen.edits, chosen.queries)
        for number in chosen.numbers:
            with pages(number, chosen.docs) as made:
                for kind in kinds:
                    print(f"bench: {number:,} launches, {kind.name}", flush=True)
                    try:
                        kind.agrees_to(number)
                        results.add(trial(kind, made, browser, chosen.edits, chosen.queries))
                    except (MissingError, FailedError) as error:
                        print(f"bench: left out: {error}", flush=True)
                        results.left_out[f"{kind.name}, {number:,} launches"] = str(error)
                        broken |= kind.required
                    chosen.results.write_text(document(results), encoding="utf-8")
    return broken


if __name__ == "__main__":
    sys.exit(main())
