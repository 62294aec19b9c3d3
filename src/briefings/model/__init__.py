"""The record: front matter, field by field."""

from briefings.model.launch import Launch
from briefings.model.page import Page, Term, Topic

__all__ = ["Launch", "Page", "Term", "Topic", "type_of_kind"]

type_of_kind: dict[str, type[Launch] | type[Topic] | type[Term] | type[Page]] = {
    "launch": Launch,
    "topic": Topic,
    "term": Term,
    "page": Page,
}
"""The model of each kind of page."""
