"""Imports run one way, and in no circle."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import arabic_geo

PACKAGE = Path(__file__).parents[1] / "arabic_geo"

#: Each may import what stands before it, and its own parts. Those that share a line do not know each other.
ORDER = (
    {"errors"},
    {"chars"},
    {"spans"},
    {"alignment"},
    {"normalize"},
    {"pieces"},
    {"tokens"},
    {"lexicon"},
    {"grammar"},
    {"layers"},
    {"document"},
    {"export"},
    {"plugins"},
    {"parser"},
    {"evaluate", "explain", "checks"},
    {"testing"},
    {"cli"},
    {"__main__"},
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}

#: (module, what it imports when a function is called): a document draws itself in notebooks.
LATE = {("arabic_geo.document", "arabic_geo.export.html")}

#: The front door is for users, and for what stands above all that it opens.
FRONT_DOOR = {"arabic_geo.cli", "arabic_geo.__main__", "arabic_geo.evaluate", "arabic_geo.testing"}


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """The modules of the package that a module imports, and whether only inside a function."""

    def visit(node: ast.AST, late: bool) -> Iterator[tuple[str, bool]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                yield from ((alias.name, late) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                assert child.level == 0, f"{path}:{child.lineno}: a relative import"
                for alias in child.names:
                    full = f"{child.module}.{alias.name}"
                    # A name that the front door exports is not the module of that name.
                    shadowed = child.module == "arabic_geo" and alias.name in arabic_geo.__all__
                    yield full if full in MODULES and not shadowed else str(child.module), late
            else:
                yield from visit(child, late or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef))

    for name, late in visit(ast.parse(path.read_text(encoding="utf-8")), False):
        if name == "arabic_geo" or name.startswith("arabic_geo."):
            yield name, late


#: They bring the parser into another system, and stand beside what stands above it.
HOSTED = {"arabic_geo.export.arrow", "arabic_geo.export.spacy"}


def part_of(module: str) -> str:
    return module.split(".")[1]


def allowed(importer: str, imported: str, late: bool) -> bool:
    if (importer, imported) in LATE:
        return late
    if imported == "arabic_geo":
        return importer in FRONT_DOOR
    if importer in HOSTED or imported in HOSTED:
        return rank_of(imported) < rank_of(importer)
    return part_of(importer) == part_of(imported) or rank_of(imported) < rank_of(importer)


def rank_of(module: str) -> int:
    return RANK["explain" if module in HOSTED else part_of(module)]


INNER = [name for name in MODULES if name != "arabic_geo"]


@pytest.mark.parametrize("module", INNER)
def test_imports_run_one_way(module: str) -> None:
    wrong = [imported for imported, late in imports(MODULES[module]) if not allowed(module, imported, late)]
    assert not wrong, f"{module} imports {wrong}, which stand above or beside it"


def test_every_part_has_its_place() -> None:
    assert {part_of(module) for module in INNER} <= RANK.keys()


def test_imports_run_in_no_circle() -> None:
    early = {
        module: {imported for imported, late in imports(MODULES[module]) if not late and imported != "arabic_geo"}
        for module in INNER
    }
    TopologicalSorter(early).prepare()
