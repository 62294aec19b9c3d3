"""The JSON Schema of front matter, from the models and their docstrings."""

from functools import cache
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from briefings.model import Gone, Launch, Page, Term, Topic

VERSION = 1


@cache  # made from the code alone
def schema() -> dict[str, Any]:
    """One schema for every kind of page, told apart by `kind`; a breaking change raises the version."""
    front_matter: TypeAdapter[Any] = TypeAdapter(Annotated[Launch | Topic | Term | Page | Gone, Field(discriminator="kind")])
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"front-matter.v{VERSION}.schema.json",
        "title": "Railhead front matter",
    }
    return head | front_matter.json_schema(by_alias=True)
