"""Fixtures for all tests: `corpus` reads literal pages, `golden` compares with files that are written to be read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from briefings.corpus import Corpus
from support.corpus import make_corpus
from support.golden import Golden

HERE = Path(__file__).parent
EXAMPLES = os.environ.get("EXAMPLES")
"""How many random inputs each property test takes; without it a few hundred, the same ones in every run."""
settings.register_profile(
    "railhead",
    max_examples=int(EXAMPLES or 100),
    derandomize=not EXAMPLES,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("railhead")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected output in tests/golden")


@pytest.fixture
def corpus() -> Callable[..., Corpus]:
    """Reads `{path: text}`, with a small vocabulary of testville unless another is given."""
    return make_corpus


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str], Golden]:
    """Opens a golden file by its path below `tests/golden`."""
    update = request.config.getoption("--update-golden")
    return lambda name: Golden(HERE / "golden" / name, update=update)
