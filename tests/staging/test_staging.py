"""A folder replaced as a whole or not at all, whatever the system can and whoever else builds."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefings.staging import Staging, StagingError, exchange, lock

NOBODY = 65534
CHILD = """
import os, sys
from pathlib import Path
from briefings.staging import Staging
staging = Staging.begin(Path(sys.argv[1]), lambda owner: print(owner, flush=True))
print("begun", flush=True)
"""


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """A folder with one file, the only thing in its own folder."""
    live = tmp_path / "site"
    live.mkdir()
    (live / "page").write_text("old")
    return live


def begin(live: Path) -> Staging:
    """A new state under construction, for which nobody is waited for."""
    staging = Staging.begin(live, pytest.fail)
    (staging.fresh / "page").write_text("new")
    return staging


def around(live: Path) -> list[str]:
    return [path.name for path in live.parent.iterdir()]


def test_the_new_state_is_beside_the_live_one_until_it_is_published(live: Path) -> None:
    staging = begin(live)
    assert (live / "page").read_text() == "old"
    assert staging.fresh.parent.parent == live.parent

    staging.publish()
    assert (live / "page").read_text() == "new"
    assert around(live) == ["site"]


def test_what_is_discarded_leaves_no_trace(live: Path) -> None:
    begin(live).discard()

    assert (live / "page").read_text() == "old"
    assert around(live) == ["site"]


def test_a_first_state_needs_no_earlier_one_and_no_folder(tmp_path: Path) -> None:
    live = tmp_path / "not" / "yet" / "site"
    begin(live).publish()

    assert (live / "page").read_text() == "new"
    assert around(live) == ["site"]


def test_a_folder_behind_a_link_is_replaced_and_the_link_stays(live: Path) -> None:
    link = live.with_name("link")
    link.symlink_to(live)
    begin(link).publish()

    assert link.is_symlink()
    assert (live / "page").read_text() == "new"


@pytest.mark.skipif(sys.platform not in exchange.CALLS, reason="this system has no call that swaps folders: the next tests tell what holds")
def test_two_folders_are_swapped_in_one_step(live: Path) -> None:
    other = live.with_name("other")
    other.mkdir()
    exchange.exchange(live, other)

    assert [path.name for path in other.iterdir()] == ["page"]
    assert list(live.iterdir()) == []


@pytest.mark.parametrize("calls", [{}, {sys.platform: lambda *_: -1}], ids=["no such system", "no such disk"])
def test_where_folders_cannot_be_swapped_two_renames_do(live: Path, monkeypatch, calls: dict[str, object]) -> None:
    monkeypatch.setattr(exchange, "CALLS", calls)
    monkeypatch.setattr(exchange.ctypes, "get_errno", lambda: errno.EINVAL)
    begin(live).publish()

    assert (live / "page").read_text() == "new"
    assert around(live) == ["site"]


def test_a_second_rename_that_fails_takes_back_the_first(live: Path, monkeypatch) -> None:
    monkeypatch.setattr(exchange, "CALLS", {})
    staging = begin(live)
    rename = Path.rename
    monkeypatch.setattr(Path, "rename", lambda path, target: denied() if path == staging.fresh else rename(path, target))

    with pytest.raises(StagingError):
        staging.publish()
    assert (live / "page").read_text() == "old"
    assert around(live) == ["site"]


def denied() -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_what_died_between_two_renames_is_put_back_by_the_next_one(live: Path) -> None:
    staging = begin(live)
    live.rename(staging.fresh.with_name("last"))
    staging.lock.release()

    begin(live).discard()
    assert (live / "page").read_text() == "old"
    assert around(live) == ["site"]


def child(live: Path, then: str) -> subprocess.Popen[str]:
    """Another process that begins, says so, and then does what it is told."""
    return subprocess.Popen([sys.executable, "-c", CHILD + then, live], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_the_second_of_two_waits_for_the_first_and_knows_which_process_that_is(live: Path) -> None:
    first = begin(live)
    with child(live, "staging.publish()") as second:
        assert second.stdout.readline() == f"process {os.getpid()}\n"
        first.publish()
        assert second.stdout.read() == "begun\n"

    assert second.returncode == 0
    assert list(live.iterdir()) == []
    assert around(live) == ["site"]


def test_a_dead_process_holds_up_nobody_and_what_it_left_goes(live: Path) -> None:
    with child(live, f"os.kill(os.getpid(), {signal.SIGKILL:d})") as dead:
        dead.wait()
    assert sorted(around(live)) == [".site-staging", "site"]

    begin(live).publish()
    assert around(live) == ["site"]


def test_a_worker_that_outlives_a_dead_process_holds_up_nobody(live: Path) -> None:
    orphan = f"if os.fork():\n    os.kill(os.getpid(), {signal.SIGKILL:d})\nsys.stdin.read()"
    with child(live, orphan) as dead:
        assert dead.stdout.readline() == "begun\n"
        assert dead.wait() == -signal.SIGKILL
        begin(live).publish()
        dead.communicate()

    assert (live / "page").read_text() == "new"


TURNS = """
from briefings.staging import lock
lock.PAUSE = 0
for _ in range(50):
    staging.discard()
    staging = Staging.begin(Path(sys.argv[1]), lambda owner: None)
    os.close(os.open(sys.argv[1] + "/mine", os.O_CREAT | os.O_EXCL))
    os.unlink(sys.argv[1] + "/mine")
staging.discard()
"""


def test_many_at_once_take_turns(live: Path) -> None:
    several = [child(live, TURNS) for _ in range(3)]

    assert [process.communicate()[0] and process.returncode for process in several] == [0, 0, 0]
    assert around(live) == ["site"]


def test_a_lock_whose_file_is_removed_at_the_last_moment_is_taken_anew(live: Path, monkeypatch) -> None:
    """The owner before removes it between the moment at which it is opened and that at which it is locked."""
    take, files = lock.take, []

    def late(file: int) -> None:
        if not files:
            (live.with_name(".site-staging") / "lock").unlink()
        files.append(file)
        take(file)

    monkeypatch.setattr(lock, "take", late)
    staging = Staging.begin(live, lambda _: None)

    assert staging.lock.path.is_file()
    staging.discard()


@contextmanager
def forbidden(folder: Path) -> Iterator[None]:
    """A time in which nobody, not even root, may write in a folder."""
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


def test_a_folder_that_may_not_be_written_to_is_named_with_the_cure() -> None:
    with tempfile.TemporaryDirectory() as name:  # pytest's own is closed to others
        folder = Path(name)
        with forbidden(folder), pytest.raises(StagingError) as end:
            begin(folder / "site")

        assert f"{folder} cannot be written to (Permission denied)" in str(end.value)
        assert "--site-dir" in str(end.value)
        assert list(folder.iterdir()) == []


def test_a_full_disk_is_told_with_what_is_needed_and_what_is_left(live: Path) -> None:
    (live / "big").write_bytes(bytes(9_000_000))
    staging = begin(live)
    told = str(staging.explain(OSError(errno.ENOSPC, "No space left on device")))
    staging.discard()

    assert "a site like the last one needs 9.0 MB" in told
    assert f"The disk of {live.parent}" in told


def test_a_disk_that_is_full_before_it_begins_leaves_nothing(live: Path, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    mkdir = Path.mkdir
    monkeypatch.setattr(Path, "mkdir", lambda path, *rest, **options: mkdir(path, *rest, **options) if path.name[0] in ".t" else full())

    with pytest.raises(StagingError, match="is full or can hold no more files"):
        begin(live)
    assert around(live) == ["site"]
