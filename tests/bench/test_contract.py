"""Another builder's site beside ours: what the core hands out suffices to make it, and what differs is named."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from benchmarks.contract import __main__ as command
from benchmarks.contract.contract import Difference, Known, contract, differences, judged, known
from benchmarks.contract.handout import hand_out
from benchmarks.contract.views import data
from benchmarks.environment import MissingError
from support.site import Site

RECORDED = known(yaml.safe_load(command.KNOWN.read_text(encoding="utf-8")))
PAGE = "briefings/2001/2001-02-03-testville/"


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Site.testville(tmp_path_factory.mktemp("ours")).build().root


@pytest.fixture
def other(ours: Path, tmp_path: Path) -> Path:
    """A copy of our site, to be changed."""
    return shutil.copytree(ours / "site", tmp_path / "other")


class Named(dict[str, Any]):
    """Keys before methods, as MiniJinja has it: `part.values` is a column of ours, not what Python gives every dictionary."""

    def __getattribute__(self, name: str) -> Any:
        return self[name] if name in self else super().__getattribute__(name)


def by_name(markdown: str, *, page: Page, **_: Any) -> str:
    def named(value: Any) -> Any:
        if isinstance(value, dict):
            return Named({key: named(part) for key, part in value.items()})
        return [named(part) for part in value] if isinstance(value, list) else value

    page.meta["view"] = named(page.meta.get("view"))
    return markdown


def test_a_builder_without_our_plugins_makes_the_same_site_but_for_the_timeline(ours: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(dt.datetime(2002, 2, 1, tzinfo=dt.UTC).timestamp())))
    hand_out(ours, tmp_path / "handout")
    monkeypatch.chdir(tmp_path / "handout")
    config = load_config("mkdocs.yml")
    config.plugins.events["page_markdown"].append(by_name)
    build(config)

    found = list(differences(contract(ours / "site"), contract(tmp_path / "handout/site")))
    new, needless = judged(found, RECORDED)

    assert new == []
    assert needless == []
    assert {one.page for one in found} >= {"", "timeline/"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("<title>Two arrows", "<title>Three arrows", [("title", "Two arrows", True), ("title", "Three arrows", False)]),
        ('id="what-happened"', 'id="what_happened"', [("heading", "what-happened", True), ("heading", "what_happened", False)]),
        ("about 80 km, the", "about 90 km, the", [("text", "Two arrows flew east from Testville. The South Watch gave about 90 km", False)]),
        ("topics/platforms/carts/", "topics/platforms/carts.html", [("link", "/topics/platforms/carts.html", False)]),
    ],
    ids=["title", "heading", "text", "link"],
)
def test_a_difference_is_named_on_its_page(ours: Path, other: Path, old: str, new: str, expected) -> None:
    page = other / PAGE / "index.html"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new), encoding="utf-8")

    found = list(differences(contract(ours / "site"), contract(other)))

    assert {one.page for one in found} == {PAGE}
    for aspect, value, missing in expected:
        assert any((one.aspect, one.missing) == (aspect, missing) and one.value.startswith(value) for one in found), found


def test_a_page_that_is_not_there_is_one_difference(ours: Path, other: Path) -> None:
    (other / PAGE / "index.html").unlink()

    assert list(differences(contract(ours / "site"), contract(other))) == [Difference("address", PAGE, "", missing=True)]


def test_the_same_site_has_no_differences_and_needs_no_record(ours: Path, other: Path) -> None:
    found = differences(contract(ours / "site"), contract(other))

    assert judged(found, RECORDED) == ([], RECORDED)


def test_a_recorded_difference_is_not_new_unless_it_stands_on_the_other_side() -> None:
    record = Known("link", "topics/*", "*#timeline-*", missing=True, why="no plugins")
    lacks = Difference("link", "topics/law/", "/timeline/#timeline-1", missing=True)
    adds = Difference("link", "topics/law/", "/timeline/#timeline-1", missing=False)

    assert judged([lacks, adds], [record]) == ([adds], [])


def test_the_report_names_what_is_new_and_what_may_go() -> None:
    new = [Difference("heading", "about/", f"part-{number}", missing=True) for number in range(22)]

    lines = command.report("zensical==9", new, new, [Known("drawing", "*", "*", missing=True, why="no plugins")])

    assert lines[0] == "zensical==9: 22 of heading; 22 new"
    assert lines[1] == "  lacks heading part-0 (about/)"
    assert lines[-2:] == ["  and 2 more", "  no longer so, take it out of known.yml: drawing * on *"]


def test_zensical_that_cannot_be_installed_is_an_outcome_of_its_own(monkeypatch, capsys) -> None:
    def missing(*_: str) -> None:
        raise MissingError("No matching distribution found for zensical-ui")

    monkeypatch.setattr(command, "environment", missing)

    assert command.main() == 2
    assert "cannot compare: No matching distribution found for zensical-ui" in capsys.readouterr().err


@pytest.mark.parametrize("found", [[], [Difference("address", PAGE, "", missing=True)]], ids=["as recorded", "worse"])
def test_only_what_got_worse_fails(monkeypatch, found) -> None:
    monkeypatch.setattr(command, "environment", lambda *_: (Path(), "zensical==9"))
    monkeypatch.setattr(command, "compared", lambda *_: found)

    assert command.main() == bool(found)


def test_a_view_that_no_other_builder_could_read_is_refused() -> None:
    with pytest.raises(TypeError, match="a view holds a object"):
        data([object()], {"title"})
