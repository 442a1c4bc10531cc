"""Two numbers that are the ends of one: «بين 20 و30 ألف», «من 5% إلى 7», «10-15», «ثلاثة أو أربعة ملايين»."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from attrs import evolve

from arabic_geo.layers.quantities.numbers import simplify
from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.results import QuantityKind
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.lexicon import fold, fold_all

#: How far before a number a word of change («ارتفع من … إلى …») still makes two quantities of a range.
CHANGE_WINDOW: Final = 18
#: «من 5 حتى 7», «من 5 لغاية 7».
UNTIL_WORDS: Final = fold_all("حتى", "لغاية", "ولغاية", "وحتى")
RANGING: Final = fold_all("يتراوح", "تتراوح", "تراوح", "تراوحت", "يتراوحون")
AGES: Final = fold_all("سن", "عمر")
#: Two numbers below this, joined by a dash and counting nothing, are a score: «2-1».
HIGHEST_GOAL: Final = 10

#: «ارتفاع الموج من متر إلى مترين» is a height.
WAVES: Final = fold("المو")

Reader = Callable[[Sight, int], Piece | None]


def join_range(sight: Sight, low: Piece, read: Reader) -> Piece | None:
    """The range whose low end is given, where a high end follows; ``read`` reads a number with its unit."""
    alike, tags = sight.alike, sight.tags
    at, start = low.end, low.end + 1
    if tags[at] not in alike.linking and sight.words[at] not in UNTIL_WORDS:
        return None
    if tags[at] in alike.comma and tags[start] in alike.wa and tags[low.start - 1] in alike.between:
        at, start = start, start + 1  # «بين 170 ألفا، و225 ألفا»
    if tags[at] in alike.wa and sight.words[start] in UNTIL_WORDS and _from(sight, low.start):
        at, start = start, start + 1  # «من سن 18 وحتى 48»
    dash = tags[at] in alike.dash
    if tags[at] in alike.or_:
        if low.kind not in {QuantityKind.CARDINAL, QuantityKind.DURATION, QuantityKind.MEASURE}:
            return None
    elif tags[at] in alike.wa:
        # «بين ارتفاع 60 و90 قدما»
        named = tags[low.start - 1] in alike.noun or tags[low.start - 1] in alike.change
        noun = named and tags[low.start - 2] in alike.between
        if tags[low.start - 1] not in alike.between and not (noun and low.kind is QuantityKind.CARDINAL):
            return None
        if tags[start] in alike.between:
            start += 1  # «بين 5 وبين 10»
    elif tags[at] in alike.ila or (sight.words[at] in UNTIL_WORDS and _from(sight, low.start)):
        apart = (
            tags[low.start - 1] not in alike.bi
            and tags[low.start - 1] not in alike.fi
            and tags[low.start - 1] not in alike.between
        )
        if apart and _changes(sight, low.start):
            return None
    elif not dash or (sight.is_glued(at + 1) and not sight.is_glued(at)):
        return None
    if tags[start] in alike.modifier_before:
        return None
    high = read(sight, start)
    if high is None or high.start != start:
        return None
    if tags[at] in alike.wa and tags[high.end] in alike.wa and tags[high.end + 1] in alike.digits:
        return None  # «بين 16 و32 و64»
    return _join(low, high, dash)


def _from(sight: Sight, at: int) -> bool:
    """«من 5 حتى 7», «من سن 18 حتى 48»."""
    before = at - 1 - (sight.words[at - 1] in AGES)
    return sight.tags[before] in sight.alike.min


def _join(low: Piece, high: Piece, dash: bool) -> Piece | None:
    first, second, whole = low.value, high.value, high
    if low.kind is not high.kind or low.unit != high.unit:
        if low.kind is QuantityKind.CARDINAL:
            pass
        elif high.kind is QuantityKind.CARDINAL and low.kind is QuantityKind.PERCENT:
            whole = evolve(high, kind=low.kind, unit=low.unit)  # «من 5% إلى 7»
        elif high.kind is QuantityKind.CARDINAL and low.kind is QuantityKind.DURATION and high.noun is None:
            whole = evolve(high, kind=low.kind, unit=low.unit)  # «العامين أو الثلاثة»
        else:
            return None
    if low.scale == 1 and high.scale > 1 and first * high.scale < second:
        first = simplify(Fraction(first) * high.scale)
    if dash:
        bare = whole.kind is QuantityKind.CARDINAL and (whole.noun is None or min(first, second) == 0)
        if bare and first > second and low.plain and high.plain:
            return None  # «10-9» is a score
        if bare and max(first, second) < HIGHEST_GOAL and high.scale == 1 and whole.unit is None:
            return None
        first, second = min(first, second), max(first, second)
    if not first < second:
        return None
    return evolve(whole, start=low.start, value=first, high=second, plain=False, definite=low.definite)


def _changes(sight: Sight, at: int) -> bool:
    change, mark = sight.alike.change, sight.alike.stop
    for before in range(at - 1, max(-1, at - 1 - CHANGE_WINDOW), -1):
        if sight.words[before].split(" ")[0] in RANGING:
            return False  # «بفترة تتراوح من ستة أشهر إلى سنة»
        if sight.tags[before] in change and not sight.words[before + 1].startswith(WAVES):
            return True
        if sight.tags[before] in mark:
            return False
    return False
