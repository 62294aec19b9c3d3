"""Findings by page, as the panel of the preview reads them."""

import json
from collections.abc import Iterable
from itertools import groupby

from briefings.diagnostics import Diagnostic
from briefings.entry import address


def findings_json(findings: Iterable[Diagnostic]) -> str:
    """A list of `{path, url, findings}` in the order of files; `url` is where the site shows the file."""
    pages = groupby(findings, key=lambda finding: finding.place.path)
    return json.dumps([{"path": path, "url": address(path), "findings": [_flat(finding) for finding in found]} for path, found in pages])


def _flat(finding: Diagnostic) -> dict[str, str | int]:
    place = {"line": finding.place.line, "column": finding.place.column}
    return place | {name: str(getattr(finding, name)) for name in ("rule", "severity", "message", "hint")}
