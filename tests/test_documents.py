"""Documents: any text gives one, with every offset inside it; layers in their order; functions that agree."""

from __future__ import annotations

import multiprocessing
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import arabic_geo
from arabic_geo import (
    Document,
    NotANumberError,
    NotAPercentageError,
    Parser,
    PluginError,
    Quantity,
    QuantityKind,
    Span,
)
from arabic_geo.parser import BATCH
from arabic_geo.testing import texts as strategies

LAYERS = ("quantities", "dates", "attributions", "places", "claims")
ARTICLE = "\n\n".join(strategies.SENTENCES)
quick = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def spans(doc: Document) -> Iterator[Span]:
    """Every place that a document names."""
    for quantity in doc.quantities:
        yield from (span for span in (quantity.span, quantity.noun) if span)
    for date in doc.dates:
        yield date.span
    for a in doc.attributions:
        yield from (span for span in (a.cue, a.source, a.refers_to, a.content, a.outlet) if span)
    for place in doc.places:
        yield place.span


def check(text: str) -> Document:
    """What holds of every document."""
    doc = arabic_geo.parse(text)
    assert doc.text == text
    for span in spans(doc):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text).strip()
    for name, results in doc.layers:
        if name == "attributions":
            starts = [attribution.cue.start for attribution in doc.attributions]
        else:
            starts = [result.span.start for result in results]
        assert starts == sorted(starts), name
    for first, second in zip(doc.quantities, doc.quantities[1:], strict=False):
        assert not first.span.overlaps(second.span)
    for first_date, second_date in zip(doc.dates, doc.dates[1:], strict=False):
        assert not first_date.span.overlaps(second_date.span)
    for quantity in doc.quantities:
        assert type(quantity.value) in {int, Decimal, Fraction}
        assert quantity.high is None or quantity.value <= quantity.high
    for a in doc.attributions:
        assert a.source is None or not a.source.overlaps(a.cue)
        assert a.speaker == (a.refers_to or a.source)
    assert [claim.quantity for claim in doc.claims] == list(doc.quantities)
    for claim in doc.claims:
        owner = claim.attribution
        assert owner is None or (owner in doc.attributions and owner.content.contains(claim.quantity.span))
        assert all(place in doc.places for place in claim.places)
        assert claim.date is None or claim.date in doc.dates
    return doc


# --- any text --------------------------------------------------------------------------------------------------------


@quick
@given(strategies.hostile_texts)
def test_any_text_gives_a_document(text: str) -> None:
    check(text)


@quick
@given(st.text(max_size=80))
def test_any_string_gives_a_document(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n", "\x00", "\ud800", "\udfff\ud800", "\u200f", "\u064e", "\u0640", "«", "»", "\"", "و", "ال", "لل",
        "س", ".", "5", "٥", "٪", "%", "$", "1/2", "1/0", "0/0", "5-", "-5", "5+1", "1.", ".5", "1,2,3", "٫", "1" * 5000,
        "1" * 99, "1" * 100, "\ufdf2", "\ufefb" * 40, "a\u0301" * 40, "قال" * 400, "«" * 400, "(" * 400,
    ],
    ids=lambda text: ascii(text[:8]) + str(len(text)),
)  # fmt: skip
def test_odd_strings_give_documents(text: str) -> None:
    check(text)


def test_an_article_gives_every_layer() -> None:
    doc = check(ARTICLE)
    assert all(results for _, results in doc.layers)


@pytest.mark.parametrize("thing", [None, b"\xd9\x82", 5, ["text"], bytearray(b"x")])
def test_what_is_no_str_is_refused(thing: Any) -> None:
    functions: tuple[Callable[[Any], Any], ...] = (
        arabic_geo.parse, Parser().parse, arabic_geo.find_quantities, arabic_geo.find_dates,
        arabic_geo.find_attributions, arabic_geo.find_places, arabic_geo.parse_number, arabic_geo.parse_percentage,
    )  # fmt: skip
    for function in functions:
        with pytest.raises(TypeError, match=type(thing).__name__):
            function(thing)


# --- layers ----------------------------------------------------------------------------------------------------------


def test_layers_stand_in_their_order() -> None:
    doc = Parser(plugins=()).parse(ARTICLE)
    assert tuple(name for name, _ in doc.layers) == LAYERS
    assert all(doc.layer(name) == getattr(doc, name) == results for name, results in doc.layers)
    assert doc.layer("weather") == ()


@pytest.mark.parametrize("layers", [("claims", "quantities"), ("dates",), ("places", "dates", "attributions"), ()])
def test_a_parser_lists_the_layers_that_were_asked_for(layers: tuple[str, ...]) -> None:
    doc = Parser(layers=layers).parse(ARTICLE)
    assert [name for name, _ in doc.layers] == [name for name in LAYERS if name in layers]
    whole = arabic_geo.parse(ARTICLE)
    assert all(doc.layer(name) == whole.layer(name) for name in layers)


def test_an_unknown_layer_is_refused() -> None:
    with pytest.raises(PluginError, match="weather"):
        Parser(layers=("weather",))


@pytest.mark.parametrize("name", ["quantities", "dates", "attributions", "places"])
@pytest.mark.parametrize("text", [*strategies.SENTENCES, ARTICLE, ""])
def test_one_layer_alone_finds_what_the_whole_finds(name: str, text: str) -> None:
    assert getattr(arabic_geo, f"find_{name}")(text) == arabic_geo.parse(text).layer(name)


@quick
@given(strategies.articles, st.data())
def test_at_and_within(article: str, data: st.DataObject) -> None:
    doc = arabic_geo.parse(article)
    everything = [result for _, results in doc.layers for result in results]
    offset = data.draw(st.integers(0, len(article)))
    assert list(doc.at(offset)) == [r for r in everything if r.span.start <= offset < r.span.end]
    start = data.draw(st.integers(0, len(article)))
    span = Span(start, data.draw(st.integers(start, len(article))))
    assert list(doc.within(span)) == [r for r in everything if span.start <= r.span.start and r.span.end <= span.end]
    assert list(doc.within(Span(0, len(article)))) == everything


def test_results_are_values() -> None:
    first, second = arabic_geo.parse(ARTICLE), arabic_geo.parse(ARTICLE)
    assert first == second and hash(first) == hash(second)
    assert pickle.loads(pickle.dumps(first)) == first
    assert len({first, second}) == 1
    with pytest.raises(AttributeError):
        first.text = ""  # type: ignore[misc]
    assert not hasattr(first, "__dict__")


# --- parsers ---------------------------------------------------------------------------------------------------------


def test_a_parser_pickles() -> None:
    parser = Parser(layers=("quantities", "dates"))
    again: Parser = pickle.loads(pickle.dumps(parser))
    assert again.layers == ("quantities", "dates")
    assert again.parse(ARTICLE) == parser.parse(ARTICLE)


def test_parse_takes_a_parser() -> None:
    parser = Parser(layers=("dates",))
    assert arabic_geo.parse(ARTICLE, parser=parser) == parser.parse(ARTICLE)


TEXTS = [*strategies.SENTENCES, "", "\ud800", *strategies.SENTENCES] * 3


def test_parse_many_keeps_the_order() -> None:
    assert list(arabic_geo.parse_many(TEXTS)) == [arabic_geo.parse(text) for text in TEXTS]


def test_parse_many_keeps_the_order_in_two_processes() -> None:
    parser = Parser(layers=("quantities",))
    docs = list(arabic_geo.parse_many(iter(TEXTS), workers=2, parser=parser))
    assert docs == [parser.parse(text) for text in TEXTS]


def test_parse_many_streams() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield "وصل ثلاثة وزراء"

    stream = arabic_geo.parse_many(endless())
    assert [len(next(stream).quantities) for _ in range(3)] == [1, 1, 1]


class Unwilling(str):
    """A text that cannot be sent to another process."""

    def __reduce__(self) -> tuple[object, ...]:
        raise ValueError("stays here")


@pytest.mark.parametrize("workers", [1, 2])
def test_parse_many_says_which_text_was_none(workers: int) -> None:
    texts: list[Any] = ["وصل ثلاثة وزراء"] * 6 + [None, "وصل وزيران"]
    stream = arabic_geo.parse_many(texts, workers=workers, parser=Parser(layers=("quantities",)))
    assert [next(stream).text for _ in range(6)] == texts[:6]
    with pytest.raises(TypeError, match="a text is a str, not NoneType") as raised:
        next(stream)
    assert raised.value.__notes__ == ["in text 6 of the stream"]
    assert list(stream) == []


def test_parse_many_says_among_which_texts_a_process_failed() -> None:
    texts = ["وصل ثلاثة وزراء"] * BATCH + [Unwilling("وصل وزيران")]
    stream = arabic_geo.parse_many(texts, workers=2, parser=Parser(layers=("quantities",)))
    assert [next(stream).text for _ in range(BATCH)] == texts[:BATCH]
    with pytest.raises(ValueError, match="stays here") as raised:
        next(stream)
    assert (
        raised.value.__notes__[-1] == f"in texts {BATCH} to {BATCH} of the stream"
    )  # Python 3.14 adds notes of its own before


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_parse_many_starts_processes_in_every_way(method: str) -> None:
    script = (
        "import multiprocessing, arabic_geo\n"
        "if __name__ == '__main__':\n"
        f"    multiprocessing.set_start_method({method!r})\n"
        "    parser = arabic_geo.Parser(layers=['quantities'])\n"
        "    docs = arabic_geo.parse_many(['5', '6', '7'], workers=2, parser=parser)\n"
        "    print([doc.quantities[0].value for doc in docs])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[5, 6, 7]\n"


# --- one number ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة", 5),
        ("  خمسة وعشرون ", 25),
        ("خمسة\n", 5),
        ("مليونان وثلاثمئة ألف", 2_300_000),
        ("٣٫٥ مليار", 3_500_000_000),
        ("۳٬۰۰۰", 3_000),
        ("1.5", Decimal("1.5")),
        ("12,300", 12_300),
        ("ثماني مئة", 800),
        ("نصف مليون", 500_000),
        ("صفر", 0),
    ],
)
def test_parse_number(text: str, value: int | Decimal) -> None:
    found = arabic_geo.parse_number(text)
    assert (found.value, type(found.value)) == (value, type(value))
    assert found.kind is QuantityKind.CARDINAL
    assert found.span.of(text) == text.strip()


@pytest.mark.parametrize(
    "text",
    ["", "  ", "كتاب", "خمسة كتب", "بلغت خمسة", "خمسة، ستة", "20%", "خمسة دولارات", "عامين", "1" * 100, "\ud800", "و"],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NotANumberError) as caught:
        arabic_geo.parse_number(text)
    error = caught.value
    assert error.text == text
    start, end = error.at if isinstance(error.at, tuple) else (error.at, error.at)
    assert 0 <= start <= end <= len(text)
    assert error.reason and "\n" not in str(error)
    assert isinstance(error, ValueError)


def test_the_error_says_where_the_number_ends() -> None:
    with pytest.raises(NotANumberError) as caught:
        arabic_geo.parse_number("خمسون رجلا")
    assert caught.value.at == (6, 10)


@pytest.mark.parametrize(
    ("text", "value"),
    [("20%", 20), ("٪٢٠", 20), ("عشرون في المئة", 20), ("12,5 في المائة", Decimal("12.5")), (" 5 بالمئة ", 5)],
)
def test_parse_percentage(text: str, value: int | Decimal) -> None:
    found: Quantity = arabic_geo.parse_percentage(text)
    assert (found.value, found.kind) == (value, QuantityKind.PERCENT)


@pytest.mark.parametrize("text", ["", "عشرون", "20% من السكان", "%", "20% 30%", "في المئة"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(NotAPercentageError):
        arabic_geo.parse_percentage(text)
