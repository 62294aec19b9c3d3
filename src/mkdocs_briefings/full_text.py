"""Pagefind's program, asked through a pipe: pages in, files out.

Left to walk through a folder, it numbers pages in the order in which the disk lists them, so that equal pages give other
bytes on another disk; and it waits for ever where a file cannot be created. Its Python client pauses for a tenth of a second
after each answer. The requests are those of that client (https://pagefind.app/docs/py-api/): JSON in Base64, each followed
by a comma, and so are the answers.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator
from io import BufferedReader, BufferedWriter
from pathlib import Path
from typing import Any, cast

from pagefind.service import get_executable

FIRST = 0
"""The program's number for the first index that it makes."""
CHUNK = 1 << 20
"""Bytes to read at once, at most."""


def indexed(pages: Iterable[tuple[str, str]], language: str, not_indexed: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file of the index of pages, given by address and HTML, without what selectors name.

    The order of pages decides over the bytes. Raises RuntimeError where Pagefind fails.
    """
    with subprocess.Popen([program(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        questions, answers = cast("BufferedWriter", process.stdin), cast("BufferedReader", process.stdout)
        # All requests first: to wait for each answer takes three times as long. The program keeps answers until they are read.
        questions.writelines(_requests(pages, {"force_language": language, "exclude_selectors": [*not_indexed]}))
        questions.flush()
        for file in _files(answers):
            yield file["path"], base64.b64decode(file["content"])


def program() -> Path:
    """Pagefind itself, as its Python package brings it; raises FileNotFoundError without it."""
    found = get_executable()
    if not found:
        raise FileNotFoundError("Pagefind's program is missing: python3 dev.py installs it")
    return Path(found)


def _requests(pages: Iterable[tuple[str, str]], config: dict[str, Any]) -> Iterator[bytes]:
    yield _request("NewIndex", config=config)
    for url, html in pages:
        yield _request("AddFile", index_id=FIRST, url=url, file_contents=html)
    yield _request("GetFiles", index_id=FIRST)


def _request(action: str, **what: Any) -> bytes:
    message = {"message_id": 0, "payload": {"type": action, **what}}
    return base64.b64encode(json.dumps(message).encode()) + b","


def _files(pipe: BufferedReader) -> list[dict[str, str]]:
    for answer in _answers(pipe):
        if answer["type"] == "Error":
            raise RuntimeError(f"Pagefind cannot index a page: {answer['message']}")
        if answer["type"] == "GetFiles":
            files: list[dict[str, str]] = answer["files"]
            return files
    raise RuntimeError("Pagefind ended before it had answered")


def _answers(pipe: BufferedReader) -> Iterator[dict[str, Any]]:
    begun: list[bytes] = []
    while part := pipe.read1(CHUNK):
        *ends, start = part.split(b",")
        for end in ends:
            yield json.loads(base64.b64decode(b"".join([*begun, end])))["payload"]
            begun = []
        begun.append(start)
