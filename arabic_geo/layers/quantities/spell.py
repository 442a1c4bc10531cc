"""Numbers written out in correct Arabic words."""

from __future__ import annotations

from typing import Final, Literal

from arabic_geo.errors import ArabicGeoError

Gender = Literal["masculine", "feminine"]
Case = Literal["nominative", "accusative", "genitive"]
Hundred = Literal["مئة", "مائة"]

#: Units by the gender of what is counted: from three to ten the word takes the other one's ending.
UNITS: Final[dict[str, tuple[str, ...]]] = {
    "masculine": ("صفر", "واحد", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"),
    "feminine": ("صفر", "واحدة", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"),
}
TWO: Final = {"masculine": ("اثنان", "اثنين"), "feminine": ("اثنتان", "اثنتين")}
ELEVEN: Final = {"masculine": "أحد عشر", "feminine": "إحدى عشرة"}
TWELVE: Final = {"masculine": ("اثنا عشر", "اثني عشر"), "feminine": ("اثنتا عشرة", "اثنتي عشرة")}
ONE_OF: Final = "إحدى"
TENS: Final = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
HUNDREDS: Final = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
#: Scales: value, singular, dual stem, plural.
SCALES: Final = (
    (10**18, "كوينتيليون", "كوينتيليونات"),
    (10**15, "كوادريليون", "كوادريليونات"),
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
)
ORDINALS: Final[dict[str, tuple[str, ...]]] = {
    "masculine": ("", "أول", "ثان", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"),
    "feminine": ("", "أولى", "ثانية", "ثالثة", "رابعة", "خامسة", "سادسة", "سابعة", "ثامنة", "تاسعة", "عاشرة"),
}
#: What «حادي» is to «أول», in a compound.
COMPOUND_FIRST: Final = {"masculine": "حادي", "feminine": "حادية"}
MINUS: Final = "سالب"
#: Spelled numbers are below this, ordinals up to the other.
LIMIT: Final = 10**21
LAST_ORDINAL: Final = 99
AND: Final = " و"
#: What the accusative adds to an indefinite singular: «ألفا», «مليونا», «واحدا».
ACCUSATIVE: Final = "ا"


class SpellingError(ArabicGeoError, ValueError):
    """A number that is not spelled.

    >>> spell(100, ordinal=True)
    Traceback (most recent call last):
    arabic_geo.layers.quantities.spell.SpellingError: 100 has no ordinal here; give one from 1 to 99
    """


def spell(
    number: int,
    *,
    gender: Gender = "masculine",
    case: Case = "nominative",
    ordinal: bool = False,
    hundred: Hundred = "مئة",
) -> str:
    """A whole number in correct Arabic words; ``parse_number(spell(n)).value == n``.

    ``gender`` is that of what is counted, so that three to ten take the other ending («ثلاثة رجال», «ثلاث نساء»);
    ``case`` that of the number; ``hundred`` how «مئة» is spelled. ``ordinal`` gives the ordinal, indefinite up to the
    tenth and definite beyond, as it is used («ثالث», «الحادي عشر», «الخامسة والعشرون»).

    Raises:
        TypeError: ``number`` is no ``int``.
        SpellingError: it is not below ``10**21`` in size, or as an ordinal not from 1 to 99; or an unknown choice.

    >>> spell(2_345_678)
    'مليونان وثلاثمئة وخمسة وأربعون ألفا وستمئة وثمانية وسبعون'
    >>> spell(203, gender="feminine", case="genitive", hundred="مائة")
    'مائتين وثلاث'
    >>> spell(1_250_000, case="accusative")
    'مليونا ومئتين وخمسين ألفا'
    >>> spell(21, ordinal=True, gender="feminine"), spell(-5)
    ('الحادية والعشرون', 'سالب خمسة')
    """
    if not isinstance(number, int) or isinstance(number, bool):
        raise TypeError(f"a number to spell is an int, not {type(number).__name__}")
    for given, choices in (
        (gender, UNITS),
        (case, ("nominative", "accusative", "genitive")),
        (hundred, ("مئة", "مائة")),
    ):
        if given not in choices:
            raise SpellingError(f"{given!r} is none of {', '.join(choices)}")
    if ordinal:
        if not 1 <= number <= LAST_ORDINAL:
            raise SpellingError(f"{number} has no ordinal here; give one from 1 to {LAST_ORDINAL}")
        return _ordinal(number, gender, case)
    if abs(number) >= LIMIT:
        raise SpellingError(f"{number} is too large to spell; give one below {LIMIT}")
    words = _cardinal(abs(number), gender, case, hundred)
    return f"{MINUS} {words}" if number < 0 else words


def _cardinal(number: int, gender: Gender, case: Case, hundred: Hundred) -> str:
    if number == 0:
        return _bend(UNITS[gender][0], case)
    parts: list[str] = []
    rest = number
    for value, singular, plural in SCALES:
        count, rest = divmod(rest, value)
        if count:
            parts.append(_scaled(count, singular, plural, case, hundred))
    if rest:
        parts.append(_group(rest, gender, case, hundred))
    return AND.join(parts)


def _bend(singular: str, case: Case) -> str:
    """An indefinite singular that the sentence itself governs, in its case: «قرأ ألفا»."""
    return singular + ACCUSATIVE if case == "accusative" else singular


def _scaled(count: int, singular: str, plural: str, case: Case, hundred: Hundred) -> str:
    """So many of a scale, which is masculine: its form follows the last part of the count."""
    last = count % 100
    if count == 1:
        return _bend(singular, case)
    if count == 2:
        return singular + ("ان" if case == "nominative" else "ين")
    if last in {1, 2} and count > 100:
        # «مئة ألف وألف», «مئة ألف وألفان»: the hundreds and the rest each count the scale
        head = f"{_group(count - last, 'masculine', case, hundred, construct=True)} {singular}"
        return f"{head}{AND}{_scaled(last, singular, plural, case, hundred)}"
    words = _group(count, "masculine", case, hundred, construct=last == 0)
    if 3 <= last <= 10:
        return f"{words} {plural}"
    return f"{words} {singular}" if last == 0 else f"{words} {singular}{ACCUSATIVE}"


def _group(number: int, gender: Gender, case: Case, hundred: Hundred, *, construct: bool = False) -> str:
    """A number below a thousand; before what it counts, two hundred lose their last letter."""
    parts: list[str] = []
    hundreds, rest = divmod(number, 100)
    if hundreds == 1:
        parts.append(hundred)
    elif hundreds == 2:
        stem = hundred.removesuffix("ة") + "ت"
        ending = "ا" if case == "nominative" else "ي"
        parts.append(stem + (ending if construct and not rest else f"{ending}ن"))
    elif hundreds:
        parts.append(HUNDREDS[hundreds] + hundred)
    if rest:
        parts.append(_below_hundred(rest, gender, case))
    return AND.join(parts)


def _below_hundred(number: int, gender: Gender, case: Case) -> str:
    oblique = case != "nominative"
    if number == 1 and gender == "masculine":
        return _bend(UNITS[gender][1], case)
    if number == 2:
        return TWO[gender][oblique]
    if number <= 10:
        return UNITS[gender][number]
    if number == 11:
        return ELEVEN[gender]
    if number == 12:
        return TWELVE[gender][oblique]
    unit, ten = number % 10, number // 10
    if number < 20:
        return f"{UNITS[gender][unit]} {'عشر' if gender == 'masculine' else 'عشرة'}"
    tens = _tens(ten, oblique)
    if unit == 0:
        return tens
    word = ONE_OF if unit == 1 and gender == "feminine" else _below_hundred(unit, gender, case)
    return f"{word}{AND}{tens}"


def _tens(ten: int, oblique: bool) -> str:
    return TENS[ten] + ("ين" if oblique else "ون")


def _ordinal(number: int, gender: Gender, case: Case) -> str:
    if number <= 10:
        word = ORDINALS[gender][number]
        if gender == "feminine" or number == 1 or case != "accusative":
            return word
        return "ثانيا" if number == 2 else f"{word}ا"
    unit, ten = number % 10, number // 10
    if unit == 0:
        return f"ال{_tens(ten, case != 'nominative')}"
    word = (
        COMPOUND_FIRST[gender]
        if unit == 1
        else "ثاني"
        if (unit, gender) == (2, "masculine")
        else ORDINALS[gender][unit]
    )
    if ten == 1:
        return f"ال{word} {'عشر' if gender == 'masculine' else 'عشرة'}"
    return f"ال{word} وال{_tens(ten, case != 'nominative')}"
