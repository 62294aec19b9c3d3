"""The rules as a whole: each has a title, a cure, examples that hold, and a page; and test marks count as an editor does."""

import re
from pathlib import Path

import pytest

from briefings.checks import CHECKS, RULES
from briefings.views.reference import family_titles, rules_page
from support.corpus import TERM, findings, marked, term
from support.examples import findings_in


def test_a_mark_is_a_line_and_a_column_that_count_from_one():
    pages = {TERM: "---\nid: ▸area\n---\n한국▸x"}

    assert marked("XX001", pages) == ["XX001 glossary/zone.md:2:5", "XX001 glossary/zone.md:4:3"]


def test_a_finding_has_a_line_and_a_column_that_count_from_one():
    (finding,) = findings({TERM: term("id: area")})

    assert (finding.place.path, finding.place.line, finding.place.column) == ("glossary/zone.md", 2, 5)


def test_rule_codes_are_unique():
    codes = [rule.__name__ for rule in RULES]

    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_wrong_example_of_a_rule_is_found_and_the_right_one_is_not(rule, tmp_path):
    changes = rule.__name__.startswith("CH")

    wrong = findings_in(tmp_path / "wrong", rule.wrong, released=changes)
    right = findings_in(tmp_path / "right", rule.right, released=changes)

    assert rule.__name__ in {finding.rule for finding in wrong}
    assert {finding.rule for finding in wrong} <= {rule.__name__, "LK002"}  # a topic gone from the vocabulary is gone for links too
    assert right == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_is_a_sentence_in_a_family_and_is_explained_with_both_examples(rule):
    assert re.fullmatch(r"[A-Z].+\.", rule.title())
    assert rule.__name__[:2] in family_titles
    section = rules_page().partition(f"### {rule.__name__}\n")[2].partition("\n### ")[0]
    assert section.index("Wrong") < section.index("Right")


def test_every_check_has_tests_of_its_own():
    text = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*_checks.py"))
    passing = {name[:5] for name, body in re.findall(r"^def test_(\w+)(.+?)(?=^\S|\Z)", text, re.DOTALL | re.MULTILINE) if "== []" in body}

    assert [rule.__name__ for rule in CHECKS if rule.__name__.lower() not in passing] == []


def test_every_rule_has_a_cure_of_its_own_or_one_for_each_finding():
    """`findings` in support/corpus.py, which all examples pass through, asserts that each finding has one."""
    assert {rule.__name__ for rule in RULES if not rule.hint} == CURED


CURED = {"ID001", "ID003", "ID004", "DT001", "SR001", "CD001", "AC002", "LK001", "LK002", "LK003", "LK004"}
"""Rules whose cure depends on what was found."""
