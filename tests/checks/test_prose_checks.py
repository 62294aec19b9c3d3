"""PR: the text serves a reader who has one minute."""

from support.corpus import LAUNCH, TERM, found, launch, marked, term


def test_pr001_a_summary_of_sixty_words_passes():
    assert found({TERM: term(f"summary: {'word ' * 60}")}) == []


def test_pr001_a_summary_of_sixty_one_words_is_found():
    pages = {TERM: term(f"summary: ▸{'word ' * 61}")}

    assert found(pages) == marked("PR001", pages)


def test_pr001_a_folded_summary_is_found_at_its_first_line():
    pages = {TERM: term(f"summary: ▸>-\n  {'word ' * 31}\n  {'word ' * 31}")}

    assert found(pages) == marked("PR001", pages)


def test_pr002_headings_of_the_second_level_pass():
    assert found({TERM: term(body="## Use\n\nMore.\n\n### And\n\n#hash\n")}) == []


def test_pr002_a_comment_in_a_code_block_is_no_heading():
    assert found({TERM: term(body="```sh\n# comment\n```\n")}) == []


def test_pr002_a_heading_of_the_first_level_is_found():
    pages = {TERM: term(body="Text.\n\n▸# Zone\n\nMore.\n\n▸# Again\n")}

    assert found(pages) == marked("PR002", pages)


def test_pr003_a_citation_below_a_heading_passes():
    assert found({LAUNCH: launch(body="## Seen\n\nTwo.[^notice]\n\n`## Not[^one]`")}) == []


def test_pr003_a_citation_in_a_heading_is_found():
    pages = {LAUNCH: launch(body="## Seen▸[^notice]\n\nHeard▸[^notice]\n---\n")}

    assert found(pages) == marked("PR003", pages)
