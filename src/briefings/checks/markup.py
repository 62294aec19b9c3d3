"""MU: nothing in a text can do more than say something."""

import re
from collections.abc import Iterator
from html import unescape

from briefings import markup
from briefings.checks.rule import PageCheck
from briefings.corpus import Corpus
from briefings.diagnostics import Diagnostic, Text
from briefings.entry import Entry
from briefings.parse.citations import images, links
from briefings.parse.tags import Tag, attributes, autolinks, tags

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_IGNORED = re.compile(r"^[\0-\x20]+|[\t\n\r]")


class MU001(PageCheck):
    """HTML in the text is limited to tags within a sentence.

    Markdown has no mark for some things, such as an index below the line or a word in another language. These tags may be
    written by hand: `a`, `abbr`, `b`, `bdi`, `br`, `cite`, `del`, `dfn`, `i`, `ins`, `kbd`, `mark`, `q`, `rp`, `rt`, `ruby`, `s`,
    `samp`, `small`, `span`, `sub`, `sup`, `time`, `u`, `var`, `wbr`; with `id`, `lang` and `title`, and `datetime` for a time;
    in small letters, their values in double quotes. Anything else is taken out of the page, so that no text can bring along
    a script, a form or a frame.
    """

    hint = "Write it in Markdown, or put it in backticks to show it as it is; about/rules lists the tags that may be written by hand."
    wrong = Text('The sea <font color="red">off Yangdok</font>.')
    right = Text('The sea off <span lang="ko">양덕</span>.')

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for tag in tags(entry.document.body):
            if fault := _fault(tag):
                yield self.found(entry.document.in_body(tag.start), f"`{tag.text}` {fault}")


def _fault(tag: Tag) -> str:
    if not tag.name:
        return "begins what a browser reads as HTML, and is no plain tag or comment"
    if tag.name not in markup.BY_HAND:
        return f"is HTML; a text may not have the tag `{tag.name}`"
    wrong = [name for name, value in tag.attributes if name in markup.FOR_MARKDOWN or not markup.takes(tag.name, name, value)]
    return f"is HTML; a text may not have the attribute `{wrong[0]}`, or not with this value" if wrong else ""


class MU002(PageCheck):
    """Braces name a part of the page, a language or a title.

    `## Heading {#name}` gives a heading its address, `*word*{lang=ko}` says in which language a word is. Other attributes are
    taken out of the page.
    """

    hint = "Leave it out; to print a brace as it is, write a backslash before it: `\\{`."
    wrong = Text("## What Seoul counted {style=color:red}")
    right = Text("## What Seoul counted {#seoul}")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for found in attributes(entry.document.body):
            if found.name not in markup.EVERYWHERE or not markup.takes("", found.name, found.value):
                message = f"`{found.text}` in braces sets the attribute `{found.name}`; expected `#name`, `lang` or `title`"
                yield self.found(entry.document.in_body(found.start), message)


class MU003(PageCheck):
    """A link leads to a page of this site, to the web or to a mail address.

    An address begins with `https:`, `http:` or `mailto:`, or is relative. Others, such as `javascript:` or `data:`, can run
    code in the reader's browser; they are taken out of the page.
    """

    hint = "Link a page by its `https://` address, or by the path of its file."
    wrong = Text("See [the notice](javascript:show).")
    right = Text("See [the notice](https://example.org/notice).")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        body = entry.document.body
        targets = [*((mark.target, mark.start) for mark in links(body)), *autolinks(body)]
        for target, start in sorted(targets, key=lambda pair: pair[1]):
            scheme = _scheme(target)
            if scheme and scheme not in markup.SCHEMES:
                yield self.found(entry.document.in_body(start), f"the address `{target}` begins with `{scheme}:`")


class MU004(PageCheck):
    """A picture is a file of this site.

    Its path is relative to the page's file. A picture from elsewhere would tell its host who reads the page, and browsers do
    not load it here.
    """

    hint = "Put the file into the content folder, if its licence allows that, and name its path."
    wrong = Text("![The train](https://example.org/train.jpg)")
    right = Text("![The train](train.jpg)")

    def check_page(self, entry: Entry, corpus: Corpus) -> Iterator[Diagnostic]:
        for mark in images(entry.document.body):
            if not markup.takes("img", "src", mark.target):
                yield self.found(entry.document.in_body(mark.start), f"the picture `{mark.target}` is no path within the site")


def _scheme(target: str) -> str:
    """The scheme of an address as a browser finds it: blanks before it and line breaks within it do not count."""
    match = _SCHEME.match(_IGNORED.sub("", unescape(target)).lower())
    return match[1] if match else ""
