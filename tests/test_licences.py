"""The licences of everything that is locked or vendored are known, allowed and published."""

from __future__ import annotations

import re

import pytest

from support.door import ROOT
from support.licences import LIST, READ, VENDORED, Used, licence, listed, used


def test_every_locked_package_and_every_vendored_file_has_a_licence_that_is_allowed() -> None:
    everything = list(used())

    assert len(everything) > 110
    assert [one.fault for one in everything if one.fault] == []


def test_the_published_list_is_of_what_is_locked_today(pytestconfig: pytest.Config) -> None:
    """`pytest --update-golden` writes it anew."""
    if pytestconfig.getoption("--update-golden"):
        LIST.write_text(listed(), encoding="utf-8")

    assert LIST.read_text(encoding="utf-8") == listed()


def test_the_list_names_every_package_of_the_lock_in_its_version() -> None:
    locked = re.findall(r"^([a-z0-9._-]+)==([^ ]+)", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)

    assert [f"{name} {version}" for name, version in locked if f"{name} {version}: " not in LIST.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("terms", "fault"),
    [
        ("", "no licence is known"),
        ("UNKNOWN", "not among the licences allowed"),
        ("AGPL-3.0-only", "not among"),
        ("MIT AND GPL-3.0-only", "not among"),
        ("Proprietary", "not among"),
        ("see LICENSE file", "not among"),
    ],
)
def test_a_licence_that_is_unknown_or_not_allowed_is_a_fault(terms: str, fault: str) -> None:
    assert fault in Used("package", "1.0", terms).fault


@pytest.mark.parametrize("terms", ["MIT", "Apache-2.0 AND MIT", "Apache-2.0 OR BSD-3-Clause"])
def test_licences_that_are_allowed_may_be_joined(terms: str) -> None:
    assert Used("package", "1.0", terms).fault == ""


def test_a_package_that_is_not_installed_says_nothing() -> None:
    assert licence("no-such-package-here") == ""


def test_what_was_read_by_hand_is_still_needed() -> None:
    names = {one.name for one in used()}

    assert set(READ) <= names


def test_vendored_files_are_where_the_list_says() -> None:
    assert [path for *_, path in VENDORED if not (ROOT / path).is_file()] == []
