"""The offline bundle as a file, and the program in it."""

from __future__ import annotations

import ast
import datetime as dt
import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

from briefings.exports import offline
from briefings.exports.offline import BUNDLE, EMPTY, pack

DAY = dt.date(2026, 11, 22)
PROGRAM = Path(offline.__file__).with_name("open.py")


def made(folder: Path, names: list[str]) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name} " * 99)
    return folder


def opened(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "open.py", "--no-browser", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=20, check=False)


def test_the_same_site_gives_the_same_bytes_whenever_and_in_whatever_order_it_was_written(tmp_path: Path) -> None:
    first, second = made(tmp_path / "1", ["index.html", "a/b.css"]), made(tmp_path / "2", ["a/b.css", "index.html"])
    os.utime(second / "index.html", (0, 0))

    assert pack(first, DAY).read_bytes() == pack(second, DAY).read_bytes()


def test_files_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    names = [f"{number:02}.txt" for number in range(40)]

    bundle = pack(made(tmp_path, names[::-1]), DAY)

    assert zipfile.ZipFile(bundle).namelist()[2:] == [f"site/{name}" for name in names]


def test_a_bundle_of_a_bundled_site_does_not_hold_the_old_one(tmp_path: Path) -> None:
    before = pack(made(tmp_path, ["index.html"]), DAY).read_bytes()

    assert pack(tmp_path, DAY).read_bytes() == before
    assert zipfile.ZipFile(tmp_path / BUNDLE).namelist() == ["README.txt", "open.py", "site/index.html"]
    assert {entry.date_time[:3] for entry in zipfile.ZipFile(tmp_path / BUNDLE).infolist()} == {(2026, 11, 22)}


def test_the_placeholder_is_an_archive_without_files(tmp_path: Path) -> None:
    (tmp_path / "empty.zip").write_bytes(EMPTY)

    assert zipfile.ZipFile(tmp_path / "empty.zip").namelist() == []


def test_the_program_is_written_for_python_3_9_and_imports_the_standard_library_alone() -> None:
    tree = ast.parse(PROGRAM.read_text(encoding="utf-8"), feature_version=(3, 9))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_without_the_site_the_program_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "open.py").write_bytes(PROGRAM.read_bytes())

    ended = opened(tmp_path)

    assert ended.returncode == 1
    assert ended.stderr.endswith("unpack the whole archive, then run the open.py in it.\n")


def test_a_port_that_is_taken_is_said_in_plain_words(tmp_path: Path) -> None:
    zipfile.ZipFile(pack(made(tmp_path / "site", ["index.html"]), DAY)).extractall(tmp_path / "new")

    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = opened(tmp_path / "new", "--port", str(taken.getsockname()[1]))

    assert ended.returncode == 1
    assert "leave --port out" in ended.stderr
    assert "Traceback" not in ended.stderr
