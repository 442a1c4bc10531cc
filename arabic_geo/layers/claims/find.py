"""Each quantity joined to who says it, and to the places and the date of its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.attributions.results import Attribution
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.layer import Finder, Found
from arabic_geo.layers.places.results import Place
from arabic_geo.layers.quantities.results import Quantity
from arabic_geo.lexicon import Lexicon
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens

R = TypeVar("R", Place, DateMention)

#: A clause without ends reaches no further than so many tokens: keeps the claims of a text linear. Distances are of
#: tokens, as marks that nobody sees may stretch the characters of a text.
FURTHEST = 400
#: The tags of the marks at which a clause ends.
CLAUSE_ENDS = ("stop", "newline", "semicolon")


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...] = ()) -> Finder:
    """The function that finds the claims of a text."""
    chars = frozenset[str]().union(*(lexicon.alphabet.having(tag) for tag in CLAUSE_ENDS))
    ends = re.compile(f"[{''.join(sorted(chars))}]")

    def find(tokens: Tokens, found: Found) -> tuple[Claim, ...]:
        attributions: Sequence[Attribution] = found["attributions"]
        cuts = [tokens.starts[match.start()] for match in ends.finditer(tokens.tags)]
        cuts = sorted({0, len(tokens.text), *cuts, *(attribution.cue.start for attribution in attributions)})
        owners = _Owners(attributions)
        places = _Sorted[Place](found["places"])
        dates = _Sorted[DateMention](found["dates"])
        claims: list[Claim] = []
        for quantity in found["quantities"]:
            clause = _clause(quantity.span, cuts, tokens.starts)
            date = _nearest(quantity, dates.within(clause), tokens.starts)
            claims.append(Claim(quantity, owners.of(quantity), places.within(clause), date))
        return tuple(claims)

    return find


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
    """Results in text order, found by where they start."""

    def __init__(self, results: Sequence[R]) -> None:
        self.results: tuple[R, ...] = tuple(results)
        self.starts = [result.span.start for result in results]

    def within(self, span: Span) -> tuple[R, ...]:
        """The results that start in a span."""
        return self.results[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]


def _clause(span: Span, cuts: Sequence[int], starts: Sequence[int]) -> Span:
    """The stretch between the nearest cuts around a span."""
    start = cuts[max(0, bisect_right(cuts, span.start) - 1)]
    end = cuts[min(len(cuts) - 1, bisect_left(cuts, span.end))]
    first = max(0, bisect_left(starts, span.start) - FURTHEST)
    last = min(len(starts) - 1, bisect_left(starts, span.end) + FURTHEST)
    return Span(max(start, starts[first]), max(span.end, min(end, starts[last])))


def _nearest(quantity: Quantity, dates: Sequence[DateMention], starts: Sequence[int]) -> DateMention | None:
    """The date that stands nearest to a quantity."""
    at = bisect_left(starts, quantity.span.start)
    return min(dates, key=lambda date: abs(bisect_left(starts, date.span.start) - at), default=None)
