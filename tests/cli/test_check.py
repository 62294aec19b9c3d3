"""`briefings check`: exit codes and formats."""

import json

from support.corpus import LAUNCH, TERM, launch, term

NOWHERE = "`nowhere` is not among"


def test_clean_content_exits_0(here):
    here.write(f"docs/{LAUNCH}", launch())

    assert here.briefings("check") == (0, "1 page, no findings\n", "")


def test_findings_exit_1_and_name_file_line_column_rule_and_cure(here):
    here.write(f"docs/{TERM}", term("id: area"))

    code, out, err = here.briefings("check")

    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "docs/glossary/zone.md:2:5: error ID001: `id` is `area`, and the file is `zone.md`",
        "    2 | id: area",
        "      |     ^",
        "    hint: Rename the file to area.md, or set `id: zone` if the page was never published.",
        "",
        "    1 error    ID001  The id equals the file name.",
        "1 page, 1 finding in 1 file: 1 error",
    ]


def test_a_page_that_is_only_due_for_review_exits_0(here):
    here.write(f"docs/{TERM}", term("as_of: 2020-01-01"))

    code, out, _ = here.briefings("check")

    assert code == 0
    assert out.startswith("docs/glossary/zone.md:6:8: warning DT007: ")
    assert out.endswith("1 page, 1 finding in 1 file: 1 warning\nTime alone brought these about; they fail no check.\n")


def test_a_warning_alone_exits_1_too(here):
    source = "sources:\n  a: {title: T, publisher: P, url: 'https://example.org', origin: south-staff, read: full}"
    here.write(f"docs/{TERM}", term(source))

    code, out, _ = here.briefings("check")

    assert code == 1
    assert out.startswith("docs/glossary/zone.md:8:3: warning SR002: ")


def test_a_folder_that_is_not_there_exits_2_and_says_what_to_do(here):
    code, out, err = here.briefings("check", "gone")

    assert (code, out) == (2, "")
    assert err == "briefings: there is no folder `gone`: name the content folder, or run this where `docs/` is\n"


def test_a_file_in_place_of_the_folder_exits_2(here):
    here.write(f"docs/{TERM}", term())

    assert here.briefings("check", f"docs/{TERM}")[0] == 2


def test_json_is_a_list_of_flat_records(here):
    here.write(f"docs/{TERM}", term("id: area"))

    code, out, _ = here.briefings("check", "--format", "json")

    assert code == 1
    assert json.loads(out) == [
        {
            "path": "docs/glossary/zone.md",
            "line": 2,
            "column": 5,
            "rule": "ID001",
            "severity": "error",
            "message": "`id` is `area`, and the file is `zone.md`",
            "hint": "Rename the file to area.md, or set `id: zone` if the page was never published.",
        }
    ]


def test_json_of_clean_content_is_an_empty_list(here):
    assert here.briefings("check", "--format", "json") == (0, "[]\n", "")


def test_github_format_is_one_annotation_a_finding(here):
    here.write("docs/glossary/50%, or so.md", term("id: area"))

    code, out, _ = here.briefings("check", "--format", "github")

    assert code == 1
    assert out == (
        "::error file=docs/glossary/50%25%2C or so.md,line=2,col=5,title=ID001::"
        "`id` is `area`, and the file is `50%25, or so.md`. "
        "Rename the file to area.md, or set `id: 50%25, or so` if the page was never published.\n"
    )


def test_github_format_of_clean_content_is_silent(here):
    assert here.briefings("check", "--format", "github") == (0, "", "")


def test_paths_are_given_as_seen_from_where_the_editor_stands(here, monkeypatch):
    here.write(f"docs/{TERM}", term("id: area"))
    monkeypatch.chdir(here.docs)

    assert here.briefings("check", ".")[1].startswith("glossary/zone.md:2:5: ")
    assert here.briefings("check", f"{here.docs}/")[1].startswith(f"{here.docs}/glossary/zone.md:2:5: ")


def test_findings_come_in_the_order_of_files_and_lines(here):
    here.write("docs/glossary/b.md", term("id: x"))
    here.write("docs/glossary/a.md", term("id: y", "as_of: never", "zzz: 1"))

    places = [line.partition(": ")[0] for line in here.briefings("check")[1].splitlines() if line.startswith("docs")]

    assert places == ["docs/glossary/a.md:2:5", "docs/glossary/a.md:6:8", "docs/glossary/a.md:7:1", "docs/glossary/b.md:2:5"]


def test_stats_say_how_much_the_record_holds(here):
    here.write(f"docs/{LAUNCH}", launch())
    here.write(f"docs/{TERM}", term("aliases: [{name: belt}, {name: zon, lang: nl}]"))

    code, out, _ = here.briefings("check", "--stats")

    numbers = {name: int(number) for number, _, name in (line.strip().partition("  ") for line in out.splitlines()[:-1])}
    assert code == 0
    assert {name: numbers[name] for name in ("launch events", "missiles counted", "accounts", "sources", "terms", "aliases")} == {
        "launch events": 1,
        "missiles counted": 2,
        "accounts": 1,
        "sources": 1,
        "terms": 1,
        "aliases": 2,
    }
