"""From a Vega-Lite drawing to SVG that follows the page's fonts and colours."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence

from briefings.views.charts.chart import Spec

STYLE: Spec = {
    "background": None,
    "padding": {"left": 0, "right": 0, "top": 2, "bottom": 22},
    "bounds": "flush",  # the size follows from ours, not from the width of letters on the machine that draws
    "spacing": 6,
    "config": {
        "view": {"stroke": None},
        "text": {"fill": "var(--rh-ink)", "fontSize": 13, "baseline": "alphabetic", "align": "left"},
        "rule": {"stroke": "var(--rh-rule)"},
        "axis": {
            "domain": False,
            "grid": False,
            "tickColor": "var(--rh-rule)",
            "labelColor": "var(--rh-muted)",
            "labelFontSize": 13,
            "labelOverlap": False,
            "title": None,
        },
    },
}
_LONG = re.compile(r"(\d+\.\d)\d+")
"""Numbers finer than a tenth of a pixel, which nobody sees."""
_UNSAID = re.compile(r' (?:role|aria-[a-z]+|class|font-family|xmlns(?::xlink)?)="[^"]*"')
"""Attributes of no use here: the text alternative stands beside the picture, and the style sheet names the font."""


_DRAW = """
import json, sys, vl_convert
json.dump([vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]) for spec in json.load(sys.stdin)], sys.stdout)
"""
_kept: dict[str, str] = {}
"""What was drawn last, by what it was drawn from: a preview draws again only what has changed."""


def drawn(specs: Sequence[Spec]) -> list[str]:
    """The SVG of each drawing, for a place inside a page."""
    asked = [json.dumps({**STYLE, **spec}) for spec in specs]
    new = [text for text in dict.fromkeys(asked) if text not in _kept]
    known = _kept | dict(zip(new, _svgs(new), strict=True))
    _kept.clear()
    _kept.update((text, known[text]) for text in asked)
    return [known[text] for text in asked]


def _svgs(specs: Sequence[str]) -> list[str]:
    """The SVGs of drawings in JSON. The first takes 0.4 s, the others some 0.04 s each.

    A process of their own draws them: the library starts threads, which a build that is forked later would wait for in vain.
    """
    if not specs:
        return []
    asked = f"[{','.join(specs)}]"
    ended = subprocess.run([sys.executable, "-X", "utf8", "-c", _DRAW], input=asked, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return [_UNSAID.sub("", _LONG.sub(r"\1", drawing)) for drawing in json.loads(ended.stdout)]
