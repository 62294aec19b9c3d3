"""How many readers one small machine serves: nginx, as the container has it, in front of the built site.

    python3 dev.py site && .venv/bin/python benchmarks/load.py [--seconds 5]

Needs nginx and wrk (`apt-get install -y --no-install-recommends nginx-light wrk`). Writes `LOAD.md` beside this file.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))  # the servers of the tests: what is measured is what is tested

from support import hosts  # noqa: E402
from support.hosts import Host  # noqa: E402

CONNECTIONS = 32
TABLE = Path(__file__).with_name("LOAD.md")
BRIEFING = "/briefings/2021/2021-09-15-yangdok/"
PAGES = {
    "home": "/",
    "a briefing": BRIEFING,
    "search: catalogue": "/search/catalogue.json",
    "search: a block of the index": "/pagefind/index/*.pf_index",
    "data: launches.csv": "/data/launches.csv",
    "feed": "/feed.xml",
    "a file with a hash": "/assets/stylesheets/main.*.min.css",
    "no such page": "/nowhere/",
    "an address that moved": "/about/corrections/",
    "the offline bundle": "/railhead-offline.zip",
}
"""What is asked for; of names with a hash the first that fits."""
ABOUT = """\
# Under load

nginx with the configuration of `briefings export hosting`, asked by `wrk` over {connections} connections that stay open, each
address for {seconds} s, as browsers ask: `Accept-Encoding: gzip`. Client and server share the machine: {machine}.
{versions}. Bytes are those of one answer's body.

“As it comes” packs each answer on its way; “packed” has a `.gz` beside each text file, as the container does.

| What | Status | Bytes | As it comes, requests/s | p50 ms | p99 ms | Packed, requests/s | p50 ms | p99 ms |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
"""


@dataclass(frozen=True)
class Load:
    """What `wrk` saw at one address."""

    rate: float
    """Requests per second."""
    half: float
    """The time in which half of them were answered, in milliseconds."""
    nearly_all: float
    """The time in which 99 of 100 were."""


def main() -> None:
    """Measure, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=5, help="for each address (default: 5)")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site (default: site/)")
    options = parser.parse_args()
    if not (options.site / "index.html").is_file():
        sys.exit(f"there is no site in {options.site}: python3 dev.py site")
    if not shutil.which("wrk"):
        sys.exit("wrk is missing: apt-get install -y wrk")
    TABLE.write_text(measured(options.site.resolve(), options.seconds), encoding="utf-8")
    print(f"written: {TABLE.relative_to(ROOT)}")


def measured(site: Path, seconds: int) -> str:
    """The page with the table."""
    rows = {
        name: next(iter(sorted(site.glob(path[1:])))).relative_to(site).as_posix() if "*" in path else path[1:]
        for name, path in PAGES.items()
    }
    with served(site) as plain, packed(site) as copy, served(copy) as ready:
        lines = [line(name, f"/{path}", plain, ready, seconds) for name, path in rows.items()]
        tag = plain.ask(BRIEFING).headers["etag"]
        lines.append(line("a briefing, unchanged", BRIEFING, plain, plain, seconds, If_None_Match=tag))
    return ABOUT.format(connections=CONNECTIONS, seconds=seconds, machine=machine(), versions=versions()) + "".join(lines)


@contextlib.contextmanager
def served(site: Path) -> Iterator[Host]:
    """A server in front of a site."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        written = hosts.configuration(ROOT / "docs", Path(folder, "written"))
        home = Path(folder, "nginx")
        home.mkdir()
        with hosts.nginx(site, written, home) as host:
            yield host


@contextlib.contextmanager
def packed(site: Path) -> Iterator[Path]:
    """A copy of the site, packed by the container file's own line."""
    line = re.search(r"^RUN (find .*)$", (ROOT / "hosting/Containerfile").read_text(encoding="utf-8"), re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(site, Path(folder, "site"))
        subprocess.run(["sh", "-c", line[1] if line else "false"], cwd=folder, check=True)
        yield copy


def line(name: str, path: str, plain: Host, ready: Host, seconds: int, **headers: str) -> str:
    """One row of the table."""
    print(name, flush=True, file=sys.stderr)
    answer = ready.ask(path, Accept_Encoding="gzip", **headers)
    loads = [load(f"{host.address}{path}", seconds, headers) for host in (plain, ready)]
    figures = " | ".join(f"{one.rate:,.0f} | {one.half:.1f} | {one.nearly_all:.1f}" for one in loads)
    return f"| {name} | {answer.status} | {len(answer.body):,} | {figures} |\n"


def load(url: str, seconds: int, headers: dict[str, str]) -> Load:
    """Ask for one address as fast as answers come."""
    sent = {"Accept-Encoding": "gzip", **{name.replace("_", "-"): value for name, value in headers.items()}}
    options = ["-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", *(f"-H{name}: {value}" for name, value in sent.items())]
    said = subprocess.run(["wrk", *options, url], capture_output=True, text=True, check=True).stdout
    return Load(
        float(found(r"Requests/sec:\s+([\d.]+)", said)), *(milliseconds(found(rf"\n\s+{part}%\s+(\S+)", said)) for part in (50, 99))
    )


def found(pattern: str, text: str) -> str:
    """The part of the text that is asked for."""
    match = re.search(pattern, text)
    if not match:
        sys.exit(f"wrk said nothing like {shlex.quote(pattern)}:\n{text}")
    return match[1]


def milliseconds(text: str) -> float:
    """A time as `wrk` writes it: `650.00us`, `1.20ms`, `1.01s`."""
    units = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text).groups()  # type: ignore[union-attr]
    return float(number) * units[unit]


def machine() -> str:
    """Cores, processor and memory."""
    model = found(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return f"{os.cpu_count()} cores of {model}, {os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GiB of memory"


def versions() -> str:
    """Of the programs."""
    nginx = subprocess.run(["nginx", "-v"], capture_output=True, text=True, check=True).stderr
    wrk = subprocess.run(["wrk", "-v"], capture_output=True, text=True, check=False).stdout
    return f"nginx {found('nginx/(.+)', nginx)}, wrk {found(r'wrk (?:debian/)?([0-9.]+)', wrk)}"


if __name__ == "__main__":
    main()
