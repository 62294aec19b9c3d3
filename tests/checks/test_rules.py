"""The rules as a whole: each has a title, a cure and a test, and the marks of these tests count as an editor does."""

import re
from pathlib import Path

import pytest

from briefings.checks import CHECKS, RULES
from briefings.parse.faults import FAULTS
from briefings.views.reference import family_titles, rules_page
from support.corpus import TERM, findings, marked, term

TESTS = Path(__file__).parents[1]


def test_a_mark_is_a_line_and_a_column_that_count_from_one():
    pages = {TERM: "---\nid: ▸area\n---\n한국▸x"}

    assert marked("XX001", pages) == ["XX001 glossary/zone.md:2:5", "XX001 glossary/zone.md:4:3"]


def test_a_finding_has_a_line_and_a_column_that_count_from_one():
    (finding,) = findings({TERM: term("id: area")})

    assert (finding.place.path, finding.place.line, finding.place.column) == ("glossary/zone.md", 2, 5)


def test_every_check_has_a_passing_and_a_failing_example():
    text = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.glob("checks/test_*_checks.py"))
    passing = {name[:5] for name, body in re.findall(r"^def test_(\w+)(.+?)(?=^\S|\Z)", text, re.DOTALL | re.MULTILINE) if "== []" in body}

    without_pass = [rule.__name__ for rule in CHECKS if rule.__name__.lower() not in passing]
    without_failure = [rule.__name__ for rule in CHECKS if f'marked("{rule.__name__}", pages)' not in text]

    assert (without_pass, without_failure) == ([], [])


def test_every_fault_of_form_is_shown_in_a_golden_file():
    shown = "\n".join(path.read_text(encoding="utf-8") for path in TESTS.glob("golden/bad_input/*.md"))

    assert [rule.__name__ for rule in FAULTS if f" {rule.__name__}: " not in shown] == []


def test_rule_codes_are_unique():
    codes = [rule.__name__ for rule in RULES]

    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_is_a_sentence_in_a_family_and_is_explained(rule):
    assert re.fullmatch(r"[A-Z].+\.", rule.title())
    assert rule.__name__[:2] in family_titles
    assert f"### {rule.__name__}\n" in rules_page()


def test_every_rule_has_a_cure_of_its_own_or_one_for_each_finding():
    """`findings` in support/corpus.py, which all examples pass through, asserts that each finding has one."""
    assert {rule.__name__ for rule in RULES if not rule.hint} == CURED


CURED = {"ID001", "ID003", "ID004", "DT001", "SR001", "CD001", "AC002", "LK001", "LK002"}
"""Rules whose cure depends on what was found."""
