"""The one door: ports, builds that swap whole sites, exit codes."""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from briefings import cli
from support.door import ROOT, load_dev
from support.site import Site

LAUNCH = "briefings/2001/2001-02-03-testville.md"
OLD_PAGE = "the last good build"
STOPPED = """
import sys
from support.door import load_dev
builder = '''
import time
try:
    print("building", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    time.sleep(0.5)
    print("cleared up", flush=True)
'''
dev = load_dev()
dev.set_up, dev.site, sys.argv = lambda: None, lambda: dev.run(sys.executable, "-c", builder), ["dev.py", "site"]
dev.main()
"""


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """`dev.py` as if it lay in the folder of `project`; its tools stay where they are."""
    dev = load_dev()
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "set_up", lambda: None)
    return dev


@pytest.fixture
def project(tmp_path: Path) -> Site:
    """A project whose last good build has one page."""
    project = Site.testville(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(OLD_PAGE)
    return project


def files(project: Site) -> list[str]:
    return sorted(path.name for path in (project.root / "site").iterdir())


def leftovers(project: Site) -> set[str]:
    return {path.name for path in project.root.iterdir()} - {".cache", "docs", "mkdocs.yml", "overrides", "site"}


def run(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int | str | None:
    monkeypatch.setattr(dev.sys, "argv", ["dev.py", *arguments])
    with pytest.raises(SystemExit) as end:
        dev.main()
    return end.value.code


def test_the_wanted_port_is_used_when_it_is_free(dev: ModuleType, capsys) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        free = other.getsockname()[1]

    assert dev.free_port(free) == free
    assert capsys.readouterr().out == ""


def test_a_taken_port_is_named_and_the_next_free_one_used(dev: ModuleType, capsys) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        port = dev.free_port(taken)

    assert taken < port < taken + 100
    assert f"port {taken} is taken by another program; using {port} instead" in capsys.readouterr().out


def test_a_hundred_taken_ports_end_with_the_cure(dev: ModuleType, monkeypatch, capsys) -> None:
    class Taken(socket.socket):
        def bind(self, _: object) -> None:
            raise OSError

    monkeypatch.setattr(dev.socket, "socket", Taken)

    with pytest.raises(SystemExit, match="2"):
        dev.free_port(8000)
    assert "--port" in capsys.readouterr().err


def test_a_number_that_is_no_port_ends_with_the_cure(dev: ModuleType) -> None:
    with pytest.raises(SystemExit, match="2"):
        dev.free_port(99999)


def test_a_build_replaces_the_last_one_as_a_whole(dev: ModuleType, project: Site) -> None:
    (project.root / "site" / "gone.html").write_text(OLD_PAGE)

    assert dev.site() == 0
    assert project.page().texts("h1") == ["Every arrow on record"]
    assert "gone.html" not in files(project)
    assert (project.root / "site/pagefind/pagefind.js").is_file()
    assert (project.root / "site").stat().st_mode & 0o777 == 0o755
    assert leftovers(project) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [("kind: launch", "kind: lunch"), ("zone.md#where-it-ends", "zone.md#nowhere")],
    ids=["found by the check", "found by the builder"],
)
def test_a_fault_leaves_the_last_good_build_as_it_was(dev: ModuleType, project: Site, capfd, old: str, new: str) -> None:
    project.edit(LAUNCH, old, new)

    assert dev.site() == 1
    assert files(project) == ["index.html"]
    assert (project.root / "site/index.html").read_text() == OLD_PAGE
    assert leftovers(project) == set()
    assert "site/ was left as it was" in capfd.readouterr().out


def test_ctrl_c_ends_with_130_once_the_builder_has_cleared_up() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STOPPED], cwd=ROOT / "tests", stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as door:
        assert door.stdout.readline() == "building\n"
        os.killpg(door.pid, signal.SIGINT)  # as a terminal does: to all of them
        said = door.stdout.read()

    assert said == "cleared up\nrailhead: stopped\n"
    assert door.returncode == 130


@pytest.mark.parametrize(("as_of", "epoch"), [("2001-03-01", 983404800), ("2001-04-01", 986083200)])
def test_without_git_the_dates_of_a_build_are_those_of_the_newest_page(
    dev: ModuleType, tmp_path: Path, monkeypatch, as_of: str, epoch: int
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for name, day in (("a", as_of), ("b", "2001-03-01")):
        (tmp_path / "docs" / name).mkdir(parents=True)
        (tmp_path / "docs" / name / "page.md").write_text(f"---\nas_of: {day}\n---\n")

    assert dev.environment()["SOURCE_DATE_EPOCH"] == str(epoch)


def test_check_ends_with_0_when_clean_1_for_findings_2_when_it_cannot_run(dev: ModuleType, project: Site, monkeypatch) -> None:
    assert run(dev, monkeypatch, "check") == 0

    project.edit(LAUNCH, "kind: launch", "kind: lunch")
    assert run(dev, monkeypatch, "check") == 1

    project.docs.rename(project.root / "elsewhere")
    assert run(dev, monkeypatch, "check") == 2


def test_arguments_of_check_are_handed_on(dev: ModuleType, project: Site, monkeypatch, capfd) -> None:
    project.edit(LAUNCH, "kind: launch", "kind: lunch")

    assert run(dev, monkeypatch, "check", "--format", "github") == 1
    assert f"::error file=docs/{LAUNCH},line=4,col=7,title=FM015::" in capfd.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["biuld"], ["check", "--strict"], ["site", "--strict"]])
def test_what_it_does_not_know_is_refused(dev: ModuleType, monkeypatch, arguments: list[str]) -> None:
    assert run(dev, monkeypatch, *arguments) == 2


def test_an_old_python_is_told_which_one_is_needed(dev: ModuleType, monkeypatch, capsys) -> None:
    monkeypatch.setattr(dev.sys, "version_info", (3, 10, 0))

    assert run(dev, monkeypatch, "check") == 2
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_arguments_of_test_are_handed_to_pytest(dev: ModuleType, monkeypatch) -> None:
    commands = []
    monkeypatch.setattr(dev, "browser", lambda: "/a/browser")
    monkeypatch.setattr(dev, "test_programs", lambda: None)
    monkeypatch.setenv("BROWSER_PATH", "")
    monkeypatch.setattr(dev, "run", lambda *command: commands.append([str(part) for part in command]) or 5)

    assert run(dev, monkeypatch, "test", "tests/site", "-k", "topic") == 5
    assert [command[1:] for command in commands] == [["-m", "pytest", "tests/site", "-k", "topic"]]


def test_a_failed_style_check_ends_test_before_the_tests(dev: ModuleType, monkeypatch) -> None:
    commands = []
    monkeypatch.setattr(dev, "browser", lambda: "/a/browser")
    monkeypatch.setattr(dev, "test_programs", lambda: None)
    monkeypatch.setenv("BROWSER_PATH", "")
    monkeypatch.setattr(dev, "run", lambda *command: commands.append(Path(command[0]).name) or 1)

    assert run(dev, monkeypatch, "test") == 1
    assert commands == ["ruff"]


def test_what_runs_the_samples_is_installed_where_that_can_be_done(dev: ModuleType, monkeypatch) -> None:
    installed = []
    monkeypatch.setattr(dev.shutil, "which", lambda program: None if program == "Rscript" else f"/usr/bin/{program}")
    monkeypatch.setattr(dev, "debian_install", lambda package, *_: installed.append(package))
    for user in (1000, 0):
        monkeypatch.setattr(dev.os, "geteuid", lambda user=user: user)
        dev.test_programs()

    assert installed == ["r-base-core"]


def test_a_browser_that_is_not_there_is_named(dev: ModuleType, monkeypatch, capsys) -> None:
    monkeypatch.setenv("BROWSER_PATH", "/no/such/browser")

    with pytest.raises(SystemExit, match="2"):
        dev.find_browser()
    assert "/no/such/browser" in capsys.readouterr().err


def test_the_environment_is_made_anew_when_the_lock_changes(dev: ModuleType, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements.lock")
    prints = [dev.fingerprint() for text in ("a==1", "a==2", "a==1") if dev.LOCK.write_text(text)]

    assert prints[0] != prints[1]
    assert prints[0] == prints[2]


def commands(pattern: str) -> list[list[str]]:
    """The arguments of every such command in the README."""
    return [shlex.split(text) for text in re.findall(rf"{pattern} ([^`#\n]+)", (ROOT / "README.md").read_text(encoding="utf-8"))]


@pytest.mark.parametrize("arguments", commands(r"python3 dev\.py"), ids=" ".join)
def test_a_command_of_the_readme_exists(dev: ModuleType, monkeypatch, arguments: list[str]) -> None:
    done = []
    for name in ("serve", "test", "site", "check", "bench", "zensical", "lock", "audit"):
        monkeypatch.setattr(dev, name, lambda *_, name=name: done.append(name) or 0)

    assert run(dev, monkeypatch, *arguments) == 0
    assert done == arguments[:1]


def test_the_readme_begins_with_the_two_commands_that_everybody_needs() -> None:
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:30]
    named = [match[1] for line in first_screen if (match := re.match(r"\$ python3 dev\.py (\w+)", line))]

    assert named == ["serve", "test"]


@pytest.mark.parametrize("arguments", commands(r"\.venv/bin/briefings"), ids=" ".join)
def test_a_briefings_command_of_the_readme_works(tmp_path: Path, monkeypatch, arguments: list[str]) -> None:
    monkeypatch.chdir(Site.testville(tmp_path).root)

    assert cli.main(arguments) == 0


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_what_it_points_to_is_there(name: str) -> None:
    file = ROOT / name
    targets = re.findall(r"\]\(([^)#\s]+)", file.read_text(encoding="utf-8"))

    assert [target for target in targets if "://" not in target and not (file.parent / target).exists()] == []
