"""The order in which keys stand: that of the model, with what makes a page what it is first."""

from pydantic import BaseModel

from briefings.model.page import BasePage

OF_A_PAGE = (
    "id", "title", "kind", "group", "date", "time_utc", "status", "summary", "as_of",
    "aliases", "event", "accounts", "selects", "agreed", "disputed", "unknowns", "confidence",
    "sources", "related", "moved_from", "changes", "corrections", "reviewed",
)  # fmt: skip
"""The keys of every kind of page; each kind leaves out those it does not take."""


def keys_of(record: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a record in the order in which an editor writes them."""
    keys = tuple(info.alias or name for name, info in record.model_fields.items())
    return tuple(sorted(keys, key=OF_A_PAGE.index)) if issubclass(record, BasePage) else keys
