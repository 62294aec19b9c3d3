"""Findings for people: groups lose no place, and the summary counts."""

from briefings.diagnostics import Diagnostic, Place, Severity
from briefings.reports import as_text, summary
from briefings.reports.text import by_cause

ONE = Diagnostic(Place("a.md", 2, 5), "XX001", "this is wrong", "Mend it.", cause="c")
TWO = Diagnostic(Place("b.md", 1, 1), "XX001", "this is wrong", "Mend it.", cause="c")
THREE = Diagnostic(Place("c.md", 7, 3), "XX002", "that is gone", "Bring it back.", Severity.WARNING, cause="c")
ALONE = Diagnostic(Place("b.md", 2, 1), "XX001", "this is wrong", "Mend it.")
SOURCES = {"a.md": ["---", "id: area"], "b.md": ["first", "second"]}
TITLES = {"XX001": "It is right.", "XX002": "It is there."}


def test_what_one_cure_clears_is_one_entry_in_which_every_place_stands():
    assert as_text([ONE, TWO, ALONE, THREE], "docs/", SOURCES) == (
        "docs/a.md:2:5: error XX001: this is wrong\n"
        "    2 | id: area\n"
        "      |     ^\n"
        "    hint: Mend it.\n"
        "    the same at 1 more place:\n"
        "    docs/b.md:1:1: first\n"
        "    by the same cause, XX002: that is gone, at 1 more place:\n"
        "    docs/c.md:7:3:     hint: Bring it back.\n"
        "\n"
        "docs/b.md:2:1: error XX001: this is wrong\n"
        "    2 | second\n"
        "      | ^\n"
        "    hint: Mend it."
    )


def test_findings_alike_without_a_shared_cause_stay_apart():
    assert by_cause([ALONE, ALONE]) == [[ALONE], [ALONE]]


def test_the_summary_counts_rules_severities_files_and_causes():
    assert list(summary([ONE, TWO, ALONE, THREE], TITLES)) == [
        "    3 errors   XX001  It is right.",
        "    1 warning  XX002  It is there.",
        "4 findings in 3 files: 3 errors, 1 warning, 2 causes",
    ]


def test_no_findings_are_said_to_be_none():
    assert list(summary([], TITLES)) == ["no findings"]
