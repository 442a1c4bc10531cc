"""Plugins: what each hook takes, what is refused and by which words, and what a fault costs the parse: nothing."""

from __future__ import annotations

import pickle
import sys
import types
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import arabic_geo_casualties
import arabic_geo_sudan
import pytest
from attrs import define, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

import arabic_geo
from arabic_geo import Lexicon, Parser, PluginError, PluginWarning, Quantity, QuantityKind, Span
from arabic_geo.layers.attributions.frame import Frame
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.places.results import Place, PlaceRole
from arabic_geo.lexicon.rows import CuePhrase, Label, Outlet, Particle
from arabic_geo.plugins import HOOKS, Layer, Plugin, Registry, Row, Rule, Step, gather, hookimpl
from arabic_geo.plugins import installed as installed_module
from arabic_geo.plugins import registry as registry_module

TEXT = "قالت وزارة النقل إن ثلاثة جسور أغلقت في 6 أبريل في تونس."


@frozen
class Word:
    """A word of a text."""

    span: Span


def find_words(tokens: Any, found: Any) -> Iterator[Word]:
    return (Word(tokens.span(at, at + 1)) for at in range(len(tokens)))


WORDS = Layer("words", lambda lexicon, rules: find_words, result=Word)  # type: ignore[arg-type,return-value]


def make_plugin(name: str = "mine", **hooks: Callable[[], Any]) -> types.ModuleType:
    """A module with hooks, each by the end of its name."""
    module = types.ModuleType(name)
    for hook, function in hooks.items():
        setattr(module, f"arabic_geo_{hook}", hookimpl(function))
    return module


def bring(**things: Any) -> types.ModuleType:
    """A module whose hooks give these."""
    return make_plugin("mine", **{hook: lambda given=given: given for hook, given in things.items()})


def make_rule(name: str = "mine", layer: str = "dates", pattern: str = "{verb}", build: Any = None, **more: Any) -> Any:
    return Rule(name, layer, pattern, build or (lambda context, match: None), **{"examples": ("قال الوزير",), **more})


# --- what is refused at registration ---------------------------------------------------------------------------------


class Unmarked:
    def arabic_geo_layers(self) -> list[Layer]:
        return []


class Misnamed:
    @hookimpl
    def arabic_geo_layer(self) -> list[Layer]:
        return []


class Asking:
    @hookimpl
    def arabic_geo_layers(self, text: str) -> list[Layer]:
        return []


class Wrapping:
    @hookimpl(wrapper=True)
    def arabic_geo_layers(self) -> Any:
        return (yield)


@define
class Changeable:
    span: Span


@frozen
class Placeless:
    word: str


@frozen
class Floating:
    span: Span
    share: float


class Tableless(Row):
    def entries(self) -> Iterator[Any]:
        return iter(())


@frozen(kw_only=True, eq=False)
class Impostor(Row):
    table = "outlets"

    def entries(self) -> Iterator[Any]:
        return self.make(("بريد",), frozenset(), "outlet")


def fail() -> Any:
    raise RuntimeError("no luck")


def fail_later() -> Any:
    yield WORDS
    raise RuntimeError("no luck")


layer: dict[str, Any] = {"prepare": WORDS.prepare}

REFUSED: list[tuple[str, object, str]] = [
    ("a string", "arabic_geo_casualties", "not a str"),
    ("nothing", None, "not a NoneType"),
    ("a class", Unmarked, "write Unmarked()"),
    ("no hook", types.ModuleType("mine"), "implements no hook; hooks are arabic_geo_normalizers"),
    ("an unmarked hook", Unmarked(), "write @hookimpl above it"),
    ("an unknown hook", Misnamed(), "no hook arabic_geo_layer; did you mean arabic_geo_layers?"),
    ("a hook with arguments", Asking(), "takes no argument"),
    ("a wrapper", Wrapping(), "is a wrapper"),
    ("a hook that raises", make_plugin(layers=fail), "arabic_geo_layers raised RuntimeError: no luck"),
    ("a hook that raises later", make_plugin(layers=fail_later), "arabic_geo_layers raised RuntimeError: no luck"),
    ("no list", bring(layers=WORDS), "gives a Layer; it gives a list"),
    ("None", bring(layers=None), "gives a NoneType; it gives a list"),
    ("a text", bring(lexicons="rows"), "gives a str; it gives a list"),
    ("no step", bring(normalizers=[str.lower]), "a normalizer is an arabic_geo.normalize.Step"),
    ("no row", bring(lexicons=["بريد الواحة"]), "made by arabic_geo.lexicon.read_file"),
    ("a row without example", bring(lexicons=[Label(forms=("الزورق",), example=" ")]), "has no example"),
    ("a row of no table", bring(lexicons=[Tableless(example="قال")]), "is of no table"),
    ("a row without words", bring(lexicons=[Label(forms=(), example="قال", file="my.csv", line=3)]), "my.csv:3"),
    ("a table that is taken", bring(lexicons=[Impostor(example="بريد")]), "a table called 'outlets'"),
    ("no rule", bring(rules=["{verb}"]), "gives a str; a rule is"),
    ("a rule without example", bring(rules=[make_rule(examples=())]), "dates/mine has no example"),
    ("a rule with one string", bring(rules=[make_rule(examples="قال")]), "has a str as examples: write a tuple"),
    ("a rule without builder", bring(rules=[make_rule(build=5)]), "has no builder"),
    ("a rule without plain name", bring(rules=[make_rule("My rule")]), "needs a plain name"),
    ("a rule for no layer", bring(rules=[make_rule(layer="datez")]), "nobody brings; did you mean dates?"),
    ("a rule for claims", bring(rules=[make_rule(layer="claims")]), "the layer claims takes no rules"),
    ("a rule with an unknown tag", bring(rules=[make_rule(pattern="{verbo}")]), "no word of the lexicon has the tag"),
    ("a rule without bound", bring(rules=[make_rule(pattern="{verb}*")]), "quantifiers are"),
    ("a rule of a name that is taken", bring(rules=[make_rule("day-month")]), "a rule called 'dates/day-month'"),
    ("no layer", bring(layers=[find_words]), "gives a function; a layer is"),
    ("a layer without plain name", bring(layers=[Layer("My words", **layer)]), "needs a plain name"),
    (
        "a layer whose name is taken",
        bring(layers=[Layer("dates", **layer)]),
        "a layer called 'dates'",
    ),
    ("a layer in need", bring(layers=[Layer("w", needs=("quantites",), **layer)]), "did you mean quantities?"),
    ("needs in one string", bring(layers=[Layer("w", needs="dates", **layer)]), "a str as needs"),  # type: ignore[arg-type]
    ("a circle", bring(layers=[Layer("a", needs=("b",), **layer), Layer("b", needs=("a",), **layer)]), "a → b → a"),
    ("a layer that is not ready", bring(layers=[Layer("w", lambda lexicon, rules: fail())]), "cannot be made ready"),
    ("a layer without finder", bring(layers=[Layer("w", lambda lexicon, rules: None)]), "gives a NoneType"),  # type: ignore[arg-type,return-value]
    ("a result that changes", bring(layers=[Layer("w", result=Changeable, **layer)]), "make it @attrs.frozen"),
    ("a result without place", bring(layers=[Layer("w", result=Placeless, **layer)]), "has no span"),
    ("a result with a float", bring(layers=[Layer("w", result=Floating, **layer)]), "Floating.share is of a type"),
    ("a result that is none", bring(layers=[Layer("w", result=dict, **layer)]), "give a frozen attrs class"),
    ("no exporter", bring(exporters=[str]), "a pair of a name and a function"),
    ("an exporter whose name is taken", bring(exporters=[("json", str)]), "exporter called 'json'"),
    ("an exporter without plain name", bring(exporters=[("My JSON", str)]), "needs a plain name"),
]


@pytest.mark.parametrize(("plugin", "reason"), [pytest.param(p, r, id=name) for name, p, r in REFUSED])
def test_what_is_wrong_is_refused_with_the_name_of_the_plugin(plugin: object, reason: str) -> None:
    with pytest.raises(PluginError) as caught:
        Parser(plugins=[plugin])
    assert reason in str(caught.value)
    assert Plugin.of(plugin).name in caught.value.origins
    assert "\n" not in str(caught.value)


def test_a_clash_names_both() -> None:
    mine, other = bring(layers=[WORDS]), bring(layers=[Layer("words", WORDS.prepare)])
    other.__name__ = "theirs"
    with pytest.raises(PluginError, match=r"a layer called 'words' \(from mine and theirs\)"):
        Parser(plugins=[other, mine])


def test_one_plugin_given_twice_is_refused() -> None:
    with pytest.raises(PluginError, match="give each a __name__ of its own"):
        Parser(plugins=[bring(layers=[]), bring(layers=[])])


def test_unknown_normalizers_are_refused() -> None:
    with pytest.raises(PluginError, match="no normalizer 'strip_mark'; did you mean strip_marks"):
        Parser(plugins=(), normalizers=["strip_mark"])


# --- what works ------------------------------------------------------------------------------------------------------


def test_a_layer_is_listed_behind_the_others() -> None:
    doc = Parser(plugins=[bring(layers=[WORDS])]).parse("قال الوزير")
    assert [name for name, _ in doc.layers][-1] == "words"
    assert [word.span.of(doc.text) for word in doc.layer("words")] == ["قال", "الوزير"]
    assert doc.at(0)[-1] == Word(Span(0, 3))


def date_rule(context: Any, match: Any) -> DateMention:
    return DateMention(context.span(*match.span("match")), "2024")


PHRASE = CuePhrase(forms=("على ألسنة",), role="source", needs="", stance="say", example="على ألسنة الناس")


def frame_rule(scene: Any, match: Any) -> Frame:
    return Frame(match.span("cue"), match.span("source"), match.end("that"), PHRASE)


def test_a_rule_for_dates_is_used() -> None:
    rows = [Particle(forms=("عام الجراد",), tag="locust", clitics=(), example="عام الجراد")]
    rule = make_rule("locusts", pattern="{locust}", build=date_rule, examples=("وقع ذلك عام الجراد",))
    doc = Parser(plugins=[bring(lexicons=rows, rules=[rule])]).parse("جف النهر عام الجراد.")
    assert [(date.span.of(doc.text), date.value) for date in doc.dates] == [("عام الجراد", "2024")]


def test_a_rule_for_attributions_is_used() -> None:
    rows = [Particle(forms=("على ألسنة",), tag="tongues", clitics=(), example="على ألسنة الناس")]
    pattern = "(?P<cue>{tongues}) (?P<source>{PLAIN}) (?P<that>{that})"
    rule = make_rule("tongues", "attributions", pattern, frame_rule, examples=("جاء على ألسنة السكان أن السد انهار",))
    parser = Parser(plugins=[bring(lexicons=rows, rules=[rule])], strict=True)
    doc = parser.parse("وجاء على ألسنة المزارعين أن السد انهار.")
    (found,) = doc.attributions
    assert (found.frame, found.source and found.source.of(doc.text)) == ("tongues", "المزارعين")
    assert found.content.of(doc.text) == "السد انهار"


def test_a_rule_for_quantities_is_used_and_its_results_make_claims() -> None:
    rows = [Particle(forms=("دستة",), tag="dozen", clitics=(), example="اشترى دستة")]

    def build(tokens: Any, match: Any) -> Quantity:
        return Quantity(tokens.span(*match.span("match")), QuantityKind.CARDINAL, 12)

    rule = make_rule("dozen", "quantities", "{dozen}", build, examples=("اشترى دستة أقلام",))
    doc = Parser(plugins=[bring(lexicons=rows, rules=[rule])]).parse("اشترى الطالب دستة أقلام وثلاثة كتب.")
    assert [quantity.value for quantity in doc.quantities] == [12, 3]
    assert [claim.quantity.value for claim in doc.claims] == [12, 3]


def test_a_rule_for_places_is_used_and_the_longer_place_stands() -> None:
    rule = make_rule(
        "nation",
        "places",
        "{head}{country}",
        lambda tokens, match: Place(tokens.span(*match.span("match")), "TN", PlaceRole.NAME),
        examples=("زار دولة تونس",),
    )
    doc = Parser(plugins=[bring(rules=[rule])]).parse("زار الوفد جمهورية تونس.")
    assert [place.code for place in doc.places] == ["TN"]


def test_a_normalizer_is_asked_for_by_its_name_and_spans_lead_back() -> None:
    plugin = bring(normalizers=[Step("fold_va", {0x06A4: "ف"})])
    text = "وصل الوفد إلى ڤيينا"
    assert Parser(plugins=[plugin]).parse(text).places == ()
    parser = Parser(plugins=[plugin], normalizers=["fold_va"])
    assert [place.span.of(text) for place in parser.parse(text).places] == ["ڤيينا"]
    assert parser.normalize(text).text.endswith("فيينا")


def test_rows_of_plugins_come_on_top_of_a_lexicon(tmp_path: Path) -> None:
    file = tmp_path / "my_outlets.csv"
    file.write_text(
        "names,medium,country,homograph,example\nبريد الواحة,newspaper,LY,no,قالت بريد الواحة إن الجسر أغلق\n"
    )
    parser = Parser(lexicon=Lexicon.default().extend("outlets", file), plugins=[arabic_geo_casualties])
    doc = parser.parse("قالت بريد الواحة إن جنديين قتلا، وأكدت مقتل ضابط.")
    assert doc.attributions[0].kind is arabic_geo.SourceKind.OUTLET
    assert [each.count for each in doc.layer("casualties")] == [1]
    again: Parser = pickle.loads(pickle.dumps(parser))
    assert again.parse(doc.text) == doc
    assert list(parser.parse_many([doc.text], workers=2)) == [doc]


def test_explain_tells_of_layers_of_plugins() -> None:
    parser = Parser(plugins=[arabic_geo_casualties])
    doc = parser.parse("أدى القصف إلى مقتل جنديين.")
    assert "casualties: «جنديين»" in arabic_geo.explain(doc, Span(0, len(doc.text)), parser=parser)
    plain = arabic_geo.from_json(arabic_geo.to_json(doc), parser=Parser(plugins=()))
    assert "casualties" not in arabic_geo.explain(plain, Span(0, len(doc.text)), parser=parser)


# --- order -----------------------------------------------------------------------------------------------------------


def outlet(name: str, medium: str, file: str) -> Outlet:
    example = f"قالت {name} إن الجسر أغلق"
    return Outlet(names=(name,), medium=medium, country="LY", homograph=False, example=example, file=file)


def named(name: str, plugin: types.ModuleType) -> types.ModuleType:
    plugin.__name__ = name
    return plugin


PLUGINS = [
    arabic_geo_casualties,
    arabic_geo_sudan,
    named("first", bring(lexicons=[outlet("بريد الواحة", "newspaper", "first.csv")], layers=[WORDS])),
    named("second", bring(lexicons=[outlet("بريد الواحة", "radio", "second.csv")], rules=[make_rule("never")])),
    named("third", bring(rules=[make_rule("one", pattern="{month}", build=date_rule, examples=("في أبريل",))])),
    named("fourth", bring(rules=[make_rule("two", pattern="{month}", build=date_rule, examples=("في أبريل",))])),
    named("fifth", bring(layers=[Layer("more_words", WORDS.prepare, needs=("words",), result=Word)])),
]
ORDER_TEXT = f"قالت بريد الواحة إن جنديين قتلا وأصيب ضابط في أبريل. {TEXT}"


@cache
def usual_order() -> Parser:
    return Parser(plugins=PLUGINS)


@settings(max_examples=6)
@given(st.permutations(PLUGINS))
def test_no_order_of_plugins_matters(plugins: list[object]) -> None:
    parser = Parser(plugins=plugins)
    expected = usual_order()
    assert parser.parse(ORDER_TEXT) == expected.parse(ORDER_TEXT)
    assert [row.file for row in parser.registry.added_rows] == [row.file for row in expected.registry.added_rows]
    doc = expected.parse(ORDER_TEXT)
    whole = Span(0, len(ORDER_TEXT))
    assert arabic_geo.explain(doc, whole, parser=parser) == arabic_geo.explain(doc, whole, parser=expected)


# --- what fails while a text is parsed -------------------------------------------------------------------------------


def raising(*_: Any) -> Any:
    raise KeyError("قتيل")


def give(*results: Any, result: type[Any] | None = None) -> Layer:
    """A layer that finds these in every text."""
    return Layer("w", lambda lexicon, rules: lambda tokens, found: results, result=result)


FAILING: list[tuple[str, types.ModuleType, str]] = [
    ("a layer that raises", bring(layers=[Layer("w", lambda lexicon, rules: raising)]), "layer w raised KeyError"),
    ("another class", bring(layers=[give("x", result=Word)]), "gave a str"),
    ("no span", bring(layers=[give("x")]), "a str without a span"),
    ("a place outside", bring(layers=[give(Word(Span(0, 10**6)))]), "leaves the text"),
    ("no tuple", bring(layers=[Layer("w", lambda lexicon, rules: lambda t, f: 5)]), "raised TypeError"),  # type: ignore[arg-type,return-value]
    ("a builder that raises", bring(rules=[make_rule(build=raising)]), "rule dates/mine raised KeyError"),
    ("a builder of others", bring(rules=[make_rule(build=lambda c, m: "x")]), "its layer takes a DateMention or None"),
    (
        "a builder that leaves the text",
        bring(rules=[make_rule(build=lambda c, m: DateMention(Span(0, 10**6), "2024"))]),
        "leaves the text",
    ),
    (
        "a frame that is none",
        bring(rules=[make_rule(layer="attributions", build=lambda c, m: Frame((10**6, 0), None, -5, PHRASE))]),
        "the layer attributions raised",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("plugin", "reason"), [pytest.param(p, r, id=name) for name, p, r in FAILING])
def test_a_fault_costs_the_parse_nothing_and_is_told_once(plugin: types.ModuleType, reason: str) -> None:
    parser = Parser(plugins=[plugin])
    with pytest.warns(PluginWarning) as told:
        doc = parser.parse(TEXT)
        assert parser.parse(TEXT) == doc
    assert len(told) == 1
    assert reason in str(told[0].message) and "mine" in str(told[0].message)
    without = Parser(plugins=()).parse(TEXT)
    assert {name: doc.layer(name) for name, _ in without.layers} == dict(without.layers)
    assert doc.layer("w") == ()


@pytest.mark.parametrize(("plugin", "reason"), [pytest.param(p, r, id=name) for name, p, r in FAILING])
def test_a_strict_parser_raises_it(plugin: types.ModuleType, reason: str) -> None:
    parser = Parser(plugins=[plugin], strict=True)
    with pytest.raises(PluginError) as caught:
        parser.parse(TEXT)
    assert reason in str(caught.value) and "mine" in caught.value.origins


# --- installed plugins -----------------------------------------------------------------------------------------------


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Make the plugins those that are installed."""

    def call(*plugins: Plugin) -> None:
        monkeypatch.setattr(registry_module, "load_installed", lambda: plugins)
        registry_module.installed_registry.cache_clear()

    yield call
    registry_module.installed_registry.cache_clear()


def dist(plugin: object, name: str = "arabic-geo-mine") -> Plugin:
    return Plugin(installed_module.name_of(plugin), plugin, name, "1.0")


def test_an_installed_plugin_that_cannot_be_used_is_left_out(install: Callable[..., None]) -> None:
    install(dist(bring(layers=WORDS)), dist(arabic_geo_sudan, "arabic-geo-sudan"))
    with pytest.warns(PluginWarning, match=r"gives a Layer.*arabic-geo-mine 1.0, mine\); the plugin is left out"):
        parser = Parser()
    assert parser.parse("وقالت الراكوبة إن الجسر أغلق.").attributions
    with pytest.raises(PluginError, match="gives a Layer"):
        Parser(strict=True)


def test_of_two_installed_ones_that_clash_neither_is_used(install: Callable[..., None]) -> None:
    first, second = bring(layers=[WORDS]), named("theirs", bring(layers=[WORDS]))
    for plugins in ((dist(first), dist(second, "b")), (dist(second, "b"), dist(first))):
        install(*plugins)
        with pytest.warns(PluginWarning, match="a layer called 'words'"):
            assert "words" not in dict(Parser().parse("قال").layers)


def test_a_rule_that_cannot_be_compiled_leaves_its_plugin_out(install: Callable[..., None]) -> None:
    install(dist(bring(rules=[make_rule(pattern="{verbo}")], layers=[WORDS])))
    with pytest.warns(PluginWarning, match="verbo"):
        parser = Parser()
    assert "words" not in dict(parser.parse("قال").layers)


def test_installed_plugins_are_found_by_their_entry_points(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, code in {"good_plugin": "", "bad_plugin": "import no_such_module\n"}.items():
        (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
        info = tmp_path / f"{name}-2.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 2.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[arabic_geo]\nit = {name}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = {plugin.distribution: plugin for plugin in installed_module.load_installed.__wrapped__()}
    assert found["good_plugin"].hooks is sys.modules["good_plugin"]
    assert found["good_plugin"].path == str(tmp_path / "good_plugin.py")
    assert "No module named 'no_such_module' (from bad_plugin 2.0, bad_plugin)" in str(found["bad_plugin"].fault)


def test_the_library_brings_through_the_hooks_what_plugins_bring() -> None:
    registry = gather([])
    assert isinstance(registry, Registry) and not registry.faults
    assert [layer.name for layer in registry.layers] == ["quantities", "dates", "attributions", "places", "claims"]
    assert {"json", "table"} <= dict(registry.exporters).keys()
    assert all(hasattr(registry_module.BUILT_IN.hooks, hook) for hook in HOOKS)


def test_nothing_is_warned_of_where_nothing_is_wrong() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        usual_order().parse(ORDER_TEXT)
