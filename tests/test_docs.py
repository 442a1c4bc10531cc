"""The examples of README.md and docs/ are run, and print what stands there.

A block below a line that ends with the name of a file and a colon (`` `my.csv`: ``) is that file. A ``python`` block
with ``>>>`` is a session, compared as a doctest. Another ``python`` block is run, and the ``text`` block that follows
it at once is what it must print. A ``sh`` block whose lines start with ``$`` is typed into a shell, and prints what
stands below each line. The blocks of one page share their names and their shell, and run where its files may lie: in a
directory of their own. A page that opens with ``<!-- needs: spark -->`` has the mark ``needs_spark``; one that needs
the ``index`` makes an environment of its own, and sees nothing of the one that runs the tests. The notebook is kept
without outputs; its cells are run here as they stand, and by Jupyter where the site is built.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import inspect
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import regex
from attrs import define, field, frozen

import arabic_geo
from arabic_geo.lexicon import TABLES
from arabic_geo.lexicon.load import columns_of, read_rows
from arabic_geo.plugins import HOOKS, Hooks

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
NOTEBOOK = ROOT / "docs" / "notebook.ipynb"
GLOSSARY = ROOT / "docs" / "glossary.md"

FENCE = regex.compile(r"^```(?P<language>[a-z]*)[^\n]*\n(?P<code>.*?)^```$", regex.MULTILINE | regex.DOTALL)
COMMAND = regex.compile(r"^\$ (?P<command>.*)\n(?P<printed>(?:(?!\$ ).*\n)*)", regex.MULTILINE)
FILE = regex.compile(r"`(?P<name>[\w./-]++(?<=\.(?:csv|py|toml)))`:\s*+$")
NEEDS = regex.compile(r"<!-- needs: (?P<names>[a-z ]+) -->")
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
#: What a shell prints when a command has ended.
END = "-- the command has ended --"
INVISIBLE = str.maketrans("", "", "\u200e\u2068\u2069")


@frozen
class Block:
    """A fenced block of a page: its language, what stands in it, the line where that begins, the file that it is."""

    language: str
    code: str
    line: int
    follows: bool
    file: str | None


def read_blocks(page: str) -> Iterator[Block]:
    end = 0
    for found in FENCE.finditer(page):
        between = page[end : found.start()]
        named = FILE.search(between)
        end = found.end()
        line = page.count("\n", 0, found.start()) + 1
        yield Block(found["language"], found["code"], line, not between.strip(), named["name"] if named else None)


def run_session(block: Block, names: dict[str, Any], page: Path) -> None:
    test = doctest.DocTestParser().get_doctest(block.code, names, page.name, str(page), block.line)
    complaints: list[str] = []
    doctest.DocTestRunner(optionflags=OPTIONS).run(test, out=complaints.append, clear_globs=False)
    names.update(test.globs)
    assert not complaints, "".join(complaints)


def run_program(block: Block, names: dict[str, Any], page: Path) -> str:
    program = compile("\n" * block.line + block.code, str(page), "exec")
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(program, names)
    return printed.getvalue()


def visible(text: str) -> list[str]:
    return [line.rstrip() for line in text.translate(INVISIBLE).strip().splitlines()]


@define
class Shell:
    """A shell that the commands of a page are typed into, one after another."""

    bare: bool
    process: subprocess.Popen[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        ours = str(Path(sys.executable).parent)
        path = [folder for folder in os.environ["PATH"].split(os.pathsep) if folder != ours]
        surroundings = {"PATH": os.pathsep.join(path if self.bare else [ours, *path]), "COLUMNS": "100"}
        self.process = subprocess.Popen(
            ["bash"],
            env=os.environ | surroundings | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_QUIET": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def run(self, command: str) -> str:
        """What a command prints."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{{ {command}\n}} </dev/null\nprintf '\\n%s\\n' '{END}'\n")
        self.process.stdin.flush()
        return "".join(iter(self.process.stdout.readline, f"{END}\n"))

    def close(self) -> None:
        """End the shell."""
        self.process.communicate()


def run_commands(block: Block, page: Path, shell: Shell) -> None:
    for found in COMMAND.finditer(block.code):
        printed = "\n".join(visible(shell.run(found["command"])))
        wanted = "\n".join(visible(found["printed"]))
        right = doctest.OutputChecker().check_output(wanted, printed, OPTIONS)
        assert right, f"{page.name}: $ {found['command']}\n{printed}"


def read_needs(page: Path) -> list[str]:
    needs = NEEDS.match(page.read_text(encoding="utf-8"))
    return needs["names"].split() if needs else []


def mark(page: Path) -> Any:
    marks = [getattr(pytest.mark, f"needs_{name}") for name in read_needs(page)]
    return pytest.param(page, marks=marks, id=page.name)


@pytest.mark.parametrize("page", [mark(page) for page in PAGES])
def test_examples(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "__main__"}
    printed: str | None = None
    shell = Shell(bare="index" in read_needs(page))
    request.addfinalizer(shell.close)
    for block in read_blocks(page.read_text(encoding="utf-8")):
        if block.file:
            Path(block.file).parent.mkdir(parents=True, exist_ok=True)
            Path(block.file).write_text(block.code, encoding="utf-8")
            printed = None
        elif block.language == "python" and ">>>" in block.code:
            run_session(block, names, page)
            printed = None
        elif block.language == "sh" and block.code.startswith("$ "):
            run_commands(block, page, shell)
            printed = None
        elif block.language == "python":
            printed = run_program(block, names, page)
        elif block.language == "text" and block.follows and printed is not None:
            assert visible(printed) == visible(block.code), f"{page.name}:{block.line}"
            printed = None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in regex.findall(r"\]\(([^)#:]++)(?:#[^)]*+)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_readme_has_both_commands() -> None:
    commands = [
        line for line in PAGES[0].read_text(encoding="utf-8").splitlines() if line.startswith("python3 -m venv ")
    ]
    assert [command.rpartition("/")[2] for command in commands] == ["arabic-geo", "pytest"]


@pytest.mark.parametrize("hook", HOOKS)
def test_each_hook_is_documented_with_its_signature(hook: str) -> None:
    gives = inspect.signature(getattr(Hooks, hook)).return_annotation
    assert f"def {hook}() -> {gives}" in (ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES)
def test_each_table_is_documented_with_its_columns(table: str) -> None:
    columns = " ".join(f"`{name}`" for name in columns_of(TABLES[table]) if name not in ("example", "counterexample"))
    assert f"| `{table}` | {columns} |" in (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")


def read_cells() -> list[str]:
    return ["".join(cell["source"]) for cell in _read_notebook()["cells"] if cell["cell_type"] == "code"]


def _read_notebook() -> Any:
    return json.loads(NOTEBOOK.read_text(encoding="utf-8"))


def run_cell(cell: str, names: dict[str, Any]) -> Any:
    """What the last line of a cell is, where it is an expression."""
    program = ast.parse(cell)
    *lines, last = program.body
    if not isinstance(last, ast.Expr):
        return exec(compile(program, NOTEBOOK.name, "exec"), names)
    exec(compile(ast.Module(lines, []), NOTEBOOK.name, "exec"), names)
    return eval(compile(ast.Expression(last.value), NOTEBOOK.name, "eval"), names)


def test_the_notebook_is_kept_without_outputs() -> None:
    for cell in _read_notebook()["cells"]:
        assert not cell.get("outputs") and cell.get("execution_count") is None


@pytest.mark.needs_extras
@pytest.mark.parametrize("own", [False, True], ids=["samples", "own articles"])
def test_the_notebook_leads_to_a_sorted_table(own: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if own:
        Path("articles").mkdir()
        Path("articles/2024-05-01 buses.txt").write_text(
            "قال ناطق باسم البلدية أمس إن 14 حافلة وصلت.", encoding="utf-8"
        )
    names: dict[str, Any] = {"__name__": "__main__"}
    shown = [run_cell(cell, names) for cell in read_cells()]
    claims = names["claims"]
    assert len(claims) == (1 if own else 9)
    for _, group in claims.groupby("kind"):
        assert group["size"].is_monotonic_decreasing
    assert any("<table" in each._repr_html_() for each in shown if isinstance(each, arabic_geo.Document))
    assert len(Path("claims.csv").read_text(encoding="utf-8-sig").splitlines()) == len(claims) + 1
    assert names["days"][0][3].isoformat() == ("2024-04-30" if own else "2024-05-01")


PUBLIC = [getattr(arabic_geo, name) for name in arabic_geo.__all__]
ENUMS = [each for each in PUBLIC if isinstance(each, type) and issubclass(each, StrEnum)]


@pytest.mark.parametrize("enum", ENUMS)
def test_the_glossary_has_every_value(enum: type[StrEnum]) -> None:
    assert [value for value in enum if f"`{value}`" not in GLOSSARY.read_text(encoding="utf-8")] == []


def test_the_glossary_is_in_order() -> None:
    rows = regex.findall(r"^\| (.+?) \| (.+?) \| ", GLOSSARY.read_text(encoding="utf-8"), regex.MULTILINE)
    terms = [term for term, arabic in rows if regex.match(r"\p{Arabic}", arabic)]
    assert len(terms) > 30 and terms == sorted(terms)


def test_the_api_has_every_public_name() -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "api").glob("*.md"))
    told = set(regex.findall(r"^\.\. auto\w++:: arabic_geo\.(\w++)$", pages, regex.MULTILINE))
    assert set(arabic_geo.__all__) - told == set()


def test_the_rows_that_contributors_are_shown_are_sound() -> None:
    shown = 0
    for block in read_blocks((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        for table in ("outlets", "cues"):
            data = files("arabic_geo.lexicon").joinpath("data", f"{table}.csv").read_text(encoding="utf-8").splitlines()
            header, *rows = block.code.splitlines()
            if header == data[0]:
                shown += 1
                assert len(list(read_rows(table, [header, *rows], f"{table}.csv"))) == len(rows) == 1
                assert rows[0] in data or ",," not in rows[0]  # taken from the table, or with no cell left out
    assert shown == 2
