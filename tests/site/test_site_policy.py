"""Every page says its own policy, and holds nothing that the policy refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefings.hosting import policy
from support.site import Site

META = 'meta[http-equiv="Content-Security-Policy"]'
DATA = {"application/json", "application/ld+json"}
LOADS = re.compile(r"<(?:script|link|style|img)\b")


@pytest.fixture(scope="module")
def everything(testville: Site) -> dict[str, str]:
    """Every page of the built site, by its path: of MkDocs, of plugins, and those that only lead on."""
    folder = testville.root / "site"
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}


def test_every_page_says_the_policy_before_it_loads_anything(everything: dict[str, str]) -> None:
    said = {path: LexborHTMLParser(html).css(META) for path, html in everything.items()}

    assert {path: [meta.attributes["content"] for meta in metas] for path, metas in said.items()} == {key: [policy.meta()] for key in said}
    for html in everything.values():
        loads = LOADS.search(html)
        assert html.index("http-equiv") < (loads.start() if loads else len(html))


def test_no_page_has_a_script_a_style_or_an_event_of_its_own(everything: dict[str, str]) -> None:
    for path, html in everything.items():
        nodes = LexborHTMLParser(html).css("*")
        scripts = [node for node in nodes if node.tag == "script" and "src" not in node.attributes]

        assert {node.attributes.get("type") for node in scripts} <= DATA, path
        assert [node.html for node in nodes if node.tag == "style" or "style" in node.attributes] == [], path
        assert [name for node in nodes for name in node.attributes if name.startswith("on")] == [], path


def test_no_page_leads_to_code_or_loads_from_another_origin(everything: dict[str, str]) -> None:
    for path, html in everything.items():
        nodes = LexborHTMLParser(html).css("*")

        assert [node.html for node in nodes if (node.attributes.get("href") or "").strip().lower().startswith("javascript:")] == [], path
        assert [node.html for node in nodes if re.match(r"\s*(https?:)?//", node.attributes.get("src") or "")] == [], path


def test_the_preview_says_no_policy_because_its_server_adds_a_script_to_every_page(site: Site) -> None:
    site.serve()

    assert site.page().all(META) == []


def test_a_table_with_aligned_columns_has_no_styles(site: Site) -> None:
    site.write("glossary/zone.md", _aligned(site.docs / "glossary/zone.md")).build()

    assert 'align="right"' in site.page("glossary/zone/").html
    assert "style=" not in site.page("glossary/zone/").html


def _aligned(path: Path) -> str:
    return path.read_text(encoding="utf-8") + "\n| Sea | Width |\n| :-- | --: |\n| Territorial | 12 |\n"
