"""The strip of the timeline on a topic."""

from briefings.views.site import written_pages
from support.corpus import TOPIC, launch, make_corpus, topic

TIMELINE = "---\ntitle: Timeline\nkind: page\nas_of: 2021-06-01\n---\n"


def text(launches, *, timeline=True):
    pages = {
        f"briefings/2021/2021-05-0{day}-testville.md": launch(f"id: 2021-05-0{day}-testville", f"date: 2021-05-0{day}")
        for day in range(1, launches + 1)
    }
    pages[TOPIC] = topic("selects: {platform: [rail]}", body="Trains.")
    if timeline:
        pages["timeline.md"] = TIMELINE
    return next(page.markdown for page in written_pages(make_corpus(pages)) if page.path == TOPIC)


def test_a_topic_with_five_launches_has_a_strip_of_them_that_leads_to_the_timeline():
    block = text(5).split("```timeline\n")[1].split("```")[0]

    assert "target: ../../timeline.md\n" in block
    assert block.count("-testville") == 5


def test_fewer_are_seen_at_a_glance_in_their_list():
    assert "```timeline" not in text(4)


def test_a_site_without_a_timeline_has_no_strips():
    assert "```timeline" not in text(5, timeline=False)
