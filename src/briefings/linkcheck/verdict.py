"""What the answers on the way say about a link."""

from __future__ import annotations

import re
from collections.abc import Sequence
from http import HTTPStatus
from urllib.parse import urlsplit

from briefings.linkcheck.client import Answer
from briefings.linkcheck.redirects import PERMANENT
from briefings.model.outcomes import Blocked, Fine, Gone, HomePage, Moved, Outcome, ServerError, Slow

HOME = re.compile(r"/?((index|default|home|main)(\.\w+)?|[a-z]{2}(-[a-z]{2})?)?/?", re.IGNORECASE)
"""Paths of home pages: the root, its usual files, and the root of one language or country."""
GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


def verdict(path: Sequence[str], answers: Sequence[Answer], slow: float) -> tuple[type[Outcome], str]:
    """The outcome, and where the address leads, empty where that is no news.

    `path` has the address and all that it redirects to, `answers` that of each; a page is slow from `slow` seconds on.
    """
    status = answers[-1].status
    if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return refusal(status), path[-1] if len(path) > 1 else ""
    if is_home(path[-1]) and not is_home(path[0]):
        return HomePage, path[-1]
    if answers[0].status in PERMANENT:
        return Moved, _settled(path, answers)
    return (Slow if max(answer.seconds for answer in answers) >= slow else Fine), ""


def is_home(url: str) -> bool:
    """Whether an address is that of a home page."""
    parts = urlsplit(url)
    return not parts.query and HOME.fullmatch(parts.path) is not None


def refusal(status: int) -> type[Outcome]:
    """The outcome of a status that is no page."""
    if status in GONE:
        return Gone
    return Blocked if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR else ServerError


def _settled(path: Sequence[str], answers: Sequence[Answer]) -> str:
    """The address that the host calls the new one: as far as all redirects are permanent."""
    return next(url for url, answer in zip(path, answers, strict=True) if answer.status not in PERMANENT)
