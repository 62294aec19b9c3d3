"""Pages under their own policy, in a browser: nothing is refused, and colours are right from the first paint on.

What the policy refuses is an error on the console, so every test with a `reader` would fail of it; those here open what no
other test opens.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route

from support.browse import Reader, until

ADDRESSES = ["/404.html", "/about/source-health/", "/about/front-matter/", "/sources/yonhap/"]
FOLDED = ["/timeline/", "/data/", "/charts/", "/search/?q=train", "/briefings/2022/2022-03-24-sunan/"]
PAPER = {"light": "rgb(253, 252, 249)", "dark": "rgb(20, 23, 27)"}
MADE = "document.body.append(Object.assign(document.createElement('{}'), {}))"
REFUSED = {
    MADE.format("script", "{ src: 'https://example.org/' }"): "TrustedScriptURL",
    MADE.format("script", "{ textContent: 'alert(1)' }"): "TrustedScript",
    "document.body.setAttribute('onclick', 'alert(1)')": "TrustedScript",
    "document.body.innerHTML = 'x'": "TrustedHTML",
    "document.body.setAttribute('style', 'color: red')": "style-src",
    MADE.format("style", "{ textContent: 'p { color: red }' }"): "style-src",
    MADE.format("img", "{ src: 'data:image/png;base64,AA==' }"): "img-src",
    MADE.format("iframe", "{ src: 'https://example.org/' }"): "frame-src",
    MADE.format("object", "{ data: 'https://example.org/' }"): "TrustedScriptURL",
    MADE.format("base", "{ href: 'https://example.org/' }"): "base-uri",
    "void fetch('https://example.org/').catch(() => 0)": "connect-src",
}
Visit = Callable[..., Reader]


def test_what_readers_unfold_type_and_press_needs_nothing_that_is_refused(visit: Visit) -> None:
    reader = visit(permissions=["clipboard-read", "clipboard-write"])
    for path in ADDRESSES:
        reader.show(path)
    for path in FOLDED:
        page = reader.show(path)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
        for button in page.locator(".rh-main button[type=button]:visible").all()[:4]:
            button.click()
    page = reader.show("/glossary/")
    page.fill(".rh-header input[name=q]", "hwasong")
    page.wait_for_selector("[role=option]")
    page.click("colour-switch button")

    assert page.evaluate("document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length") == 1


def test_what_the_policy_refuses_is_an_error_on_the_console(browser: Any, address: str) -> None:
    """So that the test above can fail, and every other with it."""
    reader = Reader(address, browser.new_context())
    page = reader.show("/404.html")
    found = {}
    for act, directive in REFUSED.items():
        reader.errors.clear()
        page.evaluate(f"{{ try {{ {act} }} catch {{}} }}")
        until(page, "true")  # a frame later the console has it
        found[act] = directive if any(directive in error for error in reader.errors) else reader.errors[:]
    reader.context.close()

    assert found == REFUSED
    assert reader.abroad == []


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("dark", "light"), ("light", ""), ("dark", "")])
def test_the_first_paint_is_in_the_colours_that_the_reader_has_chosen_else_in_the_systems(visit: Visit, system: str, chosen: str) -> None:
    reader, held = visit(color_scheme=system), []
    page = reader.show("/404.html")
    if chosen:
        page.click("colour-switch button")
        until(page, f"getComputedStyle(document.body).backgroundColor == '{PAPER[chosen]}'")

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/bundle.*", hold)  # Material's script, which arrives last, has not come yet
    for path in ("/", "/briefings/2021/2021-09-15-yangdok/"):
        page.goto(reader.address + path, wait_until="commit")
        page.wait_for_selector(".rh-footer")

        assert held
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == PAPER[chosen or system]
        held.pop().continue_()
        page.wait_for_load_state()


@pytest.mark.parametrize("kept", ["", "{", "null", "__proto__", '"><script>'])
def test_a_damaged_memory_of_colours_harms_nothing(visit: Visit, kept: str) -> None:
    reader = visit()
    reader.show("/404.html").evaluate("(kept) => localStorage.setItem('/colours', kept)", kept)

    assert reader.show("/404.html").locator("h1").is_visible()
