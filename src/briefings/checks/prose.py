"""PR: the text serves a reader who has one minute."""

import re
from collections.abc import Iterator

from briefings.checks.rule import PageCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Head, Text
from briefings.entry import Entry
from briefings.parse.citations import citations, without_code
from briefings.parse.headings import headings

LONGEST_SUMMARY = 60
_TOP_HEADING = re.compile(r"^# .*$", re.MULTILINE)


class PR001(PageCheck):
    """A summary has at most 60 words.

    It is what fits a phone's first screen, and what search results and feeds show.
    """

    hint = "Say what happened, what is agreed and what is not; leave the rest to the text."
    wrong = Head("""
        summary: >-
          It was early in the day, as far as anyone has said, and those who were watching saw what they had not seen before,
          or so they told the papers, which told their readers, who had questions of their own that nobody could answer then,
          and that many have asked since; the answers, such as they are, stand below, with who gave them and when.
    """)
    right = Head("summary: Two missiles flew east into the sea; North Korea says from a train.")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        words = len((entry.record.summary or "").split())
        if words > LONGEST_SUMMARY:
            yield self.found(entry.document.value("summary"), f"the summary has {words} words; expected at most {LONGEST_SUMMARY}")


class PR002(PageCheck):
    """Headings in the text begin at the second level.

    The page prints its title as the only heading of the first level.
    """

    hint = "Begin the line with `##`, or delete it if it repeats the title."
    wrong = Text("# What happened")
    right = Text("## What happened")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for match in _TOP_HEADING.finditer(without_code(entry.document.body)):
            yield self.found(entry.document.in_body(match.start()), f"`{match[0]}` is a heading of the first level")


class PR003(PageCheck):
    """A heading bears no citation.

    The number of the note would become part of the heading's address, and change with the order of sources.
    """

    hint = "Cite the source in the sentence that rests on it."
    wrong = Text("## What Seoul counted[^yonhap]")
    right = Text("""
        ## What Seoul counted

        Two missiles.[^yonhap]
    """)

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        body = entry.document.body
        for heading in headings(body):
            for mark in citations(heading.text):
                start = body.index(heading.text, heading.start) + mark.start
                yield self.found(entry.document.in_body(start), f"the heading cites `{mark.target}`")
