"""The laws of alignments, held against a plain model of them: the set of their cuts."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arabic_geo.alignment import Alignment, Edit
from arabic_geo.spans import Span

Cut = tuple[int, int]


@st.composite
def alignments(draw: st.DrawFn, length: int | None = None) -> Alignment:
    """Alignments of an original of that length: runs side by side, losses, gains, many to many."""
    left = draw(st.integers(0, 12)) if length is None else length
    original = normal = 0
    edits: list[Edit] = []
    while left:
        width = draw(st.integers(1, min(3, left)))
        became = draw(st.sampled_from([width, width, 0, 1, 2, 3]))
        if draw(st.booleans()):
            became = width
        elif (width, became) != (1, 1):
            edits.append((original, original + width, normal, normal + became))
        original, normal, left = original + width, normal + became, left - width
    return Alignment(original, normal, edits)


@st.composite
def chains(draw: st.DrawFn, links: int) -> list[Alignment]:
    chain = [draw(alignments())]
    while len(chain) < links:
        chain.append(draw(alignments(chain[-1].normal_length)))
    return chain


def cuts(alignment: Alignment) -> set[Cut]:
    """All pairs of offsets between which both texts may be parted."""
    found = {(0, 0)}
    original = normal = 0
    for edit in alignment.edits:
        found |= {(original + n, normal + n) for n in range(edit[0] - original + 1)}
        original, normal = edit[1], edit[3]
        found.add((original, normal))
    return found | {(original + n, normal + n) for n in range(alignment.original_length - original + 1)}


def all_spans(length: int) -> list[Span]:
    return [Span(start, end) for start in range(length + 1) for end in range(start, length + 1)]


@given(alignments())
def test_cuts_are_a_chain(alignment: Alignment) -> None:
    ordered = sorted(cuts(alignment))
    assert ordered[0] == (0, 0)
    assert ordered[-1] == (alignment.original_length, alignment.normal_length)
    assert all(one[0] < two[0] and one[1] <= two[1] for one, two in pairwise(ordered))


@given(alignments())
def test_to_original_is_the_tightest(alignment: Alignment) -> None:
    known = cuts(alignment)
    for span in all_spans(alignment.normal_length):
        start = max(original for original, normal in known if normal <= span.start)
        end = min(original for original, normal in known if normal >= span.end)
        found = alignment.to_original(span)
        assert found == (Span(start, end) if len(span) else Span(start, start))
        assert bool(len(found)) == bool(len(span))


@given(alignments())
def test_to_normal_takes_edits_whole(alignment: Alignment) -> None:
    known = cuts(alignment)
    for span in all_spans(alignment.original_length):
        start = max(normal for original, normal in known if original <= span.start)
        end = min(normal for original, normal in known if original >= span.end)
        assert alignment.to_normal(span) == (Span(start, end) if len(span) else Span(start, start))


@given(alignments())
def test_there_and_back(alignment: Alignment) -> None:
    known = cuts(alignment)
    for span in all_spans(alignment.normal_length):
        back = alignment.to_normal(alignment.to_original(span))
        if len(span):
            assert span in back
        if {span.start, span.end} <= {normal for _, normal in known}:
            assert back == span
    for span in all_spans(alignment.original_length):
        there = alignment.to_normal(span)
        if len(there) and {span.start, span.end} <= {original for original, _ in known}:
            assert alignment.to_original(there) in span


@given(alignments())
def test_monotone(alignment: Alignment) -> None:
    for length, move in (
        (alignment.normal_length, alignment.to_original),
        (alignment.original_length, alignment.to_normal),
    ):
        moved = {span: move(span) for span in all_spans(length)}
        for one, there in moved.items():
            for other, elsewhere in moved.items():
                if one.start <= other.start:
                    assert there.start <= elsewhere.start
                if len(one) and len(other) and one.end <= other.end:
                    assert there.end <= elsewhere.end
                if len(one) and len(other) and one in other:
                    assert there in elsewhere


@given(alignments())
def test_covers_the_text(alignment: Alignment) -> None:
    """Every original offset is some normal character's, or lies in what was taken out."""
    whole = Span(0, alignment.original_length)
    assert alignment.to_normal(whole) == Span(0, alignment.normal_length)
    held = {
        offset
        for start in range(alignment.normal_length)
        for offset in range(*_ends(alignment.to_original(Span(start, start + 1))))
    }
    lost = {
        offset
        for start, end, normal_start, normal_end in alignment.edits
        if normal_start == normal_end
        for offset in range(start, end)
    }
    assert held | lost == set(range(alignment.original_length))
    assert not held & lost


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


@given(chains(2))
def test_composition_keeps_the_cuts_of_both(chain: list[Alignment]) -> None:
    first, second = chain
    composed = first.then(second)
    assert composed.original_length == first.original_length
    assert composed.normal_length == second.normal_length
    expected = {
        (original, normal) for original, middle in cuts(first) for other, normal in cuts(second) if middle == other
    }
    assert cuts(composed) == expected


@given(chains(3))
def test_composition_is_associative(chain: list[Alignment]) -> None:
    one, two, three = chain
    assert one.then(two).then(three) == one.then(two.then(three))


@given(alignments())
def test_identity_is_neutral(alignment: Alignment) -> None:
    assert Alignment.identity(alignment.original_length).then(alignment) == alignment
    assert alignment.then(Alignment.identity(alignment.normal_length)) == alignment


@given(st.integers(0, 30).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(0, n))))
def test_identity_moves_nothing(drawn: tuple[int, int, int]) -> None:
    length, *ends = drawn
    span = Span(min(ends), max(ends))
    identity = Alignment.identity(length)
    assert identity.to_normal(span) == identity.to_original(span) == span
    assert identity.edits == ()


@given(alignments())
def test_pickles(alignment: Alignment) -> None:
    assert pickle.loads(pickle.dumps(alignment)) == alignment
    assert hash(pickle.loads(pickle.dumps(alignment))) == hash(alignment)


@pytest.mark.parametrize(
    ("original", "normal", "edits"),
    [
        (1, 2, []),  # the lengths differ, yet nothing was edited
        (2, 2, [(0, 1, 0, 1)]),  # moves nothing
        (2, 3, [(1, 1, 1, 2)]),  # made from nothing
        (3, 2, [(1, 3, 2, 3)]),  # the gap before differs
        (4, 2, [(0, 2, 0, 1), (1, 4, 1, 2)]),  # overlap
        (4, 4, [(0, 2, 1, 0)]),  # ends before it starts
        (1, 1, [(0, 2, 0, 2)]),  # beyond the end
    ],
)
def test_no_alignment(original: int, normal: int, edits: list[Edit]) -> None:
    with pytest.raises(ValueError):
        Alignment(original, normal, edits)


def test_refuses_what_does_not_fit() -> None:
    alignment = Alignment(3, 2, [(0, 1, 0, 0)])
    with pytest.raises(ValueError, match="2"):
        alignment.then(Alignment.identity(3))
    with pytest.raises(ValueError, match="normal form of 2"):
        alignment.to_original(Span(0, 3))
    with pytest.raises(ValueError, match="original of 3"):
        alignment.to_normal(Span(0, 4))


def test_what_was_taken_out_stays_out() -> None:
    """«ـقـال»: neither the tatweel before the word nor the one behind «ق» belongs to «ق»."""
    alignment = Alignment(5, 3, [(0, 1, 0, 0), (2, 3, 1, 1)])
    assert alignment.to_original(Span(0, 1)) == Span(1, 2)
    assert alignment.to_original(Span(0, 2)) == Span(1, 4)
    assert alignment.to_original(Span(1, 1)) == Span(3, 3)


def test_edits_that_touch_stay_apart() -> None:
    """«ـﻻﻻ»: each ligature keeps its own two letters."""
    alignment = Alignment(3, 4, [(0, 1, 0, 0), (1, 2, 0, 2), (2, 3, 2, 4)])
    assert alignment.to_original(Span(0, 2)) == Span(1, 2)
    assert alignment.to_original(Span(2, 4)) == Span(2, 3)
    assert alignment.to_original(Span(1, 3)) == Span(1, 3)  # half of each: both whole
