"""What can be wrong with a file before its meaning is asked for. The checks of meaning are in `briefings.checks`."""

from briefings.diagnostics import Rule


class FM001(Rule):
    """The file can be read.

    A symbolic link that leads nowhere, a folder named like a page (`name.md/`) or a file without read permission
    would be left out of the site without a word; a page named `name.markdown` would escape the checks.
    """

    hint = "Remove it, or put a readable Markdown file in its place."


class FM002(Rule):
    """The file is UTF-8 text.

    Korean and Japanese names survive in no other encoding that all tools read.
    """

    hint = "Save the file as UTF-8 (in most editors: “Save with encoding”)."


class FM003(Rule):
    """The file is not empty."""

    hint = "Delete it, or make a skeleton with `briefings new`."


class FM004(Rule):
    """The file begins with front matter.

    Front matter is the block between two lines of three hyphens at the very top. Without it the site would know
    nothing of the page.
    """

    hint = "Begin the file with a line `---`, the keys, and another line `---`; `briefings new` makes a skeleton."


class FM005(Rule):
    """Front matter is closed.

    Without its closing line the whole page would be read as keys.
    """

    hint = "Put a line of three hyphens, `---`, after the last key."


class FM006(Rule):
    """Front matter is valid YAML.

    The usual cause is a colon followed by a space inside an unquoted value, as in `title: Seoul: two missiles`.
    """

    hint = "Put the value in double quotes if it holds a colon or a hash, or begins with a bracket."


class FM007(Rule):
    """A key appears once.

    YAML lets the last one win in silence; one of the two values would be lost.
    """

    hint = "Keep one of the two, and delete the other."


class FM008(Rule):
    """Front matter is indented with spaces.

    YAML forbids tabs there, and they look like spaces on the screen.
    """

    hint = "Replace each tab with two spaces."


class FM009(Rule):
    """Front matter uses no anchors, aliases or tags.

    `&name`, `*name` and `!name` let a small file grow without limit or stand for something the reader cannot see.
    """

    hint = "Write the value out; if it is text that begins with `&`, `*` or `!`, put it in quotes."


class FM010(Rule):
    """Front matter is at most twelve levels deep."""

    hint = "Look for a bracket too many."


class FM011(Rule):
    """Front matter is a list of keys and values."""

    hint = "Write `key: value` on each line, without a hyphen before it."


class FM012(Rule):
    """A value means the same to every YAML reader.

    YAML 1.1 reads an unquoted `no` as false, `12:34` as 754 and `0123` as 83; YAML 1.2 does not.
    """

    hint = "Put it in quotes."


class FM013(Rule):
    """Every key is one that the record knows.

    A misspelt key would be ignored, and its value lost. `about/front-matter` lists the keys.
    """

    hint = "The site's page about/front-matter lists the keys."


class FM014(Rule):
    """Every required key is there."""

    hint = "Add it; the site's page about/front-matter says what it means."


class FM015(Rule):
    """Every value has the form that its key asks for."""

    hint = "The site's page about/front-matter says what each key takes."


class FM016(Rule):
    """The vocabulary is there and well formed.

    `vocabulary.yml` in the content folder holds the codes for parties, platforms, classes, missiles and sites.
    """

    hint = "Restore `vocabulary.yml` in the content folder."


class FM017(Rule):
    """The report on external links is as `briefings links` wrote it.

    `source-health.json` in the content folder feeds the page about/source-health; it is not written by hand.
    """

    hint = "Run `briefings links` again, or restore the file from the last revision."


FAULTS: tuple[type[Rule], ...] = (
    FM001, FM002, FM003, FM004, FM005, FM006, FM007, FM008,
    FM009, FM010, FM011, FM012, FM013, FM014, FM015, FM016,
    FM017,
)  # fmt: skip
"""Every fault of form, in the order of the reference page."""
