"""What is distributed: an sdist that builds from itself, a wheel with all that runs and nothing else.

Nothing is downloaded: the build runs with the hatchling that is installed, and the index is a directory.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("build")
pytest.importorskip("hatchling")

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
STEM = f"arabic_geo-{PROJECT['version']}"
WHEEL = f"{STEM}-py3-none-any.whl"
SDIST = f"{STEM}.tar.gz"


def run(*command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *command], cwd=cwd, env=os.environ | environment, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(source: Path, out: Path) -> Path:
    """The directory with the sdist of a source tree, and the wheel that is built from that sdist."""
    run("-m", "build", "--no-isolation", "--outdir", str(out), str(source), cwd=out.parent)
    return out


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("built") / "dist")


def files_of(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def members_of(sdist: Path) -> set[str]:
    with tarfile.open(sdist) as archive:
        return {member.name.partition("/")[2] for member in archive if member.isfile()}


def test_both_are_built_and_their_metadata_is_sound(dist: Path) -> None:
    assert sorted(path.name for path in dist.iterdir()) == [WHEEL, SDIST]
    pytest.importorskip("twine")
    assert run("-m", "twine", "check", "--strict", WHEEL, SDIST, cwd=dist).count("PASSED") == 2


def test_the_wheel_has_the_package_and_nothing_else(dist: Path) -> None:
    package = ROOT / "arabic_geo"
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    found = set(files_of(dist / WHEEL))
    about = {name for name in found if name.startswith(f"{STEM}.dist-info/")}
    assert found - about == wanted
    assert {name.partition("/")[2] for name in about} == {
        "METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"
    }  # fmt: skip
    assert {"arabic_geo/py.typed", "arabic_geo/sample.txt", "arabic_geo/lexicon/data/cues.csv"} <= found


def test_the_wheel_is_for_every_python_and_system(dist: Path) -> None:
    files = files_of(dist / WHEEL)
    told = files[f"{STEM}.dist-info/WHEEL"].decode()
    assert "Root-Is-Purelib: true" in told and "Tag: py3-none-any" in told
    entries = files[f"{STEM}.dist-info/entry_points.txt"].decode()
    assert "arabic-geo = arabic_geo.cli:main" in entries


def test_the_sdist_has_what_is_needed_to_test_and_to_document(dist: Path) -> None:
    members = members_of(dist / SDIST)
    assert {
        "pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "CITATION.cff", "SECURITY.md",
        ".ci/run", ".github/workflows/ci.yml", "docs/conf.py", "docs/ar.md", "docs/notebook.ipynb",
        "tests/test_docs.py",
    } <= members  # fmt: skip
    assert not [name for name in members if "__pycache__" in name or name.startswith(("build/", "dist/", ".venv/"))]


def test_the_sdist_builds_from_itself(dist: Path, tmp_path: Path) -> None:
    with tarfile.open(dist / SDIST) as archive:
        archive.extractall(tmp_path, filter="data")
    again = build(tmp_path / STEM, tmp_path / "dist")
    assert members_of(again / SDIST) == members_of(dist / SDIST)
    assert files_of(again / WHEEL) == files_of(dist / WHEEL)


def test_the_wheel_is_installed_from_an_index_of_ones_own(dist: Path, tmp_path: Path) -> None:
    page = tmp_path / "index" / "arabic-geo"
    page.mkdir(parents=True)
    (page / WHEEL).write_bytes((dist / WHEEL).read_bytes())
    (page / "index.html").write_text(f'<!doctype html><a href="{WHEEL}">{WHEEL}</a>', encoding="utf-8")
    target = tmp_path / "installed"
    run(
        "-m", "pip", "--isolated", "install", "--quiet", "--no-deps", "--no-cache-dir", "--target", str(target),
        "--index-url", page.parent.as_uri() + "/", f"arabic-geo=={PROJECT['version']}", cwd=tmp_path,
    )  # fmt: skip
    code = "import arabic_geo, importlib.metadata as m; print(arabic_geo.__file__, m.version('arabic-geo'))"
    where, _, version = run("-P", "-c", code, cwd=tmp_path, PYTHONPATH=str(target)).strip().rpartition(" ")
    assert Path(where).is_relative_to(target) and version == PROJECT["version"]
    assert "EUR" in run("-P", "-m", "arabic_geo", cwd=tmp_path, PYTHONPATH=str(target), PYTHONUTF8="1")
