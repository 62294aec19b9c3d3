"""The builders that are measured, each in a module of its own."""

from __future__ import annotations

from benchmarks.contenders.contender import Contender
from benchmarks.contenders.hugo import Hugo
from benchmarks.contenders.material import Material
from benchmarks.contenders.railhead import Railhead, RailheadWithoutBundle
from benchmarks.contenders.zensical import Zensical

CONTENDERS: tuple[type[Contender], ...] = (Material, Railhead, RailheadWithoutBundle, Zensical, Hugo)
"""In the order of the table; the first is what the others are compared with."""
