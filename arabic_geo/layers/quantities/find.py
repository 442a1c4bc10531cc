"""From numbers to quantities: what is counted, in which unit, and how the words around bend it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from fractions import Fraction
from typing import Final, TypeVar

from attrs import evolve, frozen

from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.layer import Found
from arabic_geo.layers.quantities.numbers import NumberReader, Reckoned, numerals_of, simplify
from arabic_geo.layers.quantities.results import Modifier, Number, Quantity, QuantityKind
from arabic_geo.lexicon import Lexicon, Row, fold
from arabic_geo.lexicon.rows import Currency, ModifierRow, Unit
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens

R = TypeVar("R", bound=Row)

#: How far before a number a word of change («ارتفع من … إلى …») still makes two quantities of a range.
CHANGE_WINDOW: Final = 10
#: How far after a number a postposed modifier («39 متمردا على الأقل») may stand.
AFTER_WINDOW: Final = 4
#: Words after which a bare singular unit is a length of one: «لمدة سنة», «بعد عقد».
LENGTH_WORDS: Final = frozenset(
    fold(w) for w in ("مدة", "بعد", "قبل", "منذ", "خلال", "مدى", "يمر", "مرور", "مضي", "يستمر", "لمدة")
)
UNTIL: Final = frozenset({"الي"})
OUT_OF: Final = frozenset({"اصل", "كل"})


@frozen
class Piece:
    """A quantity being put together: the tokens it covers and what is known of it."""

    start: int
    end: int
    kind: QuantityKind
    value: Number
    high: Number | None = None
    unit: str | None = None
    noun: int | None = None
    candidates: tuple[str, ...] = ()
    scale: int = 1


def row_of(tokens: Tokens, at: int, kind: type[R]) -> R | None:
    """The first row of a table that a token may be."""
    if not 0 <= at < len(tokens):
        return None
    return next((entry.row for entry in tokens.entries[at] if isinstance(entry.row, kind)), None)


@frozen
class QuantityFinder:
    """Finds quantities in tokens, from left to right."""

    lexicon: Lexicon
    reader: NumberReader
    starts: re.Pattern[str]
    tags: dict[str, frozenset[str]]
    plain: frozenset[str]

    # --- the walk ----------------------------------------------------------------------------------------------------

    def find(self, tokens: Tokens, found: Found) -> tuple[Quantity, ...]:
        """All quantities, in text order; within a date only durations («قبل عامين»)."""
        dated = _dated_tokens(tokens, (date.span for date in found.get("dates", ())))
        results: list[Quantity] = []
        after = 0
        for match in self.starts.finditer(tokens.tags):
            at = match.start()
            if at < after:
                continue
            piece = self._at(tokens, at)
            if piece is None:
                continue
            inside = any(token in dated for token in range(piece.start, piece.end))
            if inside and piece.kind is not QuantityKind.DURATION:
                continue
            if results and tokens.starts[piece.start] < results[-1].span.end:
                continue
            results.append(self._finish(tokens, piece))
            after = piece.end
        return tuple(results)

    def _at(self, tokens: Tokens, at: int) -> Piece | None:
        tag = tokens.tags[at]
        if tag in self.tags["currency_sign"]:
            return self._sign_first(tokens, at)
        if tag in self.tags["digits"] or tag in self.tags["number"] or tag in self.tags["article"]:
            found = self._counted(tokens, at) or self._share(tokens, at)
            if found:
                return found
        if tag in self.tags["vague"]:
            return self._vague(tokens, at)
        if tag in self.tags["scale_plural"]:
            return self._vague(tokens, at)
        if tag in self.tags["ordinal"] and (piece := self._ordinal(tokens, at)):
            return piece
        if tag in self.tags["unit"] or tag in self.tags["currency_dual"]:
            return self._bare_unit(tokens, at)
        return None

    def _is(self, tokens: Tokens, at: int, *names: str) -> bool:
        return 0 <= at < len(tokens) and any(tokens.tags[at] in self.tags[name] for name in names)

    # --- numbers -----------------------------------------------------------------------------------------------------

    def _counted(self, tokens: Tokens, at: int) -> Piece | None:
        number = self.reader.read(tokens, at)
        if number is None or self._is_label(tokens, number):
            return None
        if self._is_pronoun(tokens, number):
            return self._lone_one(tokens, number)
        piece = self._measured(tokens, number)
        return self._range(tokens, piece) or piece

    def _measured(self, tokens: Tokens, number: Reckoned) -> Piece:
        """A number with the sign, currency or unit that touches it."""
        start, end, value = number.start, number.end, number.value
        if self._is(tokens, end, "percent"):
            return Piece(start, end + 1, QuantityKind.PERCENT, value, scale=number.scale)
        if (
            self._is(tokens, start - 1, "percent")
            and start in tokens.glued
            and not self._is(tokens, start - 2, "digits")
        ):
            return Piece(start - 1, end, QuantityKind.PERCENT, value, scale=number.scale)
        if (
            self._is(tokens, end, "fi", "bi")
            and self._is(tokens, end + 1, "hundred")
            and self._is(tokens, end + 1, "definite")
        ):
            return Piece(start, end + 2, QuantityKind.PERCENT, value, scale=number.scale)
        if self._is(tokens, end, "currency"):
            code, candidates, last = self._currency(tokens, end)
            return Piece(start, last, QuantityKind.MONEY, value, unit=code, candidates=candidates, scale=number.scale)
        if self._is(tokens, end, "currency_sign") and (row := row_of(tokens, end, Currency)):
            return Piece(start, end + 1, QuantityKind.MONEY, value, unit=row.code, scale=number.scale)
        if self._is(tokens, end, "unit") and not (number.definite and self._is(tokens, end, "definite")):
            unit = row_of(tokens, end, Unit)
            if unit is not None:
                value, end = self._half_unit(tokens, value, end + 1)
                return Piece(start, end, QuantityKind(unit.kind), value, unit=unit.unit, scale=number.scale)
        if number.definite and self._is(tokens, start - 1, "unit_plural") and self._is(tokens, start - 1, "definite"):
            unit = row_of(tokens, start - 1, Unit)
            if unit is not None:
                return Piece(start - 1, end, QuantityKind(unit.kind), value, unit=unit.unit, scale=number.scale)
        grouped = self.reader.read(tokens, start, grouped=True) if number.plain else None
        value = grouped.value if grouped else value
        return Piece(start, end, QuantityKind.CARDINAL, value, scale=number.scale)

    def _half_unit(self, tokens: Tokens, value: Number, end: int) -> tuple[Number, int]:
        """«ستة أعوام ونصف العام», «عام ونصف»."""
        if not self._is(tokens, end, "wa") or not self._is(tokens, end + 1, "fraction"):
            return value, end
        row = next((row for row in numerals_of(tokens, end + 1) if row.kind == "fraction"), None)
        if row is None or row.value not in {Fraction(1, 2), Fraction(1, 4), Fraction(1, 3)}:
            return value, end
        last = end + 2
        if self._is(tokens, last, "unit_singular") and self._is(tokens, last, "definite"):
            last += 1
        return simplify(Fraction(value) + row.value), last

    def _currency(self, tokens: Tokens, at: int) -> tuple[str | None, tuple[str, ...], int]:
        """The code that a currency noun and the adjective after it settle, what it may else be, and where it ends."""
        rows = [entry.row for entry in tokens.entries[at] if isinstance(entry.row, Currency)]
        if at + 1 < len(tokens):
            adjective = tokens.words[at + 1].removeprefix("ال")
            for row in rows:
                if adjective in {fold(word) for word in row.adjective}:
                    return row.code, (), at + 2
        codes = tuple(dict.fromkeys(row.code for row in rows))
        default = next((row.code for row in rows if row.default), None)
        if default or len(codes) == 1:
            return default or codes[0], (), at + 1
        return None, codes, at + 1

    def _sign_first(self, tokens: Tokens, at: int) -> Piece | None:
        row = row_of(tokens, at, Currency)
        if row is None or not self._is(tokens, at + 1, "digits"):
            return None
        number = self.reader.read(tokens, at + 1)
        if number is None:
            return None
        return Piece(at, number.end, QuantityKind.MONEY, number.value, unit=row.code, scale=number.scale)

    def _bare_unit(self, tokens: Tokens, at: int) -> Piece | None:
        """A dual, or a singular that stands for a length of one: «عامين», «لمدة سنة», «نحو شهر», «يوم واحد»."""
        if self._is(tokens, at, "currency_dual"):
            code, candidates, end = self._currency(tokens, at)
            return Piece(at, end, QuantityKind.MONEY, 2, unit=code, candidates=candidates)
        unit = row_of(tokens, at, Unit)
        if unit is None:
            return None
        if self._is(tokens, at, "unit_dual"):
            value, end = self._half_unit(tokens, 2, at + 1)
            return Piece(at, end, QuantityKind(unit.kind), value, unit=unit.unit)
        if not self._is(tokens, at, "unit_singular"):
            return None
        if self._is(tokens, at + 1, "unit") and tokens.words[at + 1] in ONE_WORDS:
            return None
        if tokens.words[at + 1 : at + 2] and tokens.words[at + 1] in ONE_WORDS and not self._is(tokens, at, "definite"):
            return Piece(at, at + 2, QuantityKind(unit.kind), 1, unit=unit.unit)
        if unit.kind != "duration" or self._is(tokens, at + 1, "digits", "definite"):
            return None
        value, end = self._half_unit(tokens, 1, at + 1)
        if value != 1:
            return Piece(at, end, QuantityKind.DURATION, value, unit=unit.unit)
        if self._is(tokens, at - 1, "modifier_before") or (
            not self._is(tokens, at, "definite")
            and tokens.words[at - 1 : at] not in ([], ["يوم"])
            and tokens.words[at - 1] in LENGTH_WORDS
            and not self._is(tokens, at + 1, "weekday", "month", "ordinal")
        ):
            return Piece(at, at + 1, QuantityKind.DURATION, 1, unit=unit.unit)
        return None

    # --- numbers that are none ---------------------------------------------------------------------------------------

    def _is_label(self, tokens: Tokens, number: Reckoned) -> bool:
        """Whether a number is a name or a part of one: «الفرقة 30», «المادة (189)», «إف-16», «5+1», «10:30»."""
        before = number.start - 1
        glued = number.start in tokens.glued
        if number.plain:
            if glued and self._is(tokens, before, "word", "latin") and not self._is(tokens, before, "article"):
                return True
            if glued and self._is(tokens, before, "dash", "plus", "colon", "slash", "stop"):
                if before in tokens.glued and self._is(tokens, before - 1, "word", "latin", "label", "digits"):
                    return not (self._is(tokens, before, "dash") and self._is(tokens, before - 1, "digits"))
            end = number.end
            if (
                end in tokens.glued
                and self._is(tokens, end, "plus", "colon", "slash")
                and self._is(tokens, end + 1, "digits")
            ):
                return True
        if self._is(tokens, before, "paren_open"):
            before -= 1
        if self._is(tokens, before, "label"):
            return not self._is(tokens, number.end, "currency", "unit", "percent")
        return False

    def _is_pronoun(self, tokens: Tokens, number: Reckoned) -> bool:
        return number.end == number.start + 1 and tokens.words[number.start] in ONE_WORDS

    def _lone_one(self, tokens: Tokens, number: Reckoned) -> Piece | None:
        """«واحد» counts after an indefinite noun («جندي واحد»); elsewhere it is a pronoun."""
        before = number.start - 1
        if (
            not number.definite
            and self._is_noun(tokens, before)
            and not self._is(tokens, before, "definite", "quantifier")
        ):
            return Piece(number.start, number.end, QuantityKind.CARDINAL, 1, noun=before)
        return None

    # --- ranges ------------------------------------------------------------------------------------------------------

    def _range(self, tokens: Tokens, low: Piece) -> Piece | None:
        """A number and a second one that is its upper end: «بين 20 و30 ألف», «10-15», «ثلاثة أو أربعة ملايين»."""
        at = low.end
        if self._is(tokens, at, "or"):
            if low.kind is not QuantityKind.CARDINAL:
                return None
        elif self._is(tokens, at, "wa"):
            if not self._is(tokens, low.start - 1, "between"):
                return None
        elif tokens.words[at : at + 1] and tokens.words[at] in UNTIL:
            if self._changes(tokens, low.start):
                return None
        elif not (self._is(tokens, at, "dash") and at in tokens.glued and at + 1 in tokens.glued):
            return None
        start = at + 1
        if start >= len(tokens) or not (self._is(tokens, start, "digits", "number", "article")):
            return None
        number = self.reader.read(tokens, start)
        if number is None:
            return None
        high = self._measured(tokens, number)
        value = low.value
        if low.kind is not high.kind and low.kind is not QuantityKind.CARDINAL:
            return None
        if low.scale == 1 and high.scale > 1 and value * high.scale < high.value:
            value = simplify(Fraction(value) * high.scale)
        if not value < high.value:
            return None
        return evolve(high, start=low.start, value=value, high=high.value)

    def _changes(self, tokens: Tokens, at: int) -> bool:
        return any(self._is(tokens, i, "change") for i in range(max(0, at - CHANGE_WINDOW), at))

    # --- shares, multiples, vague and ordinal numbers ----------------------------------------------------------------

    def _share(self, tokens: Tokens, at: int) -> Piece | None:
        """«النصف», «ثلثي», «ضعف», «ثلاثة أضعاف», «مرتين»."""
        rows = {row.kind: row for row in numerals_of(tokens, at)}
        if row := rows.get("fraction_dual"):
            return Piece(at, at + 1, QuantityKind.FRACTION, row.value)
        if (row := rows.get("fraction")) and (row.value >= Fraction(1, 4)):
            definite = self._is(tokens, at, "definite")
            if definite and self._is(tokens, at + 1, "ordinal"):
                return None
            if definite or self._is_noun(tokens, at + 1) or self._is(tokens, at + 1, "pronoun"):
                return Piece(at, at + 1, QuantityKind.FRACTION, row.value)
        if row := rows.get("multiplier"):
            alone = row.value == 2 and tokens.words[at] == "ضعف"
            if not alone or self._is_noun(tokens, at + 1):
                return Piece(at, at + 1, QuantityKind.MULTIPLIER, row.value)
        return None

    def _vague(self, tokens: Tokens, at: int) -> Piece | None:
        row = next((row for row in numerals_of(tokens, at) if row.kind in {"vague", "scale_plural"}), None)
        if row is None:
            return None
        if row.value == 3 and self._is(tokens, at + 1, "unit", "currency"):
            unit = row_of(tokens, at + 1, Unit)
            if unit is not None:
                return Piece(at, at + 2, QuantityKind(unit.kind), 3, unit=unit.unit)
        return Piece(at, at + 1, QuantityKind.VAGUE, int(row.value))

    def _ordinal(self, tokens: Tokens, at: int) -> Piece | None:
        row = next((row for row in numerals_of(tokens, at) if row.kind == "ordinal"), None)
        if row is None:
            return None
        value, end = row.value, at + 1
        definite = self._is(tokens, at, "definite")
        if self._is(tokens, end, "wa") and self._is(tokens, end + 1, "ten") and definite:
            ten = next(row for row in numerals_of(tokens, end + 1) if row.kind == "ten")
            value, end = value + ten.value, end + 2
        piece = Piece(at, end, QuantityKind.ORDINAL, value)
        if self._is(tokens, at + 1, "pronoun"):
            return piece
        if definite:
            if self._is(tokens, at - 1, "head"):
                return None
            if self._is_noun(tokens, at - 1):
                return evolve(piece, noun=at - 1)
            if self._is(tokens, at - 1, "number") and self._is_noun(tokens, at - 2):
                return evolve(piece, noun=at - 2)
            return piece if self._is(tokens, at - 1, "mark", "wa", "newline") or at == 0 else None
        after = end
        if self._is(tokens, after, "elative"):
            after += 1
        if (self._is_noun(tokens, after) and not self._is(tokens, after, "definite")) or after > end:
            return evolve(piece, noun=after if self._is_noun(tokens, after) else None)
        if self._is_noun(tokens, at - 1) and not self._is(tokens, at - 1, "definite"):
            return evolve(piece, noun=at - 1)
        if self._is(tokens, after, "number"):
            return piece
        return None

    # --- what is counted, and how it is bent -------------------------------------------------------------------------

    def _is_noun(self, tokens: Tokens, at: int) -> bool:
        return 0 <= at < len(tokens) and tokens.tags[at] in self.plain

    def _finish(self, tokens: Tokens, piece: Piece) -> Quantity:
        noun = piece.noun if piece.noun is not None else self._noun(tokens, piece)
        return Quantity(
            tokens.span(piece.start, piece.end),
            piece.kind,
            simplify(piece.value),
            high=None if piece.high is None else simplify(piece.high),
            unit=piece.unit,
            modifier=self._modifier(tokens, piece, noun),
            noun=None if noun is None else self._noun_span(tokens, noun),
            candidates=piece.candidates,
        )

    def _noun_span(self, tokens: Tokens, noun: int) -> Span:
        """The noun as written, the pronoun on it included."""
        glued = self._is(tokens, noun + 1, "pronoun") and noun + 1 in tokens.glued
        return tokens.span(noun, noun + 2 if glued else noun + 1)

    def _noun(self, tokens: Tokens, piece: Piece) -> int | None:
        end = piece.end
        if piece.kind in {QuantityKind.MONEY, QuantityKind.DURATION}:
            return None
        if self._is(tokens, end, "min") and not self._is(tokens, end + 1, "pronoun"):
            noun = end + 1
            return noun if self._is_noun(tokens, noun) and tokens.words[noun] not in OUT_OF else None
        if piece.kind in {QuantityKind.PERCENT, QuantityKind.MEASURE}:
            return None
        if piece.kind in {QuantityKind.VAGUE, QuantityKind.FRACTION, QuantityKind.MULTIPLIER} and self._is_noun(
            tokens, end
        ):
            return end if not self._is(tokens, piece.start, "definite") else None
        if self._is(tokens, piece.start, "definite", "article"):
            before = piece.start - 1
            return before if self._is_noun(tokens, before) and self._is(tokens, before, "definite") else None
        if self._is_noun(tokens, end) and not self._is(tokens, end, "definite"):
            return end
        return None

    def _modifier(self, tokens: Tokens, piece: Piece, noun: int | None) -> Modifier | None:
        before = piece.start - 1
        while self._is(tokens, before, "bi", "quote", "quote_open", "quote_curly", "paren_open", "article"):
            before -= 1
        if self._is(tokens, before, "modifier_before"):
            rows = [
                e.row for e in tokens.entries[before] if isinstance(e.row, ModifierRow) and e.row.position == "before"
            ]
            return Modifier(rows[0].modifier)
        last = max(piece.end, (noun or 0) + 1)
        for at in range(piece.end, min(len(tokens), last + AFTER_WINDOW)):
            if self._is(tokens, at, "mark", "digits", "number", "wa"):
                break
            if self._is(tokens, at, "modifier_after"):
                rows = [
                    e.row for e in tokens.entries[at] if isinstance(e.row, ModifierRow) and e.row.position == "after"
                ]
                return Modifier(rows[0].modifier)
        return None


ONE_WORDS: Final = frozenset(fold(w) for w in ("واحد", "واحدة", "واحده"))

NOT_NOUNS: Final = (
    "mark", "fi", "min", "an", "ala", "ila", "li", "bi", "ka", "wa", "fa", "sa", "that", "that_not", "relative",
    "clause", "adjunct", "when", "adverb", "negation", "pronoun", "digits", "number", "vague", "ordinal", "but", "or",
    "qad", "kana", "maa", "demonstrative", "question", "saying", "between", "modifier_before", "modifier_after",
    "elative", "article", "anaphor", "copula", "month", "weekday", "change", "percent",
)  # fmt: skip

ASKED: Final = (
    "digits", "number", "vague", "ordinal", "unit", "unit_singular", "unit_dual", "unit_plural", "currency",
    "currency_dual", "currency_sign", "percent", "fi", "bi", "hundred", "definite", "article", "wa", "fraction", "label",
    "word", "latin", "dash", "plus", "colon", "slash", "stop", "paren_open", "quantifier", "or", "between", "change",
    "head", "mark", "newline", "elative", "pronoun", "min", "ten", "modifier_before", "modifier_after", "quote",
    "quote_open", "quote_curly", "weekday", "month", "scale_plural",
)  # fmt: skip

STARTS: Final = ("digits", "number", "vague", "ordinal", "unit", "currency_dual", "currency_sign", "article")


def _dated_tokens(tokens: Tokens, spans: Iterable[Span]) -> set[int]:
    """The tokens that lie in dates."""
    dated: set[int] = set()
    for span in spans:
        first = bisect_left(tokens.starts, span.start)
        dated.update(range(first, bisect_left(tokens.starts, span.end, first)))
    return dated


def prepare(lexicon: Lexicon, rules: tuple[Rule[object, Quantity], ...] = ()) -> QuantityFinder:
    """A finder for a lexicon."""
    alphabet = lexicon.alphabet
    tags = {name: alphabet.having(name) for name in ASKED}
    starts = "".join(sorted(frozenset[str]().union(*(tags[name] for name in STARTS))))
    not_nouns = frozenset[str]().union(*(alphabet.having(name) for name in NOT_NOUNS))
    return QuantityFinder(
        lexicon,
        NumberReader.of(lexicon),
        re.compile(f"[{starts}]"),
        tags,
        frozenset(alphabet.sets.values()) - not_nouns,
    )
