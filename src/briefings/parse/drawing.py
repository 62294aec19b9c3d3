"""SVG files of editors: shapes and words, and nothing that a browser would run or load.

A browser that opens the file itself, and not in a page, runs its scripts; so it is read as XML, as browsers do, and refused for
anything that is not listed here. The names are those of <https://www.w3.org/TR/SVG2/>.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

SVG, XLINK, XML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
ELEMENTS = {
    "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker", "mask", "path", "pattern", "polygon",
    "polyline", "radialGradient", "rect", "stop", "svg", "symbol", "text", "textPath", "title", "tspan", "use",
}  # fmt: skip
_EVENT = re.compile("on", re.IGNORECASE)
_OUTSIDE = re.compile(r"url\(\s*[\"']?(?!#)|\\|@import|javascript:", re.IGNORECASE)


@dataclass
class Fault:
    """What a drawing may not hold, and where; lines and columns count from 1."""

    line: int
    column: int
    message: str


@dataclass
class _Reader:
    faults: list[Fault] = field(default_factory=list)

    def read(self, content: bytes) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._element
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.Parse(content, True)

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if space != SVG or local not in ELEMENTS:
            self._note(f"the element `{local}`")
        for attribute, value in attributes.items():
            if not _harmless(attribute, value):
                self._note(f'`{attribute.rpartition(" ")[2]}="{value[:40]}"`')

    def _doctype(self, *_: object) -> None:
        self._note("a document type")
        raise expat.ExpatError("entities are not read")

    def _instruction(self, target: str, _: str) -> None:
        self._note(f"the instruction `<?{target}`")

    def _note(self, found: str) -> None:
        self.faults.append(Fault(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, f"a drawing may not hold {found}"))


def faults_of(content: bytes) -> Iterator[Fault]:
    """Everything in a drawing that is no shape and no word; what is no XML is one fault."""
    reader = _Reader()
    try:
        reader.read(content)
    except expat.ExpatError as error:
        if not reader.faults:
            reader.faults.append(
                Fault(error.lineno, error.offset + 1, f"the drawing is no XML from here on ({expat.ErrorString(error.code)})")
            )
    yield from reader.faults


def _harmless(attribute: str, value: str) -> bool:
    space, _, name = attribute.rpartition(" ")
    if name == "href":
        return space in ("", XLINK) and value.startswith("#")
    return space in ("", XML) and name != "base" and not _EVENT.match(name) and not _OUTSIDE.search(value)
