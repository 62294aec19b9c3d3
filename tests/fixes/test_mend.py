"""What the checker mends, and that the record stays what it was."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from briefings.corpus import Corpus
from briefings.entry import Entry
from briefings.fixes import mend
from briefings.fixes.page import Draft
from briefings.model.order import OF_A_PAGE
from briefings.parse.folder import Folder, read_folder
from support.corpus import LAUNCH, TERM, TOPIC, VOCABULARY, launch, term, topic

REAL = read_folder(Path(__file__).parents[2] / "docs")
PAGES = sorted(REAL.pages)


def mended(pages: dict[str, str | bytes], renames: dict[str, str] | None = None) -> dict[str, str]:
    """The pages that were mended."""
    content = {path: text if isinstance(text, bytes) else text.encode() for path, text in pages.items()}
    folder = Folder(content, VOCABULARY.encode())
    return {path: text.decode() for path, text in mend(folder, Corpus.read(folder), renames or {}).items()}


def test_a_page_in_order_is_left_alone():
    assert mended({LAUNCH: launch(body="Text.\n"), TERM: term(body="Text.\n"), TOPIC: topic(body="Text.\n")}) == {}


def test_keys_are_put_in_the_order_of_the_model_with_their_comments_and_values():
    page = """\
---
# the head stays
title: Zone
# why this id
id: zone
as_of: 2021-06-01
sources:
  # in two lines
  notice:
    url: https://example.org/notice   # as found
    title: >-
      A title
      in two lines
    publisher: Paper
    read: full
    origin: south-staff

kind: term  # one of four
summary: |
  An area

  of sea.
changes:
  - note: First
    date: 2021-05-01
---
An area.[^notice]
"""

    assert mended({TERM: page})[TERM] == """\
---
# the head stays
# why this id
id: zone
title: Zone

kind: term  # one of four
summary: |
  An area

  of sea.
as_of: 2021-06-01
sources:
  # in two lines
  notice:
    title: >-
      A title
      in two lines
    publisher: Paper
    url: https://example.org/notice   # as found
    origin: south-staff
    read: full
changes:
  - date: 2021-05-01
    note: First
---
An area.[^notice]
"""  # fmt: skip


def test_a_key_that_the_record_does_not_know_stays_behind_the_one_before_it():
    page = term("as_of: 2021-06-01").replace("kind: term\n", "").replace("id: zone\n", "id: zone\nodd: 1\nkind: term\n")

    assert mended({TERM: page})[TERM].splitlines()[1:5] == ["id: zone", "odd: 1", "title: Zone", "kind: term"]


@pytest.mark.parametrize(
    ("word", "quoted"), [("12:34", '"12:34"'), ("0123", '"0123"'), ("no", '"no"'), ("1e3", '"1e3"'), ("1_000", '"1_000"')]
)
def test_words_that_readers_differ_on_are_put_in_quotes(word, quoted):
    page = term(f"aliases: [{{name: {word}, lang: en}}, {{name: other}}]  # {word}", body="Text.\n")

    assert mended({TERM: page})[TERM] == page.replace(f"name: {word}", f"name: {quoted}")


def test_a_word_where_the_record_asks_for_something_else_is_left_to_the_editor():
    assert mended({TERM: term("changes: [{date: 2021-05-01, note: First, major: no}]", body="Text.\n")}) == {}


def test_white_space_at_the_end_goes_and_the_file_ends_with_one_line_feed():
    page = term("title: Zone  ", body="One \n\nTwo\t\n  \n\n\n")

    assert mended({TERM: page})[TERM] == term(body="One\n\nTwo\n")


@pytest.mark.parametrize(
    "page",
    [
        term(body="A hard  \nbreak.\n"),
        term(body="```\ncode  \n\nmore\n```\n"),
        term(body="| a | b |  \n\nText.\n"),
        term(body=" \n- One\n"),
        term(body="    code  \n"),
        term("summary: |\n  kept  \n  as it is", body="Text.\n"),
    ],
    ids=["hard break", "fence", "table", "above the text", "indented code", "literal block"],
)
def test_white_space_that_means_something_stays(page):
    assert mended({TERM: page}) == {}


def test_line_ends_and_byte_order_mark_stay_as_they_are():
    page = b"\xef\xbb\xbf" + term("title: Zone  ", body="Text.").replace("\n", "\r\n").encode()

    assert mended({TERM: page})[TERM].encode() == page.replace(b"Zone  ", b"Zone") + b"\r\n"


def test_links_follow_a_page_that_git_saw_moving():
    pages = {
        "topics/platforms/rail-wagons.md": topic("id: rail-wagons", body="Text.\n"),
        TERM: term(
            "related: [rail-cars]",
            body="[a](../topics/platforms/rail-cars.md#range 'T') and [b][c]\n\n[c]: ../topics/platforms/rail-cars.md\n",
        ),
        LAUNCH: launch("related:\n  - rail-cars # the train", body="`rail-cars`\n"),
    }

    changed = mended(pages, {"topics/platforms/rail-cars.md": "topics/platforms/rail-wagons.md"})

    assert changed == {
        TERM: pages[TERM].replace("rail-cars", "rail-wagons"),
        LAUNCH: pages[LAUNCH].replace("- rail-cars", "- rail-wagons"),
    }


def test_a_topic_follows_a_launch_that_was_renamed():
    pages = {TOPIC: topic("selects: {launches: [2021-05-01-otherton]}", body="Text.\n"), LAUNCH: launch(body="Text.\n")}

    changed = mended(pages, {LAUNCH.replace("testville", "otherton"): LAUNCH})

    assert changed == {TOPIC: pages[TOPIC].replace("otherton", "testville")}


def test_links_follow_the_one_file_of_that_name():
    pages = {TOPIC: topic(body="Text.\n"), TERM: term(body="[a](rail-cars.md#range)\n")}

    assert mended(pages) == {TERM: pages[TERM].replace("rail-cars.md", "../topics/platforms/rail-cars.md")}


def test_a_link_that_could_mean_two_files_is_left_to_the_editor():
    pages = {
        TOPIC: topic(body="Text.\n"),
        "topics/law/rail-cars.md": topic("group: law", body="Text.\n"),
        TERM: term(body="[a](rail-cars.md) [b](gone.md)\n"),
    }

    assert mended(pages) == {}


@pytest.mark.parametrize(
    "page", ["", "no front matter  ", "---\na: &b 1  \n---\n", "---\ntitle: a: b  \n---\n", b"\xff  ", "---\n- a  \n---\n"]
)
def test_a_page_that_cannot_be_read_is_left_alone(page):
    assert mended({TERM: page}) == {}


def test_a_text_that_reads_otherwise_is_not_taken():
    draft = Draft.read(TERM, term(body="Text.\n").encode())
    assert draft

    for text in (term("title: Zones"), "", "---\n", term("related: &a []")):
        assert draft.changed(text) is draft
    assert draft.changed(term("title: 'Zone'")).text == term("title: 'Zone'")


def entry(path: str, content: bytes) -> Entry:
    corpus = Corpus.read(Folder({path: content}, REAL.vocabulary))
    (one,) = corpus.entries
    return one


def html(page: Entry) -> str:
    """The text as HTML; white space at the end of a line or a paragraph shows nowhere."""
    return re.sub(r"\s+(?=<|$)", "", markdown(page.document.body, extensions=["tables", "attr_list"]), flags=re.MULTILINE)


def comments(content: bytes) -> list[str]:
    return sorted(line.strip() for line in content.decode().splitlines() if line.strip().startswith("# made up"))


def messed(content: bytes, chance: random.Random) -> bytes:
    """A page with its top-level keys shuffled, comments and white space put in, and perhaps other line ends."""
    text = content.decode()
    end = text.index("\n---\n", 4)
    blocks: list[list[str]] = []
    for line in text[4:end].split("\n"):
        blocks.append([line]) if line[:1] not in (" ", "-", "") else blocks[-1].append(line)
    chance.shuffle(blocks)
    for block in chance.sample(blocks, min(3, len(blocks))):
        block.insert(0, f"# made up {chance.random()}")
    head = "\n".join(line + (" " * chance.randrange(3) if chance.random() < 0.1 else "") for block in blocks for line in block)
    body = "\n".join(line + (" " if chance.random() < 0.1 else "") for line in text[end + 5 :].split("\n"))
    whole = f"---\n{head}\n---\n{body}" + chance.choice(["", "\n", "\n\n  \n"])
    return whole.replace("\n", chance.choice(["\n", "\r\n"])).encode()


@given(path=st.sampled_from(PAGES), seed=st.integers(0, 10**9))
def test_mending_any_page_of_the_site_keeps_record_comments_and_html(path, seed):
    before = messed(REAL.pages[path], random.Random(seed))
    folder = Folder({path: before}, REAL.vocabulary)

    after = mend(folder, Corpus.read(folder), {}).get(path, before)

    assert entry(path, after).record == entry(path, before).record
    assert comments(after) == comments(before)
    assert html(entry(path, after)) == html(entry(path, before))
    assert list(entry(path, after).document.head) == sorted(entry(path, after).document.head, key=OF_A_PAGE.index)
    again = Folder({path: after}, REAL.vocabulary)
    assert mend(again, Corpus.read(again), {}) == {}


def test_the_pages_of_the_site_are_in_order():
    assert sorted(mend(REAL, Corpus.read(REAL), {})) == []
