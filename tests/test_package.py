"""What is installed, what is public, and what the package says of itself."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from importlib import import_module
from importlib.metadata import PackageNotFoundError, metadata
from importlib.resources import files
from pathlib import Path

import pytest

import arabic_geo

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

RESULTS = {"Span", "Document", "Quantity", "Bounds", "DateMention", "Attribution", "Place", "Claim"}
ENUMS = {"QuantityKind", "Modifier", "DatePart", "Calendar", "Mode", "SourceKind", "Stance", "PlaceRole"}
FUNCTIONS = {
    "parse",
    "parse_many",
    "parse_number",
    "parse_percentage",
    "find_quantities",
    "find_dates",
    "find_attributions",
    "find_places",
    "spell",
    "normalize",
    "explain",
    "to_dict",
    "from_dict",
    "to_json",
    "from_json",
    "json_schema",
}
ERRORS = {"ArabicGeoError", "NotANumberError", "NotAPercentageError"}


@pytest.mark.parametrize("name", sorted(RESULTS | ENUMS | FUNCTIONS | ERRORS | {"Parser", "Normalized"}))
def test_public_names(name: str) -> None:
    assert name in arabic_geo.__all__
    assert getattr(arabic_geo, name).__doc__


def test_all_is_what_there_is() -> None:
    assert len(set(arabic_geo.__all__)) == len(arabic_geo.__all__)
    assert all(hasattr(arabic_geo, name) for name in arabic_geo.__all__)


@pytest.mark.parametrize("name", ["py.typed", "sample.txt", "lexicon/data/countries.csv", "export/html.css"])
def test_data_is_in_the_package(name: str) -> None:
    assert files("arabic_geo").joinpath(name).is_file()


def test_optional_packages_are_not_loaded() -> None:
    code = "import sys, arabic_geo; print({'rich', 'pyarrow', 'spacy', 'hijridate'} & sys.modules.keys() or '')"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    assert run.stdout.strip() == ""


def test_an_import_loads_only_what_it_needs() -> None:
    """What it may cost is told in modules, which do not depend on the machine."""
    code = "import sys, arabic_geo; print(*(name for name in sys.modules if name.startswith('arabic_geo.')))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    loaded = {name.partition(".")[2] for name in run.stdout.split()}
    assert loaded == {"alignment", "chars", "errors", "explain", "normalize", "spans"}


def test_public_names_are_what_type_checkers_see() -> None:
    """The names that are loaded late come from the modules that the imports for type checkers name."""
    tree = ast.parse(Path(arabic_geo.__file__).read_text("utf-8"))
    seen = {
        alias.name: node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    for name in arabic_geo.__all__:
        assert getattr(arabic_geo, name) is getattr(import_module(str(seen[name])), name)
    assert set(arabic_geo.__all__) <= set(dir(arabic_geo))
    assert not hasattr(arabic_geo, "parse_all")


def test_metadata() -> None:
    try:
        installed = metadata("arabic-geo")
    except PackageNotFoundError:
        pytest.skip("not installed")
    assert installed["Version"] == PROJECT["version"]
    assert installed["License-Expression"] == "GPL-3.0-or-later"
    assert installed["Requires-Python"] == ">=3.11"
    assert "Typing :: Typed" in installed.get_all("Classifier", [])


def test_every_requirement_is_bounded() -> None:
    extras = PROJECT["optional-dependencies"]
    for requirement in [*PROJECT["dependencies"], *(each for extra in extras.values() for each in extra)]:
        if not requirement.startswith(("arabic-geo[", "types-")):
            assert ">=" in requirement and ",<" in requirement, requirement


@pytest.mark.parametrize("name", ["CITATION.cff", "CHANGELOG.md"])
def test_the_version_is_told_everywhere(name: str) -> None:
    assert PROJECT["version"] in (ROOT / name).read_text(encoding="utf-8")
