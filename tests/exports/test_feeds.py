"""Feeds: what is news comes to the top, what is none moves nothing, and ids are for good."""

import datetime as dt
import json

import feedparser
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from briefings.exports.feeds import feed_files
from briefings.model.publication import Publication
from support.corpus import LAUNCH, TERM, TOPIC, launch, make_corpus, term, topic

SITE = Publication("Railhead", "https://railhead.example/site/")
OTHER = "briefings/2021/2021-05-09-otherton.md"
FIRST = "{date: 2021-05-10, note: First published, major: true}"
MINOR = "{date: 2021-05-12, note: Wording}"
MAJOR = "{date: 2021-05-12, note: Eastland's account added, major: true}"
WRONG = "corrections: [{date: 2021-05-12, note: The day was misread., was: 1 < 2, now: 2 & 3}]"
ABSOLUTE = {"type": "string", "pattern": "^https://railhead.example/site/"}
TEXT = {"type": "string", "minLength": 1}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
JSON_FEED = {  # what https://jsonfeed.org/version/1.1 requires, and what it knows of what we write
    "type": "object",
    "required": ["version", "title", "items", "home_page_url", "feed_url"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ABSOLUTE,
        "feed_url": ABSOLUTE,
        "language": {"const": "en"},
        "authors": {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {"name": TEXT}}},
        "items": {
            "type": "array",
            "maxItems": 50,
            "items": {
                "type": "object",
                "required": ["id", "url", "title", "summary", "content_html", "date_published", "date_modified"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string", "pattern": "^urn:uuid:[0-9a-f-]{36}$"},
                    "url": ABSOLUTE,
                    **dict.fromkeys(("title", "summary", "content_html"), TEXT),
                    **dict.fromkeys(("date_published", "date_modified"), MOMENT),
                },
            },
        },
    },
}


def pages(changes: str = FIRST, *blocks: str, **more: str) -> dict[str, str]:
    """A launch with these changes, another one by road, a topic that selects rail, and a term."""
    other = launch("id: 2021-05-09-otherton", "title: A rocket, fired & lost", "date: 2021-05-09", f"changes: [{FIRST}]")
    of_rail = topic("selects: {platform: [rail]}", f"changes: [{FIRST}]")
    own = {LAUNCH: launch(f"changes: [{changes}]", *blocks), OTHER: other.replace("platform: rail", "platform: road")}
    return {**own, TOPIC: of_rail, TERM: term(f"changes: [{FIRST}]"), **more}


def built(content: dict[str, str], site: Publication = SITE) -> dict[str, str]:
    corpus = make_corpus(content)
    assert corpus.problems == ()
    return dict(feed_files(corpus, site))


def entries(files: dict[str, str], path: str = "feed.xml") -> list[feedparser.FeedParserDict]:
    """What an independent reader finds."""
    read = feedparser.parse(files[path])
    assert not read.bozo, read.get("bozo_exception")
    return read.entries


def titles(files: dict[str, str], path: str = "feed.xml") -> list[str]:
    return [entry.title for entry in entries(files, path)]


OF_RAIL = "topics/platforms/rail-cars/feed.xml"
WIDELY = "Two missiles fired at Testville"


def test_an_independent_reader_finds_title_address_dates_summary_and_what_changed():
    first = entries(built(pages(f"{FIRST}, {MAJOR}")))[0]

    assert (first.title, first.link) == (WIDELY, "https://railhead.example/site/briefings/2021/2021-05-01-testville/")
    assert (first.published, first.updated) == ("2021-05-10T00:00:00Z", "2021-05-12T00:00:00Z")
    assert first.summary == "Two missiles were fired."
    assert first.content[0].value == (
        "<p>Two missiles were fired.</p><ul><li>12 May 2021: Eastland's account added</li><li>10 May 2021: First published</li></ul>"
    )


def test_the_feed_of_all_has_launches_and_topics_and_no_terms():
    read = feedparser.parse(built(pages())["feed.xml"])

    assert (read.version, read.feed.title, read.feed.link) == ("atom10", "Railhead: Launches and topics", SITE.address)
    assert titles(built(pages())) == ["A rocket, fired & lost", WIDELY, "Rail cars"]


def test_a_topics_feed_has_the_topic_its_launches_and_no_other():
    assert titles(built(pages()), OF_RAIL) == [WIDELY, "Rail cars"]


def test_json_feed_says_the_same_and_is_valid():
    files = built(pages(FIRST, WRONG))
    for path in ("feed.json", "corrections/feed.json", "topics/platforms/rail-cars/feed.json"):
        feed = json.loads(files[path])
        Draft202012Validator(JSON_FEED, format_checker=FormatChecker()).validate(feed)
        twin = entries(files, path.replace(".json", ".xml"))

        assert feed["feed_url"] == SITE.address + path
        assert [(item["id"], item["url"], item["date_modified"]) for item in feed["items"]] == [
            (entry.id, entry.link, entry.updated) for entry in twin
        ]


def test_a_minor_edit_moves_no_byte_of_any_feed():
    before = built(pages())
    after = built(pages(f"{FIRST}, {MINOR}", "as_of: 2021-06-02", "reviewed: 2021-06-01"))

    assert after == before
    assert built({**pages(f"{FIRST}, {MINOR}"), LAUNCH: pages(f"{FIRST}, {MINOR}")[LAUNCH] + "More text.\n"}) == before


@pytest.mark.parametrize("news", [MAJOR, MAJOR.replace("-12", "-10")], ids=["another day", "the same day"])
def test_a_major_change_comes_to_the_top_and_moves_the_feed(news):
    before, after = built(pages()), built(pages(f"{FIRST}, {news}"))

    assert titles(before)[0] != WIDELY
    for path in ("feed.xml", OF_RAIL):
        assert titles(after, path)[0] == WIDELY
        assert feedparser.parse(after[path]).feed.updated > feedparser.parse(before[path]).feed.updated
        assert feedparser.parse(after[path]).feed.id == feedparser.parse(before[path]).feed.id


def test_a_correction_is_news_of_its_page_with_old_and_new_value():
    first = entries(built(pages(FIRST, WRONG)))[0]

    assert first.title == WIDELY
    assert "<li>12 May 2021: Correction. The day was misread. Was: 1 &lt; 2. Now: 2 &amp; 3.</li>" in first.content[0].value


def test_the_feed_of_corrections_has_every_correction_of_every_page_and_nothing_else():
    files = built(pages(f"{FIRST}, {MAJOR}", WRONG, **{TERM: term(WRONG.replace("-12", "-13"))}))

    assert titles(files, "corrections/feed.xml") == ["Correction: Zone", f"Correction: {WIDELY}"]
    assert [entry.link for entry in entries(files, "corrections/feed.xml")] == [
        "https://railhead.example/site/glossary/zone/#rh-changes",
        "https://railhead.example/site/briefings/2021/2021-05-01-testville/#rh-changes",
    ]


def test_a_second_correction_of_a_day_is_an_entry_of_its_own_above_the_first():
    two = WRONG.replace("}]", "}, {date: 2021-05-12, note: So was the hour.}]")
    first, second = entries(built(pages(FIRST, two)), "corrections/feed.xml")

    assert (first.summary, second.summary) == ("So was the hour.", "The day was misread.")
    assert first.updated > second.updated
    assert second.id == entries(built(pages(FIRST, WRONG)), "corrections/feed.xml")[0].id


def test_without_a_correction_the_feed_is_there_and_empty():
    files = built(pages())

    assert entries(files, "corrections/feed.xml") == []
    assert feedparser.parse(files["corrections/feed.xml"]).feed.updated == "2021-05-10T00:00:00Z"


def test_ids_stay_when_title_address_of_the_site_or_content_change():
    before = built(pages(FIRST, WRONG))
    after = built(pages(f"{FIRST}, {MAJOR}", WRONG, "title: Another headline"), Publication("Renamed", "https://elsewhere.example/"))

    for path in ("feed.xml", "corrections/feed.xml", OF_RAIL):
        assert {entry.id for entry in entries(before, path)} == {entry.id for entry in entries(after, path)} != set()


def test_a_plain_page_that_moves_keeps_the_id_of_its_corrections():
    page = "---\ntitle: Method\nkind: page\nas_of: 2021-06-01\n" + WRONG + "\n"
    here = built({"about/method.md": f"{page}---\n"})
    there = built({"method.md": f"{page}moved_from: [about/method/]\n---\n"})

    (old,), (new,) = (entries(files, "corrections/feed.xml") for files in (here, there))
    assert (old.id == new.id, old.link == new.link) == (True, False)


def test_no_two_entries_or_feeds_share_an_id():
    files = built(pages(FIRST, WRONG))
    ids = {entry.id for path in ("feed.xml", "corrections/feed.xml") for entry in entries(files, path)}
    feeds = {feedparser.parse(text).feed.id for path, text in files.items() if path.endswith(".xml")}

    assert (len(ids), len(feeds), ids & feeds) == (4, 3, set())


def test_a_feed_holds_the_newest_fifty():
    days = [dt.date(2021, 1, 1) + dt.timedelta(days=number) for number in range(60)]
    many = {
        f"topics/law/t{number}.md": topic(f"id: t{number}", f"title: T{number}", "group: law", f"changes: [{{date: {day}, note: First}}]")
        for number, day in enumerate(days)
    }

    assert titles(built(many)) == [f"T{number}" for number in range(59, 9, -1)]


def test_a_page_without_a_note_is_no_news():
    assert entries(built({LAUNCH: launch()})) == []
