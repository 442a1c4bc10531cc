"""Fractions, multipliers and vague numbers: «ثلثي», «واحد من كل خمسة», «ثلاثة أضعاف», «عشرات»."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from attrs import evolve

from arabic_geo.layers.quantities.nouns import TWICE, is_counted, is_definite_noun, is_noun
from arabic_geo.layers.quantities.numbers import ODD, Reckoned, read_number
from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.results import QuantityKind
from arabic_geo.layers.quantities.shapes import ARTICLE
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.layers.quantities.units import PERMILLE, percent_end
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.lexicon.rows import Unit

#: «9 من أصل 10», «واحد من كل خمسة».
OUT_OF: Final = fold_all("أصل", "كل", "بين")
#: Of these the second makes a word before it no share but a name: «نصف نهائي», «ربع سنوي».
NO_SHARE_AFTER: Final = fold_all(
    "نهائي", "النهائي", "سنوي", "سنوية", "السنوي", "السنوية", "شهرية", "مصنعة", "المصنعة", "الخالي", "القمر", "الكرة"
)
YEAR_NOUNS: Final = fold_all("العام", "عام", "السنة", "سنة", "الموسم")
#: Below this a fraction alone is more often another word («خمس», «سبع», «ثمن»).
TOTALS: Final = fold_all("مجموع", "إجمالي", "عدد", "قيمة", "مساحة", "سكان", "حجم", "كمية", "ميزانية", "إنتاج")
LEAST_ALONE: Final = Fraction(1, 4)
#: Of the smaller ones these are a share before a definite noun: «خمس السكان», «عشر الميزانية».
SMALL_SHARES: Final = fold_all("خمس", "سدس", "عشر")
#: «1 من 1290»: so many digits of the whole make a share of it.
FATHERS: Final = fold_all("أبو", "أبي", "أبا")
HAMZA_ON_WAW: Final = "ؤ"
GREAT: Final = 2
#: What a share in digits may be of: «3/4».
DENOMINATORS: Final = frozenset({"2", "3", "4", "5", "6", "8", "10"})
#: So many digits a share may have above or below its stroke, where it stands alone.
LONGEST_TERM: Final = 12
DOUBLE: Final = fold_all("ضعف", "ضعفا", "الضعف")
#: «ضعف» is a multiple after one of these or before one of those; else it is weakness.
DOUBLE_AFTER: Final = fold_all(
    "يعادل", "تعادل", "يساوي", "تساوي", "بلغ", "بلغت", "يبلغ", "تبلغ", "أي", "مقدار", "بمقدار", "يمثل", "تمثل",
    "كانت", "كان", "يوازي", "توازي", "نحو", "حوالي", "قرابة",
)  # fmt: skip
DOUBLE_BEFORE: Final = fold_all(
    "ما", "عدد", "حجم", "قيمة", "سعر", "المعدل", "المتوسط", "المبلغ", "العدد", "الرقم", "السعر", "مساحة", "كمية",
    "الكمية", "المدة", "المستوى", "نظيره", "نظيرتها", "إنتاج", "عددهم", "عددها", "احتمال", "احتمالات",
)  # fmt: skip
DEGREE: Final = fold("درجة")
QUARTER: Final = fold("الربع")
DURING: Final = fold("خلال")
HOUR: Final = fold("الساعة")
MOON: Final = fold("القمر")
AMONG: Final = fold("بين")
#: «ربعنا» are our folk.
OUR_FOLK: Final = fold_all("نا", "ي", "ك", "كم")
#: «الربع المقابل من 2014».
THE_SAME: Final = fold_all("نفس", "ذات", "هذا", "ذلك")
PARALLEL: Final = fold_all("المقابل", "المناظر", "المماثل")
TIMES: Final = fold_all("أمثال", "أمثاله", "أمثالها")
ONCE: Final = fold_all("مرة", "المرة")


def read_share(sight: Sight, at: int) -> Piece | None:
    """«النصف», «ثلثي», «خمس السكان»; «ضعف», «ضعفين», «مرتين»; «عامان ونصف» is none."""
    alike, tags = sight.alike, sight.tags
    if row := sight.numeral(at, "fraction_dual"):
        certain = row.value == Fraction(2, 3) or sight.is_definite(at + 1)
        return Piece(at, _with_pronoun(sight, at + 1), QuantityKind.FRACTION, row.value) if certain else None
    row = sight.numeral(at, "fraction")
    if (
        row is not None
        and row.value >= LEAST_ALONE
        and (last := percent_end(sight, at + 1))
        and not sight.is_definite(at)
    ):
        rate = PERMILLE if tags[last - 1] in alike.permille else None
        return Piece(at, last, QuantityKind.PERCENT, row.value, unit=rate)  # «نصف في المئة»
    if row is not None and sight.words[at + 1] in OUR_FOLK and sight.is_glued(at + 1):
        return None  # «ربعنا»
    if row is not None and sight.words[at + 1] not in NO_SHARE_AFTER:
        if unit := _unit_after(sight, at):
            return Piece(at, at + 2, QuantityKind(unit.kind), row.value, unit=unit.code)
        if row.value >= LEAST_ALONE:
            if sight.is_definite(at):
                return None if _is_period(sight, at) else Piece(at, at + 1, QuantityKind.FRACTION, row.value)
            if is_noun(sight, at + 1) or tags[at + 1] in alike.pronoun or tags[at + 1] in alike.demonstrative:
                return Piece(at, _with_pronoun(sight, at + 1), QuantityKind.FRACTION, row.value)
        elif sight.words[at] in SMALL_SHARES and (is_definite_noun(sight, at + 1) or is_share_of(sight, at + 1)):
            return Piece(at, at + 1, QuantityKind.FRACTION, row.value)
    if row := sight.numeral(at, "multiplier"):
        if sight.words[at].removeprefix("ال") in DOUBLE and not _is_double(sight, at):
            return None
        value, end = row.value, at + 1
        if tags[end] in alike.wa and sight.words[end + 1] == "نصف" and sight.words[at] in TWICE:
            value, end = value + Fraction(1, 2), end + 2
            end += sight.words[end] in ONCE
        return Piece(at, end, QuantityKind.MULTIPLIER, value)
    return None


def is_share_of(sight: Sight, at: int) -> bool:
    """«خمس مجموع الطلبة»: a noun of amount in construct, which no number counts."""
    return sight.words[at] in TOTALS and is_definite_noun(sight, at + 1)


def _is_period(sight: Sight, at: int) -> bool:
    """«الربع الأول», «الربع من العام الماضي», «النصف الأخير»; the hour of «الثانية والنصف»."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    if words[at - 1] in THE_SAME:
        return True  # «خلال نفس الربع»
    within = tags[at - 1] in alike.fi or words[at - 1] == DURING
    if words[at] == QUARTER and within and not is_noun(sight, at + 1):
        return True  # «خلال الربع بالمقارنة مع ما سبقه»
    told = (alike.ordinal, alike.date_past, alike.date_next, alike.date_current)
    if any(tags[at + 1] in them for them in told) or words[at + 1] in PARALLEL:
        return True
    if sight.is_definite(at + 1) and tags[at + 2] in alike.ordinal and sight.is_definite(at + 2):
        return True  # «الربع المالي الثاني»
    if tags[at - 1] in alike.wa and tags[at - 2] in alike.ordinal:
        return True
    return tags[at + 1] in alike.min and words[at + 2] in YEAR_NOUNS


def _with_pronoun(sight: Sight, end: int) -> int:
    """Where a share ends, the pronoun on it included: «ثلثاهم»."""
    return end + 1 if sight.tags[end] in sight.alike.pronoun and sight.is_glued(end) else end


def _unit_after(sight: Sight, at: int) -> Unit | None:
    """«نصف ساعة», «ربع قرن»: the unit, where it is bare and touches the share."""
    alike, tag = sight.alike, sight.tags[at + 1]
    if sight.words[at + 1] == HOUR and not sight.is_definite(at) and sight.tags[at - 1] not in alike.wa:
        return sight.row(at + 1, Unit)  # «خلال ربع الساعة»
    if tag not in alike.unit_singular or tag in alike.definite:
        return None
    if sight.words[at + 1] == DEGREE and is_noun(sight, at + 2) and sight.is_definite(at + 2):
        return None  # «نصف درجة الغليان»
    if sight.is_definite(at) and tag not in alike.duration:
        return None  # but «النصف ساعة»
    return sight.row(at + 1, Unit)


def _is_double(sight: Sight, at: int) -> bool:
    alike, before = sight.alike, sight.tags[at - 1]
    led = sight.words[at - 1] in DOUBLE_AFTER or before in alike.modifier_before
    if sight.is_definite(at):
        return (
            before in alike.ila
            or before in alike.modifier_before
            or before in alike.modifier_apart
            or sight.words[at - 1] in DOUBLE_AFTER
            or before in alike.bi
        )
    return led or sight.words[at + 1] in DOUBLE_BEFORE or _compares(sight, at)


def _compares(sight: Sight, at: int) -> bool:
    """«كانت تجارته ضعف تجارتها»: the word after it is also near before it, with another pronoun."""
    stem = sight.words[at + 1].removeprefix(ARTICLE)[:4]
    return len(stem) == 4 and any(
        sight.words[i].removeprefix(ARTICLE).startswith(stem) for i in range(max(0, at - 8), at)
    )


def extend_share(sight: Sight, number: Reckoned) -> Piece | None:
    """A number that a fraction or a multiplier is counted by: «ثلاثة أرباع», «9 من أصل 10», «أربعة أضعاف»."""
    end = number.end
    if number.scale == 1 and number.value > 1 and (row := sight.numeral(end, "fraction_plural", "multiplier_plural")):
        if row.kind == "multiplier_plural":
            return Piece(number.start, end + 1, QuantityKind.MULTIPLIER, number.value)
        value = Fraction(number.value) * row.value
        if value >= 1:
            return None  # «آخر أربعة أرباع»
        return Piece(number.start, _with_pronoun(sight, end + 1), QuantityKind.FRACTION, value)
    if number.value > 2 and sight.words[end] in DOUBLE and not sight.is_definite(end):
        return Piece(number.start, end + 1, QuantityKind.MULTIPLIER, number.value)  # «20 ضعفا»
    if sight.words[end] in TIMES:
        return Piece(number.start, end + 1, QuantityKind.MULTIPLIER, number.value)
    among = sight.words[end + 1] == AMONG and sight.words[end + 2] not in OUT_OF  # «ثمانية من بين 14» are counted
    if sight.tags[end] in sight.alike.min and sight.words[end + 1] in OUT_OF and not among:
        whole = read_number(sight, end + 2 + (sight.words[end + 2] in OUT_OF))  # «واحد من بين كل 120»
        if whole is not None and not whole.definite and 0 < number.value < whole.value:
            share = Fraction(number.value) / Fraction(whole.value)
            return Piece(number.start, whole.end, QuantityKind.FRACTION, share)
    many = sight.tags[end + 1] in sight.alike.digits and len(sight.words[end + 1]) >= GREAT and number.plain
    if sight.tags[end] in sight.alike.min and number.value == 1 and (sight.numeral(end + 1, "scale") or many):
        whole = read_number(sight, end + 1)  # «واحد من مليون»
        if whole is not None and not whole.definite:
            return Piece(number.start, whole.end, QuantityKind.FRACTION, 1 / Fraction(whole.value))
    return None


def read_lone_share(sight: Sight, at: int) -> Piece | None:
    """A share with nothing that it is of, as when a string is it and nothing else: «ثلث», «نصفا», «1/3»."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    if row := sight.numeral(at, "fraction"):
        return Piece(at, at + 1, QuantityKind.FRACTION, row.value)
    if tags[at] not in alike.digits or tags[at + 1] not in alike.slash or tags[at + 2] not in alike.digits:
        return None
    if not all(word.isdigit() and len(word) <= LONGEST_TERM for word in (words[at], words[at + 2])):
        return None
    count, parts = int(words[at]), int(words[at + 2])
    return Piece(at, at + 3, QuantityKind.FRACTION, Fraction(count, parts)) if 0 < count < parts else None


def read_written_share(sight: Sight, at: int) -> Piece | None:
    """«1/2 كوب»: a share in digits, where a slash stands between small numbers and something counted follows."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    if tags[at] not in alike.digits or tags[at + 1] not in alike.slash or tags[at + 2] not in alike.digits:
        return None
    if tags[at - 1] in alike.slash or sight.is_glued(at + 1) != sight.is_glued(at + 2):
        return None
    if not words[at].isdigit() or words[at + 2] not in DENOMINATORS or not 0 < int(words[at]) < int(words[at + 2]):
        return None
    value, end = Fraction(int(words[at]), int(words[at + 2])), at + 3
    if tags[end] in alike.unit_singular and not sight.is_definite(end) and (unit := sight.row(end, Unit)):
        return Piece(at, end + 1, QuantityKind(unit.kind), value, unit=unit.code)
    counted = (
        tags[end] in alike.min or tags[end] in alike.fraction or (is_counted(sight, end) and not sight.is_definite(end))
    )
    return Piece(at, end, QuantityKind.FRACTION, value) if counted else None


def read_vague(sight: Sight, at: int) -> Piece | None:
    """«عشرات», «مئات الآلاف», «ملايين», «بضعة»; «نيف وعشرون»."""
    if sight.words[at] in ODD:
        number = read_number(sight, at + 2) if sight.tags[at + 1] in sight.alike.wa else None
        return Piece(at, number.end, QuantityKind.VAGUE, number.value) if number else None
    row = sight.numeral(at, "vague", "scale_plural")
    if row is None or sight.words[at - 1] in FATHERS or HAMZA_ON_WAW in sight.tokens.spelling(at):
        return None  # «مجتمع مؤات»
    piece = Piece(at, at + 1, QuantityKind.VAGUE, int(row.value), definite=sight.is_definite(at))
    if row.value == 3 and (unit := sight.row(at + 1, Unit)):
        return evolve(piece, end=at + 2, kind=QuantityKind(unit.kind), unit=unit.code)
    return piece
