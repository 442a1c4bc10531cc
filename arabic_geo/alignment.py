"""Which characters of the original each character of the normal form comes from.

An alignment is a chain of *cuts*, pairs of an offset in the original and one in the normal form between
which both texts may be parted. Where the two run side by side every offset is a cut; between two cuts
further apart lies an *edit*, and only the edits are stored. A normal character always comes from some
original one: nothing is made from nothing. So every cut of the original has one cut of the normal form, and
composition, which keeps the cuts that both alignments have, is associative.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import itemgetter

from attrs import field, frozen

from arabic_geo.spans import Span

#: ``(original_start, original_end, normal_start, normal_end)``: what lay between the first two in the
#: original became, as a whole, what lies between the last two in the normal form.
Edit = tuple[int, int, int, int]

_ORIGINAL_START, _ORIGINAL_END, _NORMAL_START, _NORMAL_END = map(itemgetter, range(4))


@frozen
class Alignment:
    """An original of ``original_length`` and a normal form of ``normal_length`` code points, side by side.

    ``edits`` are in text order and may touch, but not overlap; an edit of one character to one is none, as
    it moves nothing. ``ValueError`` where the edits do not lead from one length to the other. Mapping costs
    a bisection.

    >>> aligned = Alignment(4, 3, [(1, 2, 1, 1)])  # «قـال», the tatweel taken out
    >>> aligned.to_original(Span(0, 3)), aligned.to_original(Span(1, 2))
    (Span(start=0, end=4), Span(start=2, end=3))
    """

    original_length: int
    normal_length: int
    edits: tuple[Edit, ...] = field(default=(), converter=tuple[Edit, ...])

    def __attrs_post_init__(self) -> None:
        original = normal = 0
        for edit in self.edits:
            original_start, original_end, normal_start, normal_end = edit
            gap = original_start - original
            if gap < 0 or gap != normal_start - normal:
                raise ValueError(f"{edit} does not follow the cut at {original} and {normal}")
            if original_start >= original_end or normal_start > normal_end:
                raise ValueError(f"{edit} needs some of the original, and a normal end not before its start")
            if original_end - original_start == normal_end - normal_start == 1:
                raise ValueError(f"{edit} moves nothing; leave it away")
            original, normal = original_end, normal_end
        rest = self.original_length - original
        if rest < 0 or rest != self.normal_length - normal:
            raise ValueError(
                f"the edits end at {original} and {normal}, "
                f"which does not lead to the lengths {self.original_length} and {self.normal_length}"
            )

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """A text of ``length`` code points beside itself.

        >>> Alignment.identity(4).to_normal(Span(1, 3))
        Span(start=1, end=3)
        """
        return cls(length, length)

    def then(self, other: Alignment) -> Alignment:
        """From this one's original to ``other``'s normal form, in time linear in the edits of both.

        ``ValueError`` unless this one's normal form is as long as ``other``'s original.

        >>> first = Alignment(3, 2, [(0, 1, 0, 0)])
        >>> first.then(Alignment(2, 1, [(1, 2, 1, 1)])).edits
        ((0, 1, 0, 0), (2, 3, 1, 1))
        """
        if self.normal_length != other.original_length:
            raise ValueError(f"a text of {self.normal_length} is not one of {other.original_length} code points")
        if not other.edits:
            return self
        if not self.edits:
            return other
        return Alignment(self.original_length, other.normal_length, _compose(self.edits, other.edits))

    def to_original(self, span: Span) -> Span:
        """The tightest span of the original whose normal form is ``span``.

        An edit that is partly covered is taken whole. What was taken out at the edges of the span stays
        out. An empty span stays empty: it comes to lie behind what was taken out there, and before an edit
        it lies within. ``ValueError`` beyond the normal form.
        """
        if span.end > self.normal_length:
            raise ValueError(f"{span} lies beyond the normal form of {self.normal_length} code points")
        start = self._original_start(span.start)
        return Span(start, self._original_end(span.end) if span.start < span.end else start)

    def to_normal(self, span: Span) -> Span:
        """The span of the normal form that ``span`` of the original became.

        An edit that is partly covered is taken whole. An empty span stays empty; a span of which all was
        taken out becomes empty. ``ValueError`` beyond the original.
        """
        if span.end > self.original_length:
            raise ValueError(f"{span} lies beyond the original of {self.original_length} code points")
        start = self._normal_start(span.start)
        return Span(start, self._normal_end(span.end) if span.start < span.end else start)

    def _original_start(self, at: int) -> int:
        """The last cut at or before a normal offset, in the original."""
        index = bisect_right(self.edits, at, key=_NORMAL_START)
        if not index:
            return at
        start, end, _, normal_end = self.edits[index - 1]
        return start if at < normal_end else at - normal_end + end

    def _original_end(self, at: int) -> int:
        """The first cut at or behind a normal offset, in the original."""
        index = bisect_left(self.edits, at, key=_NORMAL_END)
        if index == len(self.edits):
            return at + self.original_length - self.normal_length
        start, end, normal_start, _ = self.edits[index]
        return end if at > normal_start else at - normal_start + start

    def _normal_start(self, at: int) -> int:
        """The last cut at or before an original offset, in the normal form."""
        index = bisect_right(self.edits, at, key=_ORIGINAL_START)
        if not index:
            return at
        _, original_end, start, end = self.edits[index - 1]
        return start if at < original_end else at - original_end + end

    def _normal_end(self, at: int) -> int:
        """The first cut at or behind an original offset, in the normal form."""
        index = bisect_left(self.edits, at, key=_ORIGINAL_END)
        if index == len(self.edits):
            return at + self.normal_length - self.original_length
        original_start, _, start, end = self.edits[index]
        return end if at > original_start else at - original_start + start


def _compose(first: tuple[Edit, ...], second: tuple[Edit, ...]) -> Iterator[Edit]:
    """The edits between the cuts that both have: edits that overlap in the middle text become one."""
    here = there = 0  # the next edit of the first, of the second
    before = after = 0  # how far the original, and the normal form, lie ahead of the middle text
    while here < len(first) or there < len(second):
        ours = here < len(first) and (there == len(second) or first[here][2] <= second[there][0])
        # Where ours was taken out, nothing of it is left for the second to overlap, so it ends as it starts.
        low, high = first[here][2:] if ours else second[there][:2]
        start, normal_start = low + before, low + after
        if ours:
            before = first[here][1] - high
            here += 1
        while True:
            if here < len(first) and first[here][2] < high:
                _, end, _, middle_end = first[here]
                before = end - middle_end
                here += 1
            elif there < len(second) and second[there][0] < high:
                _, middle_end, _, normal_end = second[there]
                after = normal_end - middle_end
                there += 1
            else:
                break
            high = max(high, middle_end)
        end, normal_end = high + before, high + after
        if (end - start, normal_end - normal_start) != (1, 1):
            yield start, end, normal_start, normal_end
