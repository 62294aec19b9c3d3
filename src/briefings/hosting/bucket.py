"""Configuration for a bucket as S3 has it: a script that uploads, and what its network of caches (CloudFront) adds.

<https://docs.aws.amazon.com/cli/latest/reference/s3/cp.html>,
<https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html>
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Iterator
from typing import Any

from briefings.hosting.headers import CACHING, SHARING, TRANSPORT, everywhere
from briefings.hosting.media_types import TYPES, media_type
from briefings.hosting.routes import Routes

FOLDER = "bucket/"
START = """\
#!/bin/sh
# Uploads a built site, each file with its type and how long it may be kept: sh upload.sh SITE_FOLDER BUCKET
# What never changes goes first and pages go last, so that no page asks for what is not there yet.
# Written by `briefings export hosting`.
set -eu
site=$1 bucket=$2
put() { aws s3 cp "$site" "s3://$bucket" --recursive --exclude '*' "$@"; }
"""
REST = 'aws s3 sync "$site" "s3://$bucket" --delete --size-only'
"""Uploads what has no type of ours, and takes away what is in the site no more."""


def bucket(routes: Routes, asked: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """The script, and a policy for answers: one for all, one for what other sites may read."""
    asked = tuple(asked)
    yield f"{FOLDER}upload.sh", START + "\n".join([*_uploads(), *_redirects(routes), REST, ""])
    yield f"{FOLDER}headers.json", json.dumps(_policy("railhead", asked), indent=2)
    yield f"{FOLDER}headers-open-data.json", json.dumps(_policy("railhead-open-data", asked) | {"CorsConfig": _sharing()}, indent=2)


def _uploads() -> Iterator[str]:
    """A command for each type and time of keeping."""
    kept = {pattern.lstrip("/"): value for pattern, value in CACHING.choices}
    for media, caching in sorted({(media_type(pattern), value) for pattern, value in kept.items()}):
        yield _copy([one for one, value in kept.items() if (media_type(one), value) == (media, caching)], [], media, caching)
    for suffix in sorted(TYPES, key=lambda suffix: suffix == ".html"):
        others = [one for one in kept if one.endswith(suffix)]
        yield _copy([f"*{suffix}"], others, TYPES[suffix], CACHING.otherwise)


def _copy(included: Iterable[str], excluded: Iterable[str], media: str, caching: str) -> str:
    filters = [*(f"--include '{one}'" for one in included), *(f"--exclude '{one}'" for one in excluded)]
    return f"put {' '.join(filters)} {_metadata(media, caching)}"


def _metadata(media: str, caching: str) -> str:
    return f"--content-type {shlex.quote(media)} --cache-control {shlex.quote(caching)}"


def _redirects(routes: Routes) -> Iterator[str]:
    """For pages that have moved for good; a bucket knows no other redirect, and its page at the address leads on as well."""
    for here, there in routes.moved.items():
        file = f"{here}index.html"
        yield f'aws s3 cp "$site{file}" "s3://$bucket{file}" {_metadata(media_type(file), CACHING.value(file))} --website-redirect {there}'


def _policy(name: str, asked: Iterable[str]) -> dict[str, Any]:
    headers = everywhere(asked)
    security: dict[str, dict[str, Any]] = {
        "ContentSecurityPolicy": {"ContentSecurityPolicy": headers.pop("Content-Security-Policy")},
        "ContentTypeOptions": {},
        "FrameOptions": {"FrameOption": headers.pop("X-Frame-Options")},
        "ReferrerPolicy": {"ReferrerPolicy": headers.pop("Referrer-Policy")},
        "StrictTransportSecurity": {"AccessControlMaxAgeSec": int(TRANSPORT[1].removeprefix("max-age="))},
    }
    del headers["X-Content-Type-Options"]  # `ContentTypeOptions` says `nosniff` and can say nothing else
    custom = [{"Header": name, "Value": value, "Override": True} for name, value in headers.items()]
    return {
        "Name": name,
        "SecurityHeadersConfig": {name: {**value, "Override": True} for name, value in security.items()},
        "CustomHeadersConfig": {"Quantity": len(custom), "Items": custom},
    }


def _sharing() -> dict[str, Any]:
    """Sent where the path fits a pattern of `SHARING`, for which the distribution needs a behaviour each."""
    origins = sorted({value for _, value in SHARING.choices})
    return {
        "AccessControlAllowOrigins": {"Quantity": len(origins), "Items": origins},
        "AccessControlAllowHeaders": {"Quantity": 1, "Items": ["*"]},
        "AccessControlAllowMethods": {"Quantity": 2, "Items": ["GET", "HEAD"]},
        "AccessControlAllowCredentials": False,
        "OriginOverride": True,
    }
