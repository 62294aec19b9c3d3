"""The record: front matter, field by field."""

from briefings.model.launch import Launch
from briefings.model.page import Gone, Page, Term, Topic

__all__ = ["Gone", "Launch", "Page", "Term", "Topic", "type_of_kind"]

type_of_kind: dict[str, type[Launch] | type[Topic] | type[Term] | type[Page] | type[Gone]] = {
    "launch": Launch,
    "topic": Topic,
    "term": Term,
    "page": Page,
    "gone": Gone,
}
"""The model of each kind of page."""
