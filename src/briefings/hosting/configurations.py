"""Everything that operators of any host need, as files of one folder."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.hosting.bucket import bucket
from briefings.hosting.caddy import caddy
from briefings.hosting.nginx import nginx
from briefings.hosting.published import netlify
from briefings.hosting.routes import Routes


def configurations(routes: Routes, asked: Iterable[str] = ()) -> dict[str, str]:
    """Text by path. `asked` are origins that pages may ask for data, besides their own."""
    asked = tuple(asked)
    return dict([*nginx(routes, asked), *caddy(routes, asked), *netlify(routes), *bucket(routes, asked)])
