"""The filter form as it is built."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from mkdocs.config import load_config

FACETS = [
    {"name": "class", "key": "event.class", "labels": {"small": "Small", "big": "Big"}},
    {"name": "place", "key": "place", "label": "Where"},
]


@pytest.fixture
def facets(site):
    site.configured(facets=FACETS)
    site.page("a.md", title="a", date=2001, place="sea", event={"class": ["big", "small"]})
    site.page("b.md", title="b", date=2002, place="land", event={"class": "big"})
    return site


def test_the_form_has_a_fieldset_per_facet_and_a_count_per_value(facets) -> None:
    page = facets.timeline()

    assert page.texts("legend") == ["Class", "Where"]
    assert page.texts("form label") == ["Small 1", "Big 2", "land 1", "sea 1"]
    assert page.values("form input", "value") == ["small", "big", "land", "sea"]
    assert set(page.values("form input", "type")) == {"checkbox"}


def test_the_form_is_hidden_and_no_entry_is_until_the_script_runs(facets) -> None:
    page = facets.timeline()

    assert len(page.all("form[hidden][method=get]")) == 1
    assert page.all("[data-timeline-entry][hidden]") == []


def test_a_block_chooses_its_facets(facets) -> None:
    assert facets.timeline("facets: [place]").texts("legend") == ["Where"]


def test_a_block_with_no_facets_has_no_form_but_its_tags(facets) -> None:
    page = facets.timeline("facets: []")

    assert page.all("form") == []
    assert page.texts(".timeline-tag") == ["Big", "land", "Big", "Small", "sea"]


@pytest.mark.parametrize("ignore", ["sea", ["sea", "air"]])
def test_an_ignored_value_is_no_choice_and_no_tag(facets, ignore) -> None:
    page = facets.configured(facets=[{"name": "place", "key": "place", "ignore": ignore}]).timeline()

    assert page.texts("form label") == ["land 1"]
    assert page.texts(".timeline-tag") == ["land"]


def test_facets_without_values_have_no_form(site) -> None:
    assert site.configured(facets=FACETS).dated(a="2021").timeline().all("form") == []


def test_forms_of_one_page_have_their_own_parameters(facets) -> None:
    facets.page("timeline.md", "```timeline\n```\n```timeline\nfacets: [place]\n```\n").build()

    assert facets.read().values("form input", "name") == ["class", "class", "place", "place", "place.2", "place.2"]


def test_labels_come_from_a_file_as_text_or_short_or_name(site) -> None:
    site.file("data/v.yml", "kinds:\n  class:\n    a: Text\n    b: {short: Short, name: Long}\n    c: {name: Name}\n    1: One\n")
    site.configured(facets=[{"name": "class", "key": "class", "labels": "data/v.yml#kinds.class"}])
    site.page("a.md", title="a", date=2001, **{"class": ["c", "b", "a", 1, "d"]})

    assert site.timeline().texts(".timeline-tag") == ["Name", "Short", "Text", "One", "d"]


def test_a_server_watches_the_files_of_labels(site) -> None:
    site.dated(a="2021").file("v.yml", "a: A\n").configured(
        facets=[{"name": "a", "key": "a", "labels": "v.yml"}, {"name": "b", "key": "b"}]
    )
    config = load_config(str(site.write_config()))
    watched: list[str] = []

    config.plugins.on_serve(SimpleNamespace(watch=watched.append), config=config, builder=None)

    assert watched == [str(site.root / "v.yml")]
