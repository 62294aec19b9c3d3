"""`briefings links`: what it prints, leaves and returns."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import termios

import pytest

from briefings.model.health import Health
from support.corpus import LAUNCH, TERM, launch, page_with
from support.odd_host import page, redirect, status

QUICK = ("links", "--delay", "0")
REPORT = "docs/source-health.json"


def health(here) -> dict[str, str]:
    report = Health.model_validate_json((here.root / REPORT).read_bytes())
    return {link.url: link.outcome for link in report.links}


def test_links_that_are_fine_are_counted_alone(here, host):
    here.write(f"docs/{TERM}", page_with(host.answers("/a", page), host.answers("/b", page)))

    code, out, _ = here.briefings(*QUICK)

    assert code == 0
    assert out == "2 links on 1 host\n     2  fine          The page is there. Nothing need be done.\n"


def test_a_link_to_look_at_is_shown_with_its_pages_and_the_look_up(here, host):
    url = host.url("/a")
    here.write(f"docs/{TERM}", page_with(url))
    here.write(f"docs/{LAUNCH}", launch(f"sources:\n  notice: {{title: T, publisher: P, url: '{url}', origin: south-staff, read: full}}"))

    code, out, _ = here.briefings(*QUICK, "--archive-lookup", "http://archive.test/look?url=")

    assert code == 0
    assert out.splitlines()[:7] == [
        "127.0.0.1: 1 of 1 link to look at",
        f"  {url}",
        "      gone (404)",
        "      docs/briefings/2021/2021-05-01-testville.md:13:41 notice",
        "      docs/glossary/zone.md:8:13 s1",
        f"      look it up: http://archive.test/look?url=http%3A%2F%2F127.0.0.1%3A{host.server_port}%2Fa",
        "",
    ]
    assert out.splitlines()[8].startswith("     1  gone          The host says that the page is gone (404 or 410). Look it up")


def test_by_default_the_look_up_is_the_wayback_machines(here, host):
    here.write(f"docs/{TERM}", page_with(host.url("/a")))

    assert "look it up: https://archive.org/wayback/available?url=http%3A%2F%2F127" in here.briefings(*QUICK)[1]


def test_a_dead_link_with_an_archived_copy_needs_no_look_up(here, host):
    here.write(f"docs/{TERM}", page_with(host.url("/a"), more=", archive_url: 'https://archive.test/2020/a'"))

    out = here.briefings(*QUICK)[1]

    assert "archived copy: https://archive.test/2020/a" in out
    assert "look it up" not in out


def test_hosts_come_the_worst_first_and_so_do_their_links(here, host):
    host.answers("/here", page)
    host.answers("/moved", redirect("/here"))
    host.answers("/moved-too", redirect("/here"))
    host.answers("/refused", status(403))
    pairs = [("/moved", "b.test"), ("/gone", "b.test"), ("/here", "a.test"), ("/refused", "c.test")]
    urls = [host.url(*pair) for pair in [*pairs, ("/refused", "d.test"), ("/moved", "d.test"), ("/moved-too", "d.test")]]
    here.write(f"docs/{TERM}", page_with(*urls))

    lines = here.briefings(*QUICK)[1].splitlines()

    assert [line for line in lines if line.endswith("to look at")] == [
        "b.test: 2 of 2 links to look at",
        "d.test: 3 of 3 links to look at",
        "c.test: 1 of 1 link to look at",
    ]
    assert [line.strip() for line in lines if line.startswith("  http")][:2] == [urls[1], urls[0]]


def test_json_has_every_link_with_its_places(here, host):
    new = host.answers("/new", page)
    here.write(f"docs/{TERM}", page_with(new, host.answers("/old", redirect("/new"))))

    report = json.loads(here.briefings(*QUICK, "--format", "json")[1])

    (only,) = report["hosts"]
    moved, fine = only["links"]
    assert (report["links"], report["counts"]) == (2, {"moved": 1, "fine": 1, "unchecked": 0})
    assert (only["host"], fine["outcome"]) == ("127.0.0.1", "fine")
    assert {key: moved[key] for key in ("outcome", "status", "location", "uses")} == {
        "outcome": "moved",
        "status": 200,
        "location": new,
        "uses": [{"path": "docs/glossary/zone.md", "line": 9, "column": 13, "key": "s2"}],
    }


def test_markdown_has_a_table_and_a_section_for_each_host(here, host):
    here.write(f"docs/{TERM}", page_with(host.url("/a")))

    out = here.briefings(*QUICK, "--format", "markdown")[1]

    assert out.startswith("# External links: 1 link on 1 host\n\n| Links | Outcome |")
    assert (
        f"\n## 127.0.0.1\n\n1 of 1 link to look at.\n\n- <{host.url('/a')}>\n    - gone (404)\n    - docs/glossary/zone.md:8:13 s1\n" in out
    )


def test_the_report_for_the_site_is_left_in_the_content_folder(here, host):
    fine, gone = host.answers("/a", page), host.url("/b")
    here.write(f"docs/{TERM}", page_with(gone, fine))

    here.briefings(*QUICK)

    assert health(here) == {fine: "fine", gone: "gone"}
    assert here.briefings("check")[0] == 0


def test_the_report_has_a_line_for_each_link_and_no_times_so_that_it_changes_where_they_do(here, host):
    here.write(f"docs/{TERM}", page_with(host.url("/b"), host.answers("/a", page)))

    here.briefings(*QUICK)

    assert (here.root / REPORT).read_text().splitlines()[1:] == [
        f'{{"url":"{host.url("/a")}","outcome":"fine","status":200}},',
        f'{{"url":"{host.url("/b")}","outcome":"gone","status":404}}',
        "]}",
    ]


def test_the_file_of_results_does_not_grow_with_every_run(here, host):
    here.write(f"docs/{TERM}", page_with(host.answers("/a", page)))

    for _ in range(3):
        here.briefings(*QUICK, "--max-age", "0")

    assert len((here.root / ".links.jsonl").read_text().splitlines()) == 2  # (robots.txt has the other line)


def test_fail_on_returns_1_for_the_outcomes_it_names_alone(here, host):
    here.write(f"docs/{TERM}", page_with(host.url("/a")))

    assert here.briefings(*QUICK, "--fail-on", "gone")[0] == 1
    assert here.briefings(*QUICK, "--fail-on", "blocked", "--fail-on", "tls")[0] == 0


def test_with_the_network_off_it_could_not_run_and_the_last_report_stands(here, host):
    here.write(f"docs/{TERM}", page_with("http://nobody.example/a"))
    here.write(REPORT, "the last one")

    code, out, err = here.briefings(*QUICK)

    assert (code, out) == (2, "")
    assert "no host answers: the network seems to be off. Nothing was kept, and the last report stands." in err
    assert (here.root / REPORT).read_text() == "the last one"


def test_silence_may_be_believed(here):
    here.write(f"docs/{TERM}", page_with("http://nobody.example/a"))

    code, out, _ = here.briefings(*QUICK, "--believe-silence")

    assert (code, health(here)) == (0, {"http://nobody.example/a": "no-host"})
    assert "no-host, no host has this name" in out


def test_links_that_were_not_asked_are_counted(here, host):
    here.write(f"docs/{TERM}", page_with(host.answers("/a", status(429, Retry_After="9999")), host.answers("/b", page)))

    code, out, _ = here.briefings(*QUICK)

    assert code == 0
    assert out.splitlines()[-1].startswith("     1  not asked     The host asks for patience")
    assert health(here) == {host.url("/a"): "blocked"}


def test_pages_without_sources_have_no_links(here):
    here.write(f"docs/{TERM}", page_with())

    assert here.briefings("links")[:2] == (0, "0 links on 0 hosts\n")


def test_a_folder_that_is_not_there_exits_2(here):
    code, _, err = here.briefings("links", "gone")

    assert (code, err) == (2, "briefings: there is no folder `gone`: name the content folder, or run this where `docs/` is\n")


def test_a_file_of_results_that_cannot_be_written_exits_2(here, host):
    here.write(f"docs/{TERM}", page_with(host.url("/a")))

    code, _, err = here.briefings(*QUICK, "--results", "docs")

    assert (code, err) == (2, "briefings: docs: Is a directory\n")


@pytest.mark.parametrize("arguments", [("--delay", "-1"), ("--hosts", "0"), ("--max-age", "nan"), ("--fail-on", "odd"), ("--timeout", "x")])
def test_options_without_sense_are_refused(here, arguments):
    with pytest.raises(SystemExit, match="2"):
        here.briefings("links", *arguments)


def test_a_pipe_gets_a_line_for_each_result_on_the_error_stream(here, host):
    here.write(f"docs/{TERM}", page_with(host.answers("/a", page), host.url("/b")))

    assert here.briefings(*QUICK)[2].splitlines() == [
        "briefings: 2 links, of which 2 are due",
        f"[1/2] fine {host.url('/a')}",
        f"[2/2] gone {host.url('/b')}",
    ]


def test_a_terminal_gets_a_bar(here, host):
    here.write(f"docs/{TERM}", page_with(host.answers("/a", page), host.url("/b")))
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 100))

    command = [sys.executable, "-m", "briefings.cli", *QUICK]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, timeout=60, check=True)
    shown = os.read(ours, 65_536).decode()
    os.close(ours)
    os.close(theirs)

    assert "2/2" in shown
    assert "fine=1, gone=1" in shown


def test_other_commands_do_not_load_the_http_library():
    code = "import sys, briefings.cli, mkdocs_briefings.plugin\nprint('aiohttp' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
