"""Spans, held against sets of offsets; and the errors and characters below them."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarabic import araby

from arabic_geo import chars
from arabic_geo.errors import (
    ArabicGeoError,
    DecodeError,
    LexiconError,
    NotANumberError,
    NotAPercentageError,
    PluginError,
    RuleError,
)
from arabic_geo.spans import Span

TEXT = "أعلنت الوزارة اليوم"
offsets = st.integers(0, len(TEXT))
spans = st.tuples(offsets, offsets).map(lambda ends: Span(min(ends), max(ends)))


def covered(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(spans)
def test_one_span(span: Span) -> None:
    assert len(span) == len(span.of(TEXT)) == len(covered(span))
    assert {at for at in range(len(TEXT) + 1) if at in span} == covered(span)
    assert span in span and span.contains(span)
    assert span & span == span | span == span
    assert span.shift(3).shift(-3) == span
    assert pickle.loads(pickle.dumps(span)) == span
    assert hash(span) == hash(Span(span.start, span.end))
    assert span  # an empty one too is a place


@given(spans, spans)
def test_two_spans(one: Span, other: Span) -> None:
    assert one.overlaps(other) == other.overlaps(one) == bool(covered(one) & covered(other))
    assert one & other == other & one
    assert one | other == other | one
    common = one & other
    if common is None:
        assert one.end < other.start or other.end < one.start
    else:
        assert covered(common) == covered(one) & covered(other)
        assert common in one and common in other
        assert one.overlaps(other) == (len(common) > 0)
    hull = one | other
    assert one in hull and other in hull
    assert {hull.start, hull.end} <= {one.start, one.end, other.start, other.end}
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))
    if one in other:
        assert covered(one) <= covered(other)


@given(spans, spans, spans)
def test_three_spans(one: Span, two: Span, three: Span) -> None:
    assert (one | two) | three == one | (two | three)
    left = (one & two) and (one & two) & three  # type: ignore[operator]
    right = (two & three) and one & (two & three)  # type: ignore[operator]
    assert left == right


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)


@pytest.mark.parametrize(("start", "end"), [(0.0, 1), (0, "1"), (None, 1), (False, True)])
def test_no_ints(start: object, end: object) -> None:
    with pytest.raises(TypeError, match="two ints"):
        Span(start, end)  # type: ignore[arg-type]


def test_a_span_is_no_sequence() -> None:
    with pytest.raises(TypeError):
        iter(Span(0, 2))  # type: ignore[call-overload]
    with pytest.raises(AttributeError):
        Span(0, 2).start = 1  # type: ignore[misc]
    assert not hasattr(Span(0, 2), "__dict__")


ERRORS: list[ArabicGeoError] = [
    LexiconError("outlets.csv", 3, "code", "«ZZ» is no code"),
    LexiconError("outlets.csv", 0, None, "there is no header"),
    RuleError("said-that", "no greatest width"),
    PluginError("two layers of one name", "first", "second"),
    PluginError("no such plugin"),
    DecodeError("claims[0]", "no quantity"),
    DecodeError("", "no JSON"),
    NotANumberError("سبعة\nكتب", (5, 8), "a number goes no further"),
    NotAPercentageError("سبعة", 4, "no percent sign"),
]


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_errors(error: ArabicGeoError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)
    assert "\n" not in str(error)
    assert isinstance(error, ArabicGeoError)


def test_unreadable_numbers_are_value_errors() -> None:
    assert issubclass(NotANumberError, ValueError)
    assert issubclass(NotAPercentageError, ValueError)


def test_chars_are_named_as_in_pyarabic() -> None:
    ours = {name: value for name, value in vars(chars).items() if name.isupper() and isinstance(value, str)}
    theirs = {name: getattr(araby, name) for name in ours if hasattr(araby, name)}
    assert len(theirs) > 60
    assert {name: ours[name] for name in theirs if len(ours[name]) == 1} == {
        name: value for name, value in theirs.items() if len(ours[name]) == 1
    }
    # Pyarabic has some classes as tuples.
    assert {name: set(ours[name]) for name in theirs} == {name: set(value) for name, value in theirs.items()}


def test_no_class_of_chars_names_one_twice() -> None:
    for name, value in vars(chars).items():
        if name.isupper() and isinstance(value, str):
            assert len(set(value)) == len(value), name
