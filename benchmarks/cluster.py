"""Search past one machine, at size: three Typesense nodes on this one, one killed while they load and one while readers ask.

    PYTHONPATH=tests .venv/bin/python -m benchmarks.cluster 100000 --work FOLDER

It needs the site (`python3 dev.py site`) and writes benchmarks/CLUSTER.md. FOLDER keeps test pages and export for the next
run. Times are worth something on an idle machine alone; processor seconds, memory and counts are, on any.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import os
import platform
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.record import write
from briefings.cluster import push as pushing
from briefings.cluster.collections import Collections
from briefings.cluster.nodes import Nodes
from briefings.corpus import Corpus
from briefings.exports.typesense.export import Export
from briefings.parse.folder import read_folder
from briefings.views.search import SearchRecord
from support.browse import Reader, chromium, served
from support.clustered import overlaid
from support.gate import ASK, Case, cases, rank, share
from support.typesense import ADMIN, Cluster, Node, cluster, until

ROOT = Path(__file__).parents[1]
ENGINE = "document.querySelector('[data-search-results]').dataset.searchEngine"
TIMED = f"async (query) => {{ const begin = performance.now(); const found = await ({ASK})(query); return [performance.now() - begin, found, {ENGINE}] }}"


@dataclass
class Report:
    """Rows of the table, in the order in which they were measured."""

    rows: list[tuple[str, str]] = field(default_factory=list)

    def add(self, what: str, value: str) -> None:
        """Keep a row and say it."""
        self.rows.append((what, value))
        print(f"{what}: {value}", flush=True)

    def markdown(self) -> str:
        """The page of results."""
        machine = f"{os.cpu_count()} cores, {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB, {platform.system()}"
        head = f"# The search cluster at size\n\n{datetime.now(UTC):%Y-%m-%d}, {machine}: three nodes, the browser and this program on one machine.\n"
        lines = [f"| {what} | {value} |" for what, value in self.rows]
        return "\n".join([head, "| What | Measured |", "| --- | --- |", *lines, ""])


def main() -> None:
    """Measure and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=100_000, help="launches in all")
    parser.add_argument("--work", type=Path, help="a folder to keep test pages and export in")
    options = parser.parse_args()
    if not (ROOT / "site/search/index.html").is_file():
        parser.error("there is no site: run `python3 dev.py site` first")
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        made = exported(options.number, options.work or Path(folder), report)
        with cluster(Path(folder) / "nodes") as nodes:
            gone = load(made, nodes, report)
            report.add("Documents lost", str(len(ids(made) - stored(gone))))
            replace_disk(made, nodes, report)
            nodes.give_search_key()
            search(made, nodes, Path(folder), report)
    (ROOT / "benchmarks/CLUSTER.md").write_text(report.markdown(), encoding="utf-8")


def exported(number: int, work: Path, report: Report) -> Export:
    """The documents of so many test launches; made anew unless the folder has them."""
    made, cost = Export(work / "export"), work / "cost.json"
    if not (work / "docs").exists():
        work.mkdir(parents=True, exist_ok=True)
        write(number, work / "docs")
    if not cost.exists():
        child = os.fork()
        if not child:
            Export.write(work / "docs", work / "export")
            os._exit(0)
        used = os.wait4(child, 0)[2]
        cost.write_text(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss * 1024]), encoding="utf-8")
    seconds, memory = json.loads(cost.read_text(encoding="utf-8"))
    report.add("Documents", f"{made.count:,}, {megabytes((made.folder / 'documents.jsonl').stat().st_size)}")
    report.add("Export: work of the processor, most memory", f"{seconds:.0f} s, {megabytes(memory)}")
    return made


def load(made: Export, nodes: Cluster, report: Report) -> Node:
    """Push, with the leader killed at two fifths and started again at three; returns that node."""
    sent, gone = [0], list[Node]()

    def tell(number: int) -> None:
        sent[0] += number
        if not gone and sent[0] > 0.4 * made.count:
            gone.append(nodes.leader)
            gone[0].kill()
        if gone and not gone[0].process and sent[0] > 0.6 * made.count:
            gone[0].start()

    async def pushed() -> str:
        async with Nodes(nodes.addresses, ADMIN) as asked:
            return await pushing.push(made, Collections(asked, "railhead"), tell)

    begin = time.monotonic()
    asyncio.run(pushed())
    report.add("Load, its leader killed at 40 % and back at 60 %", f"{time.monotonic() - begin:.0f} s")
    nodes.ready()
    until(lambda: nodes.counts("railhead") == [made.count] * 3, "a node lacks documents", seconds=900)
    report.add("Documents on each node afterwards", ", ".join(f"{count:,}" for count in nodes.counts("railhead")))
    report.add("Memory of each node", ", ".join(megabytes(node.memory()) for node in nodes.nodes))
    return gone[0]


def replace_disk(made: Export, nodes: Cluster, report: Report) -> None:
    """A node comes back with nothing on its disk: it is taken off the list of nodes for a while, and put on it again."""
    lost = next(node for node in nodes.nodes if not node.is_leader)
    lost.kill()
    shutil.rmtree(lost.folder / "data")
    file = lost.folder.parent / "nodes"
    nodes.list_in(file, without=lost)
    time.sleep(SEEN)
    nodes.list_in(file)
    lost.start()
    begin = time.monotonic()
    until(lambda: nodes.counts("railhead") == [made.count] * 3, "the node did not catch up", seconds=1800)
    nodes.ready()
    report.add("A node with an empty disk has everything again after", f"{time.monotonic() - begin:.0f} s")


def ids(made: Export) -> set[str]:
    """Every document that was sent."""
    return {json.loads(line)["id"] for batch in made.batches(1000) for line in batch}


def stored(node: Node) -> set[str]:
    """Every document that a node has."""
    name = node.ask("/aliases/railhead")["collection_name"]
    return {document["id"] for document in node.ask(f"/collections/{name}/documents/export")}


def search(made: Export, nodes: Cluster, folder: Path, report: Report) -> None:
    """The held queries of the gate on the site's own page: all nodes up, one killed on the way, all down."""
    site = overlaid(ROOT / "site", folder / "site", nodes.addresses, records(made), Corpus.read(read_folder(ROOT / "docs")))
    for name, pattern in (("`catalogue.json`", "catalogue.json"), ("Files of launches for when no node answers", "*/*.json")):
        files = [file.read_bytes() for file in (site / "search").glob(pattern)]
        report.add(
            f"{name}: whole, compressed", f"{megabytes(sum(map(len, files)))}, {megabytes(sum(len(gzip.compress(file)) for file in files))}"
        )
    with served(site) as address, chromium() as browser:
        reader = Reader(address, browser.new_context())
        reader.context.set_default_timeout(300_000)
        page = reader.open("/search/")
        page.evaluate(TIMED, "yangdok")
        report_queries("All nodes up", asked(page), report)
        gone = nodes.leader
        report_queries("The leader killed after a third of them", asked(page, gone), report)
        gone.start()
        nodes.ready()
        for node in nodes.nodes:
            node.kill()
        page.reload()
        seconds, found, engine = page.evaluate(TIMED, "yangdok")
        report.add(
            "All nodes down, launches from files: first answer",
            f"{seconds / 1000:.1f} s, by {engine}, {len(found)} results shown",
        )


def asked(page: Any, victim: Node | None = None) -> list[tuple[Case, float, int, str]]:
    """Milliseconds, rank and engine of each held query; after a third of them the victim is killed."""
    answers: list[tuple[Case, float, int, str]] = []
    held = list(cases("search_gate_held.yml"))
    for case in held:
        if victim and len(answers) == len(held) // 3:
            victim.kill()
        time, found, engine = page.evaluate(TIMED, case.query)
        answers.append((case, time, rank(case, found), engine))
        if engine != "cluster":
            page.reload()  # or the files would answer the next ones, too
    return answers


def report_queries(when: str, answers: list[tuple[Case, float, int, str]], report: Report) -> None:
    """How many the cluster answered, how fast, and whether names still lead to their page among so many."""
    times = [time for _, time, _, engine in answers if engine == "cluster"]
    cuts = statistics.quantiles(times, n=100)
    named = [rank for case, _, rank, _ in answers if case.kind in NAMES]
    report.add(f"{when}: queries, answered by the cluster", f"{len(answers)}, {len(times)}")
    report.add(f"{when}: from typing to the list, median and 99th percentile", f"{cuts[49]:.0f} ms, {cuts[98]:.0f} ms")
    report.add(f"{when}: queries by name, the right page first, among three", f"{len(named)}, {share(named, 1):.3f}, {share(named, 3):.3f}")


def records(made: Export) -> Iterator[SearchRecord]:
    """What the catalogue needs of each document."""
    for batch in made.batches(1000):
        for document in map(json.loads, batch):
            filters = {name: tuple(document[name]) for name in ("kind", "year", "status", "disputed", *FACETED) if document[name]}
            kind = {"term": "term", "topic": "topic", "launch": "launch"}.get(document["kind"][0], "page")
            days = tuple(f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}" for day in (document["first"], document["last"]) if day)
            names, about, sources, topics = (tuple(document[name]) for name in ("names", "about", "sources", "topics"))
            url, title, summary, beside = (document[name] for name in ("url", "title", "summary", "beside"))
            yield SearchRecord("", url, kind, title, summary, beside, names, about, sources, days, filters, topics)


SEEN = 60
"""Seconds in which the nodes notice for sure that their list has changed."""
NAMES = ("alias", "glossary", "hangul", "kanji", "name", "romanisation", "typo")
"""Kinds of queries that test launches, made of real texts, cannot answer as well as the page meant."""
FACETED = ("platform", "class", "family", "site", "party", "outcome")


def megabytes(size: int) -> str:
    """A size to read, in kB where that says more."""
    return f"{size / 1e6:,.1f} MB" if size > 1e6 else f"{size / 1e3:,.0f} kB"


if __name__ == "__main__":
    main()
