"""The page of all charts, drawn."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.corpus import Corpus
from briefings.views.article import Article
from briefings.views.charts import charts
from briefings.views.charts.chart import NARROW, WIDE, Chart
from briefings.views.charts.drawing import drawn


@dataclass(frozen=True)
class Picture:
    """A chart, drawn twice."""

    chart: Chart
    wide: str
    """SVG for a column of text."""
    narrow: str
    """SVG for a phone."""


@dataclass(frozen=True)
class ChartsPage:
    """What the page shows besides its text."""

    article: Article
    pictures: tuple[Picture, ...]


def pictures(corpus: Corpus) -> tuple[Picture, ...]:
    """Every chart that has anything to draw."""
    shown = [chart for chart in charts(corpus) if chart.data.rows]
    drawings = drawn([chart.drawing(width) for width in (WIDE, NARROW) for chart in shown])
    return tuple(map(Picture, shown, drawings, drawings[len(shown) :]))
