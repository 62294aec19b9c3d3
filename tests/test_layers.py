"""Rules of architecture: what the core may import, which way the arrows point, how long a module may grow."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = [ROOT / "src", *sorted(ROOT.glob("plugins/*/src"))]
MODULES = sorted(path for source in SOURCES for path in source.rglob("*.py"))
CORE = ROOT / "src/briefings"
RECORD = {"diagnostics", "parse", "model", "accounts", "entry", "corpus"}
ALLOWED = {
    "diagnostics": set(),
    "parse": {"diagnostics"},
    "model": {"diagnostics"},
    "accounts": {"model"},
    "entry": {"parse", "model"},
    "reading": {"diagnostics", "parse", "model", "entry"},
    "selection": {"model", "entry"},
    "corpus": {"diagnostics", "parse", "model", "accounts", "entry", "reading", "selection"},
    "batches": {"parse", "entry", "reading", "corpus"},
    "releases": {"parse", "model", "entry", "corpus"},
    "markup": set(),
    "checks": {*RECORD, "markup"},
    "views": {*RECORD, "checks"},
    "exports": {*RECORD, "batches", "checks", "views", "hosting"},
    "reports": {"diagnostics"},
    "staging": set(),
    "fixes": {*RECORD, "checks"},
    "hosting": set(),
    "linkcheck": {*RECORD, "views"},
    "cluster": {"exports"},
    "commands": {*RECORD, "releases", "checks", "views", "exports", "reports", "fixes", "hosting", "linkcheck"},
    "cli": {"commands", "linkcheck", "cluster"},
}
"""What each part of the core may import; itself it may always."""


def imported(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it the import stands."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level:
            names |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def parts(path: Path) -> set[str]:
    """The parts of the core that a file imports."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("briefings.")} & set(ALLOWED)


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part_of(path: Path) -> str:
    return path.relative_to(CORE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=short)
def test_arrows_point_one_way(path):
    assert not [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if getattr(node, "level", 0)]
    if path == CORE / "__init__.py":
        assert parts(path) == set()
        return

    assert parts(path) <= ALLOWED[part_of(path)] | {part_of(path)}


def test_every_part_of_the_core_has_its_place_in_the_order():
    assert {part_of(path) for path in CORE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()} == {*ALLOWED, "__init__"}


def test_the_core_and_the_timeline_know_nothing_of_each_other_or_of_the_adapter():
    for path in MODULES:
        names = {name.partition(".")[0] for name in imported(path)}
        package = path.relative_to(next(source for source in SOURCES if path.is_relative_to(source))).parts[0]
        foreign = {"briefings": {"mkdocs_briefings", "mkdocs_timeline"}, "mkdocs_timeline": {"briefings", "mkdocs_briefings"}}

        assert names.isdisjoint(foreign.get(package, {"mkdocs_timeline"})), short(path)


def test_the_core_loads_no_site_builder_templates_or_markdown():
    names = [
        ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__") for path in sorted(CORE.rglob("*.py"))
    ]
    code = f"import sys, {', '.join(names)}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"

    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert {"mkdocs", "properdocs", "material", "jinja2", "markdown", "mkdocs_briefings", "mkdocs_timeline"}.isdisjoint(loaded)
    assert {"briefings", "pydantic", "yaml"} <= set(loaded)


@pytest.mark.parametrize("path", MODULES, ids=short)
def test_modules_stay_under_250_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 250


@pytest.mark.parametrize("path", MODULES, ids=short)
def test_imports_stand_at_the_top(path):
    """An import inside a function hides a cycle."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = [
        node.lineno for part in tree.body for node in ast.walk(part) if isinstance(node, ast.Import | ast.ImportFrom) and node is not part
    ]
    guarded = {
        node.lineno for part in tree.body if isinstance(part, ast.If | ast.Try) for node in ast.walk(part) if hasattr(node, "lineno")
    }

    assert set(inner) <= guarded
