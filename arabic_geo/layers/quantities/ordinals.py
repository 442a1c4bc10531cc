"""Ordinals: «الخامسة والعشرين», «ثاني أكبر», «أول زيارة», «الذكرى الـ15»."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from arabic_geo.chars import YEH
from arabic_geo.layers.quantities.labels import EVENTS
from arabic_geo.layers.quantities.nouns import (
    PREPOSITIONS,
    VERBAL,
    agrees,
    head_of,
    is_counted,
    is_definite_noun,
    is_glued_on,
    is_noun,
    leads,
)
from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.results import Number, QuantityKind
from arabic_geo.layers.quantities.shapes import is_plural, is_singular
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.lexicon.rows import Head

#: Heads of titles, in which an ordinal is a rank: «النائب الأول».
TITLES: Final = frozenset({"official"})
#: After these nouns an ordinal tells a date or a time.
DATED: Final = fold_all(
    "القرن", "القرنين", "القرنان", "الساعة", "الربع", "النصف", "الشطر", "كانون", "تشرين", "ربيع", "جمادى", "الدقيقة"
)
#: After these nouns a number in digits is a name, but an ordinal still counts.
COUNTED_LABELS: Final = fold_all(
    "المجموعة", "المنطقة", "مجموعة", "الحلقة", "القاعة", "الغرفة", "الرحلة", "دورة", "الفئة", "الطابق", "قرار",
    "القرار", "إصدار", "الإصدار",
)  # fmt: skip
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
#: «الحرب العالمية الثانية», «العالم الثالث»: ordinals that are names; and what a bank is called by.
WARS: Final = (fold("الحرب"), fold("العالمية"))
PERIOD: Final = fold("فترة")
ERAS: Final = fold_all("حرب", "عصر")
CLASS: Final = fold("الفئة")
WERKE: Final = fold("دبليو")
CLASS_WINDOW: Final = 500
SAUDI_STATE: Final = (fold("الدولة"), fold("السعودية"))
#: «البابا يوحنا بولس الثاني», «فريدريك الأول».
CROWNED: Final = fold_all(
    "الملك", "الملكة", "البابا", "القيصر", "السلطان", "الإمبراطور", "الخديوي", "دوق", "الشاه", "الفرعون", "فرعون",
    "يوحنا", "بولس", "فريدريك", "هنري", "إليزابيث", "جورج", "رمسيس", "كاترين", "نيقولا", "نيكولاي", "بندكتس", "بنديكت",
    "فرنسيس", "ليوبولد", "تشارلز", "شارل", "إدوارد", "ريتشارد", "عبدالحميد", "شنودة", "تواضروس", "ويليام", "غليوم",
    "لويس", "فيليب", "ألفونسو", "والملك", "للملك",
)  # fmt: skip
CROWN_WINDOW: Final = 4
WORLD: Final = fold("العالم")
THIRD_WORLD: Final = (1, 3)
BANKS: Final = fold_all("بنك", "مصرف")
#: «المؤتمر الدولي الثالث للمياه»: a name that goes on behind its ordinal.
CONVENED: Final = frozenset(
    fold(f"ال{word}") for word in ("مهرجان", "مؤتمر", "ملتقى", "معرض", "منتدى", "أسبوع", "برنامج", "مخيم", "لقاء")
)
#: From here up a president is the third, and no vice president.
LEAST_PRESIDENT: Final = 3
OFFICES: Final = fold_all("القاضي", "المستشار", "السكرتير", "المدعي", "الملحق", "المفتي")
PRESIDENT: Final = fold("الرئيس")
GENERATION: Final = fold("الجيل")
NETWORKS: Final = fold_all("شبكات", "شبكة", "تقنية", "تقنيات", "تكنولوجيا", "خدمات", "بتكنولوجيا")
#: «هي الثانية», «ليست الأولى».
PREDICATED: Final = fold_all("هي", "هو", "ليست", "ليس", "وهي", "وهو", "لست")
#: «أتم عامه الـ34».
RANKED_OF_ONE: Final = frozenset(
    fold(f"{word}{end}")
    for word in ("عام", "يوم", "أسبوع", "شهر", "دورت", "نسخت", "هدف", "ذكرا")
    for end in ("ه", "ها", "هم")
)
#: «المركز 190», «في نسخته 17».
RANKED_BARE: Final = fold_all(
    "المركز", "المرتبة", "النسخة", "نسخته", "نسختها", "الدورة", "دورته", "دورتها", "الذكرى", "المرة", "العضو"
)
#: An adjective that only a masculine singular has: «المخيم الكشفي».
MASCULINE_RELATION: Final = "ي"
#: Military ranks: «الفريق أول», «رقيب أول».
RANKS: Final = frozenset(
    fold(f"{article}{word}")
    for word in (
        "فريق",
        "رقيب",
        "ملازم",
        "وكيل",
        "عريف",
        "عميد",
        "لواء",
        "جندي",
        "وكيل رقيب",
        "مساعد",
        "رئيس رقباء",
        "استشاري",
        "أخصائي",
        "وكيلا",
    )
    for article in ("", "ال")
)
#: «حل ثالثا», «ثامن الترتيب».
PLACED: Final = fold_all("حل", "حلت", "جاء", "جاءت")
STANDINGS: Final = fold_all("الترتيب")
PRICE: Final = fold("الثمن")
AS_FOR: Final = fold("أما")
#: «تعد الأولى من نوعها».
COPULAS: Final = fold_all(
    "تكن", "يكن", "يعد", "تعد", "ويعد", "وتعد", "يعتبر", "تعتبر", "ويعتبر", "وتعتبر", "كان", "كانت", "يكون", "تكون",
    "سيكون", "ستكون", "اعتبر", "اعتبرت", "ليكون", "لتكون", "ليصبح", "لتصبح", "أصبح", "أصبحت", "باعتباره", "باعتبارها",
    "بات", "باتت",
)  # fmt: skip
#: «هدف التعادل الثاني», «خط الدفاع الأول».
LINES: Final = fold_all("فريق", "الفريق", "مدرب", "برنامج", "هدف", "خط", "لقب", "موسم", "لقبه", "فصل", "دور", "سبب")
THAT: Final = fold("أن")
EVERY: Final = fold("كل")
AL: Final = "ال"
PERSONS: Final = fold_all("شخص", "رجل", "جندي", "مواطن", "طفل", "شاب", "عامل", "شرطي", "سائق", "مسلح", "راكب")
#: «أحداث رابعة»: a place.
SQUARES: Final = fold_all("أحداث", "ميدان", "اعتصام", "فض", "بميدان", "مذبحة")
IN_TURN: Final = (fold("أول"), fold("أولا"))
LAST_FRONTED: Final = 10
FRONTED: Final = fold_all("أولى", "ثاني", "ثالث", "رابع")
#: «ابن التاسعة عشرة».
SONS: Final = fold_all("ابن", "ابنة", "وابن", "أبناء")
HIJRA: Final = fold("الهجرة")
YEAR: Final = fold("السنة")
OF_STUDY: Final = fold("الدراسي")
RELATION: Final = ("ية", "ي")
FEMININE_ENDS: Final = ("ة", "ى", "ي")
AGED: Final = fold_all("سن", "عمر", "البالغ", "البالغة", "بعمر", "بسن", "تبلغ", "يبلغ", "بلغ", "بلغت", "أتم", "أتمت")
AGES: Final = fold_all("أعمار", "أعمارهم", "أعمارهن", "عمر", "عمره", "عمرها", "سن", "سنهم")
AGES_WINDOW: Final = 4
AGE: Final = fold_all("العمر", "عمر", "عمره", "عمرها", "عمري", "نوع", "نوعه", "نوعها")
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
FRACTION_ALIKE: Final = fold_all("رابع", "ثالث")
FIRST_FEMININE: Final = fold("أولى")
SUPERLATIVES: Final = fold_all("كبرى", "صغرى", "عظمى")
OXIDE: Final = ("اكسيد", "اكاسيد")
#: «أول من أمس».
YESTERDAY: Final = fold_all("أمس", "امس")


def reckon_ordinal(sight: Sight, at: int) -> Piece | None:
    """The ordinal word or words at a token, whatever they stand by."""
    row = sight.numeral(at, "ordinal", "ordinal_unit")
    if row is None or sight.words[at - 1] == EVERY or _is_initial(sight, at):
        return None  # «لكل ثانية»
    alike, tags = sight.alike, sight.tags
    value, end = row.value, at + 1
    definite = sight.is_definite(at)
    if tags[end] in alike.wa and (ten := sight.numeral(end + 1, "ten")) and sight.is_definite(end + 1) == definite:
        value, end = value + ten.value, end + 2
    elif row.kind == "ordinal_unit":
        return None
    return Piece(at, end, QuantityKind.ORDINAL, value, definite=definite)


def _is_initial(sight: Sight, at: int) -> bool:
    """«النموذج الأولي», «أولي»: initial, or a name; not «الأولى», nor «الساعات الأولي» of whoever leaves the dots."""
    if sight.words[at - 1].endswith(("ة", "ات")):
        return False
    return sight.words[at].removeprefix(AL) == FIRST_FEMININE and sight.tokens.spelling(at).endswith(YEH)


def read_ordinal(sight: Sight, at: int) -> Piece | None:
    """The ordinal at a token, where it says which of how many."""
    alike, tags = sight.alike, sight.tags
    piece = reckon_ordinal(sight, at)
    if piece is None or tags[at - 1] in alike.slash:
        return None  # «14 كم/ الثانية»
    end = piece.end
    if tags[end] in alike.pronoun and sight.is_glued(end):
        if sight.words[at] == FIRST_FEMININE:
            return None  # a name: «أوليه»
        return evolve(piece, end=end + 1)  # «أولها»
    return _definite(sight, piece) if piece.definite else _indefinite(sight, piece)


def read_ages(sight: Sight, at: int) -> Piece | None:
    """«تتراوح أعمارهم بين السادسة والثامنة عشرة»: a range of ages."""
    alike, tags = sight.alike, sight.tags
    if tags[at - 1] not in alike.between or AGES.isdisjoint(sight.words[max(0, at - AGES_WINDOW) : at]):
        return None
    low = reckon_ordinal(sight, at)
    if low is None or tags[low.end] not in alike.wa:
        return None
    high = reckon_ordinal(sight, low.end + 1)
    return evolve(high, start=at, value=low.value, high=high.value) if high and low.value < high.value else None


def as_ordinal(sight: Sight, piece: Piece) -> Piece | None:
    """A definite number after a definite singular: «الذكرى الـ15», «الدورة العشرين», «المخيم الكشفي الـ23».

    A few nouns make an ordinal of bare digits too: «المركز 12», «نسخته 17».
    """
    if piece.kind is not QuantityKind.CARDINAL:
        return None
    before = piece.start - 1
    owned = sight.words[before] in RANKED_OF_ONE
    if sight.tags[before] in sight.alike.pronoun and sight.is_glued(before):
        before, owned = before - 1, f"{sight.words[before - 1]}{sight.words[before]}" in RANKED_OF_ONE
    bare = piece.plain and sight.words[before] in RANKED_BARE
    if not (bare or piece.definite):
        return None
    head = before
    ranked = owned or sight.words[before] in RANKED
    if not ranked and is_definite_noun(sight, before):
        head = head_of(sight, before)
        masculine = head < before and sight.words[before].endswith(MASCULINE_RELATION)
        led = is_noun(sight, head - 1) and not sight.is_definite(head - 1)  # «دول الاتحاد الـ28»
        ranked = not led and (masculine or is_singular(sight.words[head]))
    whole = sight.tags[piece.end - 1] in sight.alike.digits or piece.value >= LEAST_ALIKE
    if not (bare or (ranked and whole)):
        return None
    word = sight.words[piece.end]
    formed = not bare or is_singular(word) or is_plural(word) or agrees(sight, piece.end, piece.value)
    follows = formed and is_counted(sight, piece.end, piece.value)
    if follows and not sight.is_definite(piece.end):
        return None
    return evolve(piece, kind=QuantityKind.ORDINAL, noun=head)


def _definite(sight: Sight, piece: Piece) -> Piece | None:
    alike, tags = sight.alike, sight.tags
    before = piece.start - 1
    if tags[before] in alike.paren_open and tags[before - 1] in alike.label:
        return None  # «المادة (السادسة)»
    if tags[piece.end] in alike.min and sight.words[piece.end + 1] in AGE and not is_noun(sight, before):
        return piece  # «في التاسعة من عمره»
    if not CROWNED.isdisjoint(sight.words[max(0, before - 1) : before + 1]):
        return None  # «الملك هنري الثامن», «إليزابيث الأولى»
    if sight.words[before] in SONS:
        return piece  # «ابن التاسعة عشرة»
    if sight.words[before] == YEAR and HIJRA in sight.words[piece.end : piece.end + 2]:
        return None  # «السنة الثالثة من الهجرة»
    aged = sight.words[before] in AGED or (sight.words[before - 1] in AGED and is_definite_noun(sight, before))
    if aged and sight.words[piece.start].endswith("ة") and sight.words[before] not in RANKED:
        return piece  # «في سن التاسعة», «تبلغ الكاتبة الثالثة والثلاثين»
    if sight.words[before] == AS_FOR:
        return piece
    if sight.words[before] in PREDICATED and not is_noun(sight, piece.end):
        return piece  # «ليست الأولى»
    if sight.words[before] in COPULAS:
        return None if sight.words[piece.end] == THAT else piece  # «تعد الأولى»; «كان الأولى أن»
    if _is_title(sight, piece) or _is_proper(sight, piece):
        return None
    base = before
    for _ in range(MOST_COORDINATED):
        if tags[base] not in alike.wa or tags[base - 1] not in alike.ordinal:
            break
        base -= 2  # «الربع الأول والثاني والثالث»
    if base < before and sight.tags[base] in alike.pronoun and sight.is_glued(base):
        base -= 1  # «مشروعاتها التاسع والعاشر»
    if base < before and (first := _definite_noun(sight, base)) is not None:
        return evolve(piece, noun=first)  # «الحزمتين الأولى والثانية»
    in_a_row = tags[piece.end] in alike.ala and sight.words[piece.end + 1] == ROW
    if in_a_row and is_noun(sight, before):
        return evolve(piece, noun=head_of(sight, before, ordinal=True))
    second = tags[before - 1]
    timed = second in alike.unit_singular and second in alike.duration and second not in alike.ordinal
    if tags[before] in alike.wa and timed:
        return None  # «الساعة والثانية»
    if is_noun(sight, before) and sight.words[before - 1] in DATED and sight.is_definite(before):
        return None  # «الربع المالي الثاني»
    if sight.words[base] in DATED or (base < before and _is_named(sight, base)):
        return None
    of_series = sight.words[before] == GENERATION and tags[piece.end] in alike.min
    of_series = of_series and sight.words[before - 1] not in NETWORKS
    if _is_named(sight, before, piece.value) and not of_series:
        return None
    if sight.words[before] == PRICE:
        return evolve(piece, noun=before)  # «الثمن الأول»
    if tags[before] in alike.number and is_noun(sight, before - 1):
        before -= 1  # «السيارات الستة الأولى»
    if tags[before] in alike.pronoun and sight.is_glued(before):
        return evolve(piece, noun=_owner_that_agrees(sight, piece, before - 1))  # «زيارته الأولى»
    if tags[before] in alike.unit_singular and sight.is_definite(before) and tags[before] in alike.duration:
        return evolve(piece, noun=before)
    if is_noun(sight, before):
        if sight.is_definite(before):
            return evolve(piece, noun=_head_of_owner(sight, piece, head_of(sight, before, ordinal=True)))
        if sight.words[before].endswith(PRONOUN_ENDS):
            return evolve(piece, noun=_owner_that_agrees(sight, piece, before))
        if not CROWNED.isdisjoint(sight.words[max(0, before - CROWN_WINDOW) : before + 1]):
            return None  # «البابا يوحنا بولس الثاني»
        if is_noun(sight, before - 1) and not sight.is_definite(before - 1):
            return evolve(piece, noun=before - 1)  # «اعتداء باريس الأول»
        return None
    if before < 0 or tags[before] in alike.mark or tags[before] in alike.wa:
        return piece
    return None


def _definite_noun(sight: Sight, at: int) -> int | None:
    """The noun of the first of several ordinals, where it is plain."""
    owned = sight.words[at].endswith(PRONOUN_ENDS) or _has_pronoun(sight, at)
    known = is_definite_noun(sight, at) or (is_noun(sight, at) and owned)
    return at if known and not _is_named(sight, at) and sight.words[at] not in DATED else None


def _owner_that_agrees(sight: Sight, piece: Piece, at: int) -> int:
    """«فترة إعداده الأولى», «سنوات عمرها الأولى»: of two nouns the one that agrees with a feminine ordinal."""
    before = at - 1
    feminine = sight.words[piece.start].endswith(("ة", FIRST_FEMININE))
    fits = is_noun(sight, before) and (sight.words[before].endswith("ة") or is_plural(sight.words[before]))
    fits = fits or sight.tags[before] in sight.alike.unit_plural or sight.words[before] == PERIOD
    own = sight.words[at].endswith(("ت", "ة")) or is_plural(sight.words[at])
    return before if feminine and fits and not own and not sight.is_definite(before) else at


def _has_pronoun(sight: Sight, at: int) -> bool:
    return sight.tags[at + 1] in sight.alike.pronoun and sight.is_glued(at + 1)


def _is_proper(sight: Sight, piece: Piece) -> bool:
    """«الحرب العالمية الثانية», «العالم الثالث», «بنك الخليج الأول», «المؤتمر الدولي الأول للمياه»."""
    words, at = sight.words, piece.start
    if words[at - 2] in ERAS and is_definite_noun(sight, at - 1):
        return True  # «حرب البلقان الثانية», «عصر الانتقال الأول»
    if words[at - 1] == CLASS and WERKE in words[max(0, at - CLASS_WINDOW) : at + CLASS_WINDOW]:
        return True  # «الفئة السابعة» من «بي إم دبليو»
    if tuple(words[at - 2 : at]) in (WARS, SAUDI_STATE) or (words[at - 1] == WORLD and piece.value in THIRD_WORLD):
        return True
    if words[at - 2] in BANKS and is_definite_noun(sight, at - 1):
        return True
    goes_on = sight.tags[piece.end] in sight.alike.li and sight.is_definite(piece.end + 1)
    return goes_on and words[at - 2] in CONVENED and is_definite_noun(sight, at - 1)


#: A word with a pronoun that the lexicon does not know ends so.
PRONOUN_ENDS: Final = ("ه", "ها", "هم", "نا", "هما", "كم", "ك")


def _is_title(sight: Sight, piece: Piece) -> bool:
    """Whether a noun or two and their ordinal are all that quotation marks hold: «"الرئة الثالثة"»."""
    alike, tags = sight.alike, sight.tags
    opens, closes = (
        (alike.quote_open, alike.quote, alike.quote_curly),
        (alike.quote_close, alike.quote, alike.quote_curly),
    )
    if not any(tags[piece.end] in marks for marks in closes):
        return False
    near = piece.start - 2 - is_noun(sight, piece.start - 2)
    return any(tags[near] in marks for marks in opens)


def _head_of_owner(sight: Sight, piece: Piece, head: int) -> int:
    """«مهرجان الربيع الخامس», «ملتقى السياحة الأول»: of an event, or where only the noun before can agree."""
    before = head - 1
    if sight.tags[before] in sight.alike.pronoun and sight.is_glued(before) and sight.words[head].endswith(RELATION):
        return before - 1  # «ولايته الرئاسية الثانية»
    owned = is_noun(sight, before) and not sight.is_definite(before) and sight.words[before].endswith(PRONOUN_ENDS)
    if sight.words[head].endswith(RELATION) and (owned or sight.tags[before] in sight.alike.weekday):
        return before  # «مباراته الودية الثالثة», «الجمعة الرمضانية الثانية»
    if not is_noun(sight, before) or sight.is_definite(before) or sight.tags[before] in sight.alike.cue:
        return head
    masculine = not sight.words[piece.start].endswith(FEMININE_ENDS)
    feminine = sight.words[piece.start].endswith(("ة", FIRST_FEMININE))
    if (
        feminine
        and not sight.words[head].endswith(("ة", "ات", "اء", "ى"))
        and (sight.words[before].endswith(("ة", "ات")) or is_plural(sight.words[before]))
    ):
        return before  # «دائرة القصاص الأولى»
    disagrees = masculine and sight.words[head].endswith("ة") and not sight.words[before].endswith("ة")
    plural = masculine and is_plural(sight.words[head]) and not is_plural(sight.words[before])
    return before if disagrees or plural or sight.words[before] in EVENTS or sight.words[before] in LINES else head


def _is_named(sight: Sight, before: int, ordinal: Number = 1) -> bool:
    """Whether the ordinal belongs to a name or a title: «الفرقة الرابعة», «المهرجان الدولي الأول», «النائب الأول»."""
    alike, tags = sight.alike, sight.tags
    near = (before, before - 1) if sight.is_definite(before) and sight.is_definite(before - 1) else (before,)
    judge = sight.words[before - 1] in OFFICES and len(near) > 1 and sight.words[before].endswith(MASCULINE_RELATION)
    if judge:
        return True  # «القاضي الشرعي الأول»
    if tags[before] in alike.unit_plural and tags[before] in alike.duration:
        return False  # «الدقائق الأولى»
    if sight.words[before] == OF_STUDY:
        return False  # «الفصل الدراسي الأول»
    if any(tags[at] in alike.label and sight.words[at] not in COUNTED_LABELS for at in near):
        return True
    if sight.words[before] == PRESIDENT and ordinal >= LEAST_PRESIDENT:
        return False  # «الرئيس الثالث»
    return tags[before] in alike.head and any(row.kind in TITLES for row in sight.rows(before, Head))


def _is_accusative(sight: Sight, at: int) -> bool:
    """«مصدر ثالث وقودا»; not «أولى مراحلها»."""
    return sight.words[at].endswith("ا") and not sight.words[at].endswith(PRONOUN_ENDS)


def _head_of_relation(sight: Sight, at: int) -> int:
    """«فترة رئاسية ثانية»: past an adjective of relation, the noun."""
    led = leads(sight, at - 2) or sight.tags[at - 2] in sight.alike.bi or sight.words[at - 1].endswith("ة")
    related = led and sight.words[at].endswith(RELATION) and is_noun(sight, at - 1) and not sight.is_definite(at - 1)
    return at - 1 if related else at


def _may_be_ranked(sight: Sight, at: int) -> bool:
    """Whether the noun of an indefinite ordinal may follow it: «أول زيارة», «أولى خطواته»; not «شرطي ثالث بجروح»."""
    word = sight.words[at]
    if not is_noun(sight, at) or sight.is_definite(at) or VERBAL.fullmatch(word):
        return False
    return not (sight.tags[at] in sight.alike.word and word[0] in PREPOSITIONS and is_glued_on(word))


def _agrees(sight: Sight, piece: Piece) -> bool:
    """«مرة ثانية خشية…»: a feminine ordinal after an indefinite feminine noun belongs to it."""
    before = piece.start - 1
    feminine = sight.words[piece.start].endswith(("ة", FIRST_FEMININE)) and sight.words[before].endswith("ة")
    return feminine and is_noun(sight, before) and not sight.is_definite(before)


def _indefinite(sight: Sight, piece: Piece) -> Piece | None:
    alike, tags = sight.alike, sight.tags
    after = piece.end
    if tags[piece.start - 1] in alike.qad or sight.words[after].startswith(OXIDE):
        return None  # «وقد أولى», «ثاني أكسيد الكربون»
    if tags[after] in alike.min and sight.words[after + 1] in YESTERDAY:
        return None
    if sight.words[piece.start - 1] in RANKS or sight.words[piece.start - 1] in SQUARES:
        return None
    opens = (alike.quote_open, alike.quote, alike.quote_curly)
    closes = (alike.quote_close, alike.quote, alike.quote_curly)
    marked = any(tags[piece.start - 1] in them for them in opens) and any(tags[after + 1] in them for them in closes)
    if (marked and tags[after] in alike.word) or (sight.words[piece.start], sight.words[piece.start - 2]) == IN_TURN:
        return None  # «"أول ساينتس"»; «أولا بأول»
    if sight.words[piece.start - 1] == AS_FOR:
        return None  # «أما خامسا»
    fronted = piece.value <= LAST_FRONTED and not sight.words[piece.start].endswith(("ة", "ا"))
    if fronted and tags[after] in alike.noun and _has_pronoun(sight, after):
        return evolve(piece, noun=after)  # «أولى مبارياته»
    if fronted and sight.words[piece.start] in FRONTED and is_definite_noun(sight, after):
        return evolve(piece, noun=after)  # «أولى الحفر», «ثاني العيد»
    if sight.words[piece.start] == FIRST and tags[after] in alike.min and not is_definite_noun(sight, after + 1):
        return piece  # «أول من وصل»
    adverbial = sight.words[piece.start].endswith("ا")
    if adverbial and (tags[piece.start - 1] in alike.wa or tags[piece.start - 1] in alike.mark):
        return None  # «ورابعا يمكن»
    placed = sight.words[piece.start - 1] in PLACED and (adverbial or not is_noun(sight, after))
    if placed or sight.words[after] in STANDINGS:
        return piece
    if tags[after] in alike.change:
        return evolve(piece, noun=after)
    after += tags[after] in alike.quote_open or tags[after] in alike.quote or tags[after] in alike.quote_curly
    if tags[after] in alike.demonstrative and is_definite_noun(sight, after + 1):
        return evolve(piece, noun=after + 1)  # «أولى هاتين الفكرتين»
    superlative = tags[after] in alike.elative
    after += superlative
    if tags[after] in alike.number or tags[after] in alike.digits:
        last = after
        while last < after + 6 and (tags[last] in alike.number or tags[last] in alike.digits or tags[last] in alike.wa):
            last += 1
        counted = is_noun(sight, last) or tags[last] in alike.unit_plural
        return evolve(piece, noun=last if counted else None)  # «أول ثلاث طائرات», «أول ستة أشهر»
    before = piece.start - 1
    far = is_noun(sight, before) and is_noun(sight, before - 1) and not sight.is_definite(before)
    feminine = sight.words[piece.start].endswith(("ة", FIRST_FEMININE)) and not sight.words[before].endswith("ة")
    if (
        far
        and feminine
        and not is_glued_on(sight.words[before])
        and sight.words[before - 1].endswith("ة")
        and not sight.is_definite(before - 1)
    ):
        return evolve(piece, noun=before - 1)  # «رصاصة غدر أولى»
    if sight.words[before] in PERSONS:
        return evolve(piece, noun=before)  # «أصيب شخص ثالث بجروح»
    if tags[after] in alike.wa and tags[after + 1] in alike.ordinal:
        shared = after + 2
        if tags[shared] in alike.unit_plural or (is_noun(sight, shared) and is_plural(sight.words[shared])):
            return evolve(piece, noun=shared)  # «ثالث ورابع أيام العيد»
    if _agrees(sight, piece) or sight.words[piece.start] == SECOND_ALONE:
        return evolve(piece, noun=_head_of_relation(sight, piece.start - 1))
    of_many = sight.words[after].startswith("الا") or is_plural(sight.words[after])
    if of_many and is_noun(sight, after) and sight.is_definite(after):
        return evolve(piece, noun=after)  # «أولى الأخبار»
    if tags[after] in alike.unit_singular and tags[after] in alike.duration and not sight.is_definite(after):
        return evolve(piece, noun=after)  # «أول يوم»
    if sight.words[after] in SUPERLATIVES and is_noun(sight, after + 1):
        after, superlative = after + 1, True  # «ثاني كبرى المدن»
    told = is_noun(sight, piece.start - 1) and not sight.is_definite(piece.start - 1) and _is_accusative(sight, after)
    if superlative or (_may_be_ranked(sight, after) and not told):
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
        head = head_of(sight, before, ordinal=True)
        lined = is_noun(sight, head - 1) and sight.words[head - 1] in LINES
        return evolve(piece, noun=head - lined)  # «برنامج إنقاذ ثالث»
    return None
