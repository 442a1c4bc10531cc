"""A number with what touches it: a percent sign, a currency, a unit of measure or of time."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from attrs import evolve

from arabic_geo.chars import YEH
from arabic_geo.layers.quantities.numbers import ONE_WORDS, TWO_WORDS, Reckoned, add_sign, read_number, simplify
from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.results import Number, QuantityKind
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.lexicon.rows import Currency, Unit

#: «خمسة في الألف».
THE_THOUSAND: Final = fold("الألف")
#: What a per mille is counted in; a percent has no unit.
PERMILLE: Final = "permille"
#: The fractions that may follow a unit: «ستة أعوام ونصف».
UNIT_SHARES: Final = frozenset({Fraction(1, 2), Fraction(1, 3), Fraction(1, 4)})
#: «100.000», «1.500»: three places of which the last two, at least, are zeros, and none before the point is.
ROUND: Final = re.compile(r"[1-9]\d{0,2}\.\d00")
#: Currencies of a thousand minor units, in which three places are usual.
THREE_PLACES: Final = frozenset({"KWD", "BHD", "OMR", "JOD", "TND", "LYD", "IQD"})
#: Units of scales and gauges, in which «1.500» may be one and a half.
WEIGHED: Final = frozenset({"kg", "g", "t", "l", "km", "m", "cm", "mm", "", "kmh", "oz"})
#: «فترة شهر إلى شهرين».
SPANNING: Final = fold_all("فترة", "لفترة", "مدة", "لمدة", "خلال", "بعد", "قبل", "كل")
YEAR_DIGITS: Final = 4
#: «درجة 350 مئوية».
CELSIUS: Final = fold("مئوية")
DEGREES: Final = fold_all("درجة", "درجات", "الحرارة", "حرارة")
#: «مساحتها 670 ألف م».
METRE_SIGN: Final = "م"
AREA: Final = "m2"
AREA_WORD: Final = fold("مساح")
AREA_WINDOW: Final = 5
#: «بقوة 200 حصان».
WAR: Final = fold("حرب")
MATTERS: Final = fold_all("النقاط", "النقطتين", "النقطتان")
HORSES: Final = fold_all("حصان", "حصانا", "أحصنة")
POWER: Final = tuple(
    fold(word) for word in ("قدرة", "بقدرة", "قوة", "قوت", "بقوة", "بقوت", "محرك", "المحرك", "توليد", "ومحرك")
)
#: «مساند للقدمين», «الطنين».
THERE: Final = fold_all("هناك", "ثمة", "في")
LONGEST_NUMERAL: Final = 5
BUZZ: Final = fold("طنين")
MY_WATCH: Final = fold("ساعتي")
BODILY: Final = frozenset({"ft", "t"})
DECADE: Final = "decade"
MOST_DECADES: Final = 10
SIGNED_WINDOW: Final = 8
TON: Final = fold("طن")
EXPLOSIVE: Final = fold("متفجر")
SIGNED: Final = fold_all(
    "وقع", "وقعت", "وقعا", "وقعوا", "يوقع", "توقع", "توقيع", "بتوقيع", "أبرم", "أبرمت", "إبرام", "فسخ", "فسخت"
)
#: «قبيلة شهران».
TRIBES: Final = fold_all("قبائل", "قبيلة", "شمل", "آل", "قبايل", "فبايل", "بلاد")
BELOW: Final = fold_all("تحت", "دون")
ZERO: Final = fold_all("الصفر", "صفر")
#: «37، 13 في المائة» is 13.37 in copy that was set from right to left.
ARABIC_COMMA: Final = "،"
#: Words after which a bare singular unit is a length of one: «لمدة سنة», «بعد عقد».
LENGTH_WORDS: Final = fold_all(
    "مدة", "بعد", "قبل", "منذ", "خلال", "مدى", "يمر", "مرور", "مضي", "يستمر", "لمدة", "بمدة", "ظرف", "غضون", "مرت",
    "مضى", "مر", "استغرق", "استغرقت", "تستغرق", "يستغرق", "استمر", "استمرت", "دام", "دامت",
)  # fmt: skip
#: «نقطة تفتيش» is a place, not a point of an index.
POINTS: Final = fold_all("نقطة", "نقاط", "نقطتين", "نقطتان")
PLACES: Final = fold_all(
    "بيع", "تفتيش", "عبور", "مراقبة", "حدودية", "عسكرية", "ساخنة", "تماس", "توزيع", "اقتراع", "أمنية", "رئيسية",
    "رئيسة", "أساسية", "خلافية", "خلاف", "مهمة", "محورية", "التقاء", "نظام", "ميدانية", "طبية", "بيعية", "إسعافية",
    "فرز", "تجمع", "تجميع", "تسليم", "استلام", "مشتركة", "جوهرية", "قانونية", "إيجابية", "سلبية", "أبرزها", "أهمها",
    "هي", "أولها", "تشير", "تتعلق", "تتضمن", "حول", ":",
)  # fmt: skip
#: «تراجع 180 درجة»: from here up, degrees by themselves are of a turn or of marks, not of heat.
DEGREE: Final = "degC"
TURN: Final = 90
#: «نقص 6 درجات في معدلات الذكاء».
MARKS: Final = fold_all("الذكاء", "ذكاء", "الاختبار", "اختبار", "الامتحان", "البنفسجية", "السلم")
MARKS_WINDOW: Final = 8
KILO: Final = fold("كيلو")
KILOMETRE: Final = "km"
DISTANT: Final = fold_all("يبعد", "تبعد", "بعد", "مسافة", "لمسافة", "المسافة", "طوله", "طولها")
DISTANT_WINDOW: Final = 9
#: «حتى الساعة» tells a time.
UNTIL: Final = fold_all("حتى", "لغاية")
WHICH: Final = fold_all("الذي", "التي")
#: An ISO code has so many letters.
CODE_LENGTH: Final = 3


def measure(sight: Sight, number: Reckoned) -> Piece:
    """The number with the sign, currency or unit that touches it, or alone."""
    number = add_sign(sight, _open_brackets(sight, number))
    piece = _percent(sight, number) or _money(sight, number) or _measured(sight, number)
    if piece is None:
        piece = _piece(number, QuantityKind.VAGUE if number.odd else QuantityKind.CARDINAL, number.end, number.value)
    if sight.words[piece.end] in BELOW and sight.words[piece.end + 1] in ZERO:
        piece = evolve(piece, end=piece.end + 2, value=-piece.value)
    return piece


def _piece(
    number: Reckoned,
    kind: QuantityKind,
    end: int,
    value: Number,
    unit: str | None = None,
    candidates: tuple[str, ...] = (),
    *,
    start: int | None = None,
) -> Piece:
    """What a number is of, up to ``end``, from its own start on where no other is given."""
    return Piece(
        number.start if start is None else start,
        end,
        kind,
        value,
        unit=unit,
        candidates=candidates,
        scale=number.scale,
        plain=number.plain,
        definite=number.definite,
    )


def _open_brackets(sight: Sight, number: Reckoned) -> Reckoned:
    """«(24 مليار) ريال»: a bracketed number with its unit outside is one with its brackets."""
    alike, tags = sight.alike, sight.tags
    start, end = number.start - 1, number.end
    if tags[start] not in alike.paren_open or tags[end] not in alike.paren_close:
        return number
    if tags[end + 1] not in alike.currency and not _is_unit(sight, end + 1) and percent_end(sight, end + 1) is None:
        return number
    return evolve(number, start=start, end=end + 1)


def _group_round(sight: Sight, number: Reckoned, code: str | None) -> Number:
    """«1.500 يورو», «(100.000) متر مربع»: no decimal ends in zeros, save where three places are usual."""
    if number.scale > 1 or code in THREE_PLACES:
        return number.value
    digits = next((word for word in sight.words[number.start : number.end] if word[:1].isdigit()), "")
    if not ROUND.fullmatch(digits):
        return number.value
    return Fraction(digits.replace(".", "")) if code not in WEIGHED or digits.endswith(".000") else number.value


def may_be_grouped(sight: Sight, piece: Piece) -> bool:
    """Whether a bare number has a point or a comma that may group thousands."""
    return piece.plain and piece.kind is QuantityKind.CARDINAL and not sight.words[piece.end - 1].isdigit()


def regroup(sight: Sight, piece: Piece) -> Piece:
    """A count of whole things, in which a point before three digits groups thousands: «90.500 مهاجر»."""
    if not may_be_grouped(sight, piece):
        return piece
    grouped = read_number(sight, piece.end - 1, grouped=True)
    return evolve(piece, value=grouped.value) if grouped else piece


# --- percentages ------------------------------------------------------------------------------------------------------


def percent_end(sight: Sight, at: int) -> int | None:
    """Where a percent marker that starts at a token ends: «%», «في المئة», «بالمائة», «في الألف»."""
    alike, tags = sight.alike, sight.tags
    if tags[at] in alike.percent or tags[at] in alike.permille:
        return at + 1
    if tags[at] in alike.fi or tags[at] in alike.bi:
        scale = tags[at + 1]
        if scale in alike.definite and scale in alike.number:
            return at + 2 if scale in alike.hundred or sight.words[at + 1] == THE_THOUSAND else None
    return None


def _percent(sight: Sight, number: Reckoned) -> Piece | None:
    alike, tags = sight.alike, sight.tags
    start, end, value = number.start, number.end, number.value
    if tags[end] not in alike.rating and tags[start - 1] not in alike.rating:
        return None
    last = percent_end(sight, end)
    if last is None and number.plain and sight.words[end] == ARABIC_COMMA and tags[end + 1] in alike.digits:
        last = percent_end(sight, end + 2)
        if last is None or not (sight.words[start].isdigit() and sight.words[end + 1].isdigit()):
            return None
        value = Decimal(f"{sight.words[end + 1]}.{sight.words[start]}")
    if last is not None:
        unit = PERMILLE if tags[last - 1] in alike.permille or sight.words[last - 1] == THE_THOUSAND else None
        return _piece(number, QuantityKind.PERCENT, last, value, unit)
    before = start - 1
    if (
        (tags[before] in alike.percent or tags[before] in alike.permille)
        and sight.is_glued(start)
        and tags[before - 1] not in alike.digits
    ):
        unit = PERMILLE if tags[before] in alike.permille else None
        return _piece(number, QuantityKind.PERCENT, end, value, unit, start=before)
    return None


# --- money ------------------------------------------------------------------------------------------------------------


def _money(sight: Sight, number: Reckoned) -> Piece | None:
    alike, tags = sight.alike, sight.tags
    end, before, value = number.end, number.start - 1, number.value
    if tags[end] not in alike.valuing and tags[before] not in alike.valuing:
        return None
    if tags[end] in alike.currency and not (number.definite and sight.is_definite(end) and number.scale == 1):
        code, candidates, last = read_currency(sight, end)
        value = simplify(_group_round(sight, number, code))
        value, last = _add_unit_share(sight, value, last, number.scale)
        return _piece(number, QuantityKind.MONEY, last, value, code, candidates)
    if tags[end] in alike.currency_sign and (row := sight.row(end, Currency)) and _is_sign(sight, end):
        return _piece(number, QuantityKind.MONEY, end + 1, value, row.code)
    if tags[end] in alike.subunit:
        return _piece(number, QuantityKind.MONEY, end + 1, value)
    if tags[before] in alike.currency_sign and not is_model(sight, before) and (row := _sign_at(sight, before)):
        return _piece(number, QuantityKind.MONEY, end, value, row.code, start=before)
    if number.definite and tags[before] in alike.currency and sight.is_definite(before):
        code, candidates, _ = read_currency(sight, before)
        return _piece(number, QuantityKind.MONEY, end, value, code, candidates, start=before)
    return None


def is_model(sight: Sight, at: int) -> bool:
    """«Acer Aspire R13»: a letter after a Latin name."""
    letter = sight.words[at].isascii() and sight.words[at].isalpha()
    return letter and sight.tags[at - 1] in sight.alike.latin


def _sign_at(sight: Sight, at: int) -> Currency | None:
    """The currency of a sign of money, where it is one."""
    return sight.row(at, Currency) if _is_sign(sight, at) else None


def _is_sign(sight: Sight, at: int) -> bool:
    """Whether a sign of money is one here: a short one in letters («R», «DA») only where it is written onto digits."""
    word = sight.words[at]
    return (
        not word.isalpha()
        or (len(word) == CODE_LENGTH and word.isupper())
        or (sight.is_glued(at) and sight.tags[at - 1] in sight.alike.digits)
        or (sight.is_glued(at + 1) and sight.tags[at + 1] in sight.alike.digits)
    )


def read_currency(sight: Sight, at: int) -> tuple[str | None, tuple[str, ...], int]:
    """The code that a currency noun and the adjective after it settle, what it may else be, and where it ends."""
    rows = list(sight.rows(at, Currency))
    after = sight.words[at + 1].removeprefix("ال")
    if after:
        pair = f"{after} {sight.words[at + 2].removeprefix('ال')}"
        for row in rows:
            if pair in adjectives_of(row):
                return row.code, (), at + 3
        single = after.removesuffix("ين").removesuffix("ان").removesuffix("ا")  # «دينارين كويتيين», «ريالا قطريا»
        for row in rows:
            if after in adjectives_of(row) or single in adjectives_of(row):
                return row.code, (), at + 2
    codes = tuple(dict.fromkeys(row.code for row in rows))
    default = next((row.code for row in rows if row.default), None)
    if default or len(codes) == 1:
        return default or codes[0], (), at + 1
    return None, codes, at + 1


@lru_cache(maxsize=1024)
def adjectives_of(row: Currency) -> frozenset[str]:
    """The adjectives of a currency, as they are looked up."""
    return frozenset(fold(word) for word in row.adjective)


# --- measures and durations -------------------------------------------------------------------------------------------


def _is_unit(sight: Sight, at: int) -> bool:
    if sight.tags[at] not in sight.alike.measured:
        return False
    if sight.words[at] in POINTS and sight.words[at + 1] in PLACES:
        return False
    # «470 برميلا متفجرا»; «كلنا وطن واحد»
    return not (sight.words[at + 1].startswith(EXPLOSIVE) or _is_homeland(sight, at))


def _is_homeland(sight: Sight, at: int) -> bool:
    """«وطن» taken apart as if it were «and a ton»."""
    return sight.words[at] == TON and sight.tags[at - 1] in sight.alike.wa and sight.is_glued(at)


def _is_contract(sight: Sight, at: int, unit: Unit, value: Number) -> bool:
    """«أبرمت الأمانة ثلاثة عقود», «20 عقدا»: contracts, and no decades."""
    if unit.unit != DECADE:
        return False
    return value >= MOST_DECADES or not SIGNED.isdisjoint(sight.words[max(0, at - SIGNED_WINDOW) : at])


def _measured(sight: Sight, number: Reckoned) -> Piece | None:
    start, end, value = number.start, number.end, number.value
    alike, tags = sight.alike, sight.tags
    unit = sight.row(end, Unit) if tags[end] in alike.measured else None
    if unit is not None and (_tells_time(sight, number) or _is_contract(sight, end, unit, value)):
        return None
    if sight.words[end] in HORSES and _tells_power(sight, number):
        return _piece(number, QuantityKind.MEASURE, end + 1, value)
    if unit is not None and _is_unit(sight, end):
        whole = tags[end] in alike.unit_plural and tags[end - 1] not in alike.digits  # «الخمس السنوات»
        if whole or not (number.definite and number.scale == 1 and sight.is_definite(end)):
            turned = unit.unit == DEGREE and " " not in sight.words[end] and _is_turn(sight, end, value)
            value = simplify(_group_round(sight, number, unit.unit))
            code = AREA if sight.words[end] == METRE_SIGN and _measures_area(sight, number) else unit.code
            code = KILOMETRE if sight.words[end] == KILO and _tells_distance(sight, start) else code
            value, end = _add_unit_share(sight, value, end + 1)
            return _piece(number, QuantityKind(unit.kind), end, value, None if turned else code)
    if tags[end] in alike.slash and tags[end + 1] in alike.duration and _in_strokes(sight, start, end):
        unit = sight.row(end + 1, Unit)  # «/17/ يوما», «20/ عاما/»
        return None if unit is None else _piece(number, QuantityKind(unit.kind), end + 2, value, unit.code)
    if sight.words[end] == CELSIUS and sight.words[start - 1] in DEGREES:
        return _piece(number, QuantityKind.MEASURE, end + 1, value, DEGREE)  # «درجة 350 مئوية»
    before = start - 1
    if number.definite and tags[before] in alike.unit_plural and sight.is_definite(before):
        unit = sight.row(before, Unit)
        # «النقاط الثلاث», «حرب السنوات السبع»
        if unit is not None and sight.words[before] not in MATTERS and sight.words[before - 1] != WAR:
            return _piece(number, QuantityKind(unit.kind), end, value, unit.code, start=before)
    return None


def _tells_time(sight: Sight, number: Reckoned) -> bool:
    """Whether the unit behind a number tells when: «إلى 21700 عام 2014», «تعادلا 1-1 اليوم», «الاثنان يوم الخميس»."""
    alike, tags, end = sight.alike, sight.tags, number.end
    if tags[end] not in alike.unit_singular:
        return False
    if tags[end + 1] in alike.weekday:
        return True
    if not number.plain or tags[end] not in alike.duration:
        return False
    after = sight.words[end + 1]
    return (len(after) == YEAR_DIGITS and after.isdigit()) or (sight.is_definite(end) and not number.definite)


def _is_turn(sight: Sight, at: int, value: Number) -> bool:
    """«180 درجة», «6 درجات في اختبار الذكاء»: degrees that are none of heat."""
    return value >= TURN or not MARKS.isdisjoint(sight.words[max(0, at - MARKS_WINDOW) : at + MARKS_WINDOW])


def _tells_distance(sight: Sight, at: int) -> bool:
    """«يبعد قرابة 80 كيلو»: a kilo that is of metres."""
    return not DISTANT.isdisjoint(sight.words[max(0, at - DISTANT_WINDOW) : at])


def _tells_power(sight: Sight, number: Reckoned) -> bool:
    """«قوته 200 حصان»: a horse as a measure of power."""
    return any(word.startswith(POWER) for word in sight.words[max(0, number.start - AREA_WINDOW) : number.start])


def _in_strokes(sight: Sight, start: int, end: int) -> bool:
    """Whether a stroke stands before a number, or after the unit behind it, as well."""
    return sight.tags[start - 1] in sight.alike.slash or sight.tags[end + 2] in sight.alike.slash


def _opens_range(sight: Sight, at: int) -> bool:
    """Whether a bare unit may open a range for the words around it: «فترة شهر إلى شهرين», «كل عقد أو عقدين»."""
    return sight.words[at - 1] in SPANNING or sight.tags[at + 1] in sight.alike.or_


def _measures_area(sight: Sight, number: Reckoned) -> bool:
    """«مساحتها 670 ألف م»: the sign of a metre where an area is told."""
    return any(word.startswith(AREA_WORD) for word in sight.words[max(0, number.start - AREA_WINDOW) : number.start])


def _add_unit_share(sight: Sight, value: Number, end: int, scale: int = 1) -> tuple[Number, int]:
    """«ستة أعوام ونصف العام», «عام ونصف», «ثلاثة أمتار وربع»; «مليون ريال ونصف» is a half of the scale."""
    if sight.tags[end] not in sight.alike.wa or sight.tags[end + 1] not in sight.alike.fraction:
        return value, end
    row = sight.numeral(end + 1, "fraction")
    if row is None or row.value not in UNIT_SHARES or sight.is_definite(end + 1):
        return value, end
    last = end + 2
    if sight.tags[last] in sight.alike.unit_singular or sight.tags[last] in sight.alike.currency:
        again = sight.row(last, Unit)
        same = again is not None and again is sight.row(end - 1, Unit)  # «عامين ونصف عام»
        if not sight.is_definite(last) and not same:
            return value, end
        last += 1
    elif sight.is_definite(last) or sight.tags[last] in sight.alike.number:
        return value, end
    return simplify(Fraction(value) + row.value * scale), last


def read_one_unit(sight: Sight, at: int) -> Piece | None:
    """A bare singular that may be the high end of a range: «من نصف متر إلى متر»."""
    if sight.tags[at] not in sight.alike.unit_singular or sight.is_definite(at):
        return None
    return _count_unit(sight, at, 1, at + 1)


def read_single_unit(sight: Sight, at: int) -> Piece | None:
    """A bare singular that may be the low end of a range: «بين سنة وأربع سنوات», «من متر إلى متر ونصف»."""
    before = sight.tags[at - 1]
    led = before in sight.alike.between or before in sight.alike.min or _opens_range(sight, at)
    return read_one_unit(sight, at) if led else None


def read_bare_unit(sight: Sight, at: int) -> Piece | None:
    """A dual, or a singular that stands for one: «عامين», «لمدة سنة», «نحو شهر», «يوم واحد»."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    if tags[at] in alike.currency_dual:
        code, candidates, end = read_currency(sight, at)
        value, end = _add_unit_share(sight, 2, end + (words[end] in TWO_WORDS))
        return Piece(at, end, QuantityKind.MONEY, value, unit=code, candidates=candidates)
    if tags[at] in alike.unit_dual:
        return _read_dual(sight, at)
    if tags[at] not in alike.unit_singular or _is_homeland(sight, at):
        return None
    definite = sight.is_definite(at)
    if words[at + 1] in ONE_WORDS and words[at] not in POINTS:
        return None if definite else _count_unit(sight, at, 1, at + 2)
    value, end = _add_unit_share(sight, 1, at + 1)
    if value != 1 and not definite:
        return _count_unit(sight, at, value, end)
    return _count_unit(sight, at, 1, at + 1) if _is_length(sight, at, definite=definite) else None


def _count_unit(sight: Sight, at: int, value: Number, end: int) -> Piece | None:
    """So many of the unit at a token, told up to ``end``."""
    unit = sight.row(at, Unit)
    return None if unit is None else Piece(at, end, QuantityKind(unit.kind), value, unit=unit.code)


def _read_dual(sight: Sight, at: int) -> Piece | None:
    """«عامين», «كيلومترين»."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    unit, definite = sight.row(at, Unit), sight.is_definite(at)
    if unit is None or (definite and tags[at + 1] in alike.ordinal and sight.is_definite(at + 1)):
        return None  # «القرنين الرابع والخامس»
    if words[at - 1] in TRIBES or (unit.unit in BODILY and definite):
        return None
    if _is_contract(sight, at, unit, 2) or words[at + 1].startswith(EXPLOSIVE):
        return None  # «وقعت عقدين», «ببرميلين متفجرين»
    adjective = words[at + 1].endswith(("ين", "ان")) and len(words[at + 1]) > LONGEST_NUMERAL
    if (words[at] in POINTS and (adjective or words[at - 1] in THERE)) or (unit.unit in BODILY and adjective):
        return None  # «نقطتين رئيسيتين», «هناك نقطتان»; «قدمين صناعيتين»
    if words[at] == BUZZ and tags[at + 1] in alike.noun:
        return None  # «طنين حشرة»
    if words[at] == MY_WATCH and sight.is_definite(at + 1) and words[at + 1].endswith("ة"):
        return None  # «ساعتي القديمة»
    if definite and tags[at + 1] in alike.digits:
        return None  # «الدقيقتين 48 و75»
    value, end = _add_unit_share(sight, 2, at + 1 + (words[at + 1] in TWO_WORDS))
    return _count_unit(sight, at, value, end)


def _is_length(sight: Sight, at: int, *, definite: bool) -> bool:
    """Whether a bare singular is a length of time: «نحو شهر», «لمدة سنة»."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    bent = tags[at - 1] in alike.modifier_before and words[at - 1] not in UNTIL
    if not bent and (definite or words[at - 1] not in LENGTH_WORDS):
        return False
    unit, after = sight.row(at, Unit), tags[at + 1]
    if unit is None or unit.kind != QuantityKind.DURATION or after in alike.digits:
        return False
    if definite and words[at + 1] in WHICH:
        return False  # «يفوق العام الذي يسبقه»
    seen = (alike.definite, alike.date_past, alike.date_current, alike.date_next)
    if any(after in them for them in seen) and after not in alike.nationality:
        return False
    opened = after in alike.paren_open and len(words[at + 2]) == YEAR_DIGITS
    if tags[at + 2] in alike.digits and (opened or (after in alike.stop and sight.is_glued(at + 2))):
        return False  # «منذ عام .2003», «منذ عام (1891)»
    if after in alike.capital or after in alike.country:
        return False  # «أسبوع باريس»
    if after in alike.word and sight.tokens.spelling(at + 1).endswith(YEH):
        return False  # «خلال يوم خيري»
    if bent:
        return True
    # «يوما بعد يوم»
    dates = (alike.weekday, alike.month, alike.month_homograph, alike.ordinal)
    return sight.row(at - 2, Unit) is None and not any(after in them for them in dates)
