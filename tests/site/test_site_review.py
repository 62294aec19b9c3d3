"""A page past its review says so to its readers, and stops no build."""

from __future__ import annotations

import datetime as dt

import pytest

from support.site import Site

LATER = dt.date(2003, 1, 1)
MARK = "Review due since 1 March 2002"


@pytest.fixture(scope="session")
def overdue(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site.testville(tmp_path_factory.mktemp("overdue")).build(strict=True, day=LATER)


@pytest.mark.parametrize("path", ["briefings/2001/2001-02-03-testville/", "topics/platforms/carts/", "glossary/zone/", "about/method/"])
def test_a_page_past_its_review_is_marked(overdue: Site, testville: Site, path: str) -> None:
    assert MARK in overdue.page(path).text()
    assert "Review due" not in testville.page(path).text()


def test_a_page_reviewed_within_the_year_is_not(overdue: Site) -> None:
    assert "Review due" not in overdue.page("briefings/2002/2002-05-06-sampleton/").text()


def test_a_strict_build_goes_on(overdue: Site) -> None:
    assert overdue.warnings == []
