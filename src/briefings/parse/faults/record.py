"""Faults of a record: keys and values that the model does not take."""

from briefings.diagnostics import Head, Rule


class FM013(Rule):
    """Every key is one that the record knows.

    A misspelt key would be ignored, and its value lost. `about/front-matter` lists the keys.
    """

    hint = "The site's page about/front-matter lists the keys."
    wrong = Head("disputd: [How far they flew]")
    right = Head("disputed: [How far they flew]")


class FM014(Rule):
    """Every required key is there."""

    hint = "Add it; the site's page about/front-matter says what it means."
    wrong = Head("changes: [{date: 2021-09-16}]")
    right = Head("changes: [{date: 2021-09-16, note: First published}]")


class FM015(Rule):
    """Every value has the form that its key asks for."""

    hint = "The site's page about/front-matter says what each key takes."
    wrong = Head("as_of: 1 October 2021")
    right = Head("as_of: 2021-10-01")
