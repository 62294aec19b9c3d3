"""What `clean` lets into a page: everything that Markdown makes, nothing that acts."""

import re

import pytest

from briefings import markup
from briefings.checks.markup import MU001


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="use">Use<a class="headerlink" href="#use" title="Link to this section">#</a></h2>',
        '<p>Two.<sup class="rh-cite"><a id="cite-notice-1" href="#source-notice" title="Paper">1</a></sup> <em>So</em></p>',
        '<pre><code class="language-yaml">a: 1\n</code></pre>',
        '<table>\n<thead>\n<tr>\n<th align="right">A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="right">1</td>\n</tr>\n</tbody>\n</table>',
        '<ol start="3">\n<li>Three</li>\n</ol>\n<blockquote>\n<p>Said</p>\n</blockquote>\n<hr>',
        '<p><img alt="A train" src="../../pictures/train.jpg"></p>',
        '<p><a href="https://example.org/">a</a> <a href="mailto:me@example.org">b</a> <a href="../zone/#use">c</a></p>',
        '<p><abbr title="Joint Chiefs">JCS</abbr> <span lang="ko">양덕</span> <time datetime="2021-09-15">then</time></p>',
        '<div data-mkdocs-timeline="0"></div>',
    ],
)
def test_what_markdown_makes_passes_as_it_is(html):
    assert markup.clean(html) == markup.Cleaned(html, whole=True)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"),
        ("<p onclick=alert(1)>a</p>", "<p>a</p>"),
        ('<p style="position:fixed">a</p>', "<p>a</p>"),
        ('<a href="java&#10;script:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,a">a</a>', "<a>a</a>"),
        ('<a href="x" target="_blank" ping="//e.org">a</a>', '<a href="x">a</a>'),
        ('<img src="https://e.org/a.png" alt="b">', '<img alt="b">'),
        ('<img src="//e.org/a.png">', "<img>"),
        ('<img src="/\\e.org/a.png">', "<img>"),
        ('<img src="a.png" srcset="//e.org/a.png 2x">', '<img src="a.png">'),
        ('<b class="headerlink">a</b>', "<b>a</b>"),
        ('<a class="md-overlay">a</a>', "<a>a</a>"),
        ('<p id="__config">{}</p>', "<p>{}</p>"),
        ('<p name="forms">a</p>', "<p>a</p>"),
        ('<form action="//e.org"><input name="q"></form>', ""),
        ('<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>', ""),
        ("<math><mi>a</mi></math>", ""),
        ('<meta http-equiv="refresh" content="0"><base href="//e.org"><link rel="stylesheet" href="//e.org">a', "a"),
        ("<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>a", "a"),
        ('<div data-mkdocs-timeline="0 onclick"></div>', "<div></div>"),
        ('<p data-pagefind-meta="title:b">a</p>', "<p>a</p>"),
    ],
)  # fmt: skip
def test_what_acts_is_taken_out_and_that_is_told(html, expected):
    assert markup.clean(html) == markup.Cleaned(expected, whole=False)


@pytest.mark.parametrize("html", ["<p>a<!-- b --></p>", "<br />", "<p>&quot;a&quot; &nbsp;</p>", "<p><b>a</p>"])
def test_other_ways_to_write_the_same_are_no_loss(html):
    assert markup.clean(html).whole


def test_cleaning_twice_is_cleaning_once():
    html = '<p title="<b>">a &lt;script&gt; <b>b <i>c</b></i></p><td>d</td>'

    assert markup.clean(markup.clean(html).html).html == markup.clean(html).html


def test_no_bracket_is_left_bare_in_a_value_so_that_what_looks_for_tags_finds_their_ends():
    """`briefings.views.languages` does."""
    safe = markup.clean('<a title="> 한국 <img src=x onerror=alert(1)>">a</a>').html

    assert re.findall(r"<[^>]*>", safe) == [safe[: safe.index(">a<") + 1], "</a>"]


def test_the_rule_names_the_tags_that_may_be_written_by_hand():
    listed = MU001.explains().partition("by hand: ")[2].partition(";")[0]

    assert set(re.findall(r"`([a-z]+)`", listed)) == markup.BY_HAND
