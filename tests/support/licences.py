"""Under which licence each package and each vendored file is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata

from license_expression import ExpressionError, Licensing

from support.door import ROOT

LIST = ROOT / "overrides" / "assets" / "licences.txt"
"""Published with the site."""
ALLOWED = frozenset(
    {
        "0BSD", "Apache-2.0", "Artistic-1.0-Perl", "BSD-2-Clause", "BSD-2-Clause-Views", "BSD-3-Clause", "CC-BY-SA-3.0", "ISC", "LGPL-3.0-only",
        "LicenseRef-public-domain", "MIT", "MIT-0", "MPL-2.0", "OFL-1.1", "PSF-2.0",
    }
)  # fmt: skip
"""Licences, by their names in SPDX, under which work may be used here and passed on: permissive, or copyleft that ends at the
file or the library itself."""
SPELLINGS = {
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "Artistic License": "Artistic-1.0-Perl",
    "BSD 3-Clause license": "BSD-3-Clause",
    "ISC License": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "The MIT License (MIT)": "MIT",
}
"""What packages say, and what SPDX calls it."""
READ = {
    "axe-playwright-python": "MIT",
    "colorama": "BSD-3-Clause",
    "isodate": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
}
"""Packages whose metadata name no licence or no version of it: by the text that they bring along."""
VENDORED = (
    ("MiniSearch", "7.2.0", "MIT", "overrides/assets/js/vendor/minisearch.js"),
    ("Source Serif 4", "", "OFL-1.1", "overrides/assets/fonts/source-serif-4-700.woff2"),
    ("Citation styles of the CSL project", "", "CC-BY-SA-3.0", "src/briefings/views/citing/styles/apa.csl"),
    ("Outlines by Natural Earth", "", "LicenseRef-public-domain", "src/briefings/views/charts/outline.geojson"),
    ("Data Package profile", "2.0", "MIT", "tests/exports/profile/data-package-2-0.json"),
    ("Vocabulary of schema.org", "", "CC-BY-SA-3.0", "tests/vendor/schema-org/vocabulary.json"),
)
"""Work of others that lies in this repository: name, version, licence and file."""
_PINNED = re.compile(r"^(?P<name>[a-z0-9._-]+)==(?P<version>[^ ]+)", re.MULTILINE)


@dataclass(frozen=True, order=True)
class Used:
    """One work of others."""

    name: str
    version: str
    licence: str
    """In SPDX's words; as the package has it where SPDX has no such name; empty where it says nothing."""

    @property
    def fault(self) -> str:
        """Why it may not be used; empty where it may."""
        if not self.licence:
            return f"{self.name} {self.version}: no licence is known; read its text, and add it to READ in tests/support/licences.py"
        try:
            Licensing(sorted(ALLOWED)).parse(self.licence, validate=True)
        except ExpressionError:
            return f"{self.name} {self.version}: `{self.licence}` is not among the licences allowed in tests/support/licences.py"
        return ""


def used() -> Iterator[Used]:
    """Everything that is locked or vendored, in the order of names."""
    pinned = _PINNED.finditer((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    packages = [Used(match["name"], match["version"], licence(match["name"])) for match in pinned]
    yield from sorted([*packages, *(Used(name, version, terms) for name, version, terms, _ in VENDORED)], key=lambda one: one.name.lower())


def licence(package: str) -> str:
    """What an installed package says of itself, the most exact first; empty where it says nothing."""
    try:
        said = metadata(package)
    except PackageNotFoundError:
        return READ.get(package, "")
    short = (said.get("License") or "").strip()
    classified = [name.split(" :: ")[-1] for name in said.get_all("Classifier") or [] if name.startswith("License ::")]
    exact = said.get("License-Expression") or READ.get(package) or (short if "\n" not in short and short != "UNKNOWN" else "")
    found = exact or " OR ".join(SPELLINGS.get(name, name) for name in classified)
    return SPELLINGS.get(found, found)


def listed() -> str:
    """The list as it is published."""
    return "".join(f"{one.name} {one.version}".rstrip() + f": {one.licence}\n" for one in used())
