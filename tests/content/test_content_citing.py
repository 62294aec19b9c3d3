"""Every page can be cited, and every reader of citations is told the same."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from support.crawl import Crawl
from support.html import Page
from support.reference_managers import Read, read_bibtex, read_csl, read_ris

READERS = {"bib": read_bibtex, "ris": read_ris, "json": read_csl}


@pytest.fixture(scope="module")
def cited(crawl: Crawl) -> dict[str, Page]:
    """The pages that say how to cite them, by key."""
    pages = [page for page in crawl.pages.values() if page.all(".rh-citing")]
    return {page.values(".rh-citing a", "download")[0].removesuffix(".bib"): page for page in pages}


def shown(page: Page) -> Read:
    """What a page says to a reader's eyes."""
    (canonical,) = page.values('link[rel="canonical"]', "href")
    (day,) = page.values(".rh-citing time", "datetime")
    version = page.text(".rh-citing p").removeprefix("This is version ").split(",")[0]
    return Read(page.text("h1"), day, canonical, "Railhead", version)


def test_every_page_of_the_record_can_be_cited_but_home_and_search(record, cited: dict[str, Page]) -> None:
    urls = {page["url"] for page in record} - {"", "search/"}

    assert {page.path.removesuffix("index.html") for page in cited.values()} == urls
    assert len(cited) == len(urls) > 350


@pytest.mark.parametrize("ending", READERS)
def test_the_file_of_every_page_says_what_the_page_shows(cited: dict[str, Page], ending: str) -> None:
    for key, page in cited.items():
        (address,) = page.values(f'.rh-citing a[download="{key}.{ending}"]', "href")

        assert READERS[ending](unquote(address.partition(",")[2])) == {key: shown(page)}, page.path


@pytest.mark.parametrize("ending", READERS)
def test_one_file_holds_all_of_them_each_under_a_key_of_its_own(own: Path, cited: dict[str, Page], ending: str) -> None:
    found = READERS[ending]((own / f"data/citations.{ending}").read_text(encoding="utf-8"))

    assert found == {key: shown(page) for key, page in cited.items()}


def test_the_words_name_title_year_and_address(cited: dict[str, Page]) -> None:
    for page in cited.values():
        seen = shown(page)
        for text in page.texts(".rh-citing dd"):
            assert text.startswith("Railhead. ")
            assert seen.url in text
            assert seen.day[:4] in text
            assert letters(seen.title) in letters(text)


def letters(text: str) -> str:
    """Text without its capitals and punctuation."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())
