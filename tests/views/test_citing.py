"""How a page is cited: its key and its version, styles in words, forms for reference managers."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from urllib.parse import unquote

import pytest

from briefings.model.publication import Publication
from briefings.views.citing.block import citing_block
from briefings.views.citing.formats import bibtex, csl, ris
from briefings.views.citing.styles import STYLES, american, bibliography, cited
from briefings.views.citing.work import Work, work, works
from support.corpus import LAUNCH, TERM, TOPIC, launch, only, page, term, topic
from support.reference_managers import Read, read_bibtex, read_csl, read_ris

CHICAGO, APA, MLA = STYLES
PLAIN = Work("railhead-x", "Two missiles fired from a train", dt.date(2026, 11, 22), "https://example.org/x/", "Railhead")
ODD_TITLES = [
    r"100 % of $5 & #1_2 {x} ~y ^z \w",
    "“Hypersonic” drill: 680 km by Tokyo's count",
    "화성-17, 火星１７",
    "28 missiles, 8765 DUMMY words and a dummy: 8765.05.28",
    r"A \1 and a \g<0>",
]
HOME = "title: The site\nkind: page\nas_of: 2021-06-01\n"


def test_the_key_is_made_from_the_id_and_the_name_of_the_site(corpus):
    pages = {LAUNCH: launch(), TERM: term(), TOPIC: topic(), "about/method.md": page(HOME, (), "")}
    found = replace(corpus(pages), publication=Publication("The Record", "https://example.org/"))

    assert [(work.key, work.url) for work in works(found)] == [
        ("the-record-about-method", "https://example.org/about/method/"),
        ("the-record-2021-05-01-testville", "https://example.org/briefings/2021/2021-05-01-testville/"),
        ("the-record-zone", "https://example.org/glossary/zone/"),
        ("the-record-rail-cars", "https://example.org/topics/platforms/rail-cars/"),
    ]


def test_pages_that_only_lead_to_others_are_not_cited(corpus):
    assert list(works(corpus({path: page(HOME, (), "") for path in ("index.md", "search.md")}))) == []


CHANGES = "changes: [{date: 2021-05-02, note: First published, major: true}, {date: 2021-05-20, note: Spelling}]"
CORRECTIONS = "corrections: [{date: 2021-05-25, note: Wrong., was: one, now: two}]"


@pytest.mark.parametrize(
    ("blocks", "day"),
    [((CHANGES,), "2021.05.20"), ((CHANGES, CORRECTIONS), "2021.05.25"), ((), "2021.06.01")],
    ids=["last change", "later correction", "no change noted"],
)
def test_a_version_is_named_by_the_day_of_the_last_change_and_not_by_the_event(corpus, blocks, day):
    found = corpus({TERM: term(*blocks)})

    assert work(only(found), found).version == day


def test_each_style_writes_a_page_in_its_own_way():
    assert cited(PLAIN, CHICAGO) == (
        "Railhead. “Two Missiles Fired from a Train.” Version 2026.11.22. Railhead, November 22, 2026. https://example.org/x/."
    )
    assert cited(PLAIN, APA) == "Railhead. (2026, November 22). Two missiles fired from a train. https://example.org/x/"
    assert cited(PLAIN, MLA) == (
        "Railhead. “Two Missiles Fired from a Train.” Railhead, Version 2026.11.22, 22 Nov. 2026, https://example.org/x/."
    )


def test_a_question_mark_takes_the_place_of_the_full_stop():
    asks = replace(PLAIN, title="Was there a fifth?")

    assert [cited(asks, style)[:36] for style in STYLES] == [
        "Railhead. “Was There a Fifth?” Versi",
        "Railhead. (2026, November 22). Was t",
        "Railhead. “Was There a Fifth?” Railh",
    ]
    assert "a fifth? https:" in cited(asks, APA)


def test_quotation_marks_within_quotation_marks_are_single():
    quotes = replace(PLAIN, title="Tested as a “guided weapon”")

    assert "“Tested as a ‘Guided Weapon’.” " in cited(quotes, CHICAGO)
    assert "“Tested as a ‘Guided Weapon’.” " in cited(quotes, MLA)
    assert "Tested as a “guided weapon”. " in cited(quotes, APA)


@pytest.mark.parametrize("style", STYLES, ids=[style.name for style in STYLES])
def test_what_is_filled_in_equals_the_librarys_own_answer(style):
    for month in range(1, 13):
        for title in ("Two missiles fired from a train", "Would the 28 survive?", "Over 8765 km: KN-23 flies, says Seoul"):
            work = replace(PLAIN, title=title, date=dt.date(2020 + month % 3, month, 2 * month))

            assert cited(work, style) == american(bibliography(work, style))


@pytest.mark.parametrize("title", ODD_TITLES)
def test_every_form_gives_back_what_was_put_in(title):
    work = replace(PLAIN, title=title)
    expected = {"railhead-x": Read(title, "2026-11-22", "https://example.org/x/", "Railhead", "2026.11.22")}

    assert read_bibtex(bibtex(work)) == expected
    assert read_ris(ris(work)) == expected
    assert read_csl(json.dumps([csl(work)])) == expected


def test_a_download_is_the_file_itself():
    files = {file.name: unquote(file.address.partition(",")[2]) for file in citing_block(PLAIN).downloads}

    assert files["railhead-x.bib"] == bibtex(PLAIN)
    assert files["railhead-x.ris"] == ris(PLAIN)
    assert json.loads(files["railhead-x.json"]) == [csl(PLAIN)]


def test_an_address_of_a_download_needs_no_escape_in_html():
    signs = {sign for title in ODD_TITLES for file in citing_block(replace(PLAIN, title=title)).downloads for sign in file.address}

    assert signs.isdisjoint("&<>\"' \n{}|\\^`")
    assert "".join(signs).isascii()
