"""Documents go out as JSON and come back as they were."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from arabic_geo.document import Document
from arabic_geo.errors import DecodeError
from arabic_geo.export.json import RESULTS, from_dict, from_json, json_schema, to_dict, to_json
from arabic_geo.layers.attributions.results import Attribution, Mode, SourceKind, Stance
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.dates.results import Calendar, DateMention, DatePart
from arabic_geo.layers.places.results import Place, PlaceRole
from arabic_geo.layers.quantities.results import Modifier, Number, Quantity, QuantityKind
from arabic_geo.spans import Span

Change = Callable[[dict[str, Any]], object]

TEXT = "ذكرت صحيفة السفير أن الصادرات بلغت 57.70 مليون دولار في أوائل عام 2022"


def place_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


MONEY = Quantity(place_of("57.70 مليون دولار"), QuantityKind.MONEY, 57_700_000, unit="USD")
SAYS = Attribution(
    cue=place_of("ذكرت"),
    source=place_of("صحيفة السفير"),
    refers_to=None,
    content=place_of(TEXT[21:]),
    outlet=None,
    mode=Mode.INDIRECT,
    kind=SourceKind.OUTLET,
    stance=Stance.SAY,
    negated=False,
    frame="verb-first",
)
EARLY = DateMention(place_of("أوائل عام 2022"), "2022", DatePart.EARLY)
DOC = Document(
    TEXT,
    (
        ("quantities", (MONEY,)),
        ("dates", (EARLY,)),
        ("attributions", (SAYS,)),
        ("places", ()),
        ("claims", (Claim(MONEY, SAYS, (), EARLY), Claim(MONEY, None))),
    ),
)

# --- any document ---------------------------------------------------------------------------------------

ALPHABET = st.characters(codec="utf-8") | st.characters(categories=["Cs"]) | st.sampled_from("اقلوم «»٪\x00\ufeff")
NUMBERS: st.SearchStrategy[Number] = (
    st.integers(-(10**120), 10**120)
    | st.decimals(allow_nan=False, allow_infinity=False, places=9)
    | st.fractions(max_denominator=10**6)
)


def draw_documents(text: str) -> st.SearchStrategy[Document]:
    """Documents of a text, with results of every layer."""
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(lambda pair: Span(*sorted(pair)))
    quantities = st.builds(
        Quantity,
        spans,
        st.sampled_from(QuantityKind),
        NUMBERS,
        st.none() | NUMBERS,
        st.none() | st.sampled_from(["USD", "km2"]),
        st.none() | st.sampled_from(Modifier),
        st.none() | spans,
        st.lists(st.sampled_from(["SAR", "QAR", "YER"])).map(tuple),
    )
    dates = st.builds(
        DateMention,
        spans,
        st.none() | st.sampled_from(["2022", "XXXX-04-06", "T12:00"]),
        st.none() | st.sampled_from(DatePart),
        st.sampled_from(Calendar),
    )
    places = st.builds(Place, spans, st.sampled_from(["SY", "UN"]), st.sampled_from(PlaceRole))
    maybe = st.none() | spans
    attributions = st.builds(
        Attribution,
        spans,
        maybe,
        maybe,
        spans,
        maybe,
        st.sampled_from(Mode),
        st.sampled_from(SourceKind),
        st.sampled_from(Stance),
        st.booleans(),
        st.text(st.characters(codec="ascii")),
    )
    claims = st.builds(
        Claim,
        quantities,
        st.none() | attributions,
        st.lists(places, max_size=2).map(tuple),
        st.none() | dates,
    )
    results = zip(RESULTS, (quantities, dates, attributions, places, claims), strict=True)
    layers = st.tuples(*(st.tuples(st.just(name), st.lists(each, max_size=3).map(tuple)) for name, each in results))
    return st.builds(Document, st.just(text), layers)


@given(st.text(ALPHABET).flatmap(draw_documents))
def test_nothing_is_lost(doc: Document) -> None:
    assert from_dict(to_dict(doc)) == doc
    written = to_json(doc)
    assert from_json(written.encode("utf-8").decode("utf-8")) == doc
    assert from_json(json.dumps(to_dict(doc), sort_keys=True)).claims == doc.claims


@given(NUMBERS)
def test_numbers_keep_type_and_digits(number: Number) -> None:
    made = Document("٥", (("quantities", (Quantity(Span(0, 1), QuantityKind.CARDINAL, number),)),))
    (before,), (back,) = made.quantities, from_json(to_json(made)).quantities
    assert repr(back.value) == repr(before.value)


# --- the form -------------------------------------------------------------------------------------------


def test_spans_are_pairs_and_numbers_strings() -> None:
    (found,) = to_dict(DOC)["layers"]["quantities"]
    assert found == {
        "span": [MONEY.span.start, MONEY.span.end],
        "kind": "money",
        "value": "57700000",
        "high": None,
        "unit": "USD",
        "modifier": None,
        "noun": None,
        "candidates": [],
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (240_000_000_000, "240000000000"),
        (Decimal("57.70"), "57.70"),
        (Decimal("0.0000001"), "0.0000001"),
        (Fraction(1, 2), "1/2"),
        (-5, "-5"),
    ],
)
def test_numbers_are_written_in_full(value: Number, written: str) -> None:
    doc = Document("٥", (("quantities", (Quantity(Span(0, 1), QuantityKind.CARDINAL, value),)),))
    assert to_dict(doc)["layers"]["quantities"][0]["value"] == written


def test_claims_hold_what_they_point_to() -> None:
    full, bare = to_dict(DOC)["layers"]["claims"]
    assert full["attribution"] == to_dict(DOC)["layers"]["attributions"][0]
    assert full["date"]["part"] == "early"
    assert bare["attribution"] is None


def test_arabic_stays_readable() -> None:
    assert "الصادرات" in to_json(DOC)
    assert to_json(DOC, indent=2).startswith('{\n  "schema": 1')


@pytest.mark.parametrize("text", ["\ud800", "\udc00 قال", "قال \ud83d\ude00", "\ud83d\ude00\ud83d\ude00", "😀"])
def test_lone_surrogates_come_back_one_by_one(text: str) -> None:
    written = to_json(Document(text)).encode("utf-8").decode("utf-8")
    assert from_json(written).text == text


def test_two_layers_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="dates"):
        to_dict(Document("", (("dates", ()), ("dates", ()))))


# --- layers of plugins ----------------------------------------------------------------------------------


@attrs.frozen
class Mood:
    span: Span
    share: Fraction


def test_an_unknown_layer_comes_back_as_plain_data() -> None:
    doc = Document(TEXT, (("moods", (Mood(Span(0, 4), Fraction(1, 3)),)),))
    back = from_json(to_json(doc))
    assert back.layer("moods") == ({"span": [0, 4], "share": "1/3"},)
    assert to_json(back) == to_json(doc)


# --- what is refused ------------------------------------------------------------------------------------

BAD: list[tuple[str, Change]] = [
    ("schema: is 2", lambda data: data.update(schema=2)),
    ("schema: is True", lambda data: data.update(schema=True)),
    ("schema: is None", lambda data: data.pop("schema")),
    ("text: is a string", lambda data: data.update(text=7)),
    ("text: is a string", lambda data: data.update(text=["قال", None])),
    ("not mood", lambda data: data.update(mood=[])),
    ("layers: is an object", lambda data: data.update(layers=[])),
    ("layers.dates: is a list", lambda data: data["layers"].update(dates={})),
    ("layers.dates[0]: expected an object", lambda data: data["layers"].update(dates=[3])),
    ("value: a number is a string", lambda data: quantity(data).update(value=57.7)),
    ("value: a number is a string", lambda data: quantity(data).update(value="1e999999999")),
    ("value: a number is a string", lambda data: quantity(data).update(value="1/0")),
    ("value: a number is a string", lambda data: quantity(data).update(value="٥")),
    ("value: a number is a string", lambda data: quantity(data).update(value="9" * 5000)),
    ("kind: 'much' is not", lambda data: quantity(data).update(kind="much")),
    ("unit: expected a string", lambda data: quantity(data).update(unit=1)),
    ("candidates: expected a list", lambda data: quantity(data).update(candidates="USD")),
    ("layers.quantities[0].span: required", lambda data: quantity(data).pop("span")),
    ("extra fields found (sum)", lambda data: quantity(data).update(sum=1)),
    ("span: a span is [start, end]", lambda data: quantity(data).update(span=[0])),
    ("span: a span is [start, end]", lambda data: quantity(data).update(span=[False, True])),
    ("span: a span needs", lambda data: quantity(data).update(span=[3, 1])),
    ("leaves the text", lambda data: quantity(data).update(span=[0, 1000])),
    ("negated: expected true or false", lambda data: data["layers"]["attributions"][0].update(negated="no")),
]


def quantity(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["layers"]["quantities"][0]
    return found


@pytest.mark.parametrize(("message", "change"), BAD, ids=[f"{n}: {message}" for n, (message, _) in enumerate(BAD)])
def test_bad_data_is_refused(message: str, change: Change) -> None:
    data = to_dict(DOC)
    change(data)
    with pytest.raises(DecodeError) as caught:
        from_dict(data)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("source", ["", "{", "[]", "null", "NaN", '{"schema": Infinity}', "[" * 100_000, "1" * 5000])
def test_bad_json_is_refused(source: str) -> None:
    with pytest.raises(DecodeError):
        from_json(source)


def test_only_a_string_is_read() -> None:
    with pytest.raises(TypeError):
        from_json(b"{}")  # type: ignore[arg-type]


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
KEYS = st.text() | st.sampled_from(["schema", "text", "layers", "dates", "span", "value"])
PLAIN = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner))


@given(PLAIN)
def test_anything_else_is_refused_by_the_one_error(data: Any) -> None:
    with pytest.raises(DecodeError):
        from_dict(data)
    if data != []:
        with pytest.raises(DecodeError):
            from_dict({"schema": 1, "text": "", "layers": {"dates": data}})


# --- the schema -----------------------------------------------------------------------------------------


def matches(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    """The part of JSON Schema that ours uses."""
    if "$ref" in schema:
        return matches(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    if "anyOf" in schema:
        return any(matches(value, each, root) for each in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return value in schema.get("enum", [schema.get("const")])
    match schema["type"]:
        case "object":
            known = schema["properties"]
            more = schema["additionalProperties"]
            return (
                isinstance(value, dict)
                and set(schema.get("required", [])) <= value.keys()
                and all(
                    matches(each, known[key], root) if key in known else more and matches(each, more, root)
                    for key, each in value.items()
                )
            )
        case "array":
            items = schema.get("items")
            return isinstance(value, list) and (items is None or all(matches(each, items, root) for each in value))
        case kind:
            python = {"string": str, "integer": int, "boolean": bool, "null": type(None)}[kind]
            return type(value) is python


def test_the_schema_describes_what_is_written() -> None:
    schema = json_schema()
    assert matches(to_dict(DOC), schema, schema)
    assert matches(to_dict(Document("\ud83d\ude00", (("moods", ({"a": 1},)),))), schema, schema)
    wrong = to_dict(DOC)
    quantity(wrong).update(sum=1)
    assert not matches(wrong, schema, schema)


def test_the_schema_names_every_field() -> None:
    properties = {name: cls["properties"] for name, cls in json_schema()["$defs"].items() if "properties" in cls}
    assert {name: list(fields) for name, fields in properties.items()} == {
        cls.__name__: [field.name for field in attrs.fields(cls)] for cls in RESULTS.values()
    }


def test_the_schema_is_json() -> None:
    assert json.loads(json.dumps(json_schema())) == json_schema()
