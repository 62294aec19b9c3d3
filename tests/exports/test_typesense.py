"""The record for a search server: the same names, values and words that the search of the site knows."""

import json

import pytest

from briefings.batches import batches
from briefings.exports.typesense.documents import document
from briefings.exports.typesense.export import Export
from briefings.exports.typesense.plain_text import plain_text
from briefings.exports.typesense.schema import schema
from briefings.exports.typesense.synonyms import synonyms
from briefings.views.search import search_records
from support.corpus import LAUNCH, TERM, TOPIC, VOCABULARY, launch, make_corpus, term, topic


def documents(pages):
    corpus = make_corpus(pages)
    return {record.url: document(record, corpus.by_path[record.path]) for record in search_records(corpus)}


def folder(tmp_path, pages):
    for path, text in {**pages, "vocabulary.yml": VOCABULARY}.items():
        target = tmp_path / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return tmp_path / "docs"


def test_a_document_has_the_fields_of_the_schema_and_what_is_shown():
    (made,) = documents({LAUNCH: launch()}).values()
    fields = {field["name"] for field in schema("x")["fields"]}

    assert fields <= made.keys()
    assert made.keys() - fields == {"id", "url", "beside", "topics"}


def test_days_are_numbers_and_a_day_of_any_year_is_one():
    (day,) = documents({LAUNCH: launch()}).values()
    (month,) = documents({LAUNCH.replace("-01-", "-"): launch("id: 2021-05-testville", "date: 2021-05")}).values()

    assert (day["first"], day["last"], day["month_day"]) == (20210501, 20210501, 501)
    assert (month["first"], month["last"], month["month_day"]) == (20210501, 20210531, 0)


def test_a_page_without_a_date_has_zeros():
    (made,) = documents({TERM: term()}).values()

    assert (made["first"], made["last"], made["month_day"]) == (0, 0, 0)


def test_a_launch_is_found_by_the_codes_of_its_page_its_values_and_its_topics():
    made = documents({LAUNCH: launch(), TOPIC: topic("selects: {platform: [rail]}")})["briefings/2021/2021-05-01-testville/"]

    assert {"page=briefings/2021/2021-05-01-testville/", "site=testville", "class=srbm", "topic=rail-cars"} <= set(made["codes"])


def test_names_of_a_value_and_of_a_page_mean_the_same():
    groups = {group["id"]: set(group["synonyms"]) for group in synonyms(make_corpus({TERM: term("aliases: [{name: Sea area}]")}))}

    assert groups["platform-rail"] == {"Rail", "train", "열차"}
    assert groups["family-tv-1"] == {"TV-1", "Testbird"}
    assert groups["term-zone"] == {"Zone", "Sea area"}


def test_a_short_name_that_several_share_is_the_name_of_none():
    seoul = "  {code}: {{name: The {code} of Southland, short: Seoul, state: south-korea}}\n"
    vocabulary = VOCABULARY.replace("platforms:", seoul.format(code="army") + seoul.format(code="navy") + "platforms:", 1)

    assert not [group for group in synonyms(make_corpus({}, vocabulary)) if "Seoul" in group["synonyms"]]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("## Heading\n\nSaid **so**.[^a] [^b]", "Heading Said so."),
        ("See [the *page*](../a.md#b) and ![a map](m.svg).", "See the page and a map."),
        ("- one\n- two\n\n1. three", "one two three"),
        ("| A | B |\n| --- | :-: |\n| 1 | 2 |", "A B 1 2"),
        ("```timeline\nselect: x\n```\nAfter.", "After."),
        ("*[EEZ]: exclusive economic zone\n\n> Quoted", "EEZ: exclusive economic zone Quoted"),
        ("snake_case_word, 3 * 4 * 5, `code`", "snake_case_word, 3 * 4 * 5, code"),
        ("text {.note} more <br> here <!-- hidden -->", "text more here"),
    ],
)
def test_text_has_no_markup(markdown, text):
    assert plain_text(markdown) == text


def test_words_are_lower_case_without_accents_possessives_and_commas_in_numbers():
    (made,) = documents({LAUNCH: launch("title: Japan's Chŏngju, KN-23 flew 1,500 km 화성")}).values()

    assert {"japan", "chongju", "kn", "23", "1500"} <= set(made["words"])
    assert not [word for word in made["words"] if not word.isascii()]


def test_the_same_content_gives_the_same_bytes_and_name_whatever_the_size_of_parts(tmp_path, monkeypatch):
    pages = {
        f"briefings/2021/2021-05-0{day}-testville.md": launch(f"id: 2021-05-0{day}-testville", f"date: 2021-05-0{day}") for day in (1, 2, 3)
    }
    docs = folder(tmp_path, {**pages, TOPIC: topic("selects: {platform: [rail]}"), TERM: term()})
    one = Export.write(docs, tmp_path / "one")
    monkeypatch.setattr("briefings.batches.SIZE", 1)
    other = Export.write(docs, tmp_path / "other")
    changed = Export.write(folder(tmp_path, {TERM: term("title: Zones")}), tmp_path / "changed")

    assert [file.read_bytes() for file in sorted(one.folder.iterdir())] == [file.read_bytes() for file in sorted(other.folder.iterdir())]
    assert (one.count, one.digest) == (5, other.digest)
    assert changed.digest != one.digest


def test_parts_have_each_page_once_and_all_topics(tmp_path):
    docs = folder(tmp_path, {LAUNCH: launch(), LAUNCH.replace("05-01", "05-02"): launch("id: 2021-05-02-testville"), TOPIC: topic()})
    parts = list(batches(docs, size=1))

    assert [[entry.path for entry in entries] for _, entries in parts] == [[TOPIC], [LAUNCH], [LAUNCH.replace("05-01", "05-02")]]
    assert all(TOPIC in corpus.by_path for corpus, _ in parts)


def test_documents_are_lines_of_json(tmp_path):
    made = Export.write(folder(tmp_path, {TERM: term(), TOPIC: topic()}), tmp_path / "out")

    assert [[json.loads(line)["id"] for line in batch] for batch in made.batches(1)] == [["glossary.zone"], ["topics.platforms.rail-cars"]]
