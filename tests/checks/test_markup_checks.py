"""MU: nothing in a text can do more than say something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from briefings import markup
from support.corpus import MARK, TERM, findings, found, marked, term

PIECES = [
    "word", "한국", "a < b", "&lt;b>", "R&D", "<b>", "</b>", "<B>", "<br>", "<br/>", "<sup>1</sup>", '<span lang="ko">한국</span>',
    '<span title="a > b">c</span>', '<b class="c">d</b>', "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "<a href=javascript:alert(1)>e</a>", "<a/href=x>", "<iframe>", "<!doctype html>", "<?php ?>", "<!-- not shown -->", "<!--> <b>",
    "`<script>`", "``<b onclick=x>``", "*em*", "**strong**", "*em*{: onclick=alert(1) }", "*em*{lang=ko}", "*em*{.class}", "{name}", "\\{name}",
    "[text](page.md)", "[text](javascript:alert(1))", "[text]( <javascript:alert(1)> )", "[text](JAVA&#115;cript:alert(1))", "[text][ref]",
    "[text](data:text/html,x 'title')", "![alt](picture.png)", "![alt](https://example.org/p.png)", "![alt](//example.org/p.png)", "![alt][ref]",
    "<https://example.org/>", "<javascript://alert(1)>", "<me@example.org>", "[^note]",
]  # fmt: skip
"""What a text is made of, and what attacks are made of."""
ENDS = ["", "\n\n[ref]: javascript:alert(1)", "\n\n[ref]: https://example.org/", "\n\n*[word]: <b>"]
RULES = ("MU001", "MU002", "MU003", "MU004")


def rendered(body: str) -> str:
    extensions = ["abbr", "attr_list", "tables", "fenced_code", "toc"]
    settings = {"toc": {"permalink": "#"}, "tables": {"use_align_attribute": True}}
    return Markdown(extensions=extensions, extension_configs=settings).convert(body)


def rules_of(body: str) -> set[str]:
    return {finding.rule for finding in findings({TERM: term(body=body.replace(MARK, ""))}) if finding.rule in RULES}


@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), max_size=4),
    st.sampled_from(["", "- ", "> ", "## ", "| "]),
    st.sampled_from(ENDS),
)
def test_what_is_taken_out_of_a_page_is_named_by_a_rule(paragraphs, start, end):
    body = "\n\n".join(start + " ".join(["word", *words, "word"]) for words in paragraphs) + end

    assert markup.clean(rendered(body)).whole or rules_of(body), body


def test_mu001_tags_within_a_sentence_pass():
    body = 'H<sub>2</sub>O, <span lang="ko">양덕</span>, <time datetime="2021-09-15">that day</time>, 5 < 6 <br/>\n\n`<script>`\n\n```\n<iframe>\n```\n'

    assert found({TERM: term(body=body)}) == []


def test_mu001_comments_and_addresses_pass():
    body = "One <!-- not shown --> <https://example.org/> <me@example.org>\n\n<!-- nor\n\nthis -->\n"

    assert found({TERM: term(body=body)}) == []


@pytest.mark.parametrize(
    "body",
    [
        'An ▸<iframe src="https://example.org/"> here</iframe>',
        '▸<b onclick="alert(1)">bold</b>',
        '▸<span class="rh-suggest">over</span>',
        '▸<span style="position: fixed">over</span>',
        '▸<span id="__config">{}</span>',
        '▸<a href="https://example.org/">a</a>',
        "▸<SUP>one</SUP>",
        "▸<sup title='one'>one</sup>",
        "▸<!--> <b>",
        "▸<!DOCTYPE html>",
        "▸<?php ?>",
        "Less ▸<than that",
        '\\▸<i onclick="alert(1)">',
    ],
)  # fmt: skip
def test_mu001_other_html_is_found(body):
    pages = {TERM: term(body=body)}

    assert found(pages) == marked("MU001", pages)


def test_mu002_a_name_a_language_and_a_title_pass():
    assert found({TERM: term(body="## Use {#use}\n\n*양덕*{lang=ko title='a town'} and \\{as it is}, `{a: b}`\n")}) == []


@pytest.mark.parametrize(
    "body",
    [
        "*one*{: ▸onclick=alert(1) lang=en}",
        "## Two {▸.wide #two ▸style='color: red'}",
        "Three.\n{: ▸#__config }",
        "[four](x.md#y){▸href=z}",
    ],
)
def test_mu002_other_attributes_are_found(body):
    pages = {TERM: term(body=body)}

    assert [line for line in found(pages) if "LK" not in line] == marked("MU002", pages)


def test_mu003_pages_the_web_and_mail_pass():
    body = "## Use\n\n[a](#use) [b](https://example.org/a:b) [c](mailto:me@example.org) [d](HTTP://example.org) [e][f]\n\n[f]: https://example.org/\n"

    assert found({TERM: term(body=body)}) == []


@pytest.mark.parametrize(
    "body",
    [
        "[a](▸javascript:alert(1))",
        "[a](<▸data:text/html,hello>)",
        "[a](▸JavaScript&colon;alert(1))",
        "[a](▸java&Tab;script:alert(1))",
        "[a](▸vbscript:x) [b](▸file:///etc/hosts)",
        "[a][b]\n\n[b]: ▸javascript:alert(1)",
        "<▸javascript://example.org/%0Aalert(1)>",
    ],
)
def test_mu003_an_address_that_can_run_code_is_found(body):
    pages = {TERM: term(body=body)}

    assert found(pages) == marked("MU003", pages)


def test_mu004_a_picture_of_this_site_passes():
    assert found({TERM: term(body="![One](one.png) ![Two](../pictures/two-2.svg)")}) == []


@pytest.mark.parametrize(
    "body",
    ["![a](▸https://example.org/a.png)", "![a](▸//example.org/a.png)", "![a](<▸data:image/svg+xml,x>)", "![a][▸b]\n\n[b]: https://example.org/a.png", "▸![b]\n\n[b]: https://example.org/a.png"],
)  # fmt: skip
def test_mu004_a_picture_from_elsewhere_is_found(body):
    pages = {TERM: term(body=body)}

    assert found(pages) == marked("MU004", pages)
