"""Number words and digits folded into exact values.

A number is a sum of terms, each below the scale of the one before: «مليونان و300 ألف وخمسون». A term is a group below
a thousand, or digits, times the scales that follow it; a group is hundreds, then a unit before its ten.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import frozen

from arabic_geo.layers.quantities.digits import read_digits
from arabic_geo.layers.quantities.results import Number, settle
from arabic_geo.lexicon import Lexicon
from arabic_geo.lexicon.rows import Numeral
from arabic_geo.tokens import Tokens

HUNDRED: Final = 100
TEN: Final = 10
SCALES: Final = frozenset({"scale", "scale_accusative", "scale_plural"})
DECIMAL_LETTER: Final = "ر"
DECIMAL_WORDS: Final = frozenset({"فاصله", "فاصل", "فاصلة"})
EXCEPT: Final = "الا"
#: No more decimal places than this are written out; a fraction that needs more stays one.
MOST_PLACES: Final = 30
#: The most tokens one number may span.
LONGEST: Final = 40


@frozen
class Reckoned:
    """A number in the tokens ``start`` to ``end`` (exclusive).

    ``scale`` is the last scale applied (1 where none was); ``plain`` says that it is one run of digits, ``definite``
    that it has an article.
    """

    start: int
    end: int
    value: Number
    scale: int = 1
    plain: bool = False
    definite: bool = False


@frozen
class NumberReader:
    """Reads numbers at given tokens. Each token is looked at a bounded number of times."""

    digits: frozenset[str]
    article: frozenset[str]
    wa: frozenset[str]
    number: frozenset[str]
    definite: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> NumberReader:
        """A reader that knows the tags of a lexicon."""
        tag = lexicon.alphabet.having
        return cls(tag("digits"), tag("article"), tag("wa"), tag("number"), tag("definite"))

    def read(self, tokens: Tokens, at: int, *, grouped: bool = False) -> Reckoned | None:
        """The longest number that starts at a token, an article before digits included; ``None`` where none does."""
        start = at
        if tokens.tags[at] in self.article:
            at += 1
            if at not in tokens.glued and tokens.words[at - 1 : at] != ["ال"]:
                return None
            if at >= len(tokens) or tokens.tags[at] not in self.digits:
                return None
        term = self._term(tokens, at, grouped)
        if term is None:
            return None
        total, end, scale, limit = _exact(term.value), term.end, term.scale, term.scale
        while end - start < LONGEST and limit > 1 and self._is(tokens, end, self.wa):
            more = self._term(tokens, end + 1, grouped)
            if more is None or not 0 < more.value < limit:
                break
            total, end, scale = total + _exact(more.value), more.end, more.scale
            limit = more.scale
        total, end = self._half(tokens, total, end, scale)
        definite = tokens.tags[start] in self.definite or start < at
        plain = end == at + 1 and tokens.tags[at] in self.digits
        return Reckoned(start, end, simplify(total), scale, plain, definite)

    # --- terms -------------------------------------------------------------------------------------------------------

    def _term(self, tokens: Tokens, at: int, grouped: bool) -> Reckoned | None:
        row = self._numeral(tokens, at, "dual", "fraction")
        if row is not None and row.kind == "dual":
            return self._scaled(tokens, at, at + 1, int(row.value), int(row.value) // 2)
        if row is not None and (row.kind == "fraction") and self._scale(tokens, at + 1):
            return self._scaled(tokens, at, at + 1, row.value, 1)
        if row := self._numeral(tokens, at, *SCALES):
            if row.kind == "scale_plural":
                return None
            value = int(row.value)
            if row.kind == "scale_accusative" and not self._is(tokens, at + 1, self.wa):
                value *= 2  # «ألفا شخص» is the construct dual, «ألفا و…» the accusative
            return self._scaled(tokens, at, at + 1, value, int(row.value))
        group = self._group(tokens, at, grouped)
        return self._scaled(tokens, at, group.end, group.value, 1) if group else None

    def _scaled(self, tokens: Tokens, start: int, end: int, value: Number, scale: int) -> Reckoned:
        while row := self._scale(tokens, end):
            value, scale, end = _exact(value) * int(row.value), scale * int(row.value), end + 1
        return Reckoned(start, end, value, scale)

    def _group(self, tokens: Tokens, at: int, grouped: bool) -> Reckoned | None:
        if self._is(tokens, at, self.digits):
            return self._digits(tokens, at, grouped)
        total, end, room = 0, at, 1000
        while True:
            row = self._numeral(tokens, end, "unit", "teen", "ten", "hundred", "hundreds")
            if row is None or room <= row.value:
                break
            value, end = int(row.value), end + 1
            match row.kind:
                case "hundred" | "hundreds":
                    total, room = total + value, HUNDRED
                case "unit" if value < TEN:
                    hundred = self._numeral(tokens, end, "hundred") if room > HUNDRED and value > 2 else None
                    ten = self._numeral(tokens, end + 1, "ten") if self._is(tokens, end, self.wa) else None
                    if hundred:
                        total, end, room = total + value * HUNDRED, end + 1, HUNDRED
                    elif ten:
                        total, end, room = total + value + int(ten.value), end + 2, 0
                    else:
                        total, room = total + value, 0
                case _:
                    total, room = total + value, 0
            if room != HUNDRED or not self._is(tokens, end, self.wa):
                break
            if not self._numeral(tokens, end + 1, "unit", "teen", "ten"):
                break
            end += 1
        return Reckoned(at, end, total) if end > at else None

    def _digits(self, tokens: Tokens, at: int, grouped: bool) -> Reckoned | None:
        word = tokens.words[at]
        if (
            tokens.words[at + 1 : at + 2] == [DECIMAL_LETTER]
            and {at + 1, at + 2} <= tokens.glued
            and self._is(tokens, at + 2, self.digits)
        ):
            # agency copy set from right to left: «2ر8» is 8.2
            return Reckoned(at, at + 3, Decimal(f"{tokens.words[at + 2]}.{word}"))
        value = read_digits(word, grouped=grouped)
        return None if value is None else Reckoned(at, at + 1, value)

    def _half(self, tokens: Tokens, total: Fraction, end: int, scale: int) -> tuple[Fraction, int]:
        """«ونصف», «وربع», «إلا ربعا» after a number, with the scale that may be said again («ونصف المليون»)."""
        sign = 1 if self._is(tokens, end, self.wa) else -1 if tokens.words[end : end + 1] == [EXCEPT] else 0
        row = self._numeral(tokens, end + 1, "fraction") if sign else None
        if row is None:
            return total, end
        end += 2
        again = self._scale(tokens, end)
        if again and again.value == scale and tokens.tags[end] in self.definite:
            end += 1
        elif again:
            return total, end - 2
        return total + sign * row.value * scale, end

    # --- tokens ------------------------------------------------------------------------------------------------------

    def _is(self, tokens: Tokens, at: int, tags: frozenset[str]) -> bool:
        return at < len(tokens) and tokens.tags[at] in tags

    def _scale(self, tokens: Tokens, at: int) -> Numeral | None:
        return self._numeral(tokens, at, *SCALES)

    def _numeral(self, tokens: Tokens, at: int, *kinds: str) -> Numeral | None:
        if not self._is(tokens, at, self.number):
            return None
        return next((row for row in numerals_of(tokens, at) if row.kind in kinds), None)


def simplify(value: Number) -> Number:
    """The usual type for an exact value: an ``int``, else a ``Decimal`` where one holds it, else a ``Fraction``.

    >>> simplify(Fraction(13, 2)), simplify(Fraction(1, 3)), simplify(Decimal("57.70"))
    (Decimal('6.5'), Fraction(1, 3), Decimal('57.70'))
    """
    if isinstance(value, Fraction):
        places = 0
        while (value * 10**places).denominator > 1 and places < MOST_PLACES:
            places += 1
        if (shifted := value * 10**places).denominator == 1:
            return settle(Decimal(f"{shifted.numerator}E-{places}"))
    return settle(value)


def numerals_of(tokens: Tokens, at: int) -> Iterator[Numeral]:
    """The rows of number words that a token may be."""
    return (entry.row for entry in tokens.entries[at] if isinstance(entry.row, Numeral))


def _exact(value: Number) -> Fraction:
    """As a fraction, in which sums of any two exact numbers are exact."""
    return Fraction(value)
