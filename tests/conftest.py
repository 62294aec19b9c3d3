"""Fixtures for all tests: `corpus` reads literal pages, `golden` compares with files that are written to be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.corpus import Corpus
from support.corpus import make_corpus
from support.golden import Golden

HERE = Path(__file__).parent


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
