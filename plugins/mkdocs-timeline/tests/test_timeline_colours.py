"""The colours of the series: contrast, and what colour-blind readers can tell apart."""

from __future__ import annotations

import itertools
import math
import re
from importlib.resources import files

import pytest

STYLE = files("mkdocs_timeline").joinpath("assets", "band.css").read_text(encoding="utf-8")
PAIRS = re.findall(r"--timeline-series-\d, light-dark\((#\w{6}), (#\w{6})\)", STYLE)
LIGHT, DARK = ([pair[scheme] for pair in PAIRS] for scheme in (0, 1))
# Simulation of colour blindness: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
# Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.0, linear RGB.
EYES = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}

# Björn Ottosson, "A perceptual color space for image processing" (2020).
CONES = ((0.41222147, 0.53633254, 0.05144599), (0.21190350, 0.68069955, 0.10739696), (0.08830246, 0.28171884, 0.62997870))
OKLAB = ((0.21045426, 0.79361779, -0.00407205), (1.97799850, -2.42859221, 0.45059371), (0.02590404, 0.78277177, -0.80867577))


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def dot(one, two) -> float:
    return sum(a * b for a, b in zip(one, two, strict=True))


def luminance(colour: str) -> float:
    return dot((0.2126, 0.7152, 0.0722), linear(colour))


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, eye: str) -> tuple[float, ...]:
    """The colour in Oklab, where distance is difference, as an eye sees it."""
    rgb = [max(0.0, dot(row, linear(colour))) for row in EYES[eye]]
    return tuple(dot(row, [dot(cone, rgb) ** (1 / 3) for cone in CONES]) for row in OKLAB)


def test_there_are_eight_for_each_scheme() -> None:
    assert len(set(LIGHT)) == len(set(DARK)) == 8


@pytest.mark.parametrize(("colours", "grounds"), [(LIGHT, ["#ffffff", "#f3f0e8"]), (DARK, ["#000000", "#20252b"])])
def test_each_stands_out_from_the_ground(colours: list[str], grounds: list[str]) -> None:
    assert min(contrast(colour, ground) for colour in colours for ground in grounds) >= 3


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_look_alike_to_any_eye(colours: list[str], eye: str) -> None:
    nearest = min(math.dist(seen(one, eye), seen(two, eye)) for one, two in itertools.combinations(colours, 2))

    assert nearest > 0.07  # 0.02 is just noticeable side by side
