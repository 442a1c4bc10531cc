"""From a match of a pattern to a date, or to none where something that a pattern cannot say speaks against it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from attrs import evolve

from arabic_geo.chars import INVISIBLES, TATWEEL
from arabic_geo.layers.dates.cues import (
    ends_phrase,
    heads_entry,
    is_counting,
    is_cued,
    is_near_year,
    is_of_work,
    is_size,
)
from arabic_geo.layers.dates.names import (
    is_any_day,
    is_any_night,
    is_feast,
    is_figure,
    is_named_month,
    is_naught,
    is_place,
    is_two,
)
from arabic_geo.layers.dates.results import Calendar, DateMention, DatePart
from arabic_geo.layers.dates.values import (
    DAYS,
    DECADES,
    FROM_THE_TEXT,
    LAST_CENTURY,
    LAST_HIJRI_CENTURY,
    LAST_HIJRI_YEAR,
    LAST_PARTS,
    LATEST,
    MONTHS,
    SEASONS,
    SHIFTS,
    TODAY,
    clock_value,
    count_value,
    day_number,
    is_bare_year,
    is_hijri_year,
    is_recent_hijri_year,
    is_year,
    month_row,
    month_value,
    ordinal_value,
    tags_of,
    unit_of,
    weekday_number,
)
from arabic_geo.layers.quantities.numbers import numerals_of
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.lexicon.rows import Month
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens

Match = re.Match[str]


def _group(match: Match, name: str) -> int | None:
    """The token at which a group starts; ``None`` where the pattern has no such group or it is empty."""
    return match.start(name) if name in match.re.groupindex and match[name] else None


def _marked(match: Match, name: str) -> int | None:
    """The token of a group that is one word, the mark before it left out."""
    start, end = match.span(name) if name in match.re.groupindex else (-1, -1)
    return None if start < 0 else start + (end - start > 1)


def _word(tokens: Tokens, match: Match, name: str) -> str:
    at = _group(match, name)
    return "" if at is None else tokens.words[at]


# --- what the reference day must settle ------------------------------------------------------------------------------


def _direction(tokens: Tokens, at: int | None) -> int | None:
    """-1, 0 or 1 of «الماضي», «الجاري», «المقبل»; ``None`` of «السابق», which looks from elsewhere."""
    if at is None or tokens.words[at] in FROM_THE_TEXT:
        return None
    tags = tags_of(tokens, at)
    return -1 if "date_past" in tags else 1 if "date_next" in tags else 0


def _shift(unit: str | None, direction: int | None, count: int | None = None) -> str | None:
    """``-1 year``, ``-3..-1 year``."""
    if unit is None or direction is None or unit in {"minute", "second"}:
        return None
    if unit == "hour":
        if not count or count % 24:
            return None
        first, last = sorted((0, direction * count // 24))
        return f"{first:+}..{last:+} day"
    if count is None or count == 1 or direction == 0:
        return None if count and count > 1 else f"{direction:+} {unit}"
    first, last = sorted((direction, direction * count))
    return f"{first:+}..{last:+} {unit}"


def _choice(tokens: Tokens, match: Match) -> str | None:
    """What chooses among the times that a month without its year may be."""
    if (of := _group(match, "of_a")) is not None:
        return _shift("year", _direction(tokens, _group(match, "of_a_seen")))
    of = _group(match, "of")
    if of is not None:
        seen = _group(match, "of_seen")
        direction = (
            0 if seen is None and _word(tokens, match, "this") not in FROM_THE_TEXT else _direction(tokens, seen)
        )
        return _shift(unit_of(tokens, of), direction)
    direction = _direction(tokens, _group(match, "seen"))
    return None if direction is None else {-1: "past", 1: "next", 0: "+0 year"}[direction]


def _weekday_clause(tokens: Tokens, match: Match) -> str | None:
    at = _marked(match, "weekday")
    return None if at is None else f"last weekday {weekday_number(tokens, at)}"


def _joined(*clauses: str | None) -> str | None:
    return "; ".join(clause for clause in clauses if clause) or None


# --- months ----------------------------------------------------------------------------------------------------------


COMMAS: Final = frozenset({"،", ","})
TWINS: Final = ("twin", "third")


def build_month(tokens: Tokens, match: Match) -> DateMention | None:
    """A month, with the day before it and the year after it where they are given."""
    row = month_row(tokens, match.start("month"))
    if is_naught(tokens, match.start("month")) or is_named_month(tokens, match.start("month")):
        return None
    start, end = match.span("date")
    year: str | None = _word(tokens, match, "year") or None
    if year and not (is_year(year) and (row.calendar == "hijri") == is_hijri_year(year)):
        year, end = None, _end_before_year(tokens, match)
    if not year and (at := _group(match, "of_year")) is not None:
        year = tokens.words[at]
        if not (is_year(year) and (row.calendar == "hijri") == is_hijri_year(year)):
            year, end = None, min(end, at)
    if not year and _group(match, "day") is None and (at := _group(match, "next_year")) is not None:
        year = _shared_year(tokens, row, match.start("next_month"), at)
    if (late := _group(match, "late_year")) is not None:
        said = (
            not year
            and is_bare_year(tokens.words[late])
            and row.calendar == "gregorian"
            and not is_counting(tokens, late)
        )
        year = tokens.words[late] if said else year
        end = end if said else late - (tokens.words[late - 1] in COMMAS)
    day = low = None
    if (at := _group(match, "day")) is not None:
        day = day_number(tokens, at)
        if day is None or not _names_day(tokens, at, day, _group(match, "of_days")):
            return None
    if (at := _group(match, "low")) is not None:
        low = day_number(tokens, at)
        if tokens.words[match.start("to")] == "و" and "between" not in tags_of(tokens, at - 1):
            start, low = match.start("day"), None  # a list: the rule of listed days has the others
        elif low is None or day is None or low >= day:
            return None
    month = row.number
    for twin in TWINS:
        if (at := _marked(match, twin)) is not None and month_row(tokens, at).number != month:
            year, end = None, match.start("month") + 1  # two names of two months
    value = month_value(year, month, day)
    if low is not None:
        value = f"{month_value(year, month, low)}/{value}"
    relative = None if year else _joined(_choice(tokens, match), _weekday_clause(tokens, match))
    calendar = Calendar(row.calendar)
    if calendar is Calendar.HIJRI and not year:
        # a Hijri month wanders through the years of the other calendar: without its own it settles nothing
        choice = _choice(tokens, match)
        direction = choice if choice in {"past", "next"} else "near"
        return _mention(tokens, match, None, calendar, f"{direction} {value}", start, end)
    return _mention(tokens, match, value, calendar, relative, start, end)


def _shared_year(tokens: Tokens, row: Month, other: int, at: int) -> str | None:
    """The year that a later month of the same year brings: «في يونيو ويوليو 2018»."""
    year, later = tokens.words[at], month_row(tokens, other)
    if later.calendar != row.calendar or later.number <= row.number:
        return None
    return year if is_year(year) and (row.calendar == "hijri") == is_hijri_year(year) else None


def _names_day(tokens: Tokens, at: int, day: int, days: int | None) -> bool:
    """Whether a number may be the day of a month.

    An ordinal is masculine and definite, but for «أول مايو» and «ثالث أيام رمضان»; «3 أيام من رمضان» are three days.
    """
    if "ordinal" not in tags_of(tokens, at):
        return days is None
    if days is not None and unit_of(tokens, days) != "day":
        return False
    return not tokens.words[at].endswith(FEMININE) and (day == 1 or days is not None or _is_definite(tokens, at))


#: How the ordinals of feminine nouns end: «الثانية», «الأولى».
FEMININE: Final = ("ة", "ه", "ولى", "ولي")


def _end_before_year(tokens: Tokens, match: Match) -> int:
    at = match.start("year")
    while tokens.words[at - 1] in {"،", ",", "من", "ل"} or "date_year" in tags_of(tokens, at - 1):
        at -= 1
    return at


def _is_definite(tokens: Tokens, at: int) -> bool:
    return _articled(tokens, at).startswith("ال")


def _articled(tokens: Tokens, at: int) -> str:
    """The word with its whole article: of «لليوم» the token is «ليوم», its ``ل`` that of «ال»."""
    word = tokens.words[at]
    return f"ا{word}" if at in tokens.glued and tokens.words[at - 1] == "ل" and word.startswith("ل") else word


def build_homograph(tokens: Tokens, match: Match) -> DateMention | None:
    """A month whose name is also another word: only beside its twin, its year, «الماضي» or «شهر»."""
    sure = any(_group(match, name) is not None for name in (*TWINS, "year", "seen", "of"))
    at = match.start("month")
    fasting = tokens.words[at - 1 : at] == ["من"] and month_row(tokens, at).number in FASTING
    if _is_fast(tokens, at):
        led = at in tokens.glued and bool(tags_of(tokens, at - 1) & {"bi", "li"}) and ends_phrase(tokens, at + 1)
        sure = sure or led or not FASTS.isdisjoint(tokens.words[max(0, at - 1) : at])
    sure = sure or " " in tokens.words[at] or (fasting and month_row(tokens, at).calendar == "hijri")
    return build_month(tokens, match) if sure else None


#: The Hijri months of which «من» may take a part: «العشر الأواخر من رمضان», «ست من شوال».
FASTING: Final = frozenset({9, 10})
FAST: Final = 9
#: What the month of fasting is called: «الشهر الفضيل».
HOLY: Final = fold_all("الفضيل", "الكريم", "المبارك")


#: What is said of the month of fasting alone: «مسلسلات رمضان», «صام رمضان».
FASTS: Final = fold_all(
    "مسلسلات", "دراما", "برامج", "إعلانات", "موسم", "أجواء", "طقوس", "آخر", "أول", "قضاء", "صام", "يصوم", "تصوم",
    "صاموا", "يصومون", "انتهى", "ينتهي", "شارف", "استقبال", "قدوم", "حلول", "عشر", "موائد", "خيام", "فوانيس", "مواسم",
    "الفضيل", "المبارك", "الكريم", "أمضى",
)  # fmt: skip


def _is_fast(tokens: Tokens, at: int) -> bool:
    """Whether the month at a token is the one of fasting."""
    row = month_row(tokens, at)
    return (row.calendar, row.number) == ("hijri", FAST)


DAYS_OF_PART: Final = 10


def build_ten_days(tokens: Tokens, match: Match) -> DateMention | None:
    """«العشر الأواخر من رمضان»: a part of the month."""
    return build_month(tokens, match) if _count(tokens, match) == DAYS_OF_PART else None


def build_listed_day(tokens: Tokens, match: Match) -> DateMention | None:
    """A day whose month is said after a later one: «7 و14 أكتوبر»."""
    if "between" in tags_of(tokens, match.start("date") - 1):
        return None
    return build_month(tokens, match)


def build_day_of_month(tokens: Tokens, match: Match) -> DateMention | None:
    """A day of a month that is not named: «يوم 26», «9 من الشهر الجاري»."""
    day = day_number(tokens, match.start("day"))
    if day is None:
        return None
    seen, this, of = _group(match, "seen"), _group(match, "this"), _group(match, "of")
    seen = _group(match, "alone") if seen is None else seen
    if this is not None and tokens.words[this] in FROM_THE_TEXT:
        relative = None
    elif seen is not None:
        relative = _shift("month", _direction(tokens, seen))
    else:
        relative = "+0 month" if of is not None else None
        if not HOLY.isdisjoint(tokens.words[match.end("date") : match.end("date") + 1]):
            end = match.end("date") + 1  # «التاسع من الشهر الفضيل»
            return _mention(tokens, match, None, Calendar.HIJRI, f"near XXXX-{FAST:02}-{day:02}", end=end)
    return _mention(tokens, match, f"XXXX-XX-{day:02}", relative=relative)


# --- years -----------------------------------------------------------------------------------------------------------


def _year_mention(tokens: Tokens, match: Match, year: str) -> DateMention:
    hijri = _word(tokens, match, "sign") and "date_gregorian_sign" not in tags_of(tokens, match.start("sign"))
    hijri = hijri and "date_gregorian" not in tags_of(tokens, match.start("sign"))
    hijri = (hijri and is_hijri_year(year)) or (not _word(tokens, match, "sign") and is_recent_hijri_year(year))
    return _mention(tokens, match, year, Calendar.HIJRI if hijri else Calendar.GREGORIAN)


#: How many digits a year of the first centuries has.
EARLY_DIGITS: Final = frozenset({2, 3})


def _early_year(tokens: Tokens, match: Match, year: str) -> DateMention | None:
    """«عام 56 هـ», «عام 225 للميلاد»: a year of less than four digits whose calendar is said in full."""
    sign = _group(match, "sign")
    if sign is None or len(year) not in EARLY_DIGITS or not year.isdigit() or year.startswith("0"):
        return None
    tags = tags_of(tokens, sign)
    if "date_gregorian_sign" in tags:
        return None  # «عام 20 م» is mostly a length
    calendar = Calendar.GREGORIAN if "date_gregorian" in tags else Calendar.HIJRI
    return _mention(tokens, match, f"{int(year):04}", calendar)


def build_signed_year(tokens: Tokens, match: Match) -> DateMention | None:
    """«1436هـ», «2015م»; «بمساحة 1600م» is a surface."""
    at = match.start("year")
    if "date_gregorian_sign" in tags_of(tokens, match.start("sign")) and is_size(tokens, at):
        return None
    return build_year(tokens, match)


def build_year_before_christ(tokens: Tokens, match: Match) -> DateMention | None:
    """«عام 2600 قبل الميلاد»: ISO 8601 has no such form that news could be compared by."""
    if not all(tokens.words[at].isdigit() for name in ("first", "year") if (at := _group(match, name)) is not None):
        return None
    closes = next((at for at in range(*match.span("date")) if "paren_close" in tags_of(tokens, at)), None)
    return _mention(tokens, match, None, end=closes)


def build_year(tokens: Tokens, match: Match) -> DateMention | None:
    """A year, also as the year of a part or a season of it."""
    year = tokens.words[match.start("year")]
    if (early := _early_year(tokens, match, year)) is not None:
        return early
    at = match.start("year")
    if "date_year" not in tags_of(tokens, at - 1) and is_counting(tokens, at):
        return None  # «آخر 48 ساعة»
    if len(year) == 2 and year.isdigit() and year > "29" and _group(match, "sign") is None:
        return _mention(tokens, match, f"XX{year}")
    return _year_mention(tokens, match, year) if is_year(year) else None


def build_marked_year(tokens: Tokens, match: Match) -> DateMention | None:
    """«عام (2014)», «عام :2015»: the year in parentheses or after a colon."""
    at = next(found for name in ("year", "after_colon", "after_stop") if (found := _group(match, name)) is not None)
    year = tokens.words[at]
    if not is_year(year) or is_counting(tokens, match.end("date") - 1):
        return None
    if _group(match, "after_stop") is not None and (at not in tokens.glued or at - 1 in tokens.glued):
        return None  # «عام. 2003 كان صعبا» are two sentences
    return _year_mention(tokens, match, year)


def build_war(tokens: Tokens, match: Match) -> DateMention | None:
    """«حرب 67»: the year in two digits, its century left open."""
    year = tokens.words[match.start("year")]
    known = len(year) == 2 and year.isdigit() and tokens.words[match.start("date") - 1] in WARS
    return _mention(tokens, match, f"XX{year}") if known else None


WARS: Final = fold_all("حرب", "الحرب", "نكبة", "نكسة")


#: «من 2001 إلى 2011», «بين 2001 إلى 2011».
FROM: Final = frozenset({"من", "بين"})


def _is_life(tokens: Tokens, match: Match, first: str, last: str) -> bool:
    """Whether two years in parentheses are those of a life or a reign: «(1745 - 1813)»; round ones count."""
    start, end = match.span("date")
    if "paren_open" not in tags_of(tokens, start - 1) or "paren_close" not in tags_of(tokens, end):
        return False
    counts = bool(tags_of(tokens, end + 1) & {"measure", "currency", "percent", "scale", "date_counted"})
    return not counts and int(last) - int(first) <= LONGEST_LIFE and any(int(year) % 50 for year in (first, last))


LONGEST_LIFE: Final = 100


def build_years(tokens: Tokens, match: Match) -> DateMention | None:
    """«2001-2011», «2014/2015», in either order."""
    years = (tokens.words[match.start("year")], tokens.words[match.start("until")])
    if len(years[1]) == 2 and years[1].isdigit():
        years = (years[0], years[0][:2] + years[1])
    if not all(map(is_year, years)):
        return None
    said = bool(tags_of(tokens, match.start("to")) & {"ila", "date_until"})
    if said and (years[0] >= years[1] or tokens.words[match.start("date") - 1] not in FROM):
        return None
    first, last = sorted(years)
    hijri = is_hijri_year(first) and is_hijri_year(last)
    if not hijri and not (is_bare_year(first) and is_bare_year(last)) and not _is_life(tokens, match, first, last):
        return None
    if first == last or (hijri and int(last) - int(first) > 1):
        return None
    return _mention(tokens, match, f"{first}/{last}", Calendar.HIJRI if hijri else Calendar.GREGORIAN)


SHOWS_YEAR: Final = (is_cued, heads_entry, is_near_year, is_of_work)


def build_bare_year(tokens: Tokens, match: Match) -> DateMention | None:
    """A year that only the words before it show to be one: «في 2011», «بين 2006 و2010», «أعوام 1991 و2002»."""
    at = match.start("year")
    if not is_bare_year(tokens.words[at]) or is_counting(tokens, at):
        return None
    if not any(shows(tokens, at) for shows in SHOWS_YEAR):
        return None
    return _mention(tokens, match, tokens.words[at])


def build_decade(tokens: Tokens, match: Match) -> DateMention | None:
    """«الثمانينات», «تسعينيات القرن الماضي»: a decade of the twentieth century unless another is named."""
    at = match.start("decade")
    tags = tags_of(tokens, at)
    digit = next(DECADES[tag] for tag in DECADES if tag in tags)
    century = LAST_CENTURY
    if (number := _group(match, "number")) is not None:
        found = ordinal_value(tokens, number)
        if found is None:
            return None
        century = found
    elif _group(match, "century") is None and (not _is_definite(tokens, at) or _is_age(tokens, match.end("date"))):
        return None
    era = _group(match, "era_after" if _group(match, "era") is None else "era")
    hijri = era is not None and "date_hijri" in tags_of(tokens, era)
    if hijri and _group(match, "number") is None:
        century = LAST_HIJRI_CENTURY
    return _mention(tokens, match, f"{century - 1:02}{digit}X", Calendar.HIJRI if hijri else Calendar.GREGORIAN)


AGE_WINDOW: Final = 12


def _is_age(tokens: Tokens, at: int) -> bool:
    """Whether «من العمر» or «من عمره» follows, or «عمره» stands a little before."""
    if any("عمر" in word for word in tokens.words[max(0, at - AGE_WINDOW) : at]):
        return True
    return tokens.words[at : at + 1] == ["من"] and any("عمر" in word for word in tokens.words[at + 1 : at + 2])


def build_century(tokens: Tokens, match: Match) -> DateMention | None:
    """«القرن التاسع عشر» is ``18XX``."""
    at = match.start("number")
    word = tokens.words[at]
    number = int(word) if word.isdigit() and len(word) <= 2 else ordinal_value(tokens, at)
    if number is None or not 0 < number < 100:
        return None
    if _group(match, "bc") is not None:
        return _mention(tokens, match, None)
    return _mention(
        tokens, match, f"{number - 1:02}XX", Calendar.HIJRI if _word(tokens, match, "hijri") else Calendar.GREGORIAN
    )


def build_centuries(tokens: Tokens, match: Match) -> DateMention | None:
    """«القرنين الرابع والخامس» is ``03XX/04XX``."""
    low, high = ordinal_value(tokens, match.start("low")), ordinal_value(tokens, match.start("number"))
    if unit_of(tokens, match.start("span")) != "century" or not low or not high or not low < high < 100:
        return None
    if _group(match, "bc") is not None:
        return _mention(tokens, match, None)
    calendar = Calendar.HIJRI if _word(tokens, match, "hijri") else Calendar.GREGORIAN
    return _mention(tokens, match, f"{low - 1:02}XX/{high - 1:02}XX", calendar)


# --- times seen from the reference day -------------------------------------------------------------------------------


CALENDARS: Final = frozenset({"date_hijri", "date_gregorian"})
#: What may be said of an office as of a year: «الأمين العام السابق».
OF_OFFICE: Final = FROM_THE_TEXT | {fold("الحالي")}


def build_span(tokens: Tokens, match: Match) -> DateMention | None:
    """«العام الماضي», «الأيام الثلاثة المقبلة», «هذا الشهر»."""
    at = match.start("span")
    word, tags = tokens.words[at], tags_of(tokens, at)
    unit, end = unit_of(tokens, at), match.end("date")
    seen, this = _group(match, "seen"), _group(match, "this")
    says = _word(tokens, match, "seen")
    if unit in {"minute", "second"} or (says in LATEST and unit in {"day", "week", "hour"} and "unit_singular" in tags):
        return None
    at_count = _group(match, "count")
    if at_count is not None and "date_year" in tags and is_year(tokens.words[at_count]):
        return _year_mention(tokens, match, tokens.words[at_count])  # «عام 2016 المقبل»
    counted = at_count is not None and {"date_dayword", "unit_singular"} <= tags
    if at_count is not None and counted and "weekday" in tags_of(tokens, at_count):
        return None  # «يوم الاثنين الماضي» is no pair of days
    after = match.end("date")
    of_event = tokens.words[after : after + 1] == ["من"] and after + 1 < len(tokens) and _is_definite(tokens, after + 1)
    if says in LATEST and "unit_plural" in tags and of_event and "duration" not in tags_of(tokens, after + 1):
        return None  # «الأيام الأخيرة من المهرجان»
    if "date_year" in tags and says in OF_OFFICE and _is_general(tokens, at):
        return None  # «المدعي العام السابق»
    if "date_period" in tags and says in FROM_THE_TEXT and _group(match, "of") is None:
        return None
    if (at_year := _group(match, "year")) is not None:
        if is_year(tokens.words[at_year]):
            return _year_mention(tokens, match, tokens.words[at_year])
        end = at_year
    of = _group(match, "of")
    if (at_year := _group(match, "of_year")) is not None:
        of_year = tokens.words[at_year]
        told = says in FROM_THE_TEXT and is_bare_year(of_year) and not is_counting(tokens, at_year)
        if is_year(of_year) and (told or "date_year" in tags_of(tokens, at_year - 1)):
            return _mention(tokens, match, of_year)
        of, end = None, match.start("of")  # «الشهر الماضي من 77»
    kind = tags_of(tokens, at + 1) & {"date_yearkind"} and not tags_of(tokens, at + 1) & CALENDARS
    if of is not None or _group(match, "ordinal") is not None or kind:
        relative = None  # «العام الدراسي المقبل» begins when no calendar does
    elif this is not None and seen is None:
        relative = None if tokens.words[this] in FROM_THE_TEXT else _season(word, 0) or _shift(unit, 0)
    elif seen is None:
        relative = _season(word, 0) or _shift(unit, 0)
    else:
        direction = _direction(tokens, seen)
        count = _count(tokens, match) or (2 if "unit_dual" in tags else None)
        vague = count is None and ("unit_plural" in tags or at_count is not None)  # «الربع قرن الأخير»
        relative = None if vague else _season(word, direction) or _shift(unit, direction, count)
    return _mention(tokens, match, None, relative=relative, end=end)


def _is_general(tokens: Tokens, at: int) -> bool:
    """Whether «العام» is said of an office: «المدير العام»; of «برنامج العام» and «الشركة العام» it is not."""
    tags, word = tags_of(tokens, at - 1), "".join(tokens.words[at - 1 : at])
    return "date_general" in tags or ("head" in tags and word.startswith("ال") and not word.endswith(FEMININE))


#: The demonstratives that an idiom of several words may end with: «يأتي هذا».
THIS: Final = fold_all("هذا", "هذه", "ذلك", "تلك")


def build_this(tokens: Tokens, match: Match) -> DateMention | None:
    """«هذا العام», «صباح هذا اليوم الخميس»; in «يأتي هذا العام» the idiom «يأتي هذا» is none."""
    this = match.start("this")
    idiom, _, word = tokens.words[this].rpartition(" ")
    if idiom:
        if word not in THIS or match.start("date") != this:
            return None
        found = build_span(tokens, match)
        start = tokens.cut(tokens.span(this, this + 1), len(idiom) + 1).start
        return found and evolve(found, span=Span(start, found.span.end))
    if (weekday := _weekday_clause(tokens, match)) is not None:
        shift = "+0 day" if _word(tokens, match, "this") not in FROM_THE_TEXT else None
        return _mention(tokens, match, None, relative=shift and _joined(shift, weekday))
    return build_span(tokens, match)


def _count(tokens: Tokens, match: Match) -> int | None:
    at = _group(match, "count")
    return None if at is None else count_value(tokens, at, match.end("count"))


def _season(word: str, direction: int | None) -> str | None:
    months = SEASONS.get(word.removeprefix("ال"))
    if months is None or direction is None:
        return None
    return f"{ {-1: 'past', 0: 'near', 1: 'next'}[direction] } {months} month"


def build_season(tokens: Tokens, match: Match) -> DateMention | None:
    """«أواخر الصيف»; «الربيع العربي» is none."""
    return None if tokens.words[match.end("date") : match.end("date") + 1] == ["العربي"] else build_span(tokens, match)


def build_first_of(tokens: Tokens, match: Match) -> DateMention | None:
    """«الأشهر الستة الأولى من العام الحالي», «الأسبوع الأول من يوليو 2015»: the whole that is named is the value."""
    year = _word(tokens, match, "year") or None
    if not _is_definite(tokens, match.start("span")):
        return None
    of = _group(match, "of")
    calendar_time = of is None or bool(tags_of(tokens, of) & {"date_year", "date_month"})
    halved = "date_half" in tags_of(tokens, match.start("span")) and of is not None
    halved = halved and "date_week" not in tags_of(tokens, of or 0)
    if not calendar_time and not halved and _group(match, "of_seen") is None:
        return None  # «الساعات الأولى للموسم»
    if (month := _group(match, "month")) is not None:
        row = month_row(tokens, month)
        day = None
        if {"date_dayword", "unit_singular"} <= tags_of(tokens, match.start("span")):
            day = ordinal_value(tokens, match.start("ordinal"))
            day = day if day and day <= DAYS and tokens.words[match.start("ordinal")] not in LATEST else None
        calendar = Calendar(row.calendar)
        if calendar is Calendar.HIJRI and not year:
            near = f"near {month_value(None, row.number, day)}" if day else None
            return _mention(tokens, match, None, calendar, near)
        if year and not is_year(year):
            return None
        relative = None if year else _choice(tokens, match)
        return _mention(tokens, match, month_value(year, row.number, day), calendar, relative)
    if year:
        return _mention(tokens, match, year) if is_year(year) else None
    whole, part = unit_of(tokens, match.start("of")), unit_of(tokens, match.start("span"))
    seen = _group(match, "of_seen")
    this = _word(tokens, match, "this")
    shift = _shift(whole, 0 if seen is None and this not in FROM_THE_TEXT else _direction(tokens, seen))
    number = ordinal_value(tokens, match.start("ordinal"))
    count = _count(tokens, match)
    relative = None
    if shift and part in {"day", "week", "month"} and number and tokens.words[match.start("ordinal")] not in LATEST:
        first, last = (1, count) if count else (number, number)
        if "unit_singular" in tags_of(tokens, match.start("span")) or count:
            relative = f"{shift} {first}..{last} {part}"
    return _mention(tokens, match, None, relative=relative)


#: The tags of what a quarter or a half may be of.
TIMES: Final = frozenset(
    {
        "date_year", "date_years", "date_month", "month", "month_homograph", "date_term", "date_season", "duration",
        "date_decade", "date_century", "date_day", "digits",
    }
)  # fmt: skip


def _is_of_thing(tokens: Tokens, at: int) -> bool:
    """Whether «من» and a definite noun that is no time follow."""
    thing = tokens.words[at + 1 : at + 2]
    return (
        tokens.words[at : at + 1] == ["من"]
        and bool(thing)
        and (thing[0].startswith("ال") and not tags_of(tokens, at + 1) & TIMES)
    )


FIRST: Final = fold("أول")


def build_first_count(tokens: Tokens, match: Match) -> DateMention | None:
    """«أول ستة أشهر من العام الحالي»."""
    if tokens.words[match.start("date")] != FIRST:
        return None
    whole, part = unit_of(tokens, match.start("of")), unit_of(tokens, match.start("span"))
    seen, count = _group(match, "of_seen"), _count(tokens, match)
    this = _word(tokens, match, "this")
    shift = _shift(whole, 0 if seen is None and this not in FROM_THE_TEXT else _direction(tokens, seen))
    counted = shift and count and part in {"day", "week", "month"}
    return _mention(tokens, match, None, relative=f"{shift} 1..{count} {part}" if counted else None)


def build_division(tokens: Tokens, match: Match) -> DateMention | None:
    """A quarter or a half, of a year where it is given. A quarter is always of a year; a half may be of anything."""
    letter, length = ("Q", 3) if match["quarter"] else ("H", 6)
    at = match.start("number")
    number = LAST_PARTS[letter] if tokens.words[at] in LATEST else ordinal_value(tokens, at)
    if number is None or not 1 <= number <= LAST_PARTS[letter]:
        return None
    year, end = _word(tokens, match, "year"), None
    if is_year(year):
        return _mention(tokens, match, f"{year}-{letter}{number}")
    if year:
        end = _end_before_year(tokens, match)
    if _group(match, "of") is None and _group(match, "seen") is None:
        if _is_of_thing(tokens, match.end("date")):
            return None  # «النصف الثاني من المباراة»
        return _mention(tokens, match, f"XXXX-Q{number}" if letter == "Q" else None, end=end)
    seen = _group(match, "of_seen")
    shift = _shift(
        "year", 0 if seen is None and _word(tokens, match, "this") not in FROM_THE_TEXT else _direction(tokens, seen)
    )
    months = f"{(number - 1) * length + 1}..{number * length} month"
    if _group(match, "of") is None:
        direction = _direction(tokens, _group(match, "seen"))
        return _mention(
            tokens,
            match,
            None,
            relative=None if direction is None else f"{ {-1: 'past', 0: 'near', 1: 'next'}[direction] } {months}",
        )
    return _mention(tokens, match, None, relative=shift and f"{shift} {months}")


#: Words that an adjective after them makes another thing.
QUALIFIED: Final = fold_all("الليلة", "الأمس")
RECENT: Final = "القريب"
OTHER: Final = fold("الأخرى")
#: «أمس الأول», «البارحة الأولى»: the day before.
YESTERDAY: Final = frozenset(word for word, shift in SHIFTS.items() if shift == -1)
BEFORE_LAST: Final = fold_all("الأول", "الأولى")


def build_day(tokens: Tokens, match: Match) -> DateMention | None:
    """«أمس», «اليوم الجمعة», «مساء غد»."""
    at = match.start("day_word")
    word = _articled(tokens, at)
    if word == TODAY and match.end("date") == at + 1:
        after = tags_of(tokens, at + 1)
        if "fi" in tags_of(tokens, at - 1) and match.start("date") == at:
            return None  # «برميل في اليوم»
        if is_any_day(tokens, at):
            return None  # «على مدار اليوم», «حتى اليوم الذي يليه», «اليوم الآخر»
        if (after & {"ordinal", "date_daykind"}) and _is_definite(tokens, at + 1):
            return None  # «اليوم الرابع», «اليوم العالمي»
    if (word == TODAY or word in QUALIFIED) and _word(tokens, match, "seen") in LATEST:
        return None  # «اليوم الأخير», «الليلة الأخيرة»
    if match.end("date") == at + 1 and (is_figure(tokens, at) or is_any_night(tokens, at)):
        return None  # «في أمس الحاجة», «غد أفضل», «في اليوم والليلة»
    end = match.end("date")
    before_last = 0
    if (ordinal := _group(match, "before_last")) is not None:
        if word == TODAY or word in QUALIFIED - YESTERDAY:
            return None  # «اليوم الرابع», «الليلة الأولى»
        before_last = -1 if word in YESTERDAY and tokens.words[ordinal] in BEFORE_LAST else 0
        if not before_last:
            end = ordinal
    shift = None if _group(match, "seen") is not None else SHIFTS.get(word)
    following = "".join(tokens.words[end : end + 1])
    other = following == OTHER or (following.startswith("ال") and not tags_of(tokens, end))
    if word in QUALIFIED and other and not before_last:
        if following != RECENT:
            return None  # «الليلة الظلماء»
        shift = None  # «بالأمس القريب»
    weekday = _weekday_clause(tokens, match) if end == match.end("date") else None
    relative = None if shift is None else _joined(f"{shift + before_last:+} day", weekday)
    return _mention(tokens, match, None, relative=relative, end=end)


def _is_linked(tokens: Tokens, at: int) -> bool:
    """Whether another weekday follows a link: «بين الاثنين والخميس», «بين الاثنين ويوم الخميس»."""
    return tokens.words[at : at + 1] == ["و"] and any(
        "weekday" in tags_of(tokens, i) for i in range(at + 1, min(at + 3, len(tokens)))
    )


def build_weekday(tokens: Tokens, match: Match) -> DateMention | None:
    """«الثلاثاء», «مساء يوم الثلاثاء المقبل», «ليل الثلاثاء الأربعاء»."""
    first = weekday_number(tokens, match.start("weekday"))
    alone = match.end("date") == match.start("date") + 1
    if alone and (is_two(tokens, match.start("weekday")) or is_place(tokens, match.start("weekday"))):
        return None  # «كلا الاثنين», «سوق الجمعة»
    if alone and "between" in tags_of(tokens, match.start("date") - 1) and not _is_linked(tokens, match.end("date")):
        return None  # «الفرق بين الاثنين»
    days = (
        f"{first}..{weekday_number(tokens, match.start('second'))}"
        if _group(match, "second") is not None
        else f"{first}"
    )
    seen = _group(match, "seen")
    direction = _direction(tokens, seen)
    if _group(match, "of") is not None:
        shift = _shift(unit_of(tokens, match.start("of")), _direction(tokens, _group(match, "of_seen")))
        relative = None if shift is None else f"{shift} {first}..{first} day" if shift.endswith("week") else None
    elif seen is None:
        relative = f"last weekday {days}"
    else:
        relative = (
            {-1: f"past weekday {days}", 1: f"next weekday {days}", 0: f"last weekday {days}"}.get(direction)
            if direction is not None
            else None
        )
    return _mention(tokens, match, None, relative=relative)


def build_ago(tokens: Tokens, match: Match) -> DateMention | None:
    """«قبل عامين» is the year two years before; «قبل نحو شهر», «قبل أيام» settle nothing."""
    at = match.start("span") if match["span"] else match.start("lone")
    unit, tags = unit_of(tokens, at), tags_of(tokens, at)
    if is_feast(tokens, match.end("date")):
        return None  # «قبل أيام العيد»
    if "about" in match.re.groupindex and match["about"]:
        return _mention(tokens, match, None)
    count = _count(tokens, match) if _group(match, "count") is not None else 2 if "unit_dual" in tags else 1
    if "unit_plural" in tags and _group(match, "count") is None:
        count = None
    relative = None
    if count and unit == "hour":
        relative = None if count % 24 else f"{-count // 24:+} day"
    elif count and unit not in {None, "minute", "second"} and _group(match, "half") is None:
        relative = f"{-count:+} {unit}"
    return _mention(tokens, match, None, relative=relative)


def build_since(tokens: Tokens, match: Match) -> DateMention | None:
    """«منذ 26 يوما»; «منذ 14 شهرا على التوالي», «منذ شهرين على الأقل» say how long."""
    after = match.end("date")
    said = " ".join(tokens.words[after : after + 2])
    return None if said.startswith(LASTING) else build_ago(tokens, match)


#: What is said of a length of time, not of its beginning.
LASTING: Final = tuple(fold(words) for words in ("على الأقل", "على الأكثر", "على التوالي", "على التتابع", "متواصلة"))
OF_AGE: Final = fold("ذات")


def build_same(tokens: Tokens, match: Match) -> DateMention | None:
    """«نفس الفترة من عام 2014»: only the year is certain."""
    if not _is_definite(tokens, match.start("span")):
        return None  # «ذات يوم»
    if "date_period" in tags_of(tokens, match.start("span")) and match.end("date") == match.start("span") + 1:
        return None  # «خلال نفس الفترة» says no time, as little as «الفترة ذاتها»
    counted = tags_of(tokens, match.start("span")) & {"unit_dual", "unit_plural"}
    if tokens.words[match.start("date")] == OF_AGE and counted:
        return None  # «الطفلة ذات العامين»
    year = _word(tokens, match, "of_year")
    return _mention(tokens, match, year if is_year(year) else None)


def build_followed(tokens: Tokens, match: Match) -> DateMention | None:
    """«العام الذي سبقه», «الشهر الذي يليه»: a time seen from another one of the text."""
    verb = "".join(tokens.words[match.start("verb") : match.end("date")])
    return _mention(tokens, match, None) if verb in FOLLOWING else None


FOLLOWING: Final = frozenset(
    fold(stem + pronoun)
    for stem in ("سبق", "يسبق", "سبقت", "تسبق", "يلي", "تلي", "تلا", "تلت", "أعقب", "يعقب")
    for pronoun in ("ه", "ها", "هما")
)


def build_relative(tokens: Tokens, match: Match) -> DateMention | None:
    """A time that no reference day settles by itself."""
    return _mention(tokens, match, None)


# --- clock times -----------------------------------------------------------------------------------------------------


#: «الخامسة إلا …».
EXCEPT: Final = "الا"


def build_clock(tokens: Tokens, match: Match) -> DateMention | None:
    """A clock time."""
    minute: int | None = None
    less = 0
    if (at := _group(match, "minute")) is not None:
        if not tokens.words[at].isdigit() or len(tokens.words[at]) != 2:
            return None
        minute = int(tokens.words[at])
    elif (at := _group(match, "minutes")) is not None:
        minute = count_value(tokens, at, match.end("minutes"))
        if unit_of(tokens, match.start("minute_unit")) != "minute" or minute is None:
            return None
    elif (at := _group(match, "fraction")) is not None or (at := _group(match, "less")) is not None:
        share = next((row.value for row in numerals_of(tokens, at) if row.kind == "fraction"), Fraction(0))
        minute, less = int(60 * share), int(_group(match, "less") is not None)
    elif tokens.words[match.start("hour") + 1 : match.start("hour") + 2] == [EXCEPT]:
        return None
    daytime = _word(tokens, match, "daytime") or _word(tokens, match, "day_part").partition(" ")[0]
    value = clock_value(tokens, match.start("hour"), minute, daytime)
    if value is None:
        return None
    if less:
        value = f"T{(int(value[1:3]) - 1) % 24:02}:{60 - (minute or 0):02}"
    zone = _group(match, "greenwich") is not None or _group(match, "gmt") is not None
    end = match.end("date")
    if "paren_close" in tags_of(tokens, end - 1) and not any(
        "paren_open" in tags_of(tokens, i) for i in range(match.start("date"), end)
    ):
        end -= 1
    return _mention(tokens, match, value + ("Z" if zone else ""), end=end)


def build_bare_clock(tokens: Tokens, match: Match) -> DateMention | None:
    """A clock time without «الساعة»: minutes with a part of the day or a zone, or four digits with Greenwich."""
    word = tokens.words[match.start("hour")]
    zone = _group(match, "greenwich") is not None or _group(match, "gmt") is not None
    if not zone and ((match["daytime"] or match["day_part"]) is None or (word.isdigit() and match["minute"] is None)):
        return None
    return build_clock(tokens, match)


def build_noon(tokens: Tokens, match: Match) -> DateMention | None:
    """«منتصف النهار»."""
    return _mention(tokens, match, "T12:00")


def build_midnight(tokens: Tokens, match: Match) -> DateMention | None:
    """«منتصف الليل»."""
    return _mention(tokens, match, "T00:00")


# --- dates in digits -------------------------------------------------------------------------------------------------


#: The most digits of a part of a date.
LONGEST: Final = 4


def build_numeric(tokens: Tokens, match: Match) -> DateMention | None:
    """«9/8/2015», «2015-08-09»: day first unless the first number can only be a year, or the second only a day."""
    parts = [tokens.words[match.start(name)] for name in ("first", "second", "third")]
    if not all(part.isdigit() and len(part) <= LONGEST for part in parts):
        return None
    if tokens.words[match.start("mark")] != tokens.words[match.start("other_mark")]:
        return None
    year, month, day = parts if len(parts[0]) == 4 else parts[::-1]
    if int(month) > MONTHS >= int(day):
        month, day = day, month
    if not is_year(year) or not 1 <= int(month) <= MONTHS or not 1 <= int(day) <= DAYS:
        return None
    calendar = Calendar.HIJRI if int(year) < LAST_HIJRI_YEAR else Calendar.GREGORIAN
    value = f"{year}-{int(month):02}-{int(day):02}"
    low = _word(tokens, match, "low")
    if low.isdigit() and len(low) <= LONGEST and 0 < int(low) < int(day):
        value = f"{year}-{int(month):02}-{int(low):02}/{value}"
    elif low:
        return None
    return _mention(tokens, match, value, calendar)


def build_numeric_day(tokens: Tokens, match: Match) -> DateMention | None:
    """«الأحد 9/8», or the day of a dateline: «بيروت 15-7»."""
    day, month = (tokens.words[match.start(name)] for name in ("first", "second"))
    if not (
        day.isdigit()
        and month.isdigit()
        and len(day + month) <= LONGEST
        and 1 <= int(day) <= DAYS
        and 1 <= int(month) <= MONTHS
    ):
        return None
    return _mention(tokens, match, month_value(None, int(month), int(day)), relative=_weekday_clause(tokens, match))


PARTS: Final = {"date_early": DatePart.EARLY, "date_mid": DatePart.MID, "date_late": DatePart.LATE}


def _mention(
    tokens: Tokens,
    match: Match,
    value: str | None,
    calendar: Calendar = Calendar.GREGORIAN,
    relative: str | None = None,
    start: int | None = None,
    end: int | None = None,
) -> DateMention:
    first, last = match.span("date")
    part = None
    if (at := _group(match, "part")) is not None:
        tags = tags_of(tokens, at)
        part = next((PARTS[tag] for tag in PARTS if tag in tags), None)
    span = tokens.span(first if start is None else start, last if end is None else end)
    for end in range(span.end, len(tokens.text)):
        if tokens.text[end] == TATWEEL:
            span = Span(span.start, end + 1)  # of «1436هـ» the last stroke is no letter
        elif tokens.text[end] not in INVISIBLES:
            break
    return DateMention(span, value, part, calendar, relative)
