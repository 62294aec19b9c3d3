"""A cited work in the forms that reference managers read: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.middlewares.parsestack import default_unparse_stack
from bibtexparser.model import Entry, Field
from bibtexparser.writer import BibtexFormat

from briefings.views.citing.work import Work

_LATEX = {**{sign: f"\\{sign}" for sign in "&%$#_{}"}, "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
"""What LaTeX would take for a command; letters of all scripts may stand."""
_LAYOUT = BibtexFormat()  # type: ignore[no-untyped-call]
_LAYOUT.indent = "  "
_FINISH = default_unparse_stack(allow_inplace_modification=True)
"""The library's last steps, on the entry itself: to copy it first takes longer than all the rest."""


@lru_cache(maxsize=20_000)  # asked for the page and for the file of all pages
def bibtex(work: Work) -> str:
    """An entry for BibTeX and biblatex. Braces around title and author keep their capitals and make the author one name."""
    fields = {
        "author": f"{{{_latex(work.publisher)}}}",
        "title": f"{{{_latex(work.title)}}}",
        "date": work.date.isoformat(),
        "year": str(work.date.year),
        "note": f"Version {work.version}",
        "url": work.url,
        "langid": "english",
    }
    entry = Entry("online", work.key, [Field(name, value) for name, value in fields.items()])
    return str(write_string(Library([entry]), unparse_stack=_FINISH, bibtex_format=_LAYOUT))


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in text)


def ris(work: Work) -> str:
    """A record in RIS: two letters, two blanks, a hyphen, a blank and the value; nothing in it needs escaping."""
    lines = {
        "TY": "ELEC",
        "ID": work.key,
        "AU": work.publisher,
        "TI": work.title,
        "T2": work.publisher,
        "PY": str(work.date.year),
        "DA": f"{work.date:%Y/%m/%d}",
        "ET": work.version,
        "UR": work.url,
        "LA": "en",
        "ER": "",
    }
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines.items())


def csl(work: Work) -> dict[str, Any]:
    """An item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables)."""
    return {
        "id": work.key,
        "type": "webpage",
        "author": [{"literal": work.publisher}],
        "title": work.title,
        "container-title": work.publisher,
        "issued": {"date-parts": [[work.date.year, work.date.month, work.date.day]]},
        "version": work.version,
        "URL": work.url,
        "language": "en",
    }
