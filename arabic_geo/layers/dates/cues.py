"""What shows that a number of four digits is a year: the words before it, and that it counts nothing after it."""

from __future__ import annotations

from typing import Final

from arabic_geo.layers.dates.values import is_bare_year, tags_of
from arabic_geo.lexicon import fold_all
from arabic_geo.tokens import Tokens

#: How far before a year in a list its cue may stand.
CUE_WINDOW: Final = 16
CUES: Final = frozenset({"fi", "date_when", "date_years", "between", "date_year", "ila", "date_until"})
#: Of these «من» makes the number after it a year: «اعتبارا من 2016».
SINCE: Final = fold_all("اعتبارا", "بدءا", "ابتداء", "الفترة", "للفترة", "لاحق", "سابق", "في وقت لاحق")
LINKS: Final = frozenset({"و", "أو", "او", "،", ","})
#: The most words between an event and its year: «دورة الألعاب الأولمبية الشتوية 2014».
MOST_NAMED: Final = 4
#: The same where the year ends its phrase, so that it can count nothing.
MOST_NAMED_AT_END: Final = 7
QUOTES: Final = frozenset({"quote", "quote_open", "quote_close", "quote_curly", "paren_open"})
PLACES: Final = frozenset({"country", "capital", "nationality"})
#: Titles that a town bears for a year: «عاصمة الثقافة العربية 2013».
TITLES: Final = fold_all("عاصمة", "لقب")
#: What a year is compared with another by: «مقارنة بـ2013», «قياسا مع 2013».
COMPARED: Final = fold_all("مقارنة", "بالمقارنة", "قياسا")
AGAINST: Final = "مع"
#: What runs to a year: «مدد عقده إلى 2019».
RUNS: Final = fold_all("عقد", "عقده", "عقدا", "عقود", "اتفاق", "إعارة", "إعارته", "ولايته")
RUN_WINDOW: Final = 8
#: Verbs of a life that a year may follow at once: «ولد 1965».
LIVES: Final = fold_all(
    "ولد", "ولدت", "توفي", "توفيت", "مات", "ماتت", "تأسس", "تأسست", "أسس", "أنشئ", "أنشئت", "صدر", "صدرت"
)
#: Compared years, and those of a life, are not of the distant past or future.
FIRST_NEAR_YEAR: Final = 1900
LAST_NEAR_YEAR: Final = 2050
#: What may follow a year.
AFTER: Final = frozenset(
    {"fi", "li", "bi", "ala", "ila", "min", "wa", "relative", "adjunct", "clause", "kana", "cue_phrase"}
)
#: What stands before an entry of a chronicle.
ENDS: Final = frozenset({"\n", "."})
FOLLOWING: Final = fold_all("التالي", "الآتي", "يلي", "التالية", "الآتية")
COUNTED: Final = frozenset({"measure", "duration", "currency", "percent", "scale"})
#: The links of a range whose second number has the noun of both: «بين 2000 و2500 دينار».
RANGES: Final = frozenset({"wa", "dash", "ila", "date_until"})
#: What a length or a surface is of: «بمساحة 1600م».
SIZES: Final = fold_all(
    "مساحة", "بمساحة", "مساحته", "مساحتها", "طول", "بطول", "طوله", "طولها", "ارتفاع", "بارتفاع", "ارتفاعه", "ارتفاعها",
    "بعرض", "عرضه", "عرضها", "عمق", "بعمق", "عمقه", "مسافة", "لمسافة", "سباق", "بقطر", "محيط",
)  # fmt: skip
SIZE_WINDOW: Final = 3


def ends_phrase(tokens: Tokens, at: int) -> bool:
    """Whether what stands at a token cannot be a noun that a number before it counts."""
    return at >= len(tokens) or bool(tags_of(tokens, at) & AFTER) or not tokens.words[at].isalnum()


def heads_entry(tokens: Tokens, at: int) -> bool:
    """Whether a year opens an entry of a chronicle: «1965 - افتتاح الجسر» after a line's end or a full stop."""
    if "dash" not in tags_of(tokens, at + 1):
        return False
    listed = at > 1 and tokens.words[at - 1] == ":" and tokens.words[at - 2] in FOLLOWING
    return at == 0 or tokens.words[at - 1] in ENDS or listed


def is_of_work(tokens: Tokens, at: int) -> bool:
    """Whether a year stands alone in parentheses after a quoted title or a foreign name: «"الحقول" (1969)»."""
    alone = "paren_open" in tags_of(tokens, at - 1) and "paren_close" in tags_of(tokens, at + 1)
    after = tokens.words[at + 2] if at + 2 < len(tokens) else ""
    if not alone or not (ends_phrase(tokens, at + 2) or after.startswith("ال") or "verb" in tags_of(tokens, at + 2)):
        return False
    named = tags_of(tokens, at - 2)
    latin = at > 1 and tokens.words[at - 2].isascii() and tokens.words[at - 2].isalpha()
    return latin or bool(named & {"quote", "quote_close", "quote_curly"})


def is_near_year(tokens: Tokens, at: int) -> bool:
    """Whether the verb, the comparison or the contract before a number makes it a year, where nothing is counted."""
    word = tokens.words[at]
    if not (len(word) == 4 and word.isdigit() and FIRST_NEAR_YEAR <= int(word) <= LAST_NEAR_YEAR):
        return False
    if not ends_phrase(tokens, at + 1) or at == 0:
        return False
    before, tags = tokens.words[at - 1], tags_of(tokens, at - 1)
    if before in LIVES or (before[0] in "وف" and before[1:] in LIVES):
        return True  # «وتوفي 1958»
    if ("bi" in tags or before == AGAINST) and at > 1 and tokens.words[at - 2] in COMPARED:
        return True
    runs = tokens.words[max(0, at - RUN_WINDOW) : at - 1]
    return "ila" in tags and not RUNS.isdisjoint(runs) and not any(run in ENDS for run in runs)


def is_cued(tokens: Tokens, at: int) -> bool:
    """Whether a cue stands before a year, or before the list of years that it is in, or an event that it is of."""
    before = at - 1
    named = 0
    ends = ends_phrase(tokens, at + 1)
    most = MOST_NAMED_AT_END if ends else MOST_NAMED
    for _ in range(CUE_WINDOW):
        if before < 0:
            return False
        word, tags = tokens.words[before], tags_of(tokens, before)
        if before == at - 1 and word == "من":
            after = tokens.words[at + 1 : at + 5]
            until = {"الي", "إلى", "الى", "حتي", "حتى", "لغاية"} & set(after[:2])
            return tokens.words[before - 1] in SINCE or (bool(until) and any(map(is_bare_year, after)))
        if tags & {"ila", "date_until"} and not ("date_until" in tags or is_bare_year(tokens.words[before - 1])):
            return False
        if "date_event" in tags or (tags & CUES and not named) or (named and ends and word in TITLES):
            return True
        linked = word in LINKS and before > 0 and is_bare_year(tokens.words[before - 1])
        if linked or (is_bare_year(word) and before < at - 1):
            before -= 1
        elif word == "." and before == at - 1 and before > 1 and tokens.words[before - 1] == "و":
            before -= 1  # «بين 2004 و.2006»
        elif named < most and (word.startswith("ال") or tags & PLACES):
            named, before = named + 1, before - 1
        elif (word == "ل" or "fi" in tags or (word == "و" and ends)) and named > 0:
            before -= 1  # «كأس العالم في البرازيل 2014», «اتفاقية الأنهار والموانئ 1954»
        elif tags & QUOTES and ends:
            before -= 1  # «جائزة "الكتاب العربي" 2013», «معرض (بيروت شو 2015)»
        elif named < most and not tags and word.isalpha() and ends:
            named, before = named + 1, before - 1  # «جائزة مان بوكر 2015 للرواية»
        else:
            return False
    return False


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether a number before a token counts what stands there."""
    tags = tags_of(tokens, at)
    if tags & COUNTED:
        return not tags & {"unit_abbreviation", "date_dayword", "date_month", "weekday"}
    return "date_counted" in tags and not (at < len(tokens) and tokens.words[at].startswith("ال"))


def is_counting(tokens: Tokens, at: int) -> bool:
    """Whether a number of four digits counts what follows: «في 2011 مدينة», «بين 2000 و2500 دينار»."""
    if _counts(tokens, at + 1):
        return True
    other = tokens.words[at + 2 : at + 3]
    ranged = bool(tags_of(tokens, at + 1) & RANGES) and bool(other) and len(other[0]) == 4 and other[0].isdigit()
    return ranged and bool(tags_of(tokens, at + 3) & {"currency", "measure", "percent"}) and _counts(tokens, at + 3)


def is_size(tokens: Tokens, at: int) -> bool:
    """Whether the number at a token is a length or a surface in metres: «بمساحة 1600م»."""
    return not SIZES.isdisjoint(tokens.words[max(0, at - SIZE_WINDOW) : at])
