"""Charts of the whole record, each with what it says in words, as a table and as a file."""

from __future__ import annotations

from briefings.corpus import Corpus, once
from briefings.views.charts.chart import Chart
from briefings.views.charts.classes import launches_by_class, missiles_by_class
from briefings.views.charts.places import places
from briefings.views.charts.platforms import platforms
from briefings.views.charts.reach import reach
from briefings.views.charts.zones import zones

CHARTS = (launches_by_class, missiles_by_class, platforms, reach, places, zones)
"""In the order of the page."""


@once
def charts(corpus: Corpus) -> tuple[Chart, ...]:
    """Every chart, those with nothing to draw too."""
    return tuple(chart(corpus) for chart in CHARTS)
