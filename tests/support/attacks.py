"""A small site whose editors mean harm, and a reader who touches everything in it."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import yaml
from playwright.sync_api import Error

from briefings.markup import Cleaned
from support.corpus import launch, term, topic
from support.git import release
from support.site import Site

DATA: Mapping[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "browser/attacks.yml").read_text(encoding="utf-8"))
TEXTS: Mapping[str, str] = DATA["runs"] | DATA["asks"] | DATA["inert"]
SHELVES = ("parties", "platforms", "classes", "missiles", "sites")
UNPROTECTED = {
    "mkdocs_briefings.build.clean": lambda html: Cleaned(html, whole=True),
    "mkdocs_briefings.archive.clean": lambda html: Cleaned(html, whole=True),
    "mkdocs_briefings.templates.own_templates": lambda config: False,
    "briefings.parse.folder._other": lambda path, name: [],
}
"""What stands between an editor and a reader besides the policy: cleaned text, escaped values, refused files."""
_HOST = re.compile(r"//(?:(?P<attack>[a-z0-9-]+)\.)?evil\.example")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_THEME = re.compile(r'<link rel="(?:stylesheet|preload)" href="(?:\.\./)+assets/[^>]*>|<script src="[^"]*/bundle[^>]*></script>')
_ELSEWHERE = re.compile(r"^(?!http://127\.0\.0\.1)https?:")
_TOUCH = """
async () => {
  const isCode = (address) => String(address?.baseVal ?? address ?? "").trim().toLowerCase().startsWith("javascript:")
  const stay = (event, ...addresses) => addresses.some(isCode) || event.preventDefault()
  addEventListener("click", (event) => event.target.closest("a") && stay(event, event.target.closest("a").href), true)
  addEventListener("submit", (event) => stay(event, event.submitter?.formAction, event.target.action), true)
  for (const element of document.querySelectorAll("body *")) {
    for (const name of ["mouseover", "focus"]) element.dispatchEvent(new Event(name))
    if (element.closest(".rh-text") || element.matches("a")) element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
  }
  await new Promise((done) => setTimeout(done, 50))
}
"""


def slug(name: str) -> str:
    """The id of an attack's page."""
    return "attack-" + re.sub(r"\W+", "-", name.lower()).strip("-")


def address(name: str) -> str:
    """Where the page of an attack by text stands."""
    return f"/glossary/{slug(name)}/"


def attacked(root: Path, *, protected: bool) -> Path:
    """The folder of the built site; unprotected, what editors write reaches the reader as they wrote it."""
    site = Site.testville(root)
    site.write("glossary/released.md", _term("released", "\n\n".join(TEXTS.values())))
    release(root, "v1.0.0")
    for path, text in _files(site):
        site.write(path, text)
    with contextlib.ExitStack() as stack:
        for name, nothing in UNPROTECTED.items():
            if not protected:
                stack.enter_context(mock.patch(name, nothing))
        site.build(index=protected)
    return site.root / "site"


def without_policy(site: Path) -> Path:
    """The same site, in place, as if its pages said no policy."""
    return _without(_POLICY, site, "**/*.html")


def bare(site: Path) -> Path:
    """The same site, in place, with the pages of single attacks without the theme's styles and script, which take most of the time."""
    for pages in ("glossary/*/*.html", "briefings/2021/*/*.html", "topics/platforms/evil*/*.html"):
        _without(_THEME, site, pages)
    return site


def _without(pattern: re.Pattern[str], site: Path, pages: str) -> Path:
    for path in site.glob(pages):
        path.write_text(pattern.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    return site


def _files(site: Site) -> Iterator[tuple[str, str]]:
    yield "glossary/released.md", _term("released", "Nothing.")
    yield from ((f"glossary/{slug(name)}.md", _term(slug(name), f"Word.\n\n{_signed(text, slug(name))}\n")) for name, text in TEXTS.items())
    yield from ((name, _signed(text, name)) for name, text in DATA["files"].items())
    words = (site.docs / "vocabulary.yml").read_text(encoding="utf-8")
    for shelf in SHELVES:
        names = (f"  evil-{number}: {{name: {json.dumps(_signed(value, f'evil-{number}'))}}}\n" for number, value in enumerate(DATA["values"]))
        words = words.replace(f"{shelf}:\n", f"{shelf}:\n{''.join(names)}")
    yield "vocabulary.yml", words
    for number, value in enumerate(DATA["values"]):
        signed = _signed(value, f"evil-{number}")
        yield from _pages(number, json.dumps(signed), json.dumps("https://example.org/" + re.sub(r"\s", "/", signed)))


def _signed(text: str, attack: str) -> str:
    """An attack that says which one it is, to whoever notices."""
    return text.replace("anary()", f"anary(/{attack}/)").replace("evil.example", f"{attack}.evil.example")


def _term(id_: str, body: str) -> str:
    return term(f"id: {id_}", f"title: {id_}", body=body)


def _pages(number: int, value: str, url: str) -> Iterator[tuple[str, str]]:
    """A launch, a topic and a term with one value in every field of text."""
    code, said = f"evil-{number}", f"said: 2021-05-01, sources: [notice], place: {value}, named: {value}, landing: {value}, note: {value}"
    source = f"title: {value}, publisher: {value}, url: {url}, archive_url: {url}, origin: {code}, read: full, note: {value}"
    shared = (
        f"title: {value}",
        f"summary: {value}",
        f"sources:\n  notice: {{{source}}}",
        f"changes:\n  - {{date: 2021-05-01, note: {value}}}",
        f"corrections:\n  - {{date: 2021-05-02, note: {value}, was: {value}, now: {value}}}",
    )
    listed = (f"disputed: [{value}]", f"unknowns: [{value}]", f"confidence: {{level: low, basis: {value}}}")
    names = f"aliases: [{{name: {value}}}]"
    event = f"event: {{site: {code}, platform: {code}, class: [{code}], missiles: [{code}], count: 2}}"
    accounts = f"accounts:\n  - {{by: {code}, {said}, distance_km: [{{value: 80, of: {value}}}]}}"
    id_ = f"2021-05-{number + 1:02}-evil"
    when = f"date: 2021-05-{number + 1:02}"
    yield f"briefings/2021/{id_}.md", launch(f"id: {id_}", when, *shared, *listed, f"agreed: [{value}]", names, event, accounts, body="Said.[^notice]")
    yield f"topics/platforms/{code}.md", topic(f"id: {code}", *shared, *listed, names, f"selects: {{platform: [{code}]}}", body="Said.[^notice]")
    yield f"glossary/term-{code}.md", term(f"id: term-{code}", *shared, names, body="Said.[^notice]")


@dataclass
class Victim:
    """A reader who touches everything. What ran and who was asked besides the site itself is kept."""

    address: str
    context: Any
    ran: set[str] = field(default_factory=set)
    """The attacks whose code ran."""
    asked: set[str] = field(default_factory=set)
    """The attacks that asked another site; none is let through."""

    def __post_init__(self) -> None:
        self.context.set_default_timeout(8000)
        self.context.add_init_script("window.canary = (attack = /address/) => noticed(attack.source)")
        self.context.expose_binding("noticed", lambda _, attack: self.ran.add(attack))
        self.context.route(_ELSEWHERE, self._refuse)
        self.page = self.context.new_page()

    def _refuse(self, route: Any) -> None:
        found = _HOST.search(route.request.url)
        self.asked.add(found["attack"] if found and found["attack"] else route.request.url)
        route.abort()

    def touch(self, path: str, wait: str = "") -> None:
        """Open a page, and point at, focus and press all there is in it; `wait` for an element first."""
        with contextlib.suppress(Error):  # a page that leads elsewhere is left
            self.page.goto(self.address + path, wait_until="load")
            if wait:
                self.page.wait_for_selector(wait, state="attached")
            self.page.evaluate(_TOUCH)

    def touch_all(self, paths: Iterable[str]) -> None:
        """Touch many pages."""
        for path in paths:
            self.touch(path)
