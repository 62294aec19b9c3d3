"""Words of other languages are marked in rendered text."""

import pytest

from briefings.views.languages import mark_languages


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("the missile 화성-17 flew", 'the missile <span lang="ko">화성-17</span> flew'),
        ("(준중거리, 準中距離)", '(<span lang="ko">준중거리</span>, <span lang="ja">準中距離</span>)'),
        ("KN-23 and 15 km", "KN-23 and 15 km"),
        ("대북 제재 위원회", '<span lang="ko">대북 제재 위원회</span>'),
        ("ミサイル・防衛 12", '<span lang="ja">ミサイル・防衛 12</span>'),
    ],
)
def test_each_run_is_marked_as_a_whole(html: str, marked: str) -> None:
    assert mark_languages(html) == marked


def test_what_stands_in_a_tag_is_left_alone() -> None:
    html = '<a href="#화성" title="화성">Hwasong</a>'

    assert mark_languages(html) == html
