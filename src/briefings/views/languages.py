"""Korean and Japanese words in an English text, marked so that they are spoken and set in their own language."""

import re

# Numbers and hyphens belong to a name (화성-17), and so do single blanks between words of one language.
_KOREAN = r"[가-힣]+(?:[ ·-]?[가-힣0-9]+)*"
_JAPANESE = r"[々ぁ-ゖァ-ヺー一-鿿]+(?:[ ・-]?[々ぁ-ゖァ-ヺー一-鿿0-9]+)*"
_PIECES = re.compile(rf"(?P<tag><[^>]*>)|(?P<ko>{_KOREAN})|(?P<ja>{_JAPANESE})")


def mark_languages(html: str) -> str:
    """Wrap each run of Hangul in `<span lang="ko">`, each of Kanji and Kana in `lang="ja"`; tags stay as they are.

    Chinese shares its characters with Japanese. The record's names in them come from Japanese notices, so that is what
    they are taken for.
    """
    return _PIECES.sub(lambda match: match[0] if match["tag"] else f'<span lang="{match.lastgroup}">{match[0]}</span>', html)
