"""Charts of the whole record, each with what it says in words, as a table and as a file."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.corpus import Corpus
from briefings.views.charts.chart import Chart
from briefings.views.charts.classes import launches_by_class, missiles_by_class
from briefings.views.charts.places import places
from briefings.views.charts.platforms import platforms
from briefings.views.charts.reach import reach
from briefings.views.charts.zones import zones

CHARTS = (launches_by_class, missiles_by_class, platforms, reach, places, zones)
"""In the order of the page."""


def charts(corpus: Corpus) -> Iterator[Chart]:
    """Every chart, those with nothing to draw too."""
    return (chart(corpus) for chart in CHARTS)
