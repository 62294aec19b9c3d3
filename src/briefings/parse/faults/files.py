"""Faults of a file as a whole."""

from briefings.diagnostics import File, Rule

PAGE = """\
---
id: eez
title: Exclusive economic zone
kind: term
summary: An area of sea.
as_of: 2021-10-01
---
"""


class FM001(Rule):
    """The file can be read.

    A symbolic link that leads nowhere, a folder named like a page (`name.md/`) or a file without read permission
    would be left out of the site without a word; a page named `name.markdown` would escape the checks.
    """

    hint = "Remove it, or put a readable Markdown file in its place."
    wrong = File(PAGE, "glossary/eez.markdown")
    right = File(PAGE, "glossary/eez.md")


class FM002(Rule):
    """The file is UTF-8 text.

    Korean and Japanese names survive in no other encoding that all tools read.
    """

    hint = "Save the file as UTF-8 (in most editors: “Save with encoding”)."
    wrong = File(PAGE.replace("area", "café"), "glossary/eez.md", encoding="latin-1")
    right = File(PAGE.replace("area", "café"), "glossary/eez.md")


class FM003(Rule):
    """The file is not empty."""

    hint = "Delete it, or make a skeleton with `briefings new`."
    wrong = File("", "glossary/eez.md")
    right = File(PAGE, "glossary/eez.md")


class FM004(Rule):
    """The file begins with front matter.

    Front matter is the block between two lines of three hyphens at the very top. Without it the site would know
    nothing of the page.
    """

    hint = "Begin the file with a line `---`, the keys, and another line `---`; `briefings new` makes a skeleton."
    wrong = File("# Exclusive economic zone\n\nAn area of sea.\n", "glossary/eez.md")
    right = File(PAGE, "glossary/eez.md")


class FM005(Rule):
    """Front matter is closed.

    Without its closing line the whole page would be read as keys.
    """

    hint = "Put a line of three hyphens, `---`, after the last key."
    wrong = File(PAGE.removesuffix("---\n"), "glossary/eez.md")
    right = File(PAGE, "glossary/eez.md")


class FM016(Rule):
    """The vocabulary is there and well formed.

    `vocabulary.yml` in the content folder holds the codes for parties, platforms, classes, missiles and sites.
    """

    hint = "Restore `vocabulary.yml` in the content folder."
    wrong = File("# to be written\n", "vocabulary.yml")
    right = File("parties:\n  rok-jcs: {name: South Korea's Joint Chiefs of Staff}\n", "vocabulary.yml")


class FM017(Rule):
    """The report on external links is as `briefings links` wrote it.

    `source-health.json` in the content folder feeds the page about/source-health; it is not written by hand.
    """

    hint = "Run `briefings links` again, or restore the file from the last revision."
    wrong = File('{"links": "all fine"}\n', "source-health.json")
    right = File('{"first": "2026-11-22", "last": "2026-11-22", "links": []}\n', "source-health.json")


class FM018(Rule):
    """The content folder holds pages and pictures.

    Every other file would be published as it is, and a page of HTML or a script could do what no text may. Pictures are
    `.png`, `.jpg`, `.jpeg`, `.webp`, `.avif`, `.gif` and `.svg`; templates, styles and scripts live in `overrides/`.
    """

    hint = "Move it out of the content folder, or save it as a picture of one of these sorts."
    wrong = File("<!doctype html>\n<title>Zone</title>\n", "glossary/zone.html")
    right = File(PAGE, "glossary/eez.md")


class FM019(Rule):
    """A drawing holds shapes and words.

    A browser that opens an SVG file by itself runs its scripts and loads what it names. Scripts, events, styles, animations,
    links, embedded pictures and what drawing programs add of their own are refused.
    """

    hint = "Export it as “plain SVG” or run it through a program such as svgo; what is left, delete; or save it as PNG."
    wrong = File('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>\n', "glossary/zone.svg")
    right = File('<svg xmlns="http://www.w3.org/2000/svg"><circle r="2"/></svg>\n', "glossary/zone.svg")
