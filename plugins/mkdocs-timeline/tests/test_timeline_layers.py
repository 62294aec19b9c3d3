"""Rules of the package itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("mkdocs_timeline")))
ADAPTERS = {"plugin", "config", "site"}
MODULES = sorted(path.stem for path in PACKAGE.glob("*.py"))


def test_modules_besides_the_adapters_do_not_import_mkdocs() -> None:
    pure = [f"mkdocs_timeline.{name}" for name in MODULES if name not in ADAPTERS | {"__init__"}]
    code = f"import sys, {', '.join(pure)}; print([name for name in sys.modules if name.partition('.')[0] == 'mkdocs'])"

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "[]"


def test_the_plugin_stays_an_adapter() -> None:
    assert len((PACKAGE / "plugin.py").read_text().splitlines()) <= 80


def test_modules_stay_short_and_say_what_they_are() -> None:
    for name in MODULES:
        source = (PACKAGE / f"{name}.py").read_text()

        assert len(source.splitlines()) < 200, name
        assert ast.get_docstring(ast.parse(source)), name
