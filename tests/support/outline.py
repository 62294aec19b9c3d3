"""What a screen reader offers to jump to: landmarks, headings, controls, as an indented list."""

from __future__ import annotations

import re
from collections.abc import Iterator

ROLES = (
    "banner|button|checkbox|columnheader|combobox|complementary|contentinfo|form|group|heading|main|navigation"
    "|region|rowheader|search|searchbox|status|table|textbox"
)
LINE = re.compile(r"""^(?P<indent> *)- '?(?P<what>(?P<role>\w+)(?: "[^"]*")?(?: \[[^]]*\])?)""")


def outline(snapshot: str, more: str = "") -> str:
    """Playwright's `aria_snapshot` without texts and what only holds together; `more` names further roles."""
    return "".join(f"{line}\n" for line in _kept(snapshot, re.compile(f"{ROLES}|{more}" if more else ROLES)))


def _kept(snapshot: str, roles: re.Pattern[str]) -> Iterator[str]:
    around: list[int] = []
    for line in filter(None, map(LINE.match, snapshot.splitlines())):
        indent = len(line["indent"])
        around = [outer for outer in around if outer < indent]
        if roles.fullmatch(line["role"]):
            yield f"{'  ' * len(around)}- {line['what']}"
            around.append(indent)
