"""Where an answer sends us on."""

from http import HTTPStatus
from urllib.parse import urldefrag, urljoin

from briefings.linkcheck.client import Answer
from briefings.linkcheck.link_error import LinkError
from briefings.model.outcomes import ServerError

PERMANENT = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
REDIRECTS = PERMANENT | {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}


def next_address(url: str, answer: Answer) -> str | None:
    """The address that an answer redirects to, None if it does not redirect. Raises LinkError for what is no address."""
    if answer.status not in REDIRECTS:
        return None
    target = resolved(url, answer.location)
    if not answer.location or not target.startswith(("http://", "https://")):
        raise LinkError(ServerError, f"it redirects to `{answer.location[:80]}`, which is not an address")
    return target


def resolved(url: str, reference: str) -> str:
    """The address that a reference on another page means; empty where it means none."""
    try:
        return urldefrag(urljoin(url, reference)).url
    except ValueError:
        return ""
