"""Ordinals: «الخامسة والعشرين», «ثاني أكبر», «أول زيارة», «الذكرى الـ15»."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from arabic_geo.layers.quantities.labels import EVENTS
from arabic_geo.layers.quantities.nouns import head_of, is_noun
from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.results import QuantityKind
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.lexicon import fold
from arabic_geo.lexicon.rows import Head

#: Heads of titles, in which an ordinal is a rank: «النائب الأول».
TITLES: Final = frozenset({"official"})
#: After these nouns an ordinal tells a date or a time.
DATED: Final = frozenset(
    fold(word) for word in ("القرن", "الساعة", "الربع", "النصف", "كانون", "تشرين", "ربيع", "جمادى", "الدقيقة")
)
#: After these nouns a number in digits is a name, but an ordinal still counts.
COUNTED_LABELS: Final = frozenset(
    fold(word)
    for word in (
        "المجموعة",
        "مجموعة",
        "الحلقة",
        "القاعة",
        "الغرفة",
        "الرحلة",
        "دورة",
        "الفئة",
        "الطابق",
        "قرار",
        "القرار",
    )
)
#: Singulars after which a definite number is an ordinal: «الذكرى الـ15».
RANKED: Final = frozenset(
    fold(f"{front}{word}")
    for word in (
        "ذكرى",
        "دورة",
        "قمة",
        "مرة",
        "جولة",
        "نسخة",
        "مؤتمر",
        "جلسة",
        "مرتبة",
        "مركز",
        "حلقة",
        "جمعية",
        "سنة",
        "عام",
        "يوم",
        "أسبوع",
        "شهر",
        "اجتماع",
        "مهرجان",
        "منتدى",
        "عيد",
        "هدف",
        "مباراة",
        "رئيس",
        "ولاية",
        "مرحلة",
        "دفعة",
    )
    for front in ("ال", "ل")
)
#: «أتم عامه الـ34».
RANKED_OF_ONE: Final = frozenset(
    fold(f"{word}{end}")
    for word in ("عام", "يوم", "أسبوع", "شهر", "دورت", "نسخت", "هدف", "ذكرا")
    for end in ("ه", "ها", "هم")
)
#: Military ranks: «الفريق أول», «رقيب أول».
RANKS: Final = frozenset(
    fold(f"{article}{word}")
    for word in ("فريق", "رقيب", "ملازم", "وكيل", "عريف", "عميد", "لواء", "جندي", "وكيل رقيب", "مساعد", "رئيس رقباء")
    for article in ("", "ال")
)
#: «حل ثالثا», «ثامن الترتيب».
PLACED: Final = frozenset(fold(word) for word in ("حل", "حلت", "جاء", "جاءت"))
STANDINGS: Final = frozenset(fold(word) for word in ("الترتيب",))
AS_FOR: Final = fold("أما")
#: «تعد الأولى من نوعها».
COPULAS: Final = frozenset(
    fold(word)
    for word in (
        "يعد", "تعد", "ويعد", "وتعد", "يعتبر", "تعتبر", "ويعتبر", "وتعتبر", "كان", "كانت", "يكون", "تكون", "سيكون",
        "ستكون", "اعتبر", "اعتبرت", "ليكون", "لتكون",
        "ليصبح", "لتصبح", "أصبح", "أصبحت", "باعتباره", "باعتبارها", "بات", "باتت",
    )
)  # fmt: skip
THAT: Final = fold("أن")
OF_STUDY: Final = fold("الدراسي")
RELATION: Final = ("ية", "ي")
OWNED_ENDS: Final = ("ته", "تها", "تهم", "ها")
FEMININE_ENDS: Final = ("ة", "ى", "ي")
AGE: Final = frozenset(fold(word) for word in ("العمر", "عمر", "عمره", "عمرها", "عمري", "نوع", "نوعه", "نوعها"))
#: From here up numbers and ordinals are alike: «الدورة العشرون».
LEAST_ALIKE: Final = 20
#: «للربع الثاني على التوالي».
ROW: Final = fold("التوالي")
#: The most ordinals that may share a noun.
MOST_COORDINATED: Final = 4
#: «ثان» only follows its noun.
SECOND_ALONE: Final = "ثان"
FIRST: Final = fold("أول")
#: «ورابع» may be a name, and «وتاسع» is none.
FRACTION_ALIKE: Final = frozenset(fold(word) for word in ("رابع", "ثالث"))
FIRST_FEMININE: Final = fold("أولى")
OXIDE: Final = ("اكسيد", "اكاسيد")
#: «أول من أمس».
YESTERDAY: Final = frozenset(fold(word) for word in ("أمس", "امس"))


def is_definite_noun(sight: Sight, at: int) -> bool:
    """Whether a token is a noun with the article."""
    return is_noun(sight, at) and sight.is_definite(at)


def reckon_ordinal(sight: Sight, at: int) -> Piece | None:
    """The ordinal word or words at a token, whatever they stand by."""
    row = sight.numeral(at, "ordinal", "ordinal_unit")
    if row is None:
        return None
    alike, tags = sight.alike, sight.tags
    value, end = row.value, at + 1
    definite = sight.is_definite(at)
    if tags[end] in alike.wa and (ten := sight.numeral(end + 1, "ten")) and sight.is_definite(end + 1) == definite:
        value, end = value + ten.value, end + 2
    elif row.kind == "ordinal_unit":
        return None
    return Piece(at, end, QuantityKind.ORDINAL, value, definite=definite)


def read_ordinal(sight: Sight, at: int) -> Piece | None:
    """The ordinal at a token, where it says which of how many."""
    alike, tags = sight.alike, sight.tags
    piece = reckon_ordinal(sight, at)
    if piece is None:
        return None
    end = piece.end
    if tags[end] in alike.pronoun and sight.is_glued(end):
        if sight.words[at] == FIRST_FEMININE:
            return None  # a name: «أوليه»
        return evolve(piece, end=end + 1)  # «أولها»
    return _definite(sight, piece) if piece.definite else _indefinite(sight, piece)


def as_ordinal(sight: Sight, piece: Piece) -> Piece | None:
    """A definite number after a definite singular: «الذكرى الـ15», «الدورة العشرين»."""
    before = piece.start - 1
    owned = sight.words[before] in RANKED_OF_ONE
    if sight.tags[before] in sight.alike.pronoun and sight.is_glued(before):
        before, owned = before - 1, f"{sight.words[before - 1]}{sight.words[before]}" in RANKED_OF_ONE
    ranked = piece.kind is QuantityKind.CARDINAL and piece.definite and (owned or sight.words[before] in RANKED)
    whole = sight.tags[piece.end - 1] in sight.alike.digits or piece.value >= LEAST_ALIKE
    if not ranked or not whole or (is_noun(sight, piece.end) and not sight.is_definite(piece.end)):
        return None
    return evolve(piece, kind=QuantityKind.ORDINAL, noun=before)


def _definite(sight: Sight, piece: Piece) -> Piece | None:
    alike, tags = sight.alike, sight.tags
    before = piece.start - 1
    if tags[before] in alike.paren_open and tags[before - 1] in alike.label:
        return None  # «المادة (السادسة)»
    if tags[piece.end] in alike.min and sight.words[piece.end + 1] in AGE and not is_noun(sight, before):
        return piece  # «في التاسعة من عمره»
    if sight.words[before] == AS_FOR:
        return piece
    if sight.words[before] in COPULAS:
        return None if sight.words[piece.end] == THAT else piece  # «تعد الأولى»; «كان الأولى أن»
    if _is_title(sight, piece):
        return None
    base = before
    for _ in range(MOST_COORDINATED):
        if tags[base] not in alike.wa or tags[base - 1] not in alike.ordinal:
            break
        base -= 2  # «الربع الأول والثاني والثالث»
    in_a_row = tags[piece.end] in alike.ala and sight.words[piece.end + 1] == ROW
    if in_a_row and is_noun(sight, before):
        return evolve(piece, noun=before)
    second = tags[before - 1]
    timed = second in alike.unit_singular and second in alike.duration and second not in alike.ordinal
    if tags[before] in alike.wa and timed:
        return None  # «الساعة والثانية»
    if is_noun(sight, before) and sight.words[before - 1] in DATED and sight.is_definite(before):
        return None  # «الربع المالي الثاني»
    if sight.words[base] in DATED or (base < before and _is_named(sight, base)):
        return None
    if _is_named(sight, before):
        return None
    if tags[before] in alike.number and is_noun(sight, before - 1):
        before -= 1  # «السيارات الستة الأولى»
    if tags[before] in alike.pronoun and sight.is_glued(before):
        return evolve(piece, noun=before - 1)  # «زيارته الأولى»
    if tags[before] in alike.unit_singular and sight.is_definite(before) and tags[before] in alike.duration:
        return evolve(piece, noun=before)
    if is_noun(sight, before):
        if sight.is_definite(before):
            return evolve(piece, noun=_head_of_owner(sight, piece, head_of(sight, before, ordinal=True)))
        if sight.words[before].endswith(PRONOUN_ENDS):
            return evolve(piece, noun=before)
        if is_noun(sight, before - 1) and not sight.is_definite(before - 1):
            return evolve(piece, noun=before - 1)  # «اعتداء باريس الأول»
        return None
    if before < 0 or tags[before] in alike.mark or tags[before] in alike.wa:
        return piece
    return None


#: A word with a pronoun that the lexicon does not know ends so.
PRONOUN_ENDS: Final = ("ه", "ها", "هم", "نا", "هما", "كم", "ك")


def _is_title(sight: Sight, piece: Piece) -> bool:
    """Whether a noun and its ordinal are all that quotation marks hold: «"الرئة الثالثة"»."""
    alike, tags = sight.alike, sight.tags
    opens, closes = (alike.quote_open, alike.quote), (alike.quote_close, alike.quote)
    return any(tags[piece.start - 2] in marks for marks in opens) and any(tags[piece.end] in marks for marks in closes)


def _head_of_owner(sight: Sight, piece: Piece, head: int) -> int:
    """«مهرجان الربيع الخامس», «ملتقى السياحة الأول»: of an event, or where only the noun before can agree."""
    before = head - 1
    owned = is_noun(sight, before) and not sight.is_definite(before) and sight.words[before].endswith(OWNED_ENDS)
    if sight.words[head].endswith(RELATION) and (owned or sight.tags[before] in sight.alike.weekday):
        return before  # «مباراته الودية الثالثة», «الجمعة الرمضانية الثانية»
    if not is_noun(sight, before) or sight.is_definite(before) or sight.tags[before] in sight.alike.cue:
        return head
    masculine = not sight.words[piece.start].endswith(FEMININE_ENDS)
    disagrees = masculine and sight.words[head].endswith("ة") and not sight.words[before].endswith("ة")
    return before if disagrees or sight.words[before] in EVENTS else head


def _is_named(sight: Sight, before: int) -> bool:
    """Whether the ordinal belongs to a name or a title: «الفرقة الرابعة», «المهرجان الدولي الأول», «النائب الأول»."""
    alike, tags = sight.alike, sight.tags
    near = (before, before - 1) if sight.is_definite(before) and sight.is_definite(before - 1) else (before,)
    if tags[before] in alike.unit_plural and tags[before] in alike.duration:
        return False  # «الدقائق الأولى»
    if sight.words[before] == OF_STUDY:
        return False  # «الفصل الدراسي الأول»
    if any(tags[at] in alike.label and sight.words[at] not in COUNTED_LABELS for at in near):
        return True
    return tags[before] in alike.head and any(row.kind in TITLES for row in sight.rows(before, Head))


def _agrees(sight: Sight, piece: Piece) -> bool:
    """«مرة ثانية خشية…»: a feminine ordinal after an indefinite feminine noun belongs to it."""
    before = piece.start - 1
    feminine = sight.words[piece.start].endswith("ة") and sight.words[before].endswith("ة")
    return feminine and is_noun(sight, before) and not sight.is_definite(before)


def _indefinite(sight: Sight, piece: Piece) -> Piece | None:
    alike, tags = sight.alike, sight.tags
    after = piece.end
    if tags[piece.start - 1] in alike.qad or sight.words[after].startswith(OXIDE):
        return None  # «وقد أولى», «ثاني أكسيد الكربون»
    if tags[after] in alike.min and sight.words[after + 1] in YESTERDAY:
        return None
    if sight.words[piece.start - 1] in RANKS:
        return None
    if sight.words[piece.start] == FIRST and tags[after] in alike.min and not is_definite_noun(sight, after + 1):
        return piece  # «أول من وصل»
    if sight.words[piece.start - 1] in PLACED or sight.words[after] in STANDINGS:
        return piece
    if tags[after] in alike.change:
        return evolve(piece, noun=after)
    superlative = tags[after] in alike.elative
    after += superlative
    if tags[after] in alike.number or tags[after] in alike.digits:
        last = after
        while last < after + 6 and (tags[last] in alike.number or tags[last] in alike.digits or tags[last] in alike.wa):
            last += 1
        return evolve(piece, noun=last if is_noun(sight, last) else None)  # «أول ثلاث طائرات»
    if _agrees(sight, piece) or sight.words[piece.start] == SECOND_ALONE:
        return evolve(piece, noun=piece.start - 1)
    of_many = sight.words[after].startswith("الا") or sight.words[after].endswith("ات")
    if of_many and is_noun(sight, after) and sight.is_definite(after):
        return evolve(piece, noun=after)  # «أولى الأخبار»
    if tags[after] in alike.unit_singular and tags[after] in alike.duration and not sight.is_definite(after):
        return evolve(piece, noun=after)  # «أول يوم»
    if superlative or (is_noun(sight, after) and not sight.is_definite(after)):
        if sight.is_glued(after) and not superlative:
            return None
        return evolve(piece, noun=after if is_noun(sight, after) else None)
    before = piece.start - 1
    if sight.words[piece.start].endswith("ا") and not sight.words[before].endswith("ا"):
        return None  # «ثانيا» enumerates, but «بندا ثانيا»
    if tags[before] in alike.wa and piece.value > 2 and sight.words[piece.start] not in FRACTION_ALIKE:
        return piece  # «واحدة للمدرسة وثالثة للبيت»
    if is_noun(sight, before) and not sight.is_definite(before) and tags[before] not in alike.label:
        if tags[before] in alike.cue:
            return piece  # «قال ثالث»
        return evolve(piece, noun=head_of(sight, before, ordinal=True))
    return None
