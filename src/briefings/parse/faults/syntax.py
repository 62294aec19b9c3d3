"""Faults of YAML."""

from briefings.diagnostics import File, Head, Rule
from briefings.parse.faults.files import PAGE


class FM006(Rule):
    """Front matter is valid YAML.

    The usual cause is a colon followed by a space inside an unquoted value, as in `title: Seoul: two missiles`.
    """

    hint = "Put the value in double quotes if it holds a colon or a hash, or begins with a bracket."
    wrong = Head("title: Yangdok: two missiles from a train")
    right = Head('title: "Yangdok: two missiles from a train"')


class FM007(Rule):
    """A key appears once.

    YAML lets the last one win in silence; one of the two values would be lost.
    """

    hint = "Keep one of the two, and delete the other."
    wrong = Head("status: preliminary\nstatus: reviewed")
    right = Head("status: reviewed")


class FM008(Rule):
    """Front matter is indented with spaces.

    YAML forbids tabs there, and they look like spaces on the screen.
    """

    hint = "Replace each tab with two spaces."
    wrong = Head("agreed:\n\t- Two missiles")
    right = Head("agreed:\n  - Two missiles")


class FM009(Rule):
    """Front matter uses no anchors, aliases or tags.

    `&name`, `*name` and `!name` let a small file grow without limit or stand for something the reader cannot see.
    """

    hint = "Write the value out; if it is text that begins with `&`, `*` or `!`, put it in quotes."
    wrong = Head("title: !urgent Two missiles from a train")
    right = Head('title: "!urgent: two missiles from a train"')


class FM010(Rule):
    """Front matter is at most twelve levels deep."""

    hint = "Look for a bracket too many."
    wrong = Head("related: [[[[[[[[[[[[[eez]]]]]]]]]]]]]")
    right = Head("related: [eez]")


class FM011(Rule):
    """Front matter is a list of keys and values."""

    hint = "Write `key: value` on each line, without a hyphen before it."
    wrong = File("---\n- id: eez\n- title: Exclusive economic zone\n---\n", "glossary/eez.md")
    right = File(PAGE, "glossary/eez.md")


class FM012(Rule):
    """A value means the same to every YAML reader.

    YAML 1.1 reads an unquoted `no` as false, `12:34` as 754 and `0123` as 83; YAML 1.2 does not.
    """

    hint = "Put it in quotes."
    wrong = Head("accounts:\n  - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], times_local: [12:34, 12:39]}")
    right = Head("accounts:\n  - {by: rok-jcs, said: 2021-09-15, sources: [yonhap], times_local: ['12:34', '12:39']}")
