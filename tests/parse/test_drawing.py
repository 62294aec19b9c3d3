"""Drawings of editors: shapes and words pass, whatever acts or loads is found at its place."""

import pytest

from briefings.parse.drawing import faults_of

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def drawn(inner: str) -> list[str]:
    return [fault.message for fault in faults_of(f"{OPEN}{inner}</svg>".encode())]


def test_shapes_words_and_references_within_the_drawing_pass():
    inner = """
        <title>Zone</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
        <g fill="url(#g)" style="stroke: red"><use href="#g"/><use xlink:href="#g"/><text x="1" xml:space="preserve">한국</text></g>
    """

    assert drawn(inner) == []


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<script>alert(1)</script>", "the element `script`"),
        ('<circle onclick="alert(1)"/>', '`onclick="alert(1)"`'),
        ('<circle ONCLICK="alert(1)"/>', '`ONCLICK="alert(1)"`'),
        ('<a href="#x"/>', "the element `a`"),
        ('<use href="https://e.org/a.svg#x"/>', '`href="https://e.org/a.svg#x"`'),
        ('<use xlink:href="data:image/svg+xml,x"/>', '`href="data:image/svg+xml,x"`'),
        ('<circle xml:base="https://e.org/"/>', '`base="https://e.org/"`'),
        ("<foreignObject/>", "the element `foreignObject`"),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "the element `html`"),
        ('<set attributeName="href" to="javascript:alert(1)"/>', "the element `set`"),
        ('<image href="#x"/>', "the element `image`"),
        ("<style>@import 'https://e.org/a.css'</style>", "the element `style`"),
        ('<g style="fill: url(https://e.org/a)"/>', '`style="fill: url(https://e.org/a)"`'),
        ('<g style="fill: u\\72l(x)"/>', '`style="fill: u\\72l(x)"`'),
        ("<?xml-stylesheet href='a.css'?>", "the instruction `<?xml-stylesheet`"),
    ],
)
def test_what_acts_or_loads_is_found(inner, found):
    assert f"a drawing may not hold {found}" in drawn(inner)


def test_entities_are_not_read():
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + OPEN.encode() + b"&b;</svg>"

    assert [fault.message for fault in faults_of(bomb)] == ["a drawing may not hold a document type"]


def test_a_fault_has_a_line_and_a_column_that_count_from_one():
    (fault,) = faults_of(f"{OPEN}\n  <script/></svg>".encode())

    assert (fault.line, fault.column) == (2, 3)


@pytest.mark.parametrize("content", [b"", b"<svg", b"\xff\xfe", b"PNG", OPEN.encode()])
def test_what_is_no_xml_is_one_fault(content):
    (fault,) = faults_of(content)

    assert fault.message.startswith("the drawing is no XML from here on")
