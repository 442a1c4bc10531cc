"""Number words and digits folded into exact values.

A number is a sum of terms, each below the scale of the one before: «مليونان و300 ألف وخمسون». A term is a group below
a thousand, or digits, times the scales that follow it; a group is hundreds, then a unit before its ten.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from arabic_geo.layers.quantities.digits import read_digits
from arabic_geo.layers.quantities.results import Number, settle
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.lexicon.rows import Numeral
from arabic_geo.tokens import Tokens

HUNDRED: Final = 100
TEN: Final = 10
SCALES: Final = ("scale", "scale_accusative", "scale_plural")
GROUPS: Final = ("unit", "teen", "ten", "hundred", "hundreds")
SHARES: Final = ("fraction", "fraction_dual")
#: Stands for the decimal point in agency copy set from right to left: «2ر8» is 8.2.
DECIMAL_LETTER: Final = "ر"
#: «ثلاثة فاصلة خمسة» is 3.5.
DECIMAL_WORDS: Final = fold_all("فاصلة", "فاصله", "فاصل")
#: «مليون إلا ربعا».
EXCEPT: Final = fold("إلا")
#: «ناقص خمسة», «سالب 5».
MINUS_WORDS: Final = fold_all("ناقص", "سالب")
#: «عشرون ونيف», «نيف وعشرون».
ODD: Final = fold_all("نيف", "نيفا")
TWO_WORDS: Final = fold_all("اثنان", "اثنين", "اثنتان", "اثنتين")
ONE_WORDS: Final = fold_all("واحد", "واحدة", "واحده", "واحدا")
#: No more decimal places than this are written out; a fraction that needs more stays one.
MOST_PLACES: Final = 30
#: The most tokens one number may span.
LONGEST: Final = 40
#: The most scales one term may have, and the most zeros that may follow a decimal word.
MOST_SCALES: Final = 6


@frozen
class Reckoned:
    """A number in the tokens ``start`` to ``end`` (exclusive).

    ``scale`` is the last scale applied (1 where none was); ``plain`` says that it is one run of digits, ``definite``
    that it has an article, ``odd`` that «نيف» leaves it open above.
    """

    start: int
    end: int
    value: Number
    scale: int = 1
    plain: bool = False
    definite: bool = False
    odd: bool = False


# --- a whole number ---------------------------------------------------------------------------------------------------


def read_number(sight: Sight, at: int, *, grouped: bool = False) -> Reckoned | None:
    """The longest number that starts at a token, an article before digits included; ``None`` where none does.

    Each token is looked at a bounded number of times. ``grouped`` lets a point group thousands («90.500 مهاجر»).
    """
    alike, tags = sight.alike, sight.tags
    start = at
    if tags[at] in alike.article:
        at += 1
        if tags[at + 1] in alike.digits and (marked := _bracketed(sight, at + 1)):
            return evolve(marked, start=start, definite=True)  # «الـ "62" عاما»
        if tags[at] not in alike.digits or not (sight.is_glued(at) or sight.words[start] == "ال"):
            return None
    term = _bracketed(sight, at) or _term(sight, at, grouped)
    if term is None:
        return None
    joined = tags[term.end] in alike.wa or sight.words[term.end] == EXCEPT
    if term.plain and isinstance(term.value, int) and not joined and start == at:
        return term  # mostly a number is one run of digits
    articled = start < at
    start = min(start, term.start)
    total = _exact(term.value)
    end, scale, limit, last = term.end, term.scale, term.scale, term
    while end - start < LONGEST and limit > 1 and tags[end] in alike.wa and not _share(sight, end + 1):
        more = _term(sight, end + 1, grouped)
        if more is None or not (0 < more.value < limit or _goes_on(last, more)):
            break
        total, end, scale = total + _exact(more.value), more.end, more.scale
        limit, last = more.scale, more
    if sight.words[end] in TWO_WORDS and end == at + 1 and sight.numeral(at, "dual"):
        end += 1  # «مليونان اثنان»
    value, end = _add_share(sight, total, end, scale)
    odd = tags[end] in alike.wa and sight.words[end + 1] in ODD
    plain = end == at + 1 and term.plain
    definite = articled or sight.is_definite(start)
    return Reckoned(start, end + 2 if odd else end, simplify(value), scale, plain, definite, odd)


def _exact(value: Number) -> int | Fraction:
    """The number as one that is reckoned with exactly, which no ``Decimal`` is beyond its precision."""
    return value if isinstance(value, int) else Fraction(value)


def _goes_on(last: Reckoned, more: Reckoned) -> bool:
    """«مئة ألف وألفان»: hundreds of a scale, and the rest of it."""
    scale = last.scale
    return scale == more.scale and last.value % (HUNDRED * scale) == 0 and scale <= more.value < HUNDRED * scale


def add_sign(sight: Sight, number: Reckoned) -> Reckoned:
    """The number with the sign before it: «ناقص 5», «سالب خمسة»; «-5» where nothing else is meant by the dash.

    A dash is a sign where it is written onto the number alone and a preposition, a bracket or nothing stands before
    it, or a percent sign after it.
    """
    alike, tags = sight.alike, sight.tags
    before = number.start - 1
    if sight.words[before] in MINUS_WORDS:
        return evolve(number, start=before, value=-number.value, plain=False)
    sign = tags[before] in alike.dash or tags[before] in alike.plus
    if not sign or not number.plain or not sight.is_glued(number.start) or sight.is_glued(before):
        return number
    meant = (
        tags[before - 1] in alike.ila
        or tags[before - 1] in alike.min
        or (before == 0 and number.end == len(sight))
        or tags[number.end] in alike.percent
    )
    if not meant:
        return number
    return evolve(number, start=before, value=number.value if tags[before] in alike.plus else -number.value)


# --- terms ------------------------------------------------------------------------------------------------------------


def _bracketed(sight: Sight, at: int) -> Reckoned | None:
    """«(12) ألف» is one number, and so is «(50) كيلومترا» with its unit."""
    alike, tags = sight.alike, sight.tags
    if tags[at + 1] not in alike.closing or tags[at] not in alike.digits:
        return None
    opened, closed, after = tags[at - 1], tags[at + 1], tags[at + 2]
    if not (
        (opened in alike.paren_open and closed in alike.paren_close)
        or (opened in alike.quote_open and closed in alike.quote_close)
        or (opened == closed and (opened in alike.quote or opened in alike.quote_curly))
    ):
        return None
    if not _scale(sight, at + 2) and after not in alike.unit:
        return None
    value = read_digits(sight.words[at])
    return None if value is None else _times(sight, Reckoned(at - 1, at + 2, value))


def _term(sight: Sight, at: int, grouped: bool) -> Reckoned | None:
    if sight.tags[at] in sight.alike.digits:
        group = _digits(sight, at, grouped)
    elif sight.tags[at] in sight.alike.number:
        if row := sight.numeral(at, "dual"):
            return _times(sight, Reckoned(at, at + 1, int(row.value), int(row.value) // 2))
        share = _share(sight, at) if sight.tags[at + 1] in sight.alike.number else None
        if share is not None and _scale(sight, share[1]):
            return _times(sight, Reckoned(at, share[1], share[0]))  # «نصف مليون», «ثلاثة أرباع المليون»
        if row := sight.numeral(at, *SCALES):
            if row.kind == "scale_plural":
                return None
            value = int(row.value)
            if row.kind == "scale_accusative" and _is_construct(sight, at):
                value *= 2  # «ألفا شخص» is the construct dual, «ألفا و…» the accusative
            return _times(sight, Reckoned(at, at + 1, value, int(row.value)))
        group = _group(sight, at)
    else:
        return None
    return None if group is None else _times(sight, _add_places(sight, group))


def _is_construct(sight: Sight, at: int) -> bool:
    """Whether «ألفا» before this is a dual: something counted, or a scale, must follow it."""
    tag = sight.tags[at + 1]
    return tag in sight.alike.noun or bool(_scale(sight, at + 1))


def _times(sight: Sight, term: Reckoned) -> Reckoned:
    """A term with the scales that follow it."""
    value, scale, end = term.value, term.scale, term.end
    while end < term.end + MOST_SCALES and (row := _scale(sight, end)):
        value, scale, end = _exact(value) * int(row.value), scale * int(row.value), end + 1
    return term if end == term.end else Reckoned(term.start, end, value, scale)


def _group(sight: Sight, at: int) -> Reckoned | None:
    """Number words below a thousand."""
    wa = sight.alike.wa
    total, end, room = 0, at, 1000
    while True:
        row = sight.numeral(end, *GROUPS)
        if row is None or room <= row.value:
            break
        value, end = int(row.value), end + 1
        match row.kind:
            case "hundred" | "hundreds":
                total, room = total + value, HUNDRED
            case "unit" if value < TEN:
                hundred = sight.numeral(end, "hundred") if room > HUNDRED and value > 2 else None
                ten = sight.numeral(end + 1, "ten") if value and sight.tags[end] in wa else None
                if hundred:
                    total, end, room = total + value * HUNDRED, end + 1, HUNDRED
                elif ten:
                    total, end, room = total + value + int(ten.value), end + 2, 0
                else:
                    total, room = total + value, 0
            case _:
                total, room = total + value, 0
        if room != HUNDRED or sight.tags[end] not in wa:
            break
        if not sight.numeral(end + 1, "unit", "teen", "ten") or _share(sight, end + 1):
            break
        end += 1
    return Reckoned(at, end, total) if end > at else None


def _digits(sight: Sight, at: int, grouped: bool) -> Reckoned | None:
    words = sight.words
    after = at + 2
    if (
        words[at + 1] == DECIMAL_LETTER
        and sight.is_glued(at + 1)
        and sight.tags[after] in sight.alike.digits
        and words[at].isdigit()
        and words[after].isdigit()
    ):
        return Reckoned(at, at + 3, Decimal(f"{words[after]}.{words[at]}"))
    value = read_digits(words[at], grouped=grouped)
    return None if value is None else Reckoned(at, at + 1, value, plain=True)


def _add_places(sight: Sight, whole: Reckoned) -> Reckoned:
    """«ثلاثة فاصلة خمسة», «صفر فاصلة صفر خمسة وعشرون»."""
    if sight.words[whole.end] not in DECIMAL_WORDS or not isinstance(whole.value, int):
        return whole
    at = whole.end + 1
    zeros = ""
    while len(zeros) < MOST_SCALES and (row := sight.numeral(at, "unit")) and row.value == 0:
        zeros, at = zeros + "0", at + 1
    rest = _digits(sight, at, grouped=False) if sight.tags[at] in sight.alike.digits else _group(sight, at)
    if rest is None and not zeros:
        return whole
    places = f"{zeros}{rest.value}" if rest else zeros
    if not places.isdigit():
        return whole
    return Reckoned(whole.start, rest.end if rest else at, Decimal(f"{whole.value}.{places}"))


# --- shares of the last scale -----------------------------------------------------------------------------------------


def _share(sight: Sight, at: int) -> tuple[Fraction, int] | None:
    """«نصف», «ثلثي», «ثلاثة أرباع»: the share and where it ends."""
    if row := sight.numeral(at, "unit"):
        parts = sight.numeral(at + 1, "fraction_plural")
        if parts and row.value > 1:
            return row.value * parts.value, at + 2
        if row.value >= 5:
            # «خمس», «سبع» and their kin are numbers before they are shares
            return None
    if row := sight.numeral(at, *SHARES):
        return row.value, at + 1
    return None


def _add_share(sight: Sight, total: Number, end: int, scale: int) -> tuple[Number, int]:
    """«ونصف», «وثلاثة أرباع», «إلا ربعا» after a number, with the scale that may be said again («ونصف المليون»)."""
    sign = 1 if sight.tags[end] in sight.alike.wa else -1 if sight.words[end] == EXCEPT else 0
    share = _share(sight, end + 1) if sign else None
    if share is None:
        return total, end
    value, last = share
    again = _scale(sight, last)
    if again and again.value == scale:
        last += 1  # «مليون ونصف المليون», «مليون ونصف مليون»
    elif again or sight.is_definite(last - 1) or sight.is_definite(last):
        return total, end  # «20 وزيرا ونصف مليون», «عشرون ونصف السكان»
    return _exact(total) + sign * value * scale, last


# --- tokens -----------------------------------------------------------------------------------------------------------


def _scale(sight: Sight, at: int) -> Numeral | None:
    if sight.tags[at] not in sight.alike.number:
        return None
    return sight.numeral(at, *SCALES)


def simplify(value: Number) -> Number:
    """The usual type for an exact value: an ``int``, else a ``Decimal`` where one holds it, else a ``Fraction``.

    >>> simplify(Fraction(13, 2)), simplify(Fraction(1, 3)), simplify(Decimal("57.70"))
    (Decimal('6.5'), Fraction(1, 3), Decimal('57.70'))
    """
    if isinstance(value, int):
        return value
    if isinstance(value, Fraction):
        if value.denominator == 1:
            return value.numerator
        places = 0
        while (value * 10**places).denominator > 1 and places < MOST_PLACES:
            places += 1
        if (shifted := value * 10**places).denominator == 1:
            return settle(Decimal(f"{shifted.numerator}E-{places}"))
    return settle(value)


def numerals_of(tokens: Tokens, at: int) -> Iterator[Numeral]:
    """The rows of number words that a token may be."""
    return (entry.row for entry in tokens.entries[at] if isinstance(entry.row, Numeral))
