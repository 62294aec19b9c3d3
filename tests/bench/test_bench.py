"""What is measured, judged and written down. Nothing here depends on how fast a machine is."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import __main__ as bench
from benchmarks.browser import Reading, Visit, chromium, visit
from benchmarks.budgets import budgets
from benchmarks.environment import ROOT, MissingError
from benchmarks.host import hosted
from benchmarks.measure import Cost, FailedError, run
from benchmarks.preview import Preview
from benchmarks.results import Results
from benchmarks.sizes import Html, Written
from benchmarks.table import ROWS, amount, document
from benchmarks.trial import Trial
from support.site import TESTVILLE

MB = 1_000_000
TESTVILLES_DAY = str(int(dt.datetime(2002, 2, 1, tzinfo=dt.UTC).timestamp()))


def a_trial(name: str, number: int = 1000, seconds: float = 10.0) -> Trial:
    cost = Cost(seconds, seconds / 2, 300 * MB)
    reading = Reading(90_000, Visit(0.25, 140_000, 100_000, 90_000))
    html = Html(40_000, 70_000, 9_000, 11_000)
    return Trial(
        name, f"{name} 1", number, cost, cost, Written(200 * MB, 50, 40, MB), html, Preview(5.0, replace(cost, seconds=1.0)), reading
    )


def results(*trials: Trial) -> Results:
    found = Results(sorted({trial.number for trial in trials}))
    for trial in trials:
        found.add(trial)
    return found


def rows(text: str) -> dict[str, list[str]]:
    """Cells of the tables by the first one."""
    lines = [line.removeprefix("| ").removesuffix(" |").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return {name: cells for name, *cells in lines}


def test_a_whole_run_fills_every_cell(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "benchmarks",
        "20",
        "--docs",
        TESTVILLE / "docs",
        "--only",
        "plain Material",
        "Railhead",
        "--edits",
        "1",
        "--queries",
        "1",
    ]
    environment = {**bench_environment(), "SOURCE_DATE_EPOCH": TESTVILLES_DAY}
    ended = subprocess.run(
        [*command, "--results", tmp_path / "results.md"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert ended.returncode == 0, ended.stdout + ended.stderr
    text = (tmp_path / "results.md").read_text(encoding="utf-8")
    found = rows(text)
    assert [name for name, *_ in ROWS if len(found[name]) != 2 or not all(found[name])] == []
    assert found["HTML pages"][0] == "37"  # sixteen pages of the town, eighteen launches more, Material's own
    assert "Left out" not in text
    assert str(tmp_path) not in text


def bench_environment() -> dict[str, str]:
    from support.door import load_dev

    return load_dev().environment()


def test_what_a_command_starts_counts_too() -> None:
    child = "data = bytearray(80_000_000)\nimport time; time.sleep(0.5); sum(range(3_000_000))"
    parent = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}], check=True)"

    cost = run([[sys.executable, "-c", parent]], ROOT, {})

    assert cost.memory > 80_000_000
    assert cost.cpu > 0.02


def test_a_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"ended with code 3: no wood in \./shed"):
        run([[sys.executable, "-c", "import os, sys; print(f'no wood in {os.getcwd()}/shed'); sys.exit(3)"]], tmp_path.resolve(), {})


def test_the_host_counts_compressed_bytes(tmp_path: Path) -> None:
    import urllib.request

    (tmp_path / "index.html").write_text("wood " * 1000)
    with hosted(tmp_path) as host, urllib.request.urlopen(host.address) as answer:
        body = answer.read()

    assert [(sending.path, sending.bytes) for sending in host.sent] == [("/", len(body))]
    assert len(body) < 200


def test_what_comes_after_the_first_result_is_counted_apart(tmp_path: Path) -> None:
    """A script shows a result and only then asks for the rest."""
    script = "document.body.append(document.createElement('b')); setTimeout(() => fetch('rest.json'), 300)"
    (tmp_path / "index.html").write_text("<!doctype html><title>t</title><body><script src='first.js'></script>")
    (tmp_path / "first.js").write_text(script)
    (tmp_path / "rest.json").write_text("{}")
    with chromium() as browser, hosted(tmp_path) as host:
        seen = visit(browser, host, lambda page: page.goto(host.address), "b")
        sizes = {sending.path: sending.bytes for sending in host.sent}

    assert (seen.first, seen.engine) == (sizes["/first.js"], sizes["/first.js"] + sizes["/rest.json"])
    assert seen.bytes == sum(sizes.values())


def test_figures_stand_beside_their_ratio_to_plain_material() -> None:
    found = rows(document(results(a_trial("plain Material", seconds=20), a_trial("Railhead", seconds=5))))

    assert found["Full build"] == ["20.0 s", "5.00 s (0.25×)"]
    assert found["Bytes written"] == ["200 MB", "200 MB (1×)"]


def test_what_was_not_measured_is_left_empty() -> None:
    build_only = replace(a_trial("Railhead, no bundle"), preview=None, reading=None)

    assert rows(document(results(a_trial("plain Material"), build_only)))["Preview: save to new page"][1:] == [""]


def test_a_budget_is_met_or_missed_by_so_much() -> None:
    judged = {one.what: one.verdict for one in budgets(results(a_trial("plain Material", seconds=20), a_trial("Railhead", seconds=10)))}

    assert judged["Full build, beside plain Material"] == "**missed**: 1.25 times it"
    assert judged["First search result, empty cache"] == "met: 50% of it"
    assert judged["Scripts, engine and index loaded until then"] == "met: 60% of it"
    assert judged["A briefing's HTML: largest"] == "**missed**: 1.17 times it"


def test_growth_is_judged_by_how_many_times_the_launches_grew() -> None:
    grown = results(a_trial("Railhead", 1000, 10), a_trial("Railhead", 4000, 41))

    judged = budgets(grown)[-1]

    assert (judged.what, judged.value) == ("Growth of the full build for 4 times the launches", 4.1)
    assert judged.limit == pytest.approx(4.4)
    assert "| Railhead | 4.1× |" in document(grown)


def test_one_size_has_no_growth() -> None:
    assert results(a_trial("Railhead")).growth("Railhead") is None


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [(999, "B", "1.0 kB"), (156_400, "B", "156 kB"), (2_808e6, "B", "2,808 MB"), (0.456, "s", "0.46 s"), (125.04, "s", "125.0 s")],
)
def test_figures_have_two_or_three_digits(value: float, unit: str, shown: str) -> None:
    assert amount(value, unit) == shown


@pytest.mark.parametrize(("error", "name", "code"), [(MissingError, "Zensical", 0), (FailedError, "Railhead", 1)])
def test_a_builder_that_is_left_out_is_named_with_the_reason(monkeypatch, tmp_path: Path, error, name: str, code: int) -> None:
    def no_trial(*_: object) -> None:
        raise error("no such wood")

    monkeypatch.setattr(bench, "trial", no_trial)
    monkeypatch.setattr(
        bench.sys, "argv", ["bench", "20", "--docs", str(TESTVILLE / "docs"), "--only", name, "--results", f"{tmp_path}/r.md"]
    )

    assert bench.main() == code
    assert f"- {name}, 20 launches: no such wood" in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_the_kept_results_name_no_path_of_a_machine() -> None:
    kept = ROOT / "benchmarks" / "RESULTS.md"

    assert not kept.is_file() or not re.search(r"(?<![\w/.])/(home|root|tmp|work|Users)\b", kept.read_text(encoding="utf-8"))
