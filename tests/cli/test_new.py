"""`briefings new` and `briefings schema`."""

import json

import pytest

from briefings.exports.schema import schema


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("launch", "2021-05-01-testville", "docs/briefings/2021/2021-05-01-testville.md"),
        ("topic", "platforms/rail-cars", "docs/topics/platforms/rail-cars.md"),
        ("term", "zone", "docs/glossary/zone.md"),
    ],
)
def test_new_writes_a_page_that_the_check_passes(here, kind, name, path):
    code, out, err = here.briefings("new", kind, name)

    assert (code, err) == (0, "")
    assert out == f"{path}: fill it in, then run `briefings check`\n"
    assert (here.root / path).is_file()
    assert here.briefings("check")[0] == 0


def test_new_never_overwrites(here):
    here.write("docs/glossary/zone.md", "kept")

    code, out, err = here.briefings("new", "term", "zone")

    assert (code, out) == (2, "")
    assert err == "briefings: docs/glossary/zone.md exists already: ids are never reused\n"
    assert (here.docs / "glossary/zone.md").read_text() == "kept"


def test_new_does_not_follow_a_dangling_link(here):
    (here.docs / "glossary").mkdir()
    (here.docs / "glossary/zone.md").symlink_to(here.root / "elsewhere.md")

    assert here.briefings("new", "term", "zone")[0] == 2
    assert not (here.root / "elsewhere.md").exists()


@pytest.mark.parametrize("arguments", [("launch", "testville"), ("topic", "rail-cars"), ("term", "../zone"), ("term", "A B")])
def test_a_name_that_says_too_little_exits_2_and_writes_nothing(here, arguments):
    before = sorted(here.root.rglob("*"))

    code, out, err = here.briefings("new", *arguments)

    assert (code, out) == (2, "")
    assert err.startswith("briefings: ")
    assert sorted(here.root.rglob("*")) == before


def test_a_place_that_cannot_be_written_exits_2_without_a_traceback(here):
    here.write("docs/glossary", "a file in the folder's place")

    code, _, err = here.briefings("new", "term", "zone")

    assert code == 2
    assert "docs/glossary" in err


@pytest.mark.parametrize("arguments", [(), ("chekc",), ("new",), ("new", "lunch", "2021-05-01-x"), ("check", "--format", "xml")])
def test_a_wrong_command_line_exits_2_with_the_usage(here, arguments):
    with pytest.raises(SystemExit) as stop:
        here.briefings(*arguments)

    assert stop.value.code == 2
    assert here.capture.readouterr().err.startswith("usage: briefings")


def test_schema_prints_the_json_schema(here):
    code, out, _ = here.briefings("schema")

    assert code == 0
    assert json.loads(out) == schema()
