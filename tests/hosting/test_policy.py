"""The policy as data: what it forbids, and how the header differs from what a page can say."""

from __future__ import annotations

import pytest

from briefings.hosting import policy


def read(text: str) -> dict[str, list[str]]:
    """Directives by name, as a browser reads them."""
    return {name: values for name, *values in (part.split() for part in text.split(";"))}


def test_everything_that_is_not_named_is_refused_and_nothing_inline_runs():
    for text in (policy.header(), policy.meta()):
        said = read(text)

        assert said["default-src"] == said["object-src"] == said["base-uri"] == said["trusted-types"] == ["'none'"]
        assert said["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
        assert {value for values in said.values() for value in values} == {"'self'", "'none'", "'wasm-unsafe-eval'", "'script'"}


def test_the_page_says_all_that_the_header_says_but_who_may_frame_it():
    header, meta = read(policy.header()), read(policy.meta())

    assert header == meta | {"frame-ancestors": ["'none'"]}
    assert "frame-ancestors" not in meta


def test_an_origin_that_pages_ask_for_data_is_named_for_that_alone():
    said = read(policy.meta(["https://search.example.org:8108"]))

    assert said.pop("connect-src") == ["'self'", "https://search.example.org:8108"]
    assert said == {name: values for name, values in read(policy.meta()).items() if name != "connect-src"}


@pytest.mark.parametrize(
    "origin", ["*", "search.example.org", "https://example.org/path", "https://a.example; script-src *", '"', "data:", ""]
)
def test_what_is_no_origin_is_refused(origin):
    with pytest.raises(ValueError, match="is no origin"):
        policy.header([origin])
