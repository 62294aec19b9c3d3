"""`dev.py audit` against a database on this machine that answers as osv.dev does (https://google.github.io/osv.dev/post-v1-query/)."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from support.door import ROOT, load_dev

WEAKNESS = {
    "id": "GHSA-0000-0000-0000",
    "aliases": ["CVE-2026-00000"],
    "summary": "Invented for this test.",
    "modified": "2026-11-22T00:00:00Z",
    "affected": [
        {
            "package": {"name": "jinja2", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.1"}]}],
        }
    ],
}


class Database(BaseHTTPRequestHandler):
    weak = ""
    asked: list[str]

    def do_POST(self) -> None:
        query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append(f"{query['package']['name']}=={query['version']}")
        answer = json.dumps({"vulns": [WEAKNESS]} if query["package"]["name"] == self.weak else {}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(Database, "asked", [], raising=False)
    with ThreadingHTTPServer(("127.0.0.1", 0), Database) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1/query"
        server.shutdown()
        thread.join()


def test_every_locked_package_is_asked_about_and_none_is_weak(database: str) -> None:
    assert load_dev().audit(["--osv-url", database]) == 0

    locked = re.findall(r"^([a-z0-9.-]+==[^ ]+) \\", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)  # without markers
    assert len(locked) > 100
    assert set(locked) <= set(Database.asked)


def test_a_weakness_ends_with_code_1_and_names_package_version_number_and_cure(
    database: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Database, "weak", "jinja2")

    assert load_dev().audit(["--osv-url", database]) == 1

    said = capfd.readouterr().out
    assert re.search(r"jinja2 +3\.\S+ +(GHSA-0000-0000-0000|CVE-2026-00000) +99\.1", said)


def test_a_database_that_cannot_be_reached_is_named_in_one_line_and_ends_with_code_2(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        load_dev().audit(["--osv-url", "http://127.0.0.1:1/v1/query"])

    assert end.value.code == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert line.startswith("railhead: the database of known weaknesses cannot be asked: ")
