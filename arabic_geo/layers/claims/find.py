"""Each quantity joined to who says it, and to the places and the date of its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, Final, Generic, TypeVar

from attrs import define, field

from arabic_geo.grammar.pattern import write_class
from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.attributions.results import Attribution
from arabic_geo.layers.attributions.scene import ends_sentence
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.layer import Finder, Found
from arabic_geo.layers.places.results import Place
from arabic_geo.layers.quantities.results import Quantity
from arabic_geo.lexicon import Lexicon, fold, fold_all
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens

R = TypeVar("R", Place, DateMention)

#: A clause without ends is cut at every so many tokens: keeps the claims of a text linear. Characters would not do, as
#: marks that nobody sees stretch them.
FURTHEST: Final = 400
#: The tags of the marks at which a clause ends.
CLAUSE_ENDS: Final = ("stop", "newline", "semicolon")

#: How many dates on either side of a figure are weighed.
NEXT: Final = 8

#: How far apart two words are when one of these stands between them, in words: a date belongs to the figures on its
#: own side of a comma, of a relative pronoun, of «إلى».
DISTANCES: Final = {
    "fi": 0, "paren_open": 2, "min": 3, "ila": 3, "wa": 3, "comma": 8, "relative": 8, "that": 8, "but": 8,
}  # fmt: skip
#: Words that open another clause, and how far apart they keep what stands on either side.
OPENERS: Final = fold_all("فيما", "بينما", "كما", "حيث", "إذ", "ثم", "لكن", "ولكن", "وكان", "وكانت", "علما", "مقابل")
OPENER: Final = 8
#: After these stands a date with which the figure's own is compared, at most so many tokens on.
COMPARISONS: Final = fold_all("مقارنة", "بالمقارنة", "المقارنة", "مقارنا", "قياسا")
COMPARED: Final = 5
#: «زاد 5% عن العام الماضي».
FROM: Final = fold("عن")
#: A date outside what is said tells when it was said, before it tells when it was.
UNSAID: Final = 16


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...] = ()) -> Finder:
    """The function that finds the claims of a text."""
    chars = frozenset[str]().union(*(lexicon.alphabet.having(tag) for tag in CLAUSE_ENDS))
    ends = re.compile(write_class(chars))
    distances = {char: far for tag, far in DISTANCES.items() for char in lexicon.alphabet.having(tag)}

    def find(tokens: Tokens, found: Found) -> tuple[Claim, ...]:
        if not found["quantities"]:
            return ()
        attributions: Sequence[Attribution] = found["attributions"]
        cuts = [0, len(tokens.text), *(attribution.cue.start for attribution in attributions)]
        cuts.extend(tokens.starts[at] for at in _clause_ends(tokens, ends))
        cuts.sort()
        owners = _Owners(attributions)
        places = _Sorted[Place](_without_units(found["places"], found["quantities"]))
        dates = _Sorted[DateMention](found["dates"])
        measure = _Measure(tokens, distances) if dates.results else None
        claims: list[Claim] = []
        for quantity in found["quantities"]:
            clause = _clause(quantity.span, cuts, tokens.starts)
            owner = owners.of(quantity)
            date = measure.nearest(quantity, owner, dates.around(quantity.span.start, clause)) if measure else None
            claims.append(Claim(quantity, owner, places.within(clause), date))
        return tuple(claims)

    return find


def _clause_ends(tokens: Tokens, ends: re.Pattern[str]) -> Iterator[int]:
    """The tokens at which clauses end: no point of an initial («د. سمير»)."""
    return (at for match in ends.finditer(tokens.tags) if ends_sentence(tokens, at := match.start()))


def _without_units(places: Iterable[Place], quantities: Sequence[Quantity]) -> Iterator[Place]:
    """The places, save what names a unit of money: «مليون دولار أميركي» is no claim about America."""
    starts = [quantity.span.start for quantity in quantities]
    for place in places:
        at = bisect_right(starts, place.span.start) - 1
        if at < 0 or not quantities[at].span.contains(place.span):
            yield place


class _Owners:
    """The attributions whose contents hold a place in the text; asked for places from left to right."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        ranked = sorted(enumerate(attributions), key=lambda pair: pair[1].content.start)
        self.ahead = deque(ranked)
        self.open: list[tuple[int, Attribution]] = []

    def of(self, quantity: Quantity) -> Attribution | None:
        """The one with the shortest content that holds the quantity, of equal ones the first cue in the text."""
        while self.ahead and self.ahead[0][1].content.start <= quantity.span.start:
            self.open.append(self.ahead.popleft())
        self.open = [pair for pair in self.open if pair[1].content.end >= quantity.span.end]
        return min(self.open, key=lambda pair: (len(pair[1].content), pair[0]), default=(0, None))[1]


class _Sorted(Generic[R]):
    """Results in text order, found by where they start; asked for places from left to right."""

    def __init__(self, results: Iterable[R]) -> None:
        self.results: tuple[R, ...] = tuple(results)
        self.starts = [result.span.start for result in self.results]
        self.last: tuple[int, int] = (0, 0)
        self.found: tuple[R, ...] = ()

    def _bounds(self, span: Span) -> tuple[int, int]:
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def within(self, span: Span) -> tuple[R, ...]:
        """The results that start in a span; one tuple for all that ask for the same."""
        bounds = self._bounds(span)
        if bounds != self.last:
            self.last, self.found = bounds, self.results[slice(*bounds)]
        return self.found

    def around(self, offset: int, span: Span) -> tuple[R, ...]:
        """Those of them that are the next few before and after an offset."""
        at = bisect_left(self.starts, offset)
        first, last = self._bounds(span)
        return self.results[max(at - NEXT, first) : min(at + NEXT, last)]


def _clause(span: Span, cuts: Sequence[int], starts: Sequence[int]) -> Span:
    """The stretch between the nearest cuts around a span."""
    start = cuts[max(0, bisect_right(cuts, span.start) - 1)]
    end = cuts[min(len(cuts) - 1, bisect_left(cuts, span.end))]
    first = bisect_left(starts, start)
    first += (bisect_left(starts, span.start) - first) // FURTHEST * FURTHEST
    last = first + FURTHEST
    return Span(starts[first], max(span.end, min(end, starts[last]) if last < len(starts) else end))


@define
class _Measure:
    """How far the words of a text are apart, as clauses count: each word is one from the next, save what parts clauses
    and what joins."""

    tokens: Tokens
    distances: Mapping[str, int]
    #: The way to each token's start, once it is asked for.
    _sums: Sequence[int] = field(init=False, default=())

    def _way(self, start: int, end: int) -> int:
        """The way from one token to another."""
        if not self._sums:
            words = zip(self.tokens.tags, self.tokens.words, strict=True)
            steps = (OPENER if word in OPENERS else self.distances.get(tag, 1) for tag, word in words)
            self._sums = tuple(accumulate(steps, initial=0))
        return self._sums[end] - self._sums[start]

    def nearest(
        self, quantity: Quantity, owner: Attribution | None, dates: Sequence[DateMention]
    ) -> DateMention | None:
        """The date that stands nearest to a quantity, of two as near the later one; none with which it is compared."""
        own = [date for date in reversed(dates) if not self._is_compared(quantity.span, date.span)]
        if len(own) < 2:
            return own[0] if own else None
        return min(own, key=lambda date: self._far(quantity.span, owner, date.span))

    def _far(self, quantity: Span, owner: Attribution | None, date: Span) -> int:
        unsaid = UNSAID if owner is not None and not owner.content.contains(date) else 0
        first, second = sorted((quantity, date), key=lambda span: span.start)
        return max(0, self._way(self._at(first.end), self._at(second.start))) + unsaid

    def _is_compared(self, quantity: Span, date: Span) -> bool:
        """Whether a word of comparison leads to the date and does not hold the quantity with it."""
        at = self._at(date.start)
        after = self._at(quantity.end) if quantity.start < date.start else 0
        between = self.tokens.words[max(after, at - COMPARED) : at]
        return not COMPARISONS.isdisjoint(between) or (after == at - 1 and between == [FROM])

    def _at(self, offset: int) -> int:
        """The first token that starts at an offset or after it."""
        return bisect_left(self.tokens.starts, offset)
