"""What an editor is told about each bad input, word for word: tests/golden/bad_input."""

from pathlib import Path

import pytest

from support.golden import Golden

FOLDER = Path(__file__).parents[1] / "golden/bad_input"
TOGETHER = "all_together"
ONE_FAULT = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != TOGETHER)


@pytest.mark.parametrize("name", ONE_FAULT)
def test_one_fault_is_named_with_place_rule_and_cure(name, here, golden):
    example = golden(f"bad_input/{name}.md")
    here.make(example)

    code, out, err = here.briefings("check")

    assert (code, err) == (1, "")
    assert example.agrees("text", out)


def test_all_faults_are_named_in_one_run(here, golden):
    for name in ONE_FAULT:
        if name != "no_vocabulary":
            here.make(Golden(FOLDER / f"{name}.md"))
    together = golden(f"bad_input/{TOGETHER}.md")

    _, text, _ = here.briefings("check")
    _, json, _ = here.briefings("check", "--format", "json")

    assert together.agrees("text", text)
    assert together.agrees("json", json)


@pytest.mark.parametrize("name", [name for name in ONE_FAULT if name != "no_vocabulary"])
def test_no_fault_is_hidden_by_the_others(name, golden):
    alone = golden(f"bad_input/{name}.md").blocks("text")[""].splitlines()[:-1]
    together = golden(f"bad_input/{TOGETHER}.md").blocks("text")[""].splitlines()

    assert [line for line in alone if line not in together] == []
