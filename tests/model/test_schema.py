"""The JSON Schema of front matter is the manual of every key."""

import json

import pytest

from briefings.exports.schema import VERSION, schema
from briefings.model import type_of_kind
from briefings.views.reference import RECORDS, front_matter_page

SCHEMA = schema()
FIELDS = [(record, field.alias or name) for record in RECORDS for name, field in record.model_fields.items()]


@pytest.mark.parametrize(("record", "key"), FIELDS, ids=lambda part: getattr(part, "__name__", part))
def test_every_key_is_listed_and_described(record, key):
    described = SCHEMA["$defs"][record.__name__]["properties"][key].get("description", "")

    assert described.endswith(".") or key == "kind"
    assert f"| `{key}`" in front_matter_page()


def test_the_schema_covers_every_record_and_closes_each():
    assert {record.__name__ for record in RECORDS} == set(SCHEMA["$defs"])
    assert [name for name, part in SCHEMA["$defs"].items() if part.get("additionalProperties") is not False] == []


def test_the_schema_tells_kinds_apart_by_kind():
    assert SCHEMA["discriminator"]["propertyName"] == "kind"
    assert set(SCHEMA["discriminator"]["mapping"]) == set(type_of_kind)


def test_the_schema_has_a_version_in_its_name_and_is_plain_json():
    assert SCHEMA["$id"] == f"front-matter.v{VERSION}.schema.json"
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
