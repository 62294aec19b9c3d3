"""Sources as numbered notes: one order for the page, links there and back."""

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from briefings.views.article import article
from briefings.views.notes import Notes
from support.corpus import LAUNCH, TERM, launch, make_corpus, term


def source(key, origin="south-staff", more="read: full"):
    return (
        f"  {key}: {{title: About {key}, publisher: '{key.upper()} & Sons', url: 'https://example.org/{key}', origin: {origin}, {more}}}\n"
    )


READ_THEN = "read: full, accessed: 2021-05-03"


def notes_of(path, page):
    corpus = make_corpus({path: page})
    return Notes(corpus.by_path[path], corpus)


def links(notes):
    return HTMLParser(notes.text()).css("sup.rh-cite a")


def test_numbers_follow_first_use_accounts_then_text_then_the_rest():
    sources = "sources:\n" + "".join(map(source, "abcd"))
    page = launch("event: {}", "accounts:\n  - {by: south-staff, said: 2021-05-01, sources: [c]}", sources, body="[^b] [^c] [^a]")

    assert notes_of(LAUNCH, page).number == {"c": 1, "b": 2, "a": 3, "d": 4}
    assert [(note.key, note.number) for note in notes_of(LAUNCH, page)] == [("c", 1), ("b", 2), ("a", 3), ("d", 4)]


def test_a_citation_is_a_link_to_its_note_that_says_where_it_leads():
    notes = notes_of(TERM, term(f"sources:\n{source('a', more='date: 2021-05-01, read: full')}", body="Sea.[^a]"))
    (link,) = links(notes)

    assert (link.text(), link.attributes["href"]) == ("1", "#source-a")
    assert link.attributes["title"] == "A & Sons, 1 May 2021"
    assert notes.text().startswith("Sea.<sup")


def test_a_note_leads_back_to_every_place_that_cites_it():
    notes = notes_of(TERM, term("sources:\n" + source("a") + source("b"), body="One.[^a] Two.[^b] Three.[^a]"))

    assert [note.returns for note in notes] == [("cite-a-1", "cite-a-2"), ("cite-b-1",)]
    assert {link.attributes["id"] for link in links(notes)} == {"cite-a-1", "cite-a-2", "cite-b-1"}


def test_neighbours_share_a_superscript_and_paragraphs_do_not():
    sources = "sources:\n" + source("a") + source("b") + source("c")
    notes = notes_of(TERM, term(sources, body="One.[^a] [^b]\n\n[^c] says more."))

    assert [node.text() for node in HTMLParser(notes.text()).css("sup")] == ["1, 2", "3"]
    assert "\n\n" in notes.text()


def test_code_and_unknown_keys_stay_as_they_are_written():
    body = "`[^a]` [^gone]\n\n```\n[^a]\n```\n"

    assert notes_of(TERM, term("sources:\n" + source("a"), body=body)).text() == body


def test_a_note_says_how_its_source_was_read_and_in_which_language():
    (note,) = notes_of(TERM, term("sources:\n" + source("a", "north-agency", "language: ko, read: excerpt, note: By hand.")))

    assert (note.reading, note.language, note.remark) == ("read as an excerpt", "Korean", "By hand.")
    assert (note.origin, note.state_controlled) == ("Northland", True)


def test_a_note_says_when_its_source_was_read_unless_only_another_names_it():
    read, cited = notes_of(TERM, term("sources:\n" + source("a", more=READ_THEN) + source("b", more=READ_THEN.replace("full", "cited"))))

    assert (read.reading, cited.reading) == ("read in full on 3 May 2021", "cited by another")


def test_an_archived_copy_is_told_apart_from_a_look_up():
    copy = "read: full, archive_url: 'https://archive.example/a'"
    seen, unseen = notes_of(TERM, term("sources:\n" + source("a", more=copy) + source("b")))

    assert (seen.archived, seen.archive_url) == (True, "https://archive.example/a")
    assert (unseen.archived, unseen.archive_url) == (False, "https://web.archive.org/web/*/https://example.org/b")


def test_sources_of_one_origin_count_as_one():
    page = term("sources:\n" + source("a") + source("b") + source("c", "north-agency"), body="[^a] [^b] [^c]")
    corpus = make_corpus({TERM: page})
    shown = article(corpus.by_path[TERM], corpus, Notes(corpus.by_path[TERM], corpus))

    assert shown.source_count == "3 sources, 2 independent origins"
