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
from typing import Any

import pytest

from arabic_geo import cli
from arabic_geo.document import Document
from arabic_geo.export import table
from arabic_geo.export.json import from_json
from arabic_geo.export.table import measure, render_claims
from arabic_geo.layers.attributions.results import Attribution, Mode, SourceKind, Stance
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.quantities.results import Modifier, Quantity, QuantityKind
from arabic_geo.plugins import gather, hookimpl
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


# --- many articles --------------------------------------------------------------------------------------

#: The second line is no JSON, the third no object, the fourth no UTF-8, the fifth has no text, the sixth a wrong id.
LINES = (
    '{"id": "first", "text": "وصل 3 وزراء"}\n'.encode()
    + b"nothing\n[1]\n\xff\n"
    + b'{"id": "x"}\n{"id": {}, "text": ""}\n\n'
    + '{"text": "وصل 4 وزراء"}'.encode()
)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_bytes(LINES)
    return path


def ids(lines: str) -> list[str]:
    return [json.loads(line)["id"] for line in lines.splitlines()]


def test_a_bad_record_costs_itself_and_is_named(run: Run, lines: Path) -> None:
    code, out, err = run("parse", str(lines), "--format", "jsonl")
    assert code == cli.UNREADABLE
    assert ids(out) == ["first", f"{lines}:8"]
    assert [line.split(": ")[1] for line in err.splitlines()] == [f"{lines}:{number}" for number in (2, 3, 4, 5, 6)]


def test_a_directory_and_a_glob_are_all_of_their_files(run: Run, news: str, lines: Path, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "more.txt").write_bytes(NEWS.encode())
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    more = str(tmp_path / "below" / "more.txt")
    _, out, _ = run("parse", str(tmp_path), "--format", "jsonl")
    assert ids(out) == [more, "first", f"{lines}:8", news]
    _, out, _ = run("parse", str(tmp_path / "**" / "*.txt"), "--format", "jsonl")
    assert ids(out) == [more, news]


def test_a_name_with_signs_is_a_name_where_there_is_such_a_file(run: Run, tmp_path: Path) -> None:
    odd = tmp_path / "[1].txt"
    odd.write_bytes(NEWS.encode())
    code, out, _ = run("parse", str(odd), "--format", "jsonl")
    assert (code, ids(out)) == (0, [str(odd)])


@pytest.mark.parametrize("name", ["*.txt", "empty"])
def test_nothing_to_read_is_named(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    code, out, err = run("parse", str(tmp_path / name))
    assert (code, out) == (cli.UNREADABLE, "") and err.count("\n") == 1


def test_workers_keep_the_order(run: Run, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text("\n".join(json.dumps({"id": n, "text": f"وصل {n} وزراء"}) for n in range(60)), encoding="utf-8")
    _, alone, _ = run("parse", str(many), "--format", "jsonl")
    _, together, _ = run("parse", str(many), "--format", "jsonl", "--workers", "2")
    assert ids(alone) == list(map(str, range(60)))
    assert together == alone


def test_layers_are_chosen(run: Run, news: str) -> None:
    _, out, _ = run("parse", news, "--format", "jsonl", "--layers", "dates, quantities")
    assert list(json.loads(out)["layers"]) == ["quantities", "dates"]


def test_dates_are_resolved_from_a_day(run: Run) -> None:
    text = "قال الوزير أمس إن 3 سفن غرقت أمس".encode()
    _, out, _ = run("parse", "--format", "jsonl", "--reference-date", "2024-05-01", stdin=text)
    periods = json.loads(out)["layers"]["periods"]
    assert {(period["first"], period["last"]) for period in periods} == {("2024-04-30", "2024-04-30")}
    _, table, _ = run("parse", "--reference-date", "2024-05-01", stdin=text)
    assert "2024-04-30" in table


def test_it_explains(run: Run, news: str) -> None:
    _, out, _ = run("parse", news, "--explain")
    assert "attributions: «قالت وزارة الصحة" in out and "cues.csv:" in out


def test_a_page(run: Run, news: str) -> None:
    _, out, _ = run("parse", news, news, "--format", "html")
    assert out.startswith("<!doctype html>") and out.count("<article") == 2


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.json", b"{\n"),
        ("a.jsonl", b'{"sch'),
        ("a.html", b"<!doc"),
        ("a", b"\xe2"),
        ("a.csv", b"\xef\xbb\xbfarticle,"),
    ],
)
def test_the_suffix_chooses_the_format(run: Run, news: str, tmp_path: Path, name: str, start: bytes) -> None:
    code, out, err = run("parse", news, "--out", str(tmp_path / name))
    assert (code, out, err) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(start)


def test_an_unknown_suffix_is_told(run: Run, news: str, tmp_path: Path) -> None:
    code, _, err = run("parse", news, "--out", str(tmp_path / "claims.xlsx"))
    assert code == cli.MISUSED and "'.xlsx'" in err and ".csv" in err
    assert not (tmp_path / "claims.xlsx").exists()
    assert run("parse", news, "--format", "csv", "--out", str(tmp_path / "claims.xlsx"))[0] == 0


def test_a_file_is_replaced_only_by_a_whole_one(run: Run, news: str, tmp_path: Path, monkeypatch: Any) -> None:
    out = tmp_path / "found.jsonl"
    out.write_text("before")

    def fail(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("arabic_geo.cli.formats.to_json", fail)
    code, _, err = run("parse", news, "--out", str(out))
    assert (code, err) == (cli.UNREADABLE, "arabic-geo: No space left on device\n")
    assert out.read_text() == "before"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["found.jsonl", "news.txt"]


def test_a_file_may_take_the_place_of_what_was_read(run: Run, lines: Path) -> None:
    run("parse", str(lines), "--out", str(lines))
    assert ids(lines.read_text(encoding="utf-8")) == ["first", f"{lines}:8"]


def test_articles_stream(lines: Path, tmp_path: Path) -> None:
    """The first ones are written before the last ones are read."""
    os.mkfifo(tmp_path / "pipe.jsonl")
    process = run_module("parse", str(tmp_path / "pipe.jsonl"), "--format", "jsonl", PYTHONUNBUFFERED="1")
    assert process.stdout is not None
    with (tmp_path / "pipe.jsonl").open("wb", buffering=0) as pipe:
        pipe.write('{"id": "a", "text": "وصل 3 وزراء"}\n{"id": "b", "text": "خبر"}\n'.encode())
        assert ids(process.stdout.readline().decode()) == ["a"]
        pipe.write(b'{"id": "c", "text": ""}')
    assert ids(process.stdout.read().decode()) == ["b", "c"]


@pytest.mark.parametrize(
    "argv",
    [
        ["--format", "parquet"],
        ["--format", "json", "--explain"],
        ["--workers", "0"],
        ["--workers", "many"],
        ["--reference-date", "yesterday"],
        ["--layers", "weather"],
    ],
)
def test_misuse_is_told(run: Run, news: str, argv: list[str]) -> None:
    code, out, err = run("parse", news, *argv)
    assert (code, out) == (cli.MISUSED, "")
    assert argv[0].lstrip("-").split("-")[0] in err or "layer" in err


def test_a_place_that_cannot_be_written_is_one_line(run: Run, news: str, tmp_path: Path) -> None:
    out = str(tmp_path / "nowhere" / "a.json")
    code, _, err = run("parse", news, "--out", out)
    assert (code, err) == (cli.UNREADABLE, f"arabic-geo: {out}: No such file or directory\n")


def test_an_exporter_of_a_plugin_is_a_format(run: Run, news: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Plugin:
        @hookimpl
        def arabic_geo_exporters(self) -> list[tuple[str, Callable[[Document], str]]]:
            return [("count", lambda doc: f"{len(doc.quantities)} figures")]

    monkeypatch.setattr("arabic_geo.cli.articles.installed_registry", lambda: gather([Plugin()]))
    assert run("parse", news, "--format", "count") == (0, "1 figures\n", "")


def test_a_missing_package_is_one_line(run: Run, news: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "arabic_geo.export.arrow", raising=False)
    code, _, err = run("parse", news, "--out", str(tmp_path / "a.parquet"))
    assert (code, err) == (cli.MISUSED, "arabic-geo: needs pyarrow: pip install 'arabic-geo[arrow]'\n")
    assert not (tmp_path / "a.parquet").exists()


@pytest.mark.needs_extras
def test_parquet_there_and_back(run: Run, lines: Path, tmp_path: Path) -> None:
    table = tmp_path / "found.parquet"
    code, _, err = run("parse", str(lines), "--out", str(table))
    assert (code, err.count("\n")) == (cli.UNREADABLE, 5)
    _, once, _ = run("parse", str(lines), "--format", "jsonl")
    assert run("parse", str(table), "--format", "jsonl") == (0, once, "")


@pytest.mark.needs_extras
def test_a_bad_row_of_parquet_costs_itself(run: Run, tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    texts = pa.array([NEWS.encode(), None, b"\xff", NEWS.encode()], pa.binary()).view(pa.string())
    table = pa.Table.from_arrays([pa.array([1, 2, None, 4]), texts], names=["id", "text"])
    parquet.write_table(table, tmp_path / "in.parquet")
    code, out, err = run("parse", str(tmp_path / "in.parquet"), "--format", "jsonl")
    assert (code, ids(out)) == (cli.UNREADABLE, ["1", "4"])
    assert err == f"arabic-geo: 2: has no string «text»\narabic-geo: {tmp_path}/in.parquet:3: has no string «text»\n"


@pytest.mark.needs_extras
@pytest.mark.parametrize("content", [b"PAR1", b"", b"no table at all"])
def test_a_broken_parquet_file_is_one_line(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "in.parquet").write_bytes(content)
    code, out, err = run("parse", str(tmp_path / "in.parquet"), "--format", "jsonl")
    assert (code, out, err.count("\n")) == (cli.UNREADABLE, "", 1)


@pytest.mark.needs_extras
def test_what_arrow_cannot_hold_costs_itself(run: Run, tmp_path: Path) -> None:
    odd = tmp_path / "odd.jsonl"
    odd.write_text('{"id": "s", "text": "\\ud800"}\n{"id": "t", "text": "خبر"}', encoding="utf-8")
    code, _, err = run("parse", str(odd), "--out", str(tmp_path / "out.parquet"))
    assert (code, err.split(": ")[1]) == (cli.UNREADABLE, "s")
    assert ids(run("parse", str(tmp_path / "out.parquet"), "--format", "jsonl")[1]) == ["t"]


@pytest.mark.needs_extras
@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
@pytest.mark.parametrize("terminal", [True, False])
def test_progress_is_for_terminals(lines: Path, tmp_path: Path, terminal: bool) -> None:
    watcher, screen = os.openpty()
    arguments = [sys.executable, "-m", "arabic_geo", "parse", str(lines), "--out", str(tmp_path / "found.jsonl")]
    env = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
    run = subprocess.run(arguments, env=env, stdin=subprocess.DEVNULL, stderr=screen if terminal else subprocess.PIPE)
    os.write(screen, b"end")
    shown = os.read(watcher, 100_000).decode(errors="replace") if terminal else run.stderr.decode()
    for terminal_end in (screen, watcher):
        os.close(terminal_end)
    assert run.returncode == cli.UNREADABLE
    assert ("articles" in shown and "\x1b[" in shown) == terminal
    assert shown.count("arabic-geo: ") == 5


CONTROLS = "\0\x07\x1b\x7f\x9b\u202e"


@pytest.mark.parametrize("char", CONTROLS[1:] + "\u2066\u2028\udc80", ids=lambda c: f"U+{ord(c):04X}")
@pytest.mark.parametrize(
    "arguments",
    [
        ["{}"],
        ["parse", "--{}"],
        ["parse", "no{}file.txt"],
        ["parse", "-", "--out", "no/{}/file.csv"],
        ["parse", "-", "--format", "ta{}ble"],
        ["parse", "-", "--workers", "2{}"],
        ["parse", "-", "--layers", "dat{}es"],
        ["parse", "-", "--reference-date", "20{}24"],
        ["normalize", "--steps", "fold{}"],
        ["normalize", "--profile", "{}"],
        ["spell", "5{}"],
        ["number", "خمسة{}كتاب"],
    ],
    ids=" ".join,
)
def test_messages_repeat_no_controls_of_the_arguments(run: Run, arguments: list[str], char: str) -> None:
    code, out, err = run(*(argument.replace("{}", f"{char}[31m") for argument in arguments))
    assert code in {cli.UNREADABLE, cli.MISUSED} and err
    assert char not in out + err


@pytest.mark.parametrize("arguments", [["parse", "-", "--format", form] for form in ("table", "json", "jsonl", "csv")])
def test_a_terminal_is_shown_no_controls_of_a_text(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    text = f"قال الوزير{CONTROLS} سامي: «5{CONTROLS}»\r إن 12 جندي{CONTROLS}ا وصلوا\n".encode()
    piped = run(*arguments, stdin=text)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    code, out, err = run(*arguments, stdin=text)
    assert (code, err) == (cli.DONE, "") and out
    assert not set(out) & set(CONTROLS + "\r")
    assert out == piped[1] or set(piped[1]) & set(CONTROLS + "\r")


def test_a_terminal_is_shown_no_controls_of_a_normal_form(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("normalize", "ا\x1b[31mب\r\x9b") == (cli.DONE, "ا\x1b[31mب\r\x9b\n", "")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert run("normalize", "ا\x1b[31mب\r\x9b") == (cli.DONE, r"ا\x1b[31mب\r\x9b" + "\n", "")


# --- numbers and spelling -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "printed"),
    [
        (["spell", "12"], "اثنا عشر\n"),
        (["spell", "250000", "--case", "accusative"], "مئتين وخمسين ألفا\n"),
        (["spell", "3", "21", "--ordinal", "--gender", "feminine"], "ثالثة\nالحادية والعشرون\n"),
        (["spell", "-5"], "سالب خمسة\n"),
        (["spell", "100", "--hundred", "مائة"], "مائة\n"),
        (["number", "مليونان وثلاثمئة ألف", "٣٫٥", "ثلاثة أرباع"], "2300000\n3.5\n3/4\n"),
        (["normalize", "قـــال المسؤولُ"], "قال المسءول\n"),
        (["normalize", "مدرسـة", "--profile", "search"], "مدرسه\n"),
        (["normalize", "أحمدُ", "--steps", "strip_marks"], "أحمد\n"),
    ],
)
def test_words(run: Run, argv: list[str], printed: str) -> None:
    assert run(*argv) == (0, printed, "")


def test_lines_of_standard_input_are_normalized(run: Run) -> None:
    assert run("normalize", stdin="قـال\r\n\nإلى".encode()) == (0, "قال\n\nالي\n", "")
    code, out, err = run("normalize", stdin=b"a\n\xff\nb")
    assert (code, out, err) == (cli.UNREADABLE, "a\nb\n", "arabic-geo: -:2: not UTF-8: byte 0xff at offset 0\n")


def test_what_is_no_number_is_one_line_and_the_next_is_read(run: Run) -> None:
    code, out, err = run("number", "كتاب\nآخر", "خمسة")
    assert (code, out, err.count("\n")) == (cli.UNREADABLE, "5\n", 1)


@pytest.mark.parametrize("argv", [["spell", "five"], ["spell"], ["normalize", "--steps", "fold", "x"]])
def test_words_misused(run: Run, argv: list[str]) -> None:
    assert run(*argv)[0] == cli.MISUSED


def test_a_number_that_is_not_spelled_is_one_line(run: Run) -> None:
    code, out, err = run("spell", "1" + "0" * 30)
    assert (code, out, err.count("\n")) == (cli.UNREADABLE, "", 1)


def test_an_interruption_ends_quietly(run: Run, news: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("arabic_geo.cli.articles.read_records", interrupt)
    assert run("parse", news) == (cli.INTERRUPTED, "", "")


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
