"""What stands around every page: made once for each depth of the site, and the same from everywhere."""

from __future__ import annotations

from urllib.parse import urljoin

from jinja2 import Environment

from mkdocs_briefings.templates import Unindented, once
from support.site import Site

ROOT = "http://127.0.0.1:8000/"


def test_what_is_enclosed_is_rendered_once_for_each_set_of_arguments() -> None:
    env = Environment()
    env.globals["once"] = once()
    template = env.from_string('{% call once("head", root) %}{{ page }}{% endcall %} {% call once("foot", root) %}-{{ page }}{% endcall %}')

    rendered = [template.render(root=root, page=page) for page, root in enumerate(["../", "./", "../"])]

    assert rendered == ["0 -0", "1 -1", "0 -0"]


def test_header_and_footer_lead_to_the_same_addresses_from_every_page_wherever_the_site_stands(testville: Site) -> None:
    ways = {path: testville.page(path).values(".rh-brand, .rh-nav a, .rh-footer a", "href") for path in testville.pages}
    home = [urljoin(ROOT, link) for link in ways[""]]

    assert len(home) > 15
    assert [path for path, links in ways.items() if links and [urljoin(f"{ROOT}{path}", link) for link in links] != home] == []
    assert [path for path, links in ways.items() if any(link.startswith("/") for link in links)] == ["404.html"]


def test_indentation_of_templates_is_left_out_and_white_space_between_words_stays() -> None:
    env = Environment(extensions=[Unindented])

    assert env.from_string("<ul>\n  {% if a %}\n    <li>one\n      <b>two</b></li>\n  {% endif %}\n</ul>").render(a=1) == (
        "<ul>\n\n<li>one\n<b>two</b></li>\n\n</ul>"
    )


def test_a_printed_page_says_when_it_was_revised(site: Site) -> None:
    site.edit("briefings/2002/2002-05-06-sampleton.md", "as_of: 2002-05-07", "as_of: 2002-06-01").build()

    assert "revised 7 May 2002." in site.page("briefings/2002/2002-05-06-sampleton/").text(".rh-colophon")
