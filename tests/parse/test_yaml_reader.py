"""YAML into plain values, with every trap reported at its place."""

import time

import pytest

from briefings.parse.yaml_reader import read_yaml


def problems(text):
    return [(problem.rule, problem.place.line, problem.place.column) for problem in read_yaml(text, "zone.md").problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("text", "text"),
        ("2021-05-01", "2021-05-01"),
        ("2021-05-01T03:34Z", "2021-05-01T03:34Z"),
        ("800", 800),
        ("-2.5", -2.5),
        ("true", True),
        ("False", False),
        ("", None),
        ("~", None),
        ("null", None),
        ('"no"', "no"),
        ("'12:34'", "12:34"),
        ("[a, 1]", ["a", 1]),
        ("{a: 1}", {"a": 1}),
        ("한국", "한국"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_values_are_plain_and_dates_stay_text(written, value):
    tree = read_yaml(f"key: {written}", "zone.md")

    assert tree.value == {"key": value}
    assert tree.problems == []


@pytest.mark.parametrize("written", ["no", "Yes", "on", "OFF", "y", "12:34", "0123", "1_000", "0b11", "1:30:00"])
def test_fm012_what_yaml_readers_read_differently_must_be_in_quotes(written):
    assert problems(f"a: 1\nkey: {written}") == [("FM012", 2, 6)]
    assert read_yaml(f"key: {written}", "zone.md").value == {"key": written}


def test_fm007_of_two_equal_keys_the_first_counts_and_the_second_is_found():
    tree = read_yaml("a: 1\nb: {c: 1, c: 2}\na: 3", "zone.md")

    assert tree.value == {"a": 1, "b": {"c": 1}}
    assert [(problem.rule, problem.message) for problem in tree.problems] == [
        ("FM007", "the key `c` stands here and on line 2"),
        ("FM007", "the key `a` stands here and on line 1"),
    ]


@pytest.mark.parametrize("line", ["\tb: 1", "  \tb: 1"])
def test_fm008_a_tab_is_found_where_it_stands(line):
    assert problems(f"a:\n{line}") == [("FM008", 2, line.index("\t") + 1)]


def test_fm008_a_tab_inside_a_value_is_none():
    assert problems('a: "x\ty"') == []


@pytest.mark.parametrize(("text", "column"), [("a: &x 1", 4), ("a: !!python/object:os.system x", 4), ("b: 1\na: {c: *x}", 8)])
def test_fm009_anchors_tags_and_aliases_are_found_and_nothing_is_read(text, column):
    tree = read_yaml(text, "zone.md")

    assert tree.value is None
    assert [(problem.rule, problem.place.column) for problem in tree.problems] == [("FM009", column)]


def test_fm009_an_alias_bomb_costs_nothing():
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    started = time.process_time()

    assert {problem[0] for problem in problems(bomb)} == {"FM009"}
    assert time.process_time() - started < 5


def test_fm010_twelve_levels_are_read_and_thirteen_are_not():
    assert problems("a: " + "[" * 11 + "]" * 11) == []
    assert problems("a: " + "[" * 12 + "]" * 12) == [("FM010", 1, 15)]
    assert problems("a: " + "[" * 100_000) == [("FM010", 1, 15)]


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("title: a: b", 1, 9, "this colon begins a second value"),
        ("한국: 한: b", 1, 6, "this colon begins a second value"),
        ("a: 1\nb: 'open\nc: 2", 2, 4, "quotation mark here is never closed"),
        ("a: [1, 2\nb: 3", 1, 4, "bracket here is not closed by `]`"),
        ("a: {b: 1\nc d", 1, 4, "bracket here is not closed by `}`"),
        ("a: @home", 1, 4, "cannot begin with `@`"),
        ("a: `code`", 1, 4, "cannot begin with ```"),
        ("a: %x", 1, 4, "cannot begin with `%`"),
        ("a: *bold* text", 1, 4, "cannot begin with `*`"),
        ('a: "C:\\dir"', 1, 8, "`\\d` means nothing"),
        ('a: "\\ud800"', 1, 7, "names no character"),
        ("a: 1\nloose\nb: 2", 2, 1, "this line has no colon"),
        ('a: "x" y', 1, 8, "after the end of a quoted value"),
        ("a:\n  b: 1\n c: 2", 3, 2, "indented otherwise"),
        ("a: 1\n...\nb: 2", 3, 1, "three dots"),
        ("a: 1\n--- \nb: 2", 2, 1, "second YAML document"),
        ("a: x\x07y", 1, 5, "no character U+0007"),
    ],
)
def test_fm006_says_in_plain_words_why_yaml_cannot_read_a_text(text, line, column, words):
    (problem,) = read_yaml(text, "zone.md").problems

    assert (problem.rule, problem.place.line, problem.place.column) == ("FM006", line, column)
    assert words in problem.message


@pytest.mark.parametrize("key", ["? [a, b]\n: c", "{a: b}: c"])
def test_fm011_a_key_in_brackets_is_found_and_left_out(key):
    tree = read_yaml(f"a: 1\n{key}", "zone.md")

    assert tree.value == {"a": 1}
    assert [problem.rule for problem in tree.problems] == ["FM011"]


@pytest.mark.parametrize(("text", "column"), [("- [\n", 4), ("%x\n", 3), ("a: \u2028\n", 4)])
def test_a_fault_at_the_end_stands_on_the_last_line(text, column):
    assert [place[1:] for place in problems(text)] == [(1, column)]
