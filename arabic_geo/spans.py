"""A place in a text, and the one algebra over places."""

from __future__ import annotations

from attrs import field, frozen


@frozen(order=True)
class Span:
    """A place in a text: offsets in Unicode code points, ``start`` included, ``end`` not.

    Spans are ordered by start, then by end; they hash and pickle. ``TypeError`` on what is no ``int``,
    ``ValueError`` unless ``0 <= start <= end``.

    >>> text = "قال الوزير"
    >>> span = Span(4, 10)
    >>> span.of(text), len(span), 9 in span, Span(0, 3) < span
    ('الوزير', 6, True, True)
    """

    start: int = field()
    end: int = field()

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            raise TypeError(f"a span is made of two ints, not of {self.start!r} and {self.end!r}")
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not start {self.start} and end {self.end}")

    def of(self, text: str) -> str:
        """The characters at this place.

        >>> Span(0, 3).of("قال الوزير")
        'قال'
        """
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """Always true: an empty span is a place too. Ask ``len`` for its length."""
        return True

    def __contains__(self, item: int | Span) -> bool:
        """Whether an offset is one of the span's, or another span lies within it.

        >>> 3 in Span(3, 5), 5 in Span(3, 5), Span(3, 4) in Span(3, 5)
        (True, False, True)
        """
        if isinstance(item, Span):
            return self.contains(item)
        return self.start <= item < self.end

    __iter__ = None

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies within this span; an empty one may lie on either end."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two have a character in common; an empty span has none.

        >>> Span(0, 4).overlaps(Span(3, 5)), Span(0, 4).overlaps(Span(4, 5))
        (True, False)
        """
        return max(self.start, other.start) < min(self.end, other.end)

    def __and__(self, other: Span) -> Span | None:
        """What both have in common: empty where they only touch, ``None`` where they do not even that.

        >>> Span(0, 4) & Span(2, 6), Span(0, 4) & Span(4, 6), Span(0, 1) & Span(2, 6)
        (Span(start=2, end=4), Span(start=4, end=4), None)
        """
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start <= end else None

    def __or__(self, other: Span) -> Span:
        """The smallest span that holds both, and whatever lies between them.

        >>> Span(0, 2) | Span(5, 6)
        Span(start=0, end=6)
        """
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shift(self, offset: int) -> Span:
        """The same length, ``offset`` code points further on (back, where negative).

        >>> Span(0, 3).shift(4)
        Span(start=4, end=7)
        """
        return Span(self.start + offset, self.end + offset)
