"""The page for operators says what is sent, and its commands are those that are tested."""

from __future__ import annotations

import re

from briefings.hosting.headers import A_WHILE, FOREVER, OPEN, REVALIDATED, headers
from support.door import ROOT

PAGE = (ROOT / "docs/about/hosting.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `([A-Z][A-Za-z-]+)` \| (.+?) \|", PAGE, re.MULTILINE))


def test_every_header_has_its_row_and_no_other_has() -> None:
    assert ROWS.keys() == headers("/data/").keys()


def test_a_value_in_the_table_is_the_one_that_is_sent() -> None:
    stated = {name: re.search(r"`(.+?)`", value)[1] for name, value in ROWS.items() if "`" in value}

    assert len(stated) == 7
    assert {name: headers("/data/")[name] for name in stated} == stated


def test_times_of_keeping_and_open_paths_are_named() -> None:
    assert [value.rpartition(", ")[2] for value in (FOREVER, A_WHILE, REVALIDATED)] == ["immutable", "max-age=600", "must-revalidate"]
    assert all(f"`{value.rpartition(', ')[2]}`" in PAGE for value in (FOREVER, A_WHILE, REVALIDATED))
    assert all(f"`{pattern if pattern.endswith('*') else pattern.lstrip('/')}`" in PAGE for pattern in OPEN)


def test_text_is_packed_as_in_the_container() -> None:
    line = re.search(r"^find site .+$", PAGE, re.MULTILINE)[0]

    assert f"RUN {line}\n" in (ROOT / "hosting/Containerfile").read_text(encoding="utf-8")
