"""What the shape of a noun tells of its number, where no table has it: «الدول» is a plural, «المخيم» none.

Words are in normal form. A shape that both have («كتاب», «رجال») says nothing.
"""

from __future__ import annotations

import re
from typing import Final

from arabic_geo.lexicon import fold_all

#: «لاعبون», «لاعبات»; and, of the broken plurals, the shapes that singulars hardly have: أفعال, فعلاء, أفعلاء, مفاعل,
#: مفاعيل, فواعل, فعائل, أفاعل.
PLURAL: Final = re.compile(
    r"\w{2,}(?:ون|ات)|\w{3,}ين"
    r"|ا[^تنس]\w?ا\w|(?!است|ا\wت|ان)\w{3,5}اء"
    r"|م\wا\w{2,3}(?<!ة)|\wوا\w{2,3}(?<!ة)|\w{2}ا[ءي]\w(?<!ة)|ا\wا\w{2,3}(?<!ة)"
)
#: Nouns of place, of the doer and of what is done to; of doing («تطبيق», «اجتماع»); feminine ones.
SINGULAR: Final = re.compile(r"م[^ا]?\w[^ا]?\w|ت\w{2}ي\w|ا\w?ت\wا\w|\w{2,}ة")
#: Plurals and collectives of people and things that look like singulars, or like nothing.
PLURALS: Final = fold_all(
    "دول", "مدن", "قرى", "سفن", "كتب", "فرق", "قمم", "غرف", "خطط", "جزر", "طرق", "سبل", "أسر", "قوى", "جثث", "صور",
    "نقاط", "قتلى", "جرحى", "مرضى", "أسرى", "ضحايا", "قضايا", "رجال", "نساء", "أطفال", "رؤساء", "وزراء", "سفراء",
    "نواب", "ضباط", "جنود", "عمال", "طلاب", "شباب", "شبان", "ركاب", "سكان", "حجاج", "قضاة", "خيوط", "بنود", "شروط",
    "عقود", "فصول", "بنوك", "حقول", "صفوف", "جسور", "سدود", "ملوك", "شهود", "خيول", "نجوم", "حروب", "ألسن", "أذرع",
    "جبال", "بلاد", "بحار", "رياح", "كلاب", "قطاع", "قلاع", "نخب", "قبائل", "عرب", "أخبار", "أيام", "ليال", "ليالي",
    "قراصنة", "أباطرة", "عمالقة", "سماسرة", "مغاربة", "أفارقة", "فلاسفة", "عباقرة", "أودية", "أطعمة", "أقنعة", "أفئدة",
    "أرغفة", "أندية", "أجهزة", "أنظمة", "أسئلة", "أسلحة", "قادة", "مشاة", "طلبة", "أساتذة", "سادة", "دعاة", "هواة",
    "رعاة", "رماة", "غزاة", "مارة", "أئمة", "أعمدة", "أحزمة", "أغطية", "ألوية", "أمكنة", "أزمنة", "قتلة", "ورثة",
    "سحرة", "إخوة", "فتية", "صبية", "دببة", "تلامذة", "أرصفة", "أدوية", "أوعية", "أبنية", "أشقاء", "أبناء", "بنات",
    "فتيات", "أخوة", "أخوات", "حواريي", "صحافيي", "مسؤولي", "مواطني", "مقاتلي", "لاعبي", "متظاهري", "مهاجمي", "عائلات",
)  # fmt: skip
#: «أبناء» with what is written onto it.
PRONOUNS: Final = re.compile(r"(?:هما|هم|هن|ها|نا|كم|ه|ك|ي)$")
#: «وأبناؤه», «بمراحله».
CLITICS: Final = "وبل"
ARTICLE: Final = "ال"


def is_plural(word: str) -> bool:
    """Whether a noun, with the article or without it, is seen to be a plural.

    >>> from arabic_geo.lexicon import fold
    >>> [is_plural(fold(word)) for word in ("الدول", "المدارس", "الأعضاء", "الاتحاد", "المخيم", "القادة")]
    [True, True, True, False, False, True]
    """
    bare = word.removeprefix(ARTICLE)
    return bare in PLURALS or PLURAL.fullmatch(bare) is not None


def is_singular(word: str) -> bool:
    """Whether a noun, with the article or without it, is seen to be a singular.

    >>> from arabic_geo.lexicon import fold
    >>> [is_singular(fold(word)) for word in ("المخيم", "التطبيق", "الاجتماع", "المدارس", "القادة")]
    [True, True, True, False, False]
    """
    bare = word.removeprefix(ARTICLE)
    return bare not in PLURALS and SINGULAR.fullmatch(bare) is not None and PLURAL.fullmatch(bare) is None


def is_owned_plural(word: str) -> bool:
    """Whether a noun with a pronoun is seen to be a plural: «أبنائي», «زملائه»."""
    bare = PRONOUNS.sub("", word)
    return "" != bare != word and (is_plural(bare) or is_plural(bare[1:] if bare[0] in CLITICS else bare))
