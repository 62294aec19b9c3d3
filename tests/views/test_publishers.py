"""Publishers by what front matter says: one name, whoever passed the page on."""

import pytest

from briefings.model.vocabulary import Vocabulary
from briefings.views.outlets.publishers import Publishers

VOCABULARY = Vocabulary.model_validate({
    "publishers": {
        "nhk": {"name": "NHK", "kind": "public broadcaster", "aliases": [{"name": "NHK World"}]},
        "dong-a-ilbo": {"name": "The Dong-A Ilbo", "kind": "newspaper"},
        "cns": {"name": "Center for Counting"},
    }
})  # fmt: skip


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("NHK", "nhk"),
        ("NHK World", "nhk"),
        ("NHK (text copied on a blog)", "nhk"),
        ("NHK via Teller Report", "nhk"),
        ("NHK, reposted by Coron", "nhk"),
        ("NHK text of 13:02, reposted by Total News", "nhk"),
        ("NHK on a forum", "nhk"),
        ("Dong-A Ilbo", "dong-a-ilbo"),
        ("cns", "cns"),
        ("NHKs", "nhks"),
        ("News in Bites", "news-in-bites"),
        ("nagix on GitHub", "nagix-on-github"),
        ("News.Az (Reuters)", "news-az"),
        ("News.az", "news-az"),
        ("Yeni Şafak", "yeni-safak"),
        ("[Reuters report, on a blog]", "reuters-report-on-a-blog"),
    ],
)
def test_a_publisher_is_known_by_its_name_whoever_passed_the_page_on(text, slug):
    assert Publishers(VOCABULARY).find(text).slug == slug


def test_a_publisher_that_the_vocabulary_does_not_know_keeps_its_name_and_nothing_is_made_up():
    word = Publishers(VOCABULARY).find("The Garden Post (on Other News)").word

    assert (word.name, word.kind, word.state_controlled) == ("The Garden Post", None, None)


def test_names_without_latin_letters_have_addresses_that_differ():
    first, second = (Publishers(VOCABULARY).find(name).slug for name in ("防衛日報", "朝雲新聞"))

    assert first != second
    assert first.isalnum()
    assert first.isascii()
