"""Work of others is kept as it came: whoever changes a file here changes its hash, on purpose."""

import hashlib
from pathlib import Path

VENDOR = Path(__file__).parents[1] / "overrides" / "assets" / "js" / "vendor"
HASHES = {
    "minisearch.js": "89850b60264371bb53334a40e55ff9033783b80f71a1620dd7330bf4ceb73b5a",
    "searchable-map.js": "b85c1950886214c714db986f2dd3abc4f45749c950f24d714186f99784760e1b",
}


def test_every_vendored_script_is_the_one_that_was_reviewed():
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.js")}

    assert found == HASHES


def test_every_vendored_script_says_where_it_is_from_and_under_which_licence():
    for path in VENDOR.glob("*.js"):
        assert path.read_text(encoding="utf-8").startswith("/*! MiniSearch 7.2.0, MIT licence")
        assert path.name in (VENDOR / "README.md").read_text(encoding="utf-8")


STYLES = Path(__file__).parents[1] / "src" / "briefings" / "views" / "citing" / "styles"
STYLE_HASHES = {
    "apa.csl": "1ece4fb3c295e66d04b4394e295aa58a87741ceeef1658192437eb9953c2f13e",
    "chicago-notes-bibliography.csl": "4b6be4bceaf8f3c31b49331c9f9e38c977f666d6ab80e19a2ac8482c7511abeb",
    "modern-language-association.csl": "e1432698ef28938d044b06bd45ddcc57d6b974cec25f71007075646a11f99484",
}


def test_every_citation_style_is_as_its_project_keeps_it_and_names_its_licence():
    styles = {path.name: path.read_bytes() for path in STYLES.glob("*.csl")}

    assert {name: hashlib.sha256(style).hexdigest() for name, style in styles.items()} == STYLE_HASHES
    assert all(b"creativecommons.org/licenses/by-sa/3.0" in style for style in styles.values())
