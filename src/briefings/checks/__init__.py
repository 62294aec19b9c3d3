"""Checks of meaning, one class a rule, one module a family."""

from briefings.checks import accounts, changes, codes, dates, figures, identity, links, marks, markup, names, prose, sources, wording
from briefings.checks.rule import Check, PageCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Rule
from briefings.parse.faults import FAULTS

CHECKS: tuple[type[Check], ...] = (
    identity.ID001, identity.ID002, identity.ID003, identity.ID004, identity.ID005, identity.ID006,
    dates.DT001, dates.DT002, dates.DT003, dates.DT004, dates.DT005, dates.DT006, dates.DT007,
    sources.SR001, sources.SR002, sources.SR003, sources.SR004, sources.SR005, sources.SR006,
    codes.CD001,
    accounts.AC001, accounts.AC002, accounts.AC003, accounts.AC004,
    figures.FG001, figures.FG002,
    names.NM001,
    links.LK001, links.LK002, links.LK003, links.LK004,
    prose.PR001, prose.PR002, prose.PR003,
    wording.WD001, wording.WD002, wording.WD003, wording.WD004,
    markup.MU001, markup.MU002, markup.MU003, markup.MU004,
    marks.MK001,
    changes.CH001, changes.CH002, changes.CH003, changes.CH004,
)  # fmt: skip
"""Every check, in the order of the reference page."""

RULES: tuple[type[Rule], ...] = (*FAULTS, *CHECKS)
"""Everything that can be wrong: faults of form, then checks of meaning."""


WAITING = frozenset(rule.__name__ for rule in RULES if not rule.fails)
"""Rules whose findings time alone brings about; they fail no check and no build."""


def run(corpus: Corpus) -> list[Diagnostic]:
    """Every finding of form and meaning, each once, sorted by file, line and column."""
    rules = [rule() for rule in CHECKS]
    of_pages = [rule for rule in rules if isinstance(rule, PageCheck)]
    found = {finding for rule in rules if not isinstance(rule, PageCheck) for finding in rule.check(corpus)}
    # Page by page: the links of a text, which several rules read, are then found once.
    found |= {finding for entry in corpus.entries for rule in of_pages for finding in rule.check_page(entry, corpus)}
    return sorted(found.union(corpus.problems))


__all__ = ["CHECKS", "RULES", "WAITING", "run"]
