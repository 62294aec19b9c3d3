"""What VS Code and pre-commit are told works on the real check: snippets make valid pages, matchers find its findings."""

from __future__ import annotations

import json
import logging
import re
import shlex
from pathlib import Path

import pytest
import yaml
from mkdocs.__main__ import ColorFormatter

from briefings import checks, cli
from briefings.corpus import Corpus
from briefings.parse.folder import Folder
from support.corpus import LAUNCH, TERM, launch, term
from support.door import ROOT
from support.folder import Workplace, workplace
from support.site import Site

SNIPPETS = json.loads((ROOT / ".vscode/briefings.code-snippets").read_text(encoding="utf-8"))
TASKS = {task["label"]: task for task in json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]}
VARIABLES = {"CURRENT_YEAR": "2021", "CURRENT_MONTH": "10", "CURRENT_DATE": "01"}
PAGES = {"Launch briefing": "briefings/2021/2021-09-15-yangdok.md", "Term": "glossary/word.md"}
PART = """\
---
id: 2021-09-15-yangdok
title: Two missiles fired at Yangdok
kind: launch
date: 2021-09-15
status: preliminary
summary: Two missiles were fired.
as_of: 2021-10-01
event: {}
"""
PARTS = {"Account": "accounts", "Source": "sources", "Change": "changes", "Correction": "corrections"}


def expanded(body: list[str], stem: str, choice: int) -> str:
    """A snippet as VS Code inserts it (https://code.visualstudio.com/docs/editing/userdefinedsnippets), with the n-th of all choices."""
    chosen: dict[str, str] = {}

    def value(match: re.Match[str]) -> str:
        number, text, choices = match["number"] or match["alone"], match["text"], match["choices"]
        if choices:
            options = choices.split(",")
            chosen[number] = options[choice % len(options)]
        elif text is not None:
            chosen[number] = text
        return chosen.get(number, "")

    text = re.sub(r"\$\{(?P<number>\d+)(?::(?P<text>[^}]*)|\|(?P<choices>[^|]*)\|)\}|\$(?P<alone>\d+)", value, "\n".join(body))
    return re.sub(r"\$([A-Z_]+)", lambda match: ({"TM_FILENAME_BASE": stem} | VARIABLES)[match[1]], text)


def faults(path: str, text: str) -> list[str]:
    """What is wrong with the form or the codes of a page, by the site's own vocabulary."""
    corpus = Corpus.read(Folder({path: text.encode()}, (ROOT / "docs/vocabulary.yml").read_bytes()))
    return [finding.message for finding in checks.run(corpus) if finding.rule[:2] in ("FM", "CD")]


@pytest.mark.parametrize("choice", range(7))
@pytest.mark.parametrize("name", PAGES)
def test_a_snippet_of_a_page_makes_valid_front_matter_whatever_is_chosen(name: str, choice: int) -> None:
    path = PAGES[name]

    assert faults(path, expanded(SNIPPETS[name]["body"], Path(path).stem, choice)) == []


@pytest.mark.parametrize("choice", range(7))
@pytest.mark.parametrize("name", PARTS)
def test_a_snippet_of_a_part_fits_below_its_key_whatever_is_chosen(name: str, choice: int) -> None:
    text = f"{PART}{PARTS[name]}:\n{expanded(SNIPPETS[name]['body'], '', choice)}\n---\n"

    assert faults(PAGES["Launch briefing"], text) == []


def test_every_snippet_is_tried() -> None:
    assert set(SNIPPETS) == {*PAGES, *PARTS}


def matches(task: str, output: str) -> list[tuple[str, int, int, str, str, str]]:
    """File, line, column, severity, code and message of what the task's matcher finds."""
    pattern = TASKS[task]["problemMatcher"]["pattern"]
    found = (re.match(pattern["regexp"], line) for line in output.splitlines())
    names = ("file", "line", "column", "severity", "code", "message")
    rows = [{name: match[pattern[name]] for name in names} for match in found if match]
    return [(row["file"], int(row["line"]), int(row["column"]), row["severity"], row["code"], row["message"]) for row in rows]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Workplace:
    monkeypatch.chdir(tmp_path)
    place = workplace(tmp_path, capsys)
    source = "sources:\n  a: {title: T, publisher: P, url: 'https://example.org', origin: south-staff, read: full}"
    place.write(f"docs/{TERM}", term(source, "related: [nowhere]"))
    place.write(f"docs/{LAUNCH}", launch("status: reviewd"))
    return place


def test_the_matcher_of_the_check_finds_every_finding_with_its_cure(here: Workplace) -> None:
    found = json.loads(here.briefings("check", "--format", "json")[1])
    code, out, _ = here.briefings(*TASKS["Check content"]["args"])

    assert code == 1
    assert matches("Check content", out) == [
        (row["path"], row["line"], row["column"], row["severity"], row["rule"], f"{row['message']}. {row['hint']}") for row in found
    ]
    assert len(found) >= 3


def test_the_matcher_of_the_preview_finds_what_the_preview_prints(tmp_path: Path) -> None:
    site = Site.testville(tmp_path).edit("glossary/zone.md", "aliases:", "aliasses:")
    records: list[str] = []

    class Screen(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(formatter.format(record))

    formatter, screen, logger = ColorFormatter(), Screen(), logging.getLogger("mkdocs")
    formatter.text_wrapper.width = int(TASKS["Preview"]["options"]["env"]["COLUMNS"])
    logger.addHandler(screen)
    try:
        site.serve()
    finally:
        logger.removeHandler(screen)
    output = re.sub(r"\x1b\[\d*m", "", "\n".join(records))  # VS Code matches lines without colours

    message = "`aliasses` is not a key of this record"
    assert ("docs/glossary/zone.md", 7, 1, "error", "FM013", message) in matches("Preview", output)


def test_the_preview_says_what_the_matcher_waits_for() -> None:
    background = TASKS["Preview"]["problemMatcher"]["background"]

    assert re.match(background["beginsPattern"], "INFO    -  Building documentation...")
    assert re.match(background["endsPattern"], "INFO    -  Documentation built in 0.50 seconds")


@pytest.mark.parametrize("task", TASKS)
def test_a_task_runs_a_command_that_exists(task: str, monkeypatch: pytest.MonkeyPatch) -> None:
    command, *arguments = TASKS[task]["command"], *TASKS[task]["args"]
    if command == "python3":
        assert (ROOT / arguments[0]).is_file()
    else:
        assert command == "${workspaceFolder}/.venv/bin/briefings"
        assert cli.parser().parse_args(arguments).run


def test_the_hooks_run_the_same_check_on_what_a_commit_changes(here: Workplace) -> None:
    (local,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    hooks = {hook["id"]: hook for hook in local["hooks"]}
    program, *arguments = shlex.split(hooks["briefings"]["entry"])

    assert program == ".venv/bin/briefings"
    assert re.search(hooks["briefings"]["files"], f"docs/{LAUNCH}")
    assert cli.parser().parse_args(arguments).changed == "HEAD"


@pytest.mark.parametrize("name", ["settings.json", "extensions.json"])
def test_the_other_settings_are_plain_json(name: str) -> None:
    assert json.loads((ROOT / ".vscode" / name).read_text(encoding="utf-8"))
