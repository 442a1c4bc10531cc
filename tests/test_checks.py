"""The checks that authors run, on rows, rules and layers that are right and on such as are not; the two commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import arabic_geo_casualties
import arabic_geo_sudan
import pytest
import regex
from attrs import frozen

from arabic_geo import DateMention, Parser, PluginError, Span, cli
from arabic_geo.checks import check_layer, check_plugin, check_rules, check_table
from arabic_geo.cli import extensions
from arabic_geo.layers import BUILT_IN
from arabic_geo.layers.layer import Layer
from arabic_geo.lexicon import TABLES, read_file
from arabic_geo.plugins import Plugin, Rule, hookimpl
from arabic_geo.plugins import registry as registry_module

PLAIN = Parser(plugins=())
SUDAN = Path(arabic_geo_sudan.__file__).parent
HEADER = "names,medium,country,homograph,example,counterexample"
TELLS = "قالت بريد الواحة إن الجسر أغلق"
RIGHT = f"بريد الواحة,newspaper,LY,no,{TELLS},"

#: A row, and what is said of it, nothing where it is right.
ROWS: list[tuple[str, str]] = [
    (RIGHT, ""),
    (RIGHT.replace(",no,", ",perhaps,"), "mine.csv:2, column homograph: a flag is `yes` or `no`"),
    (RIGHT.replace("قالت بريد الواحة", "قالت الصحيفة"), "mine.csv:2, column example: no word of «قالت الصحيفة"),
    (RIGHT + TELLS, f"mine.csv:2, column counterexample: «{TELLS}» gives attributions"),
    (RIGHT + "جاء ساعي بريد الواحة", ""),
    (RIGHT[:-1], "mine.csv:2: the row has not as many cells as the header, 6"),
    (RIGHT.replace(TELLS, ""), "mine.csv:2, column example: this cell may not be empty"),
    (RIGHT.replace("قالت", "زار المدير"), "mine.csv:2, column example: note: «زار المدير بريد الواحة"),
    ("الأهرام,newspaper,EG,yes,ذكرت صحيفة الأهرام أن القناة عادت,", "mine.csv:2: note: every word of this row"),
]


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def call(*lines: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "mine.csv"
        path.write_text("\n".join(lines) + "\n", encoding=encoding)
        return path

    return call


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, list[str]]:
    """How many of the rows are read, and what is said of them."""
    path = tmp_path_factory.mktemp("rows") / "mine.csv"
    path.write_text("\n".join((HEADER, *(row for row, _ in ROWS))) + "\n", encoding="utf-8")
    count, remarks = check_table("outlets", path, parser=PLAIN)
    return count, [str(remark) for remark in remarks]


@pytest.mark.parametrize(
    ("line", "said"),
    [(line, said) for line, (_, said) in enumerate(ROWS, 2)],
    ids=[said or "right" for _, said in ROWS],
)
def test_each_row_is_tried(checked: tuple[int, list[str]], line: int, said: str) -> None:
    remarks = [remark for remark in checked[1] if regex.match(rf"mine\.csv:{line}\b", remark)]
    assert len(remarks) == bool(said)
    assert all(remark.startswith(said.replace("mine.csv:2", f"mine.csv:{line}")) for remark in remarks)


def test_all_that_is_wrong_is_said_in_the_order_of_lines(checked: tuple[int, list[str]]) -> None:
    count, remarks = checked
    assert count == 6
    lines = [int(regex.match(r"mine\.csv:(\d++)", remark)[1]) for remark in remarks]  # type: ignore[index]
    assert lines == sorted(lines) and len(set(lines)) >= 6


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_what_spreadsheets_write_is_read(write: Callable[..., Path], mark: str, encoding: str) -> None:
    path = write(HEADER.replace(",", mark), RIGHT.replace(",", mark), encoding=encoding)
    assert [row.example for row in read_file("outlets", path)] == [TELLS]


def test_another_encoding_is_named_by_its_line(write: Callable[..., Path]) -> None:
    _, (remark,) = check_table("outlets", write(HEADER, RIGHT, encoding="cp1256"), parser=PLAIN)
    assert str(remark) == "mine.csv:2: this is not UTF-8: save the table as «CSV UTF-8»"


@pytest.mark.parametrize("layer", [layer for layer in BUILT_IN if layer.rules], ids=lambda layer: layer.name)
def test_our_own_rules_pass(layer: Layer) -> None:
    assert check_rules(layer.rules, parser=PLAIN) == []


def test_a_rule_that_says_too_much_or_too_little_is_found() -> None:
    def build(tokens: Any, match: Any) -> DateMention:
        return DateMention(tokens.span(*match.span("match")), None)

    rule: Rule[Any, Any] = Rule("eve", "dates", "{weekday}", build, ("مساء أمس",), ("عاد الأحد",))
    told = [str(remark) for remark in check_rules([rule], parser=PLAIN)]
    assert told == [
        "rule dates/eve: finds nothing in its example «مساء أمس»",
        "rule dates/eve: finds something in its counterexample «عاد الأحد»",
    ]


@frozen
class Word:
    span: Span


@frozen(eq=False)
class Thing:
    span: Span


class Layers:
    """A plugin with one layer that finds these in every text."""

    def __init__(self, *results: Any, result: type[Any]) -> None:
        self.results, self.result = results, result

    @hookimpl
    def arabic_geo_layers(self) -> list[Layer]:
        return [Layer("things", lambda lexicon, rules: lambda tokens, found: self.results, result=self.result)]


@pytest.mark.parametrize(
    ("results", "result", "said"),
    [
        ((Word(Span(0, 1)), Word(Span(2, 3))), Word, ""),
        ((Word(Span(2, 3)), Word(Span(0, 1))), Word, "not in text order"),
        ((Word(Span(0, 1)), Word(Span(0, 1))), Word, "the same one is found twice"),
        ((Word(Span(0, 99)),), Word, "leaves the text"),
        ((Thing(Span(0, 1)),), Thing, "no values"),
    ],
)
def test_a_layer_is_held_to_the_laws_of_layers(results: tuple[Any, ...], result: type[Any], said: str) -> None:
    parser = Parser(plugins=[Layers(*results, result=result)])
    told = check_layer("things", ["قال الوزير"], parser=parser)
    assert len(told) == bool(said)
    assert all(said in str(remark) for remark in told)


def test_a_plugin_that_cannot_be_used_is_told() -> None:
    (remark,) = check_plugin(object())
    assert "implements no hook" in remark.reason


# --- the commands ----------------------------------------------------------------------------------------------------


def test_lexicon_check_ends_with_0_where_all_rows_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["lexicon", "check", "outlets", str(SUDAN / "outlets.csv")]) == 0
    assert capsys.readouterr().out == "outlets.csv: 14 rows read, 0 faults\n"


def test_lexicon_check_ends_with_1_and_names_each_fault(
    write: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(HEADER, *(row for row, _ in ROWS[:3]))
    assert cli.main(["lexicon", "check", "outlets", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0] for line in lines] == [
        "mine.csv:3, column homograph",
        "mine.csv:4, column example",
        "mine.csv",
    ]


def test_lexicon_check_ends_with_1_where_the_file_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["lexicon", "check", "outlets", "nowhere.csv"]) == 1
    assert "nowhere.csv: No such file" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["lexicon"], ["lexicon", "check", "planets", "my.csv"], ["lexicon", "check"]])
def test_lexicon_check_ends_with_2_on_wrong_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert "planets" not in arguments or ", ".join(TABLES) in capsys.readouterr().err


def test_plugins_lists_what_is_installed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    broken = PluginError("the plugin cannot be imported: ImportError: no", "arabic-geo-broken 2.0, broken")
    installed = (
        Plugin("arabic_geo_casualties", arabic_geo_casualties, "arabic-geo-casualties", "0.1.0"),
        Plugin("broken", None, "arabic-geo-broken", "2.0", broken),
    )
    for module in (registry_module, extensions):
        monkeypatch.setattr(module, "load_installed", lambda: installed)
    registry_module.installed_registry.cache_clear()
    try:
        assert cli.main(["plugins"]) == 1
    finally:
        registry_module.installed_registry.cache_clear()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"arabic-geo-casualties 0.1.0 (arabic_geo_casualties) {arabic_geo_casualties.__file__}"
    assert lines[1] == "  lexicons: casualty_cues (11 rows), victims (28 rows)"
    assert lines[3] == "  layers: casualties (Casualty)"
    assert lines[4:] == [
        "arabic-geo-broken 2.0 (broken)",
        "  cannot be used: the plugin cannot be imported: ImportError: no",
    ]
