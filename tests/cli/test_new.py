"""`briefings new` and `briefings schema`."""

import json

import pytest

from briefings.exports.schema import schema
from support.corpus import launch, term

LAUNCH = "docs/briefings/2021/2021-05-01-testville.md"


def named_without_a_mark(here):
    """What the check finds at lines that bear no mark."""
    found = json.loads(here.briefings("check", "--format", "json")[1])
    return [
        finding for finding in found if "todo" not in (here.root / finding["path"]).read_text().splitlines()[finding["line"] - 1].lower()
    ]


def answers(monkeypatch, *lines):
    """A terminal at which an editor types these lines; the answer collects the questions."""
    rest, asked = iter(lines), []

    def read(question):
        asked.append(question)
        line = next(rest, None)
        if line is None:
            raise EOFError
        return line

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", read)
    return asked


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("launch", "2021-05-01-testville", "docs/briefings/2021/2021-05-01-testville.md"),
        ("topic", "platforms/rail-cars", "docs/topics/platforms/rail-cars.md"),
        ("term", "zone", "docs/glossary/zone.md"),
    ],
)
def test_new_writes_a_page_in_which_the_check_names_only_marks(here, kind, name, path):
    code, out, err = here.briefings("new", kind, name)

    assert (code, err) == (0, "")
    assert out == f"{path}: fill in what is marked TODO, then run `briefings check`\n"
    assert named_without_a_mark(here) == []


def test_new_never_overwrites(here):
    here.write("docs/glossary/zone.md", "kept")

    code, out, err = here.briefings("new", "term", "zone")

    assert (code, out) == (2, "")
    assert err == "briefings: docs/glossary/zone.md exists already: edit it, or choose another id; ids are never reused\n"
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


def test_options_say_all_that_a_launch_needs(here):
    options = ("--date", "2021-05-01", "--place", "Testville", "--platform", "rail", "--class", "srbm", "--title", "Two fired")

    assert here.briefings("new", "launch", *options)[0] == 0
    text = (here.root / LAUNCH).read_text()
    assert "id: 2021-05-01-testville\ntitle: Two fired\n" in text
    assert "  site: testville\n  platform: rail\n  class: [srbm]\n" in text
    assert "as_of: 2021-06-01\n" in text
    assert named_without_a_mark(here) == []


@pytest.mark.parametrize(
    ("date", "written", "path"),
    [
        ("1984-04~", "1984-04~", "1984/1984-04-testville"),
        ("1984", '"1984"', "1984/1984-testville"),  # else YAML would read a number
        ("2016-01/2016-03", "2016-01/2016-03", "2016/2016-01-testville"),
    ],
)
def test_a_date_is_given_as_well_as_it_is_known(here, date, written, path):
    assert here.briefings("new", "launch", "--date", date, "--place", "testville")[0] == 0

    assert f"date: {written}\n" in (here.docs / f"briefings/{path}.md").read_text()
    assert named_without_a_mark(here) == []


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("launch",), "name the date: `--date`, or the whole id, as in `briefings new launch 2021-09-15-yangdok`"),
        (("launch", "--date", "2021-05-01"), "name the place: `--place`"),
        (("launch", "--date", "15 September", "--place", "testville"), "`15 September` is not a date; write one like 2021-09-15"),
        (("launch", "--date", "2021-05-01", "--place", "testvile"), "Did you mean `testville`? For a new place give the whole id"),
        (("launch", "2021-05-01-x", "--platform", "rial"), "`rial` is no platform of the vocabulary. Did you mean `rail`?"),
        (("launch", "2021-05-01-x", "--class", "q"), "`q` is no class of the vocabulary. The codes are icbm, srbm."),
        (("launch", "2021-05-01-x", "--url", "paper"), "`paper` is not a web address; write one that begins with https://"),
        (("topic", "--id", "rail-cars", "--group", "platform"), "Did you mean `platforms`?"),
        (("term",), "name the id: `--id`, or the whole id, as in `briefings new term eez`"),
    ],
)
def test_what_is_missing_or_wrong_is_named_with_its_cure_and_nothing_is_written(here, arguments, complaint):
    code, out, err = here.briefings("new", *arguments)

    assert (code, out) == (2, "")
    assert complaint in err
    assert list(here.docs.rglob("*.md")) == []


def test_a_terminal_asks_for_what_is_not_named_and_again_after_a_slip(here, monkeypatch):
    asked = answers(monkeypatch, "yesterday", "2021-05-01", "testvile", "testville", "rial", "rail", "", "Two fired", "")

    code, out, _ = here.briefings("new", "launch")

    assert code == 0
    assert [question.split()[0].rstrip(",:") for question in asked] == [
        "Date", "Date", "Place", "Place", "Fired", "Fired", "Class", "Title", "Address",
    ]  # fmt: skip
    assert "Did you mean `testville`?" in out
    assert "Did you mean `rail`?" in out
    assert "platform: rail\n" in (here.root / LAUNCH).read_text()


def test_a_terminal_that_ends_writes_nothing(here, monkeypatch):
    answers(monkeypatch, "2021-05-01")

    code, _, err = here.briefings("new", "launch")

    assert (code, err) == (2, "briefings: stopped; nothing was written\n")
    assert list(here.docs.rglob("*.md")) == []


@pytest.mark.parametrize(
    ("url", "lines"),
    [
        ("https://www.example.org/second", ["  example:", "    publisher: Paper", "    language: en"]),
        ("https://news.example.co.kr/1", ["  example:", "    publisher: Agency", "    language: ko"]),
        ("https://other.test/x", ["  other:", '    publisher: "TODO: other.test"', "    language: en"]),
    ],
)
def test_an_address_fills_in_key_publisher_and_language_from_the_sources_of_its_host(here, url, lines):
    agency = 'agency: {title: T, publisher: Agency, url: "https://m.example.co.kr/", language: ko, origin: south-staff, read: full}'
    here.write("docs/briefings/2021/2021-05-01-otherton.md", launch("id: 2021-05-01-otherton"))
    here.write("docs/glossary/zone.md", term(f"sources:\n  {agency}", body="Text.[^agency]\n"))

    assert here.briefings("new", "launch", "2021-05-01-testville", "--url", url)[0] == 0

    written = (here.root / LAUNCH).read_text().splitlines()
    assert [line for line in lines if line not in written] == []
    assert f"    url: {url}" in written
    assert named_without_a_mark(here) == []


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
