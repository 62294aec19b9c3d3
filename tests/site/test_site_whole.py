"""Whatever ends a build, readers have a whole site: the last good one until the new one is complete."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from briefings.staging import Staging
from mkdocs_briefings.staging import StagingPlugin
from support.door import load_dev
from support.ended import INTERRUPTED, Builder
from support.site import Site
from support.trees import compared, contents

LAUNCH = "briefings/2001/2001-02-03-testville.md"
OLD = "Two arrows fired from a cart at Testville"
NEW = "Two arrows fired from a small cart at Testville"
FULL = Path("/dev/full")
FULL_DISK = f"""
import errno, os, pathlib

def on_env(env, config, files):
    '''Let the disk be full for one of the files that MkDocs writes: a real one where the system has such a device.'''
    if not os.path.exists("{FULL}"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    pathlib.Path(config.site_dir, "404.html").symlink_to("{FULL}")
"""


class Project:
    """Testville with a good build, edited since; `builder` builds it and ends when told."""

    def __init__(self, folder: Path) -> None:
        self.site = Site.testville(folder / "project").build(index=True)
        self.live = self.site.root / "site"
        self.before = contents(self.live)
        self.site.edit(LAUNCH, f"title: {OLD}", f"title: {NEW}")
        self.builder = Builder(folder)
        self.after = contents(self.live)

    def restore(self) -> None:
        """Put the first good build in its place, and remove what a dead one left, as the next build does."""
        staging = Staging.begin(self.live, pytest.fail)
        for path, content in self.before.items():
            target = staging.fresh / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        staging.publish()

    def killed(self, event: int) -> str | list[str]:
        """Which of the two good builds readers have, file by file, when one was killed before an event; else what differs."""
        self.restore()
        code, found = self.builder.end("kill", event), contents(self.live)
        if code != -signal.SIGKILL:
            return [f"ended with {code}"]
        return "before" if found == self.before else "after" if found == self.after else compared(found, self.after)


def leftovers(site: Site) -> set[str]:
    return {path.name for path in site.root.iterdir()} - {"docs", "mkdocs.yml", "overrides", "site", "full.py"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    project = Project(tmp_path_factory.mktemp("whole"))
    yield project
    project.builder.close()


def test_the_two_good_builds_differ(project: Project) -> None:
    assert compared(project.before, project.after) != []
    assert any(NEW.encode() in content for content in project.after.values())


def test_a_build_killed_at_any_of_twenty_points_leaves_a_whole_site_and_the_next_one_clears_up(project: Project) -> None:
    swap, last = project.builder.swap, len(project.builder.events) - 1
    building = [swap * part // 15 for part in range(14)]
    swapping = [swap - 1, swap, swap + 1, swap + 2, last, (swap + last) // 2]
    found = {event: project.killed(event) for event in building + swapping}

    assert found == dict.fromkeys([*building, *swapping[:2]], "before") | dict.fromkeys(swapping[2:], "after")
    assert leftovers(project.site) == {".site-staging"}
    assert compared(contents(project.site.build(index=True).root / "site"), project.after) == []
    assert leftovers(project.site) == set()


@pytest.mark.parametrize("part", [0.05, 0.5, 0.95])
def test_an_interrupted_build_leaves_the_last_good_one_and_nothing_else(project: Project, part: float) -> None:
    project.restore()

    assert project.builder.end("interrupt", int(project.builder.swap * part)) == INTERRUPTED
    assert compared(contents(project.live), project.before) == []
    assert leftovers(project.site) == set()


def test_a_full_disk_is_named_with_what_is_missing_and_the_last_good_build_stands(site: Site) -> None:
    good = contents(site.build().root / "site")
    (site.root / "full.py").write_text(FULL_DISK)
    with (site.root / "mkdocs.yml").open("a") as settings:
        settings.write("\nhooks: [full.py]\n")

    with pytest.raises(SystemExit) as end:
        site.build()
    assert end.value.code == 1
    assert "there is room for" in str(end.value)
    assert "a site like the last one needs" in str(end.value)
    assert contents(site.root / "site") == good
    assert leftovers(site) == set()


def test_the_last_good_build_stands_when_it_cannot_be_replaced(site: Site, monkeypatch) -> None:
    def busy(*_: object) -> None:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(site.root / "site"))

    good = contents(site.build().root / "site")
    monkeypatch.setattr("briefings.staging.replace", busy)

    with pytest.raises(SystemExit, match="cannot be replaced"):
        site.build()
    assert contents(site.root / "site") == good
    assert leftovers(site) == set()


def test_who_deploys_a_build_finds_it_where_it_was_asked_for(tmp_path: Path) -> None:
    plugin, config = StagingPlugin(), MkDocsConfig()
    config.site_dir = str(tmp_path / "site")
    plugin.on_startup(command="gh-deploy", dirty=False)
    plugin.on_config(config)
    (Path(config.site_dir) / "index.html").write_text("built")
    plugin.on_shutdown()

    assert (Path(config.site_dir), (tmp_path / "site" / "index.html").read_text()) == (tmp_path / "site", "built")


def test_a_second_build_says_for_whom_it_waits_and_begins_when_the_first_has_ended(site: Site) -> None:
    dev = load_dev()
    first = Staging.begin(site.root / "site", pytest.fail)
    command = [dev.BIN / "mkdocs", "build", "--strict"]
    with subprocess.Popen(command, cwd=site.root, env=dev.environment(), stderr=subprocess.PIPE, text=True) as second:
        waiting = next(line for line in second.stderr if "waiting" in line)
        (first.fresh / "index.html").write_text("the first")
        first.publish()
        rest = second.stderr.read()

    assert f"Another build of this site is under way (process {os.getpid()})" in waiting
    assert second.returncode == 0, rest
    assert site.page().texts("h1") == ["Every arrow on record"]
    assert leftovers(site) == set()
