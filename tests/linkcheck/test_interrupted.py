"""A run that is ended on the way, as a process of its own, goes on where it was."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections import Counter

import pytest

from support.corpus import TERM, page_with
from support.odd_host import OddHost, page

PAGES = [f"/{number}" for number in range(12)]
HELD = "/7"


@pytest.fixture
def held(host: OddHost) -> threading.Event:
    """Set when the page `HELD` is asked for; that page does not answer before it is released."""
    asked, host.released = threading.Event(), threading.Event()

    def hold(exchange):
        asked.set()
        host.released.wait()
        page(exchange)

    for path in PAGES:
        host.answers(path, page)
    host.answers(HELD, hold)
    return asked


# What runs in the background of a script inherits that it ignores Ctrl-C; in a terminal it hears it.
HEARING = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); from briefings.cli import command; sys.exit(command())"
)


def start(here) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HEARING, "links", "--delay", "0", "--timeout", "60"]
    return subprocess.Popen(command, cwd=here.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_what_was_answered_is_not_asked_again(here, host, held, end):
    here.write(f"docs/{TERM}", page_with(*map(host.url, PAGES)))

    with start(here) as first:
        assert held.wait(60)
        first.send_signal(end)
        first.communicate(timeout=60)
    answered = Counter(path for _, path in host.asked if path != HELD)
    host.released.set()
    with start(here) as second:
        out, _ = second.communicate(timeout=60)

    assert first.returncode != 0
    assert 0 < len(answered) < len(PAGES)
    assert second.returncode == 0
    assert out.startswith("12 links on 1 host\n    12  fine ")
    assert Counter(path for _, path in host.asked) == {**dict.fromkeys(["/robots.txt", *PAGES], 1), HELD: 2}


def test_ctrl_c_says_how_to_go_on_and_leaves_no_report(here, host, held):
    here.write(f"docs/{TERM}", page_with(*map(host.url, PAGES)))

    with start(here) as run:
        assert held.wait(60)
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=60)

    assert (run.returncode, out) == (130, "")
    assert err.endswith("briefings: stopped. What was answered is kept: run the same command again to go on\n")
    assert not (here.docs / "source-health.json").exists()
