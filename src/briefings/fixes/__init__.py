"""What the checker can mend by itself: layout, quotes, order of keys, and links to pages that have moved.

Each fix edits the text where it must and leaves the rest as it was written, comments and line breaks included. (A YAML
library that reads and writes with comments, ruamel.yaml, would also fold long lines anew and change quotes that are fine;
the editor would no longer see in the difference what was mended.) A fix whose result does not read as the same record
is not applied.
"""

from collections.abc import Mapping

from briefings.corpus import Corpus
from briefings.fixes.layout import tidy
from briefings.fixes.moves import Moves
from briefings.fixes.order import in_order
from briefings.fixes.page import Draft
from briefings.fixes.quotes import quoted
from briefings.parse.faults import FM012
from briefings.parse.folder import Folder


def mend(folder: Folder, corpus: Corpus, renames: Mapping[str, str]) -> dict[str, bytes]:
    """The new content of every page that can be mended, by path; `renames` says where moved pages are now."""
    moves = Moves.of(corpus, renames)
    mended = {path: _mended(path, content, moves, corpus) for path, content in folder.pages.items()}
    return {path: content for path, content in mended.items() if content != folder.pages[path]}


def _mended(path: str, content: bytes, moves: Moves, corpus: Corpus) -> bytes:
    draft = Draft.read(path, content)
    if draft is None:
        return content
    draft = draft.changed(moves.followed(draft), moves.expected(draft))
    draft = draft.changed(quoted(draft, {problem.place for problem in corpus.problems if problem.rule != FM012.__name__}))
    draft = draft.changed(in_order(draft))
    return draft.changed(tidy(draft)).content


__all__ = ["mend"]
