"""The command: what it prints, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from arabic_geo import cli
from arabic_geo.document import Document
from arabic_geo.export import table
from arabic_geo.export.json import from_json
from arabic_geo.export.table import measure, render_claims
from arabic_geo.layers.attributions.results import Attribution, Mode, SourceKind, Stance
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.quantities.results import Modifier, Quantity, QuantityKind
from arabic_geo.spans import Span

NEWS = "قالت وزارة الصحة إن عدد المصابين بلغ 120 شخصا."
ROOT = Path(__file__).parents[1]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in this process: exit code, standard output, standard error."""

    def call(*argv: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        try:
            code = cli.main(argv)
        except SystemExit as exit:
            code = int(exit.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def news(tmp_path: Path) -> str:
    path = tmp_path / "news.txt"
    path.write_bytes(NEWS.encode())
    return str(path)


# --- what is read ---------------------------------------------------------------------------------------


def test_alone_it_shows_the_bundled_article_and_its_claims(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    article, _, claims = out.partition(cli.read_sample())
    assert article == ""
    assert "3,400,000,000" in claims and "EUR" in claims


def test_a_file_is_read_as_a_table(run: Run, news: str) -> None:
    code, out, err = run("parse", news)
    assert (code, err) == (0, "")
    assert "120" in out and "وزارة الصحة" in out


@pytest.mark.parametrize("names", [[], ["-"]])
def test_standard_input_is_read(run: Run, names: list[str]) -> None:
    code, out, _ = run("parse", *names, "--format", "jsonl", stdin=NEWS.encode())
    assert code == 0
    assert from_json(out).text == NEWS


def test_lines_of_json_are_one_document_each(run: Run, news: str) -> None:
    code, out, _ = run("parse", news, news, "--format", "jsonl")
    assert code == 0
    assert [from_json(line).text for line in out.splitlines()] == [NEWS, NEWS]


def test_json_is_indented(run: Run, news: str) -> None:
    _, out, _ = run("parse", news, "--format", "json")
    assert out.startswith('{\n  "schema"')
    assert json.loads(out)["text"] == NEWS


def test_csv_is_one_table_of_all_files(run: Run, news: str) -> None:
    code, out, err = run("parse", news, "nowhere.txt", news, "--format", "csv")
    assert code == cli.UNREADABLE and err.count("\n") == 1
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["article"], row["figure"], row["speaker"]) for row in rows] == [(news, "120", "وزارة الصحة")] * 2


def test_a_table_of_several_files_names_them(run: Run, news: str) -> None:
    _, out, _ = run("parse", news, news)
    assert out.count(f"{news}:\n") == 2


def test_the_text_is_left_as_it_is(run: Run) -> None:
    text = "\ufeffقال\r\nالوزير\x00\u200f"
    _, out, _ = run("parse", "-", "--format", "jsonl", stdin=text.encode())
    assert from_json(out).text == text


# --- what goes wrong ------------------------------------------------------------------------------------


def test_a_missing_file_is_one_line_and_the_others_are_read(run: Run, news: str) -> None:
    code, out, err = run("parse", "nowhere.txt", news)
    assert code == cli.UNREADABLE
    assert err.startswith("arabic-geo: nowhere.txt: ") and err.count("\n") == 1
    assert "120" in out


def test_bytes_that_are_no_utf_8_are_one_line(run: Run) -> None:
    code, out, err = run("parse", "-", stdin=b"abc\xff")
    assert (code, out) == (cli.UNREADABLE, "")
    assert err == "arabic-geo: -: not UTF-8: byte 0xff at offset 3\n"


@pytest.mark.parametrize("argv", [["read"], ["parse", "--format", "yaml"], ["--verbose"]])
def test_wrong_arguments(run: Run, argv: list[str]) -> None:
    code, out, err = run(*argv)
    assert (code, out) == (cli.MISUSED, "")
    assert err.startswith("usage: arabic-geo")


def test_version(run: Run) -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("arabic-geo ")


def run_module(*argv: str, **environment: str) -> subprocess.Popen[bytes]:
    """The command in a process of its own, from this checkout."""
    env = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    command = [sys.executable, "-m", "arabic_geo", *argv]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)


def test_the_module_is_the_command_in_any_locale() -> None:
    out, err = run_module(PYTHONIOENCODING="latin-1", PYTHONUTF8="0").communicate()
    assert err == b""
    assert out.decode("utf-8").startswith(cli.read_sample())


def test_a_reader_that_stops_is_no_error() -> None:
    process = run_module()
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")


# --- the table ------------------------------------------------------------------------------------------

TEXT = "ذكر المتحدث باسم نقابة الصيادين لوكالة رويترز أن الخسائر بلغت نحو 3.5 مليار دينار"


def place_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


LOSS = Quantity(
    place_of("3.5 مليار دينار"),
    QuantityKind.MONEY,
    3_500_000_000,
    modifier=Modifier.APPROX,
    noun=place_of("الخسائر"),
    candidates=("IQD", "DZD"),
)
SAYS = Attribution(
    cue=place_of("ذكر"),
    source=place_of("المتحدث باسم نقابة الصيادين"),
    refers_to=None,
    content=place_of(TEXT[TEXT.index("الخسائر") :]),
    outlet=place_of("وكالة رويترز"),
    mode=Mode.INDIRECT,
    kind=SourceKind.ORGANIZATION,
    stance=Stance.SAY,
    negated=False,
    frame="verb-first",
)
DOC = Document(TEXT, (("claims", (Claim(LOSS, SAYS), Claim(LOSS, None))),))


@pytest.fixture(params=["rich", "plain"])
def drawing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With rich, where it is installed, and as if it were not."""
    if request.param == "rich":
        pytest.importorskip("rich")
    else:
        monkeypatch.setitem(sys.modules, "rich.box", None)
    return str(request.param)


@pytest.mark.usefixtures("drawing")
def test_a_row_says_it_all() -> None:
    rows = render_claims(DOC, 120).splitlines()
    for cell in (
        "3,500,000,000",
        "IQD/DZD",
        "approx",
        "الخسائر",
        "المتحدث باسم نقابة الصيادين",
        "وكالة رويترز",
    ):
        assert cell in rows[-2]
    assert "المتحدث" not in rows[-1]


@pytest.mark.usefixtures("drawing")
def test_columns_stay_below_each_other_and_in_the_room() -> None:
    lines = render_claims(DOC, 78).splitlines()
    assert max(map(measure, lines)) <= 78
    left = {
        word: measure(line.partition(word)[0])
        for word in ("speaker", "المتحدث", "نقابة")
        for line in lines
        if word in line
    }
    assert len(set(left.values())) == 1


@pytest.mark.usefixtures("drawing")
def test_arabic_cells_are_isolated() -> None:
    assert "\u2068وكالة رويترز\u2069" in render_claims(DOC, 200)
    assert all(line.count("\u2068") == line.count("\u2069") for line in render_claims(DOC, 60).splitlines())


@pytest.mark.usefixtures("drawing")
def test_nothing_in_the_text_steers_the_terminal() -> None:
    text = "\x1b]0;\u202eال\nوز\ud800ير\x07 9"
    quantity = Quantity(Span(len(text) - 1, len(text)), QuantityKind.CARDINAL, 9, noun=Span(0, len(text) - 2))
    drawn = render_claims(Document(text, (("claims", (Claim(quantity, None),)),)), 80)
    assert "]0;ال وزير" in drawn
    assert not set(drawn) & set("\x1b\u202e\x07\ud800")


def test_no_claims() -> None:
    assert render_claims(Document("قال")) == "no figures found"


def test_a_speaker_left_out() -> None:
    import attrs

    doc = Document(TEXT, (("claims", (Claim(LOSS, attrs.evolve(SAYS, source=None)),)),))
    assert table.UNNAMED in render_claims(doc, 120)
