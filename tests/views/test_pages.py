"""Every page as its template needs it, faulty ones included."""

from briefings.views.site import computed_pages, written_pages
from support.corpus import LAUNCH, TERM, TOPIC, launch, term, topic


def trail(view):
    return [(link.text, link.url) for link in view.trail]


def test_the_trail_leads_up_through_the_shelves(corpus):
    views = {view.path: view for view in written_pages(corpus({LAUNCH: launch(), TERM: term(), TOPIC: topic()}))}

    assert trail(views[LAUNCH]) == [("Launches", "briefings/"), ("2021", "briefings/2021/")]
    assert trail(views[TERM]) == [("Glossary", "glossary/")]
    assert trail(views[TOPIC]) == [("Topics", "topics/"), ("Platforms", "topics/#platforms")]


def test_a_page_in_a_folder_of_no_group_is_shown_all_the_same(corpus):
    (view,) = written_pages(corpus({"topics/nonsense/rail-cars.md": topic()}))

    assert trail(view) == [("Topics", "topics/"), ("nonsense", "topics/#nonsense")]


def test_a_page_that_cannot_be_read_is_replaced_by_what_is_wrong_with_it(corpus):
    views = {view.path: view for view in computed_pages(corpus({TERM: "# <Zone>"}))}

    assert "cannot be shown" in views[TERM].markdown
    assert "Line 1, column 1, rule FM004: the first line is `# &lt;Zone>`, not `---`." in views[TERM].markdown


def test_a_page_with_a_faulty_key_is_shown_without_it(corpus):
    (view,) = written_pages(corpus({TERM: term("reviewed: never", body="Text.")}))

    assert (view.title, view.markdown) == ("Zone", "Text.")
