"""The battery of broken pages: one fault in each file of tests/golden/broken, and word for word what an editor is told."""

import re
from pathlib import Path

import pytest

from briefings import checks
from briefings.checks import CHECKS, RULES, WAITING
from support.golden import Golden

FOLDER = Path(__file__).parents[1] / "golden/broken"
TOGETHER = "all-together"
BATTERY = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != TOGETHER)
FORM = [name for name in BATTERY if name.startswith(("FM", "LK002")) and not name.startswith("FM016") and "launch" not in name]
_FOUND = re.compile(r"^(?:docs/\S+:\d+:\d+: (?:error|warning)|    by the same cause,) (\w+):", re.MULTILINE)


@pytest.mark.parametrize("name", BATTERY)
def test_one_fault_is_named_with_place_line_rule_and_cure(name, here, golden):
    example = golden(f"broken/{name}.md")
    here.make(example)

    code, out, err = here.briefings("check")

    assert (code, err) == (int(name[:5] not in WAITING), "")
    assert example.agrees("text", out)


def test_the_battery_has_sixty_faults_and_one_of_each_rule():
    assert len(BATTERY) >= 60
    assert {name[:5] for name in BATTERY} == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("name", BATTERY)
def test_each_file_shows_a_finding_of_its_rule(name):
    (answer,) = Golden(FOLDER / f"{name}.md").blocks("text").values()

    assert name[:5] in _FOUND.findall(answer)


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.__name__)
def test_without_a_rule_its_file_no_longer_agrees(rule, here, golden, monkeypatch):
    """So that no rule can be dropped, or cease to find anything, unseen."""
    monkeypatch.setattr(checks, "CHECKS", tuple(other for other in CHECKS if other is not rule))
    example = golden(f"broken/{next(name for name in BATTERY if name.startswith(rule.__name__))}.md")
    here.make(example)

    _, out, _ = here.briefings("check")

    assert out != "".join(example.blocks("text").values())


def test_all_faults_of_form_are_named_in_one_run(here, golden):
    for name in FORM:
        here.make(Golden(FOLDER / f"{name}.md"))
    together = golden(f"broken/{TOGETHER}.md")

    _, text, _ = here.briefings("check")
    _, json, _ = here.briefings("check", "--format", "json")

    assert together.agrees("text", text)
    assert together.agrees("json", json)


@pytest.mark.parametrize("name", FORM)
def test_no_fault_is_hidden_by_the_others(name, golden):
    alone = _FOUND.findall("".join(golden(f"broken/{name}.md").blocks("text").values()))
    together = "".join(golden(f"broken/{TOGETHER}.md").blocks("text").values())

    assert alone
    assert [rule for rule in alone if rule not in _FOUND.findall(together)] == []
