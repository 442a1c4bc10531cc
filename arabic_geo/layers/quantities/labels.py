"""Numbers that are names, or parts of them: «الفرقة 30», «إف-16», «5+1», «10:30», telephone numbers, years."""

from __future__ import annotations

from typing import Final

from arabic_geo.chars import FATHATAN as TANWIN
from arabic_geo.chars import TATWEEL
from arabic_geo.layers.quantities.nouns import (
    COUNT,
    PLURAL_END,
    agrees,
    is_counted,
    is_definite_noun,
    is_glued_on,
    is_noun,
)
from arabic_geo.layers.quantities.numbers import Reckoned
from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.results import Number, QuantityKind
from arabic_geo.layers.quantities.shapes import is_plural
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.layers.quantities.units import UNTIL, WHICH, is_model
from arabic_geo.lexicon import fold, fold_all

#: Digits without separators, longer than these, that count nothing are a telephone or a case number.
LONGEST_COUNT: Final = 8
#: A bare number between these that counts nothing is a year.
YEARS: Final = range(1800, 2101)
YEAR_DIGITS: Final = 4
OLD_YEARS: Final = range(1000, 1800)
#: «جدد العقد إلى 2017».
NEAR_YEARS: Final = range(2005, 2041)
CHANGE_WINDOW: Final = 10
HIJRI_YEARS: Final = range(1300, 1500)
GREGORIAN: Final = "م"
HIJRI: Final = frozenset({"ه", "هـ", "هجري", "هجريه", "هجرية"})
#: Two years joined by a dash are a period of at most so many; more are a range of something else.
LONGEST_PERIOD: Final = 100
#: «في العام الحالي 2015 م».
YEAR_WINDOW: Final = 4
#: «قرار مجلس الأمن 2254»: how far before the number the label may stand.
LABEL_WINDOW: Final = 5
LONG_LABELS: Final = fold_all("قرار", "القرار", "قراري", "القرارين", "هاتف", "الهاتف", "جوال")
#: Before these a label's number is one of several: «المواد من 148 إلى 191», «المادتان 3 و4».
LIST_WORDS: Final = fold_all("من", "بين", "إلى", "و")
#: The most words of a title before its number.
TITLE: Final = 5
COUNTED_ENDS: Final = ("ا", "ة")
#: «لسنة 29 ق».
YEAR_WORDS: Final = fold_all("سنة", "لسنة", "عام", "لعام", "العام", "السنة", "عامي")
#: «بتاريخ 18 / 10».
DATE_WORDS: Final = fold_all("تاريخ", "بتاريخ", "وتاريخ")
#: «مهرجان صيف الساحل 36»: what is held year by year has a number behind its name.
EVENTS: Final = fold_all(
    "مهرجان", "لمهرجان", "بمهرجان", "ملتقى", "معرض", "لمعرض", "بمعرض", "بطولة", "لبطولة", "كأس", "سباق", "رالي",
    "منتدى", "نموذج", "مسلسل", "فيلم", "مسرحية", "مستشفى", "لمستشفى", "صيف", "شتاء", "برنامج", "حملة",
)  # fmt: skip
#: «عيد الساحل 36», «فعاليات الساحل 36».
FEASTS: Final = fold_all("عيد", "لعيد", "بعيد", "فعاليات", "لفعاليات")
NIL: Final = "0"
#: «بدقة 4 كيه».
RESOLUTIONS: Final = fold_all("كيه", "كي", "بي")
EQUALS: Final = "="
BULLET: Final = "*"
UNIT: Final = "1"
CODE_BEFORE: Final = frozenset({",", "[", "{"})
CODE_AFTER: Final = frozenset({"]", "}"})
DATE_LEADS: Final = fold_all(
    "الفترة", "فترة", "تاريخ", "بتاريخ", "يوم", "من", "إلى", "حتى", "لغاية", "بين", "موعد", "و"
)
WARS: Final = fold_all("حرب", "الحرب", "حربي", "هزيمة", "نكسة", "نكبة", "انتفاضة", "ثورة")
#: «ص . ب 80203 جدة 21589».
POSTS: Final = frozenset({"ص", "ص . ب", "ص.ب", "ص ب"})
POST_WINDOW: Final = 7
#: «الاتصال بالعمليات الإسعافية (997)».
CALLS: Final = fold_all("الاتصال", "اتصال", "الاتصالات", "عمليات", "العمليات", "الطوارئ", "بالعمليات", "هاتفيا")
CALL_DIGITS: Final = range(3, 6)
TWO_DAYS: Final = frozenset({fold("يومي")})
EPISODES: Final = fold_all("الحلقة", "المجموعة", "الطابق")
LAST_ITEM: Final = 30
DAYS: Final = range(1, 32)
MONTHS: Final = range(1, 13)
#: What is written onto digits by mistake, where a unit follows: «مدتها60 يوما».
OWNED_ENDS: Final = ("ها", "ه", "هم")
#: «فاز بنتيجة 3/1».
RESULTS: Final = fold_all("نتيجة", "بنتيجة", "لنتيجة", "النتيجة")
#: «ضمن قائمة من 5 الى 7» in a small window.
LIST_WINDOW: Final = 24
#: «مخرجي 9 و10».
DUAL_CONSTRUCT: Final = "ي"
TODAY: Final = fold("اليوم")
#: Letters by their names, before digits: «إم إتش 370».
LETTERS: Final = fold_all(
    "ام", "إم", "اتش", "إتش", "سي", "تي", "دي", "كي", "بي", "إكس", "اكس", "كيه", "جيه", "إيه", "ايه", "كيو", "آر", "إل",
    "يو", "دبليو", "زد", "بلس", "برو", "ماكس", "ميني", "نوت", "تابلت", "تاب", "آير", "سيرفس", "لوليبوب", "بوب", "فون",
    "باد", "بوك", "واتش",
)  # fmt: skip
#: «الساعة 6 صباحا إلى 12 ظهرا».
HOUR_PARTS: Final = fold_all("صباحا", "ظهرا", "عصرا", "فجرا", "ليلا", "ضحى", "مساء", "مساءا")
LAST_HOUR: Final = 24
#: «رقم البلاغ الآخر (37698)»: in brackets after a label further before.
NUMBERED: Final = fold_all("رقم", "الرقم", "برقم", "رقمه", "رقمها", "الرمز", "رمز")
#: «أرسل الرسالة إلى 88591».
MESSAGES: Final = fold_all("رسالة", "الرسالة", "أرسل", "sms", "SMS", "اتصل", "الاتصال")
MESSAGE_WINDOW: Final = 4
CALL_WINDOW: Final = 5
AMONG_THEM: Final = frozenset({fold("منها")})
LEAST_TELEPHONE: Final = 5
OPERATORS: Final = fold_all("موبايلي", "زين", "الاتصالات", "فودافون", "أورنج", "اتصالات")
#: Two numbers below this with a dash are a score, even after the name of a team: «فاز على الجيش 3-2».
HIGHEST_SCORE: Final = 20
GOAL_DIGITS: Final = 2
#: The last years of the Hijri century in two digits.
SHORT_YEARS: Final = range(25, 50)
#: What may have a number for its name.
PRODUCED: Final = fold_all(
    "موقع", "فيلم", "الفيلم", "لفيلم", "مسلسل", "المسلسل", "مسرحية", "مؤسسة", "شركة", "قناة", "تطبيق", "إذاعة", "صندوق",
    "مستشفى", "منصة",
)  # fmt: skip
#: Marks of feet and inches that close a quotation by mistake.
PRIMES: Final = frozenset({"″", "′"})
DIVISIONS: Final = fold_all("المادة", "مادة", "رقم", "الفقرة", "فقرة", "البند", "بند")
BEFORE_CHRIST: Final = fold("قبل الميلاد")
KILO: Final = fold_all("كيلو", "الكيلو", "بالكيلو")
EVENING: Final = fold("مساء")
LETTER_N: Final = frozenset({fold("إن")})
ROUNDS: Final = fold_all("دور", "لدور", "بدور", "الدور")
#: Groups that a number names: «مجموعة العشرين», «مجموعة السبع».
GROUP_WORDS: Final = fold_all(
    "مجموعة", "المجموعة", "دول", "بدول", "لدول", "قمة", "مجموعتي", "دور", "لدور", "بدور", "الدور", "القرن"
)


def is_joined(sight: Sight, number: Reckoned) -> bool:
    """Whether digits are written onto what makes a name of them: «إف-16», «5+1», «10:30», «4K»."""
    if not number.plain:
        return False
    alike, tags = sight.alike, sight.tags
    start, end, before = number.start, number.end, number.start - 1
    if _tells_a_year(sight, number) or _is_telephone(sight, number) or sight.words[end] in RESOLUTIONS:
        return True
    if BEFORE_CHRIST in sight.words[end : end + 5]:
        return True  # «(نحو 2050- 1786) قبل الميلاد»
    if not _is_touched(sight, start, end):
        return False
    if _opens_an_item(sight, number):
        return True
    if tags[before] in alike.colon and tags[before - 1] in alike.latin:
        return True  # «width: 0»
    if _is_parted(sight, start) or _is_parted(sight, end):
        return True
    if (
        _is_part(sight, start, end)
        or _is_sum(sight, start, end)
        or _is_day_of_month(sight, start, end)
        or _is_code(sight, start, end)
    ):
        return True
    if _stands_alone(sight, number):
        return True
    if sight.is_glued(start):
        tag = tags[before]
        if sight.words[before] == EQUALS or is_model(sight, before):
            return True  # «id=7», «Aspire R13»
        if (tag in alike.word or tag in alike.latin) and tag not in alike.article:
            return not (sight.words[before].endswith(OWNED_ENDS) and _has_unit(sight, end))  # «مدتها60 يوما»
        if (tag in alike.plus or tag in alike.colon or tag in alike.slash) and tags[before - 1] in alike.digits:
            return not _is_result(sight, before - 1)
        joined = tags[before - 1]
        joins = tag in alike.dash or tag in alike.slash or tag in alike.stop
        if joins and before > 0 and (sight.is_glued(before) or joined in alike.label):
            if tags[before - 2] in alike.dash and sight.is_glued(before - 1) and joined in alike.digits:
                return True  # «123-45-678»
            return joined in alike.word or joined in alike.latin or joined in alike.label or _is_bare(sight, before)
    elif tags[before] in alike.dash and tags[before - 1] in alike.label:
        return True
    if (
        sight.is_glued(end)
        and tags[end] in alike.word
        and tags[start - 1] in alike.quote_open
        and sight.is_glued(start)
    ):
        return True  # «"1ماليزيا"»
    if tags[before] in alike.digits and tags[before - 1] in alike.latin and not sight.is_glued(start):
        return True  # «Dell Inspiron 24 3000»
    quoted = tags[before] in alike.quote_open or tags[before] in alike.quote
    latin = not sight.words[end].islower() or before < 0 or quoted or len(sight.words[end]) == 1
    if tags[end] in alike.latin and not sight.is_glued(end) and latin:
        return tags[end] not in alike.currency_sign and tags[end] not in alike.measure  # «4 Panic.jpg»
    if tags[end] in alike.slash and len(sight.words[end + 1]) == 1 and sight.words[end + 1].isalpha():
        return True  # «101/أ»
    for dash, word in ((end, end + 1), (before, before - 1)):
        if tags[dash] in alike.dash and tags[word] in alike.fi:
            return True  # «أجهزة 2 - في - 1»
    if sight.words[number.start] == UNIT and tags[before] in alike.quote_open and is_noun(sight, end):
        return True  # «شركة «1 ماليزيا»»
    if sight.words[before] == BULLET and (sight.is_glued(start) or _heads_line(sight, number)):
        return True  # «*4 سلطة», «* 2 سلطة»
    if sight.is_glued(end):
        tag = tags[end]
        if tag in alike.latin and tag not in alike.currency_sign:
            return True
        if (tag in alike.plus or tag in alike.colon or tag in alike.slash) and tags[end + 1] in alike.digits:
            return sight.is_glued(end + 1) and not _is_result(sight, start)
        if tag in alike.dash and tags[end + 1] in alike.latin and sight.is_glued(end + 1):
            return True
    return False


def _is_touched(sight: Sight, start: int, end: int) -> bool:
    """Whether a mark, other digits or a Latin word stands beside digits, or a word or letter is written onto them."""
    before = sight.tags[start - 1]
    if start == 0 or before in sight.alike.joining or sight.tags[end] in sight.alike.joining:
        return True
    return (before in sight.alike.word or sight.words[start - 1].isascii()) and sight.is_glued(start)


def _heads_line(sight: Sight, number: Reckoned) -> bool:
    """«* 7 عصير البطيخ»: a number behind a star that a line begins with, which counts nothing by its form."""
    alike, before = sight.alike, number.start - 2
    opens = before < 0 or sight.tags[before] in alike.newline
    few = isinstance(number.value, int) and number.value <= LAST_ITEM
    return opens and few and not is_plural(sight.words[number.end]) and not _has_unit(sight, number.end)


def _is_parted(sight: Sight, at: int) -> bool:
    """«7 ـ 12 ـ 2010»: digits before and at a token, with nothing but a stretched line between."""
    tokens = sight.tokens
    if not 0 < at < len(tokens) or not (
        tokens.tags[at - 1] in sight.alike.digits and tokens.tags[at] in sight.alike.digits
    ):
        return False
    stretched = TATWEEL in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    return stretched and any(len(word) == YEAR_DIGITS for word in sight.words[max(0, at - 2) : at + 2])


def _is_telephone(sight: Sight, number: Reckoned) -> bool:
    """«Stc 635031», «738303 زين»: six digits or more beside the name of an operator."""
    if len(sight.words[number.start]) <= LEAST_TELEPHONE or not sight.words[number.start].isdigit():
        return False
    named = sight.tags[number.start - 1] in sight.alike.latin or sight.tags[number.end] in sight.alike.latin
    return named or sight.words[number.end] in OPERATORS or sight.words[number.start - 1] in OPERATORS


def _is_part(sight: Sight, start: int, end: int) -> bool:
    """«حماية الوحدة 2-3ترسيخ»: the part of a series, onto which the next title is written."""
    alike, tags = sight.alike, sight.tags
    if tags[end] in alike.dash and tags[end + 1] in alike.digits:
        end += 2
    elif tags[start - 1] not in alike.dash or tags[start - 2] not in alike.digits:
        return False
    after = tags[end] in alike.noun or tags[end] in alike.quote_open
    return after and sight.is_glued(end) and not _has_unit(sight, end)


def _is_sum(sight: Sight, start: int, end: int) -> bool:
    """«5+1», «5+ 1»: a sum that names a group."""
    alike, tags = sight.alike, sight.tags
    before = tags[start - 1] in alike.plus and tags[start - 2] in alike.digits
    return before or (tags[end] in alike.plus and tags[end + 1] in alike.digits)


def _is_day_of_month(sight: Sight, start: int, end: int) -> bool:
    """«19 / 10», «10/ 10»: a day and its month with a stroke between that stands off on one side at least."""
    alike, tags = sight.alike, sight.tags
    for slash, day, month in ((end, start, end + 1), (start - 1, start - 2, start)):
        if tags[slash] in alike.slash and tags[day] in alike.digits and tags[month] in alike.digits:
            loose = not sight.is_glued(slash) or not sight.is_glued(slash + 1)
            other = slash - 2 if day == slash - 1 else slash + 2
            pair = sight.words[day], sight.words[month]
            if (
                loose
                and sight.words[day - 1] in DATE_LEADS
                and all(map(str.isdigit, pair))
                and int(pair[0][:3]) in DAYS
                and int(pair[1][:3]) in MONTHS
            ):
                return not _has_unit(sight, month + 1) and tags[other] not in alike.slash
    return False


def _is_code(sight: Sight, start: int, end: int) -> bool:
    """«['b',100],»: a number in the code of a page."""
    return sight.words[end] in CODE_AFTER and sight.words[start - 1] in CODE_BEFORE and sight.is_glued(start)


def _has_unit(sight: Sight, at: int) -> bool:
    alike, tag = sight.alike, sight.tags[at]
    return tag in alike.unit or tag in alike.percent


def _stands_alone(sight: Sight, number: Reckoned) -> bool:
    """Whether digits between marks are a line of their own among others: the head of a stanza or a section."""
    alike, tags = sight.alike, sight.tags
    before, end = number.start - 1, number.end
    if tags[before] not in alike.quote_open and tags[before] not in alike.paren_open:
        return False
    if tags[end] not in alike.quote_close and tags[end] not in alike.paren_close:
        return False
    return (before == 0 or tags[before - 1] in alike.newline) and tags[end + 1] in alike.newline


def _is_result(sight: Sight, first: int) -> bool:
    """Whether the first of two numbers with a slash or colon opens a score: «بنتيجة (9/0)»."""
    before = first - 1
    before -= sight.tags[before] in sight.alike.paren_open
    goals = (sight.words[first], sight.words[first + 2])
    nil = NIL in goals and all(len(goal) == 1 for goal in goals) and sight.tags[first + 1] in sight.alike.slash
    return nil or sight.words[before] in RESULTS


def _tells_a_year(sight: Sight, number: Reckoned) -> bool:
    """«2015م», «1436هـ», «2015-2016»."""
    end, digits = number.end, sight.words[number.end - 1]
    if sight.tags[end] in sight.alike.dash and sight.words[end + 2] in HIJRI:
        return True  # «(234 - 311هـ)»
    if not digits.isdigit():
        return False
    if sight.words[end] in HIJRI and len(digits) <= YEAR_DIGITS:
        return True  # «عام 54 هـ»
    if sight.words[end] == GREGORIAN:
        return _is_gregorian(sight, number, digits)
    return _is_of_period(sight, number, digits)


def _is_gregorian(sight: Sight, number: Reckoned, digits: str) -> bool:
    """«عام 1740م», «في 1757م», «1436هـ (2014 م)»: whether the sign of a metre is that of a year."""
    alike, tags, end = sight.alike, sight.tags, number.end
    if sight.words[end - 2] in YEAR_WORDS:
        return True
    if len(digits) != YEAR_DIGITS:
        return False
    if int(digits) not in YEARS:
        old = int(digits) in OLD_YEARS and int(digits) % 50 > 0
        return (old and tags[number.start - 1] in alike.fi) or _is_of_period(sight, number, digits)
    lead = sight.words[max(0, number.start - YEAR_WINDOW) : number.start]
    dated = tags[number.start - 1] in alike.month or not HIJRI.isdisjoint(lead)
    written = sight.is_glued(end) or tags[end - 2] in alike.slash
    return dated or written or not YEAR_WORDS.isdisjoint(sight.words[max(0, end - YEAR_WINDOW) : end - 1])


def _is_of_period(sight: Sight, number: Reckoned, digits: str) -> bool:
    """«2015-2016», «1436/1437»: whether a year is joined to another of its calendar."""
    if len(digits) != YEAR_DIGITS:
        return False
    value, end = int(digits), number.end
    calendar = YEARS if value in YEARS else HIJRI_YEARS
    if value not in calendar:
        return False
    for dash, other in ((end, end + 1), (number.start - 1, number.start - 2)):
        word = sight.words[other]
        joined = sight.tags[dash] in sight.alike.dash or sight.tags[dash] in sight.alike.slash
        if joined and len(word) == YEAR_DIGITS and word.isdigit() and int(word) in calendar:
            return abs(value - int(word)) <= LONGEST_PERIOD
    return False


def _opens_an_item(sight: Sight, number: Reckoned) -> bool:
    """Whether a number at the start of a line or sentence only counts the items of a list: «2- …», «3) …»."""
    alike, tags, before, end = sight.alike, sight.tags, number.start - 1, number.end
    if before >= 0 and tags[before] not in alike.newline:
        opens = tags[before] in alike.stop or tags[before] in alike.colon
        spaced = opens and not sight.is_glued(number.start)
        if not spaced or not (sight.words[end] == "." or tags[end] in alike.dash):
            return False
    if tags[end] in alike.dash:
        return tags[end + 1] not in alike.digits
    marked = tags[end] in alike.paren_close or sight.words[end] == "."
    return marked and sight.is_glued(end) and end + 1 < len(sight) and tags[end + 1] not in alike.digits


def _is_bare(sight: Sight, dash: int) -> bool:
    """Whether what a dash joins to digits is a word of the lexicon: «كوفيد-19»."""
    tag = sight.tags[dash - 1]
    return tag not in sight.alike.digits and tag not in sight.alike.mark and tag not in sight.alike.number


def is_named(sight: Sight, number: Reckoned, piece: Piece) -> bool:
    """Whether a noun before a number takes it for a name, or its form shows that it counts nothing."""
    if piece.kind is not QuantityKind.CARDINAL:
        return False
    alike, tags, words = sight.alike, sight.tags, sight.words
    before = number.start - 1
    while tags[before] in alike.opening:
        before -= 1
    after = number.end + (tags[number.end] in alike.paren_close and tags[number.start - 1] in alike.paren_open)
    counted = is_counted(sight, after, number.value) and not sight.is_definite(after)
    if words[after] in HOUR_PARTS and number.plain and number.value <= LAST_HOUR and not _is_date_of(sight, after):
        return True
    if tags[before] in alike.label and _is_score(sight, number):
        return False
    if words[before] in EPISODES:
        return number.plain  # «الحلقة 27 تعرض»; not «الحلقة العشرين»
    if words[before] in NUMBERED and number.plain:
        return True  # «تبدأ بالرمز 262 مسافة»
    if tags[before] in alike.label and number.definite and is_plural(words[before]) and sight.is_definite(before):
        return False  # «القرارات السبعة»
    if tags[before] in alike.latin and number.plain and not counted:
        return True  # «Surface Pro 3»
    if words[before] in KILO and number.plain and not counted:
        return True  # «عند كيلو 60»
    spelled = (
        words[before] in LETTERS
        or f"{words[before - 1]}{words[before]}" in LETTERS
        or (tags[before] in alike.fi and words[before - 1] in LETTERS)
    )
    if spelled and number.plain and not (counted and _fits(sight, after, number.value)):
        return True  # «إم إتش 370», «إس دي في 8»
    if tags[before] in alike.label:
        known = number.plain and counted and sight.is_definite(before) and tags[number.end] not in alike.label
        if known and _fits(sight, after, number.value):
            return False  # «نادي الوحدة 20 لاعبا»
        if number.plain and counted and 2 < number.value <= 10 and words[number.end].endswith(PLURAL_END):
            return False  # «فاز بكأس العالم 3 مرات»
        return not ((tags[before] in alike.country or not number.plain) and counted)
    if not number.plain:
        return number.definite and words[before] in GROUP_WORDS
    lettered = len(words[before]) == 1 and words[before].isalpha() and not sight.is_glued(before)
    if lettered and len(words[number.start]) >= YEAR_DIGITS and not counted:
        return True  # «ت 2216»
    closed = tags[number.end] in alike.quote_close or tags[number.end] in alike.paren_close
    if words[before] in LETTER_N and closed and len(words[number.start]) == 1:
        return True  # «(إتش 5 إن 1)»
    if words[before] in ROUNDS and not counted:
        return True  # «دور (32) من الكأس»
    if number.definite:
        return words[before] in GROUP_WORDS or _precedes_month(sight, number)
    if words[before] in WARS and len(words[number.start]) == GOAL_DIGITS:
        return True  # «هزيمة 67»
    if _is_posted(sight, number) or _is_one(sight, number, counted=counted) or _is_bracketed_name(sight, number):
        return True
    if words[before - 1] in WARS or words[before] in TWO_DAYS:
        return True  # «حرب أكتوبر 73», «يومي 14 و17 من الشهر»
    if words[before] in YEAR_WORDS or _is_dated(sight, before) or _precedes_month(sight, number):
        return True
    timed = tags[before] in alike.unit_singular and tags[before] in alike.duration and tags[before] not in alike.ordinal
    if timed and sight.is_definite(before):
        # «الدقيقة 31»; not «شنت اليوم 41 غارة»
        return not (words[before] == TODAY and counted)
    if _ends_edition(sight, number) or _is_produced(sight, number, after, counted=counted):
        return True
    if not counted and (
        _in_list(sight, before)
        or _ends_title(sight, number)
        or _ends_event(sight, number)
        or _is_numbered(sight, number)
    ):
        return True
    if _within_title(sight, number) and not (counted and _fits(sight, after, number.value)):
        return True
    digits = words[number.end - 1]
    if digits.isdigit():
        if digits.startswith("0") and len(digits) > 1:
            return True
        if len(digits) > LONGEST_COUNT and not counted:
            return True
        if len(digits) == YEAR_DIGITS and int(digits) in OLD_YEARS and tags[before] in alike.fi and not counted:
            return True  # «ملك إنجلترا في 1215»
        if len(digits) == YEAR_DIGITS and int(digits) in YEARS and _is_year(sight, number, counted=counted):
            return True
    return not counted and not LONG_LABELS.isdisjoint(words[max(0, before + 1 - LABEL_WINDOW) : before + 1])


def _fits(sight: Sight, at: int, value: Number) -> bool:
    """Whether a noun surely or likely has the form that a number above two before it asks for."""
    if not value > 2:
        return False
    likely = sight.words[at].endswith(COUNTED_ENDS) and not is_glued_on(sight.words[at])
    return likely or agrees(sight, at, value)


def _is_posted(sight: Sight, number: Reckoned) -> bool:
    """«ص . ب 80203 جدة 21589», «الاتصال بالعمليات (997)»: a postal code, the number of a service."""
    start, digits = number.start, len(sight.words[number.start])
    if digits > YEAR_DIGITS and not POSTS.isdisjoint(sight.words[max(0, start - POST_WINDOW) : start]):
        return True
    bracketed = sight.tags[start - 1] in sight.alike.paren_open or sight.words[start - 1] in AMONG_THEM
    called = bracketed and digits in CALL_DIGITS
    return called and not CALLS.isdisjoint(sight.words[max(0, start - CALL_WINDOW) : start])


def _is_one(sight: Sight, number: Reckoned, *, counted: bool) -> bool:
    """«شركة شعاع للطاقة 1 لتطوير المشروع»: a bare one behind a noun belongs to its name."""
    if len(sight.words[number.start]) > 1 or not is_noun(sight, number.start - 1):
        return False
    alike, tag = sight.alike, sight.tags[number.end]
    after = (alike.dash, alike.slash, alike.comma, alike.ila, alike.percent, alike.colon, alike.stop)
    alone = sight.words[number.start] == UNIT and not counted and not any(tag in them for them in after)
    return alone or sight.words[number.end] in WHICH


def _is_bracketed_name(sight: Sight, number: Reckoned) -> bool:
    """«مؤتمر جنيف (1)», «(2) الهوس»: a digit in brackets behind a place or before a definite noun."""
    alike, tags = sight.alike, sight.tags
    bracketed = tags[number.start - 1] in alike.paren_open and tags[number.end] in alike.paren_close
    if not bracketed or len(sight.words[number.start]) > 1:
        return False
    place = tags[number.start - 2] in alike.capital or tags[number.start - 2] in alike.country
    return place or (is_noun(sight, number.end + 1) and sight.is_definite(number.end + 1))


def is_hour(sight: Sight, piece: Piece) -> bool:
    """«من 5 إلى 9 مساء»: whether a range of small numbers tells clock times."""
    bare = piece.kind is QuantityKind.CARDINAL and piece.high is not None and piece.high <= LAST_HOUR
    return bare and sight.words[piece.end] in HOUR_PARTS and not _is_date_of(sight, piece.end)


def _is_date_of(sight: Sight, at: int) -> bool:
    """«12 مساء الأحد» may be twelve on Sunday evening."""
    return sight.words[at] == EVENING and (sight.is_definite(at + 1) or sight.tags[at + 1] in sight.alike.weekday)


def _is_score(sight: Sight, number: Reckoned) -> bool:
    """«فاز على الجيش 3-2»."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    if tags[number.end] not in alike.dash or tags[number.end + 1] not in alike.digits or not number.plain:
        return False
    goals = words[number.start], words[number.end + 1]
    few = all(goal.isdigit() and len(goal) <= GOAL_DIGITS and int(goal) <= HIGHEST_SCORE for goal in goals)
    return few and words[number.start - 1] not in DIVISIONS and number.end - number.start == 1


def _is_numbered(sight: Sight, number: Reckoned) -> bool:
    """«رقم البلاغ الآخر (37698)», «أرسل الرسالة إلى 88591»."""
    if sight.words[number.start - 2] in NUMBERED and is_noun(sight, number.start - 1):
        return True  # «برقم الطوارئ 996»
    window = sight.words[max(0, number.start - 2 - LABEL_WINDOW) : number.start - 1]
    if sight.tags[number.start - 1] in sight.alike.paren_open and not NUMBERED.isdisjoint(window):
        return True
    digits = sight.words[number.end - 1]
    led = sight.tags[number.start - 1] in sight.alike.ila and len(digits) >= LEAST_TELEPHONE and digits.isdigit()
    return led and not MESSAGES.isdisjoint(sight.words[max(0, number.start - 1 - MESSAGE_WINDOW) : number.start - 1])


def _is_dated(sight: Sight, before: int) -> bool:
    """«بتاريخ 18 / 10»."""
    for _ in range(TITLE):
        if sight.tags[before] not in sight.alike.dating:
            break
        before -= 1
    return sight.words[before] in DATE_WORDS


def _precedes_month(sight: Sight, number: Reckoned) -> bool:
    """«24 شوال», «"24" شوال»."""
    alike, tags, end = sight.alike, sight.tags, number.end
    marked = tags[end] in alike.closing and tags[end] not in alike.quote_curly
    if tags[end] in alike.paren_open and (tags[end + 1] in alike.month or tags[end + 1] in alike.month_homograph):
        return True  # «الـ12 (أغسطس)»
    return tags[end + marked] in alike.month or (marked and tags[end + 1] in alike.month_homograph)


def _ends_event(sight: Sight, number: Reckoned) -> bool:
    """«مهرجان صيف الساحل 36»: a number behind the name of an event, and no count after it."""
    if sight.tags[number.end] in sight.alike.min:
        return False
    event = False
    for at in range(number.start - 1, max(-1, number.start - 1 - TITLE), -1):
        if not is_noun(sight, at) or sight.words[at] in COUNT:
            return event and sight.words[at] not in COUNT
        event = event or (at < number.start - 1 and (sight.words[at] in EVENTS or sight.words[at] in FEASTS))
    return event


def _ends_edition(sight: Sight, number: Reckoned) -> bool:
    """«فعاليات صيف الساحل 36 زيارة»: the short year of a feast, whatever comes after it."""
    hijri = number.value in SHORT_YEARS and len(sight.words[number.start]) == GOAL_DIGITS
    if not hijri or not _ends_event(sight, number):
        return False
    return number.end == len(sight) or TANWIN not in sight.tokens.spelling(number.end)


def _is_produced(sight: Sight, number: Reckoned, after: int, *, counted: bool) -> bool:
    """«موقع 24 الإخباري», «فيلم (1001 حكاية)», «مستشفى الأطفال (57357)», «البرمجيات "360"»: a number that is a name."""
    alike, tags = sight.alike, sight.tags
    before = number.start - 1
    opened = tags[before] in alike.opening
    before -= opened
    if sight.words[before] in PRODUCED:
        return opened or not (counted and _fits(sight, after, number.value))
    quoted = opened and tags[number.start - 1] not in alike.paren_open
    quoted = quoted and tags[number.end] in alike.closing and tags[number.end] not in alike.paren_close
    if not quoted or not is_definite_noun(sight, before) or is_counted(sight, number.end + 1, number.value):
        return False
    near = sight.words[max(0, before - TITLE) : before]
    return not _has_unit(sight, number.end + 1) and COUNT.isdisjoint(near)


def _ends_title(sight: Sight, number: Reckoned) -> bool:
    """«سريع وغاضب 7», «ويندوز 10»: the last word of a short quotation after another word."""
    alike, after = sight.alike, sight.tags[number.end]
    closed = after in alike.closing and (after not in alike.paren_close or len(sight.words[number.start]) == 1)
    if not closed and sight.words[number.end] not in PRIMES:
        return False
    return sight.tags[number.start - 1] in alike.noun and _opens_title(sight, number)


def _opens_title(sight: Sight, number: Reckoned) -> bool:
    """Whether a quotation opens a few words before, with a noun between."""
    alike, tags = sight.alike, sight.tags
    for at in range(number.start - 2, number.start - 2 - TITLE, -1):
        if tags[at] in alike.opening:
            return True
        if not any(tags[at] in them for them in (alike.noun, alike.colon, alike.wa, alike.bi)):
            return False
    return False


def _within_title(sight: Sight, number: Reckoned) -> bool:
    """«"لوح رسم 2 برو"»: a number of the form that nothing counted asks for, amid a short quotation."""
    alike, tags, few = sight.alike, sight.tags, number.value == 2 or number.value == 1
    if not few and len(sight.words[number.start]) > 1:
        return False
    closes = alike.quote_close | alike.quote | alike.quote_curly
    if tags[number.end] not in alike.word or closes.isdisjoint(tags[number.end + 1 : number.end + TITLE]):
        return False
    exact = tags[number.start - 2] in alike.quotes and tags[number.start - 2] not in alike.quote_close
    exact = exact and tags[number.end + 1] in closes and not is_plural(sight.words[number.end])
    return (few or exact) and _opens_title(sight, number)


def _in_list(sight: Sight, before: int) -> bool:
    """«المواد من 148 إلى 191», «المادتين 3 و4»."""
    for at in range(before, before - LIST_WINDOW, -1):
        tag = sight.tags[at]
        if tag in sight.alike.label:
            cuts = (sight.alike.slash, sight.alike.comma)
            divided = any(sight.tags[i] in them for i in range(at, before + 1) for them in cuts)
            several = (
                divided
                or sight.is_definite(at)
                or sight.words[at].endswith(DUAL_CONSTRUCT)
                or sight.words[at] in NUMBERED
            )
            return at < before and several
        opened = tag in sight.alike.paren_open
        if (
            tag not in sight.alike.digits
            and sight.words[at] not in LIST_WORDS
            and tag not in sight.alike.comma
            and tag not in sight.alike.slash
            and tag not in sight.alike.dash
            and tag not in sight.alike.quote
            and len(sight.words[at]) > 1
            and not opened
        ):
            return False
    return False


def _is_year(sight: Sight, number: Reckoned, *, counted: bool) -> bool:
    """Whether a four-digit number counts nothing and nothing bends it: «كأس العالم 2018», «أواخر 2012»."""
    alike, before = sight.alike, number.start - 1
    if (sight.tags[before] in alike.modifier_before and sight.words[before] not in UNTIL) or sight.tags[
        before
    ] in alike.change:
        return False
    if not counted:
        if sight.tags[number.end] in alike.min and sight.tags[number.end + 1] in alike.pronoun:
            return False  # «2014 منهم»
        until = sight.tags[before] not in alike.ila or sight.tags[number.end] in alike.comma
        near = sight.tags[max(0, before - CHANGE_WINDOW) : before]
        return until or (number.value in NEAR_YEARS and not any(tag in alike.change for tag in near))
    word = sight.words[number.end + (sight.tags[number.end] in alike.paren_close)]
    few = int(sight.words[number.end - 1]) % 100
    return not (word.endswith(("ا", "ة")) or few <= 10)
