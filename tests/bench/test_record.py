"""The record that is measured: valid, varied, the same every time, and never to be taken for news."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from pathlib import Path
from statistics import median

import pytest
import yaml

from benchmarks.plain import page, split
from benchmarks.record import DOCS, generated, launches, write
from benchmarks.text import mixed
from briefings import checks
from briefings.corpus import Corpus
from briefings.parse.folder import read_folder

NUMBER = 100


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return dict(generated(NUMBER))


def test_a_record_has_so_many_launches_in_all_and_no_findings(tmp_path: Path) -> None:
    write(len(launches(DOCS)) + NUMBER, tmp_path / "docs")

    assert len(launches(tmp_path / "docs")) == len(launches(DOCS)) + NUMBER
    assert [finding for finding in checks.run(Corpus.read(read_folder(tmp_path / "docs"))) if finding.rule not in checks.WAITING] == []


def test_fewer_launches_than_the_site_has_are_refused_with_its_number(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=f"has {len(launches(DOCS))} launches of its own"):
        write(3, tmp_path / "docs")


def test_the_same_number_gives_the_same_texts(texts) -> None:
    assert dict(generated(NUMBER)) == texts


def test_a_smaller_record_is_the_beginning_of_a_larger_one(texts) -> None:
    assert list(generated(10)) == list(texts.items())[:10]


def test_every_page_says_three_times_that_it_is_a_test(texts) -> None:
    for id_, text in texts.items():
        head, body = split(text)
        keys = yaml.safe_load(head)

        assert "-test-" in id_
        assert keys["title"].startswith("Test ")
        assert keys["summary"].startswith("Test data ")
        assert body.startswith("This page is test data: nothing on it happened.")


def distances(texts: Iterable[str]) -> set[str]:
    return {found for text in texts for found in re.findall(r"distance_km: (?:{value: )?(\d+)", text)}


def test_texts_differ_in_words_days_and_figures_and_are_as_long_as_the_sites_own(texts) -> None:
    keys = [yaml.safe_load(split(text)[0]) for text in texts.values()]
    own = median(path.stat().st_size for path in launches(DOCS))

    assert len({split(text)[1] for text in texts.values()}) == NUMBER
    assert len({key["date"] for key in keys}) > NUMBER * 0.9
    assert len(distances(texts.values()) - distances(path.read_text(encoding="utf-8") for path in launches(DOCS))) > 10
    assert median(len(text.encode()) for text in texts.values()) == pytest.approx(own, rel=0.2)


def test_a_sentence_is_exchanged_only_where_a_citation_backs_it_and_no_link_is_lost() -> None:
    text = "Nobody knows. Seoul saw [six](a.md).[^jcs] Tokyo saw two.[^mod]"

    assert {mixed(text, ["Five fell."], random.Random(seed)) for seed in range(20)} == {
        text,
        "Nobody knows. Seoul saw [six](a.md).[^jcs] Five fell.[^mod]",
    }


def test_pages_link_to_each_other_and_some_have_korean_and_japanese_names(texts) -> None:
    linked = [text for text in texts.values() if "See also the test page" in text]

    assert len(linked) == NUMBER - 1
    assert sum('"lang": "ko"' in text and '"lang": "ja"' in text for text in texts.values()) == NUMBER / 5


def test_plain_markdown_has_the_facts_of_front_matter() -> None:
    head, body = split((DOCS / "briefings/2021/2021-09-15-yangdok.md").read_text(encoding="utf-8"))

    text = page(yaml.safe_load(head), body)

    assert text.startswith("Two short-range ballistic missiles flew east")
    assert "- Distance: Seoul about 800 km, Pyongyang 800 km, Tokyo about 750 km\n" in text
    assert "| rok-jcs | 2021-09-15 | times_local: 12:34, 12:39; site: yangdok;" in text
    assert "distance_km: value 800, about True" in text
    assert "[^yonhap-lead-2]: [(2nd LD) N. Korea fires 2 short-range ballistic missiles into East Sea: JCS](https://" in text
    assert body in text
