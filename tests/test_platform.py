"""How long the theme is kept by its makers. A warning in good time, and no failure: what to do then is people's to decide."""

from __future__ import annotations

import datetime as dt
import tomllib
import warnings

import pytest

from support.door import ROOT

LAST_FIX = dt.date(2027, 5, 5)
"""Until this day Material for MkDocs gets fixes, its release 9.8.1 says."""
WARNED_FROM = dt.date(2027, 2, 1)


class PlatformWarning(UserWarning):
    """Something that the site is built on comes to its end."""


def notice(today: dt.date, dependencies: list[str]) -> str | None:
    """What to say on a day about a project with these dependencies; nothing before February 2027, or without Material."""
    if today < WARNED_FROM or not any(name.startswith("mkdocs-material") for name in dependencies):
        return None
    left = (LAST_FIX - today).days
    end = f"ends on 5 May 2027 (days left: {left})" if left > 0 else "ended on 5 May 2027"
    return f"support of Material for MkDocs {end}; `python3 dev.py zensical` says how far its successor is (DECISIONS.md)"


def test_before_february_2027_nothing_is_said() -> None:
    assert notice(dt.date(2027, 1, 31), ["mkdocs-material>=9.8.1,<10"]) is None


@pytest.mark.parametrize(
    ("today", "said"),
    [("2027-02-01", "ends on 5 May 2027 (days left: 93)"), ("2027-05-04", "(days left: 1)"), ("2027-05-05", "ended on"), ("2028-01-01", "ended on")],
)
def test_from_february_2027_on_the_end_is_named(today: str, said: str) -> None:
    assert said in notice(dt.date.fromisoformat(today), ["mkdocs>=1.6.1,<2", "mkdocs-material>=9.8.1,<10"])


def test_a_project_without_material_is_left_alone() -> None:
    assert notice(dt.date(2028, 1, 1), ["zensical>=1"]) is None


def warn(today: dt.date) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    if said := notice(today, project["dependencies"]):
        warnings.warn(said, PlatformWarning, stacklevel=2)


def test_this_project_would_be_warned() -> None:
    with pytest.warns(PlatformWarning, match="Material for MkDocs"):
        warn(dt.date(2027, 2, 1))


@pytest.mark.filterwarnings("default:support of Material:UserWarning")  # shown at the end of the run; every other one is an error
def test_today() -> None:
    warn(dt.datetime.now(tz=dt.UTC).date())
