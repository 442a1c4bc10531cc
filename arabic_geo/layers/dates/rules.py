"""The ways in which a text names a day, a month, a year, an hour, or a time seen from its own."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from arabic_geo.chars import TATWEEL
from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.dates.results import Calendar, DateMention, DatePart
from arabic_geo.layers.dates.values import (
    DAYS,
    DECADES,
    FROM_THE_TEXT,
    LAST_CENTURY,
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
from arabic_geo.lexicon import fold
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens

FRAGMENTS: Final = {
    # «قصر», «قوى»
    "NAMED": "{date_named&!definite}",
    # «أوائل», «منتصف», «نهاية»
    "PART": "(?P<part>{date_early|date_mid|date_late})",
    "MONTH": "{month|month_homograph}",
    # «الماضي», «الجاري»
    "SIDE": "{date_past|date_next|date_current}",
    "SEEN": "(?P<seen>{SIDE})",
    # «يوليو (تموز)», «يوليو/تموز», «يوليو تموز»
    "TWIN": """(?:{slash|dash}(?P<twin_a>{MONTH})|{paren_open}(?P<twin_b>{MONTH}){paren_close}
                 |{quote_open|quote}(?P<twin_d>{MONTH}){quote_close|quote}
                 |(?P<twin_c>{MONTH}))""",
    "SIGN_OF": "{date_hijri_sign|date_gregorian_sign}",
    "SIGN": "(?P<sign>{date_hijri_sign|date_gregorian_sign|date_hijri|date_gregorian})",
    # «2015», «، 2015», «عام 2015», «من العام 2015»
    "YEAR": """(?:{comma}?+(?:{min|li}?+{date_year})?+(?P<year>{digits}){SIGN}?+
                 (?!{slash|dash}{digits}|{measure&!unit_abbreviation|currency|percent|scale}))""",
    # «الماضي», «من العام الماضي»
    "MONTH_SEEN": """(?:{SEEN}
        |{min}(?P<this>{demonstrative})?+(?P<of>{date_year&definite|date_month&definite})(?P<of_seen>{SIDE})?+(?!{date_yearkind})
        |(?P<of_a>{date_year&definite})(?P<of_a_seen>{SIDE}))""",
    # «الماضي 2014»
    "LATE_YEAR": """(?:{comma}?+(?P<late_year>{digits})(?P<late_sign>{date_gregorian_sign|date_gregorian})?+
                 (?!{slash|dash}{digits}|{colon}|{measure&!unit_abbreviation|currency|percent|scale|word|date_counted}))""",
    "WEEKDAY": "(?:(?P<weekday>{weekday})|{paren_open}(?P<weekday_in>{weekday}){paren_close})",
    # «الأحد», «صباح يوم الأحد», «اليوم الأحد»
    "WEEKDAY_LEAD": "(?:(?:{date_daytime&!date_day|date_day}|{date_dayword&!definite}){0,2}+(?P<weekday>{weekday}))",
    "DAY": "(?P<day>{digits|ordinal|ten&definite|date_first})(?:{wa}{ten})?+",
    "SPAN": "{date_year|date_month|date_week|date_dayword|date_decade|date_century|date_season|unit&duration}",
    "COUNT": "(?P<count>{number|digits|article}(?:{wa}?+{number|digits}){0,5}+)",
    "DECADE": """(?P<decade>{date_twenties|date_thirties|date_forties|date_fifties
        |date_sixties|date_seventies|date_eighties|date_nineties})""",
    "ZONE": """(?:{bi}?+{date_zone}(?:(?P<greenwich>{date_greenwich})
        |{capital|country|word|outlet_homograph|definite}(?:{nationality|word&definite})?+)|{paren_open}?+(?P<gmt>{date_gmt}){paren_close}?+)""",
    "MINUTE": "(?:{colon}(?P<minute>{digits})|{wa}(?P<fraction>{fraction&definite})|{that_not}(?P<less>{fraction}))",
    "DAYTIME": """(?:{min}?+(?P<daytime>{date_daytime|date_hourpart})(?:{date_day}|{weekday})?+
        |{min}(?P<day_part>{date_day}))""",
}

Match = re.Match[str]


def _group(match: Match, name: str) -> int | None:
    """The token at which a group starts; ``None`` where the pattern has no such group or it is empty."""
    return match.start(name) if name in match.re.groupindex and match[name] else None


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
    at = _group(match, "weekday")
    at = _group(match, "weekday_in") if at is None else at
    return None if at is None else f"last weekday {weekday_number(tokens, at)}"


def _joined(*clauses: str | None) -> str | None:
    return "; ".join(clause for clause in clauses if clause) or None


# --- months ----------------------------------------------------------------------------------------------------------


COMMAS: Final = frozenset({"،", ","})
TWINS: Final = ("twin_a", "twin_b", "twin_c", "twin_d")


def build_month(tokens: Tokens, match: Match) -> DateMention | None:
    """A month, with the day before it and the year after it where they are given."""
    row = month_row(tokens, match.start("month"))
    start, end = match.span("date")
    year: str | None = _word(tokens, match, "year") or None
    if year and not (is_year(year) and (row.calendar == "hijri") == is_hijri_year(year)):
        year, end = None, _end_before_year(tokens, match)
    if (late := _group(match, "late_year")) is not None:
        said = (
            not year
            and is_bare_year(tokens.words[late])
            and row.calendar == "gregorian"
            and not _is_counting(tokens, late)
        )
        year = tokens.words[late] if said else year
        end = end if said else late - (tokens.words[late - 1] in COMMAS)
    day = low = None
    if (at := _group(match, "day")) is not None:
        day = day_number(tokens, at)
        if day is None or not _names_day(tokens, at, day):
            return None
    if (at := _group(match, "low")) is not None:
        low = day_number(tokens, at)
        if tokens.words[match.start("to")] == "و" and "between" not in tags_of(tokens, at - 1):
            start, low = match.start("day"), None  # a list: the rule of listed days has the others
        elif low is None or day is None or low >= day:
            return None
    month = row.number
    for twin in TWINS:
        if (at := _group(match, twin)) is not None and month_row(tokens, at).number != month:
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


def _names_day(tokens: Tokens, at: int, day: int) -> bool:
    """Whether a number may be the day of a month: an ordinal is masculine and definite, but for «أول مايو»."""
    if "ordinal" not in tags_of(tokens, at):
        return True
    return not tokens.words[at].endswith(FEMININE) and (day == 1 or _is_definite(tokens, at))


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
        led = at in tokens.glued and bool(tags_of(tokens, at - 1) & {"bi", "li"}) and _ends_phrase(tokens, at + 1)
        sure = sure or led or not FASTS.isdisjoint(tokens.words[max(0, at - 1) : at])
    sure = sure or " " in tokens.words[at] or (fasting and month_row(tokens, at).calendar == "hijri")
    return build_month(tokens, match) if sure else None


#: The Hijri months of which «من» may take a part: «العشر الأواخر من رمضان», «ست من شوال».
FASTING: Final = frozenset({9, 10})
FAST: Final = 9
#: What the month of fasting is called: «الشهر الفضيل».
HOLY: Final = frozenset(fold(word) for word in ("الفضيل", "الكريم", "المبارك"))


#: What is said of the month of fasting alone: «مسلسلات رمضان», «صام رمضان».
FASTS: Final = frozenset(
    fold(word)
    for word in (
        "مسلسلات", "دراما", "برامج", "إعلانات", "موسم", "أجواء", "طقوس", "آخر", "أول", "قضاء", "صام", "يصوم", "تصوم",
        "صاموا", "يصومون", "انتهى", "ينتهي", "شارف", "استقبال", "قدوم", "حلول", "عشر", "موائد", "خيام", "فوانيس",
        "مواسم", "الفضيل", "المبارك", "الكريم", "أمضى",
    )
)  # fmt: skip


def _is_fast(tokens: Tokens, at: int) -> bool:
    """Whether the month at a token is the one of fasting."""
    row = month_row(tokens, at)
    return (row.calendar, row.number) == ("hijri", FAST)


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


def build_year(tokens: Tokens, match: Match) -> DateMention | None:
    """A year, also as the year of a part or a season of it."""
    year = tokens.words[match.start("year")]
    if len(year) == 2 and year.isdigit() and year > "29" and _group(match, "sign") is None:
        return _mention(tokens, match, f"XX{year}")
    return _year_mention(tokens, match, year) if is_year(year) else None


def build_marked_year(tokens: Tokens, match: Match) -> DateMention | None:
    """«عام (2014)», «عام :2015»: the year in parentheses or after a colon."""
    at = next(found for name in ("year", "after_colon") if (found := _group(match, name)) is not None)
    year = tokens.words[at]
    if not is_year(year) or _is_counting(tokens, match.end("date") - 1):
        return None
    return _year_mention(tokens, match, year)


def build_war(tokens: Tokens, match: Match) -> DateMention | None:
    """«حرب 67»: the year in two digits, its century left open."""
    year = tokens.words[match.start("year")]
    known = len(year) == 2 and year.isdigit() and tokens.words[match.start("date") - 1] in WARS
    return _mention(tokens, match, f"XX{year}") if known else None


WARS: Final = frozenset(fold(word) for word in ("حرب", "الحرب", "نكبة", "نكسة"))


#: «من 2001 إلى 2011», «بين 2001 إلى 2011».
FROM: Final = frozenset({"من", "بين"})


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


def _is_life(tokens: Tokens, match: Match, first: str, last: str) -> bool:
    """Whether two years in parentheses are those of a life or a reign: «(1745 - 1813)»; round ones count."""
    start, end = match.span("date")
    if "paren_open" not in tags_of(tokens, start - 1) or "paren_close" not in tags_of(tokens, end):
        return False
    counts = bool(tags_of(tokens, end + 1) & {"measure", "currency", "percent", "scale", "date_counted"})
    return not counts and int(last) - int(first) <= LONGEST_LIFE and any(int(year) % 50 for year in (first, last))


LONGEST_LIFE: Final = 100
#: How far before a year in a list its cue may stand.
CUE_WINDOW: Final = 16
CUES: Final = frozenset({"fi", "date_when", "date_years", "between", "date_year", "ila", "date_until"})


def build_bare_year(tokens: Tokens, match: Match) -> DateMention | None:
    """A year that only the words before it show to be one: «في 2011», «بين 2006 و2010», «أعوام 1991 و2002»."""
    at = match.start("year")
    if not is_bare_year(tokens.words[at]) or _is_counting(tokens, at):
        return None
    if not (_is_cued(tokens, at) or _heads_entry(tokens, at)):
        return None
    return _mention(tokens, match, tokens.words[at])


#: Of these «من» makes the number after it a year: «اعتبارا من 2016».
SINCE: Final = frozenset(
    fold(word) for word in ("اعتبارا", "بدءا", "ابتداء", "الفترة", "للفترة", "لاحق", "سابق", "في وقت لاحق")
)
LINKS: Final = frozenset({"و", "أو", "او", "،", ","})


def _ends_phrase(tokens: Tokens, at: int) -> bool:
    """Whether what stands at a token cannot be a noun that a number before it counts."""
    return at >= len(tokens) or bool(tags_of(tokens, at) & AFTER) or not tokens.words[at].isalnum()


#: What may follow a year.
AFTER: Final = frozenset({"fi", "li", "bi", "ala", "ila", "min", "wa", "relative"})


def _heads_entry(tokens: Tokens, at: int) -> bool:
    """Whether a year opens an entry of a chronicle: «1965 - افتتاح الجسر» after a line's end or a full stop."""
    return (at == 0 or tokens.words[at - 1] in ENDS) and "dash" in tags_of(tokens, at + 1)


#: What stands before an entry of a chronicle.
ENDS: Final = frozenset({"\n", "."})


def _is_cued(tokens: Tokens, at: int) -> bool:
    """Whether a cue stands before a year, or before the list of years that it is in, or an event that it is of."""
    before = at - 1
    named = 0
    for _ in range(CUE_WINDOW):
        if before < 0:
            return False
        word, tags = tokens.words[before], tags_of(tokens, before)
        if before == at - 1 and word == "من":
            after = tokens.words[at + 1 : at + 5]
            ends = {"الي", "إلى", "الى", "حتي", "حتى", "لغاية"} & set(after[:2])
            return tokens.words[before - 1] in SINCE or (bool(ends) and any(map(is_bare_year, after)))
        if tags & {"ila", "date_until"} and not ("date_until" in tags or is_bare_year(tokens.words[before - 1])):
            return False
        if "date_event" in tags or (tags & CUES and not named):
            return True
        linked = word in LINKS and before > 0 and is_bare_year(tokens.words[before - 1])
        if linked or (is_bare_year(word) and before < at - 1):
            before -= 1
        elif named < MOST_NAMED and (word.startswith("ال") or tags & {"country", "capital", "nationality"}):
            named, before = named + 1, before - 1
        elif (word == "ل" or "fi" in tags) and named > 0:
            before -= 1  # «كأس العالم في البرازيل 2014»
        elif tags & QUOTES and _ends_phrase(tokens, at + 1):
            before -= 1  # «جائزة "الكتاب العربي" 2013»
        elif named < MOST_NAMED and not tags and word.isalpha() and _ends_phrase(tokens, at + 1):
            named, before = named + 1, before - 1  # «جائزة مان بوكر 2015 للرواية»
        else:
            return False
    return False


#: The most words between an event and its year: «دورة الألعاب الأولمبية الشتوية 2014».
MOST_NAMED: Final = 4


def _is_counting(tokens: Tokens, at: int) -> bool:
    """Whether a number of four digits counts what follows: «في 2011 مدينة»."""
    tags = tags_of(tokens, at + 1)
    if tags & {"measure", "duration", "currency", "percent", "scale"}:
        return not tags & {"unit_abbreviation", "date_dayword", "date_month", "weekday"}
    return "date_counted" in tags and not (at + 1 < len(tokens) and _is_definite(tokens, at + 1))


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
    return _mention(tokens, match, f"{century - 1:02}{digit}X")


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


# --- times seen from the reference day -------------------------------------------------------------------------------


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
    if "date_year" in tags and says in OF_OFFICE and tags_of(tokens, at - 1) & {"head", "date_general"}:
        return None  # «المدعي العام السابق»
    if "date_period" in tags and says in FROM_THE_TEXT and _group(match, "of") is None:
        return None
    if (at_year := _group(match, "year")) is not None:
        if is_year(tokens.words[at_year]):
            return _year_mention(tokens, match, tokens.words[at_year])
        end = at_year
    if is_year(of_year := _word(tokens, match, "of_year")):
        return _mention(tokens, match, of_year)
    if _group(match, "of") is not None or _group(match, "ordinal") is not None:
        relative = None
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
    if (month := _group(match, "month")) is not None:
        row = month_row(tokens, month)
        if row.calendar == "hijri":
            return _mention(tokens, match, None, Calendar.HIJRI)
        if year and not is_year(year):
            return None
        return _mention(
            tokens, match, month_value(year, row.number, None), relative=None if year else _choice(tokens, match)
        )
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


def _is_masthead(tokens: Tokens, at: int) -> bool:
    """Whether «اليوم» ends the name of an outlet in the first line: «بلادي اليوم – صنعاء», «سامر علي – بلادي اليوم»."""
    opens = at == 1 or (at > 1 and tokens.words[at - 2] == "\n")
    closes = tokens.words[at + 1 : at + 2] == ["\n"]
    return (opens and "dash" in tags_of(tokens, at + 1)) or (closes and at > 1 and "dash" in tags_of(tokens, at - 2))


def _is_described(tokens: Tokens, at: int) -> bool:
    """Whether «اليوم» is the day that a relative clause describes."""
    led = bool(tags_of(tokens, at - 1) & LEADS) or not COMES.isdisjoint(tokens.words[at - 1 : at])
    return led and tokens.words[at + 1 : at + 2] == [WHICH]


def _is_quoted_name(tokens: Tokens, at: int) -> bool:
    """Whether «اليوم» ends a quoted name of two words: «قال لـ"بلادي اليوم"»; after a colon it is speech."""
    opens, closes = tags_of(tokens, at - 2) & QUOTES, tags_of(tokens, at + 1) & QUOTES
    return bool(opens and closes) and "colon" not in tags_of(tokens, at - 3)


#: Words that an adjective after them makes another thing.
QUALIFIED: Final = frozenset(fold(word) for word in ("الليلة", "الأمس"))
RECENT: Final = "القريب"
#: Of these «اليوم» is any day: «على مدار اليوم», «خلال اليوم», «ساعات اليوم».
GENERIC: Final = frozenset(fold(word) for word in ("مدار", "خلال", "انتهاء", "ساعات"))
#: «اليوم الآخر».
LAST_DAY: Final = fold("الآخر")
#: What leads to a day that a clause after it describes: «حتى اليوم الذي», «يأتي اليوم الذي»; of «لقاء اليوم الذي»
#: the clause describes the match.
LEADS: Final = frozenset({"fi", "bi", "li", "min", "ila", "date_when", "date_until", "date_before", "date_since"})
COMES: Final = frozenset(fold(word) for word in ("يأتي", "سيأتي", "فسيأتي", "وسيأتي", "أتى", "جاء", "هو"))
WHICH: Final = fold("الذي")
QUOTES: Final = frozenset({"quote", "quote_open", "quote_close", "quote_curly"})


def build_day(tokens: Tokens, match: Match) -> DateMention | None:
    """«أمس», «اليوم الجمعة», «مساء غد»."""
    at = match.start("day_word")
    word = _articled(tokens, at)
    if word == TODAY and match.end("date") == at + 1:
        after = tags_of(tokens, at + 1)
        if "fi" in tags_of(tokens, at - 1) and match.start("date") == at:
            return None  # «برميل في اليوم»
        if not GENERIC.isdisjoint(tokens.words[at - 1 : at]) or _is_masthead(tokens, at) or _is_quoted_name(tokens, at):
            return None  # «على مدار اليوم»
        if _is_described(tokens, at) or tokens.words[at + 1 : at + 2] == [LAST_DAY]:
            return None  # «حتى اليوم الذي يليه», «اليوم الآخر»
        if (after & {"ordinal", "date_daykind"}) and _is_definite(tokens, at + 1):
            return None  # «اليوم الرابع», «اليوم العالمي»
    if word == TODAY and _word(tokens, match, "seen") in LATEST:
        return None  # «اليوم الأخير»
    shift = None if _group(match, "seen") is not None else SHIFTS.get(word)
    following = "".join(tokens.words[match.end("date") : match.end("date") + 1])
    if word in QUALIFIED and following.startswith("ال") and not tags_of(tokens, match.end("date")):
        if following != RECENT:
            return None  # «الليلة الظلماء»
        shift = None  # «بالأمس القريب»
    weekday = _weekday_clause(tokens, match)
    relative = None if shift is None else _joined(f"{shift:+} day", weekday)
    return _mention(tokens, match, None, relative=relative)


def _is_linked(tokens: Tokens, at: int) -> bool:
    """Whether another weekday follows a link: «بين الاثنين والخميس», «بين الاثنين ويوم الخميس»."""
    return tokens.words[at : at + 1] == ["و"] and any(
        "weekday" in tags_of(tokens, i) for i in range(at + 1, min(at + 3, len(tokens)))
    )


def build_weekday(tokens: Tokens, match: Match) -> DateMention | None:
    """«الثلاثاء», «مساء يوم الثلاثاء المقبل», «ليل الثلاثاء الأربعاء»."""
    first = weekday_number(tokens, match.start("weekday"))
    alone = match.end("date") == match.start("date") + 1
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
        shift = _shift(unit_of(tokens, match.start("of")), direction)
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


def build_same(tokens: Tokens, match: Match) -> DateMention | None:
    """«نفس الفترة من عام 2014»: only the year is certain."""
    if not _is_definite(tokens, match.start("span")):
        return None  # «ذات يوم»
    year = _word(tokens, match, "of_year")
    return _mention(tokens, match, year if is_year(year) else None)


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
    while tokens.text.startswith(TATWEEL, span.end):
        span = Span(span.start, span.end + 1)  # of «1436هـ» the last stroke is no letter
    return DateMention(span, value, part, calendar, relative)


def _rule(
    name: str, pattern: str, build: object, *examples: str, not_: tuple[str, ...] = (), before: str = ""
) -> Rule[Tokens, DateMention]:
    return Rule(name, "dates", f"{before}(?P<date>{pattern})", build, examples, not_)  # type: ignore[arg-type]


#: Not after «قصر», «قوى», «صلاة»: there a date is a name.
UNNAMED: Final = """(?<!{date_rite})(?<!{NAMED})(?<!{NAMED}{digits})(?<!{NAMED}{digits}{wa})
    (?<!{NAMED}{digits}{wa}{digits})(?<!{NAMED}{digits}{month}{wa})
    (?<!{NAMED}{digits}{month}{wa}{digits})"""

RULES: Final = (
    _rule(
        "day-month",
        """(?:{WEEKDAY_LEAD}{comma|date_coincides}?+{li}?+)?+{date_dayword&!definite}?+
           (?:(?P<low>{digits}|{ordinal}(?:{wa}{ten})?+)(?P<to>{wa|dash|ila|date_until}))?+
           {DAY}{min}?+{date_month}?+(?P<month>{MONTH}){TWIN}?+{YEAR}?+{MONTH_SEEN}?+{LATE_YEAR}?+""",
        build_month,
        "وصل الوفد في 6 أبريل",
        "من 9 إلى 29 سبتمبر (أيلول)",
        "في السابع من يونيو 2014",
        "يوم الجمعة 17 يوليو تموز",
        "في فاتح نوفمبر 1954",
        not_=("انتقد نواب قوى 8 آذار القرار",),
        before=UNNAMED,
    ),
    _rule(
        "day-month-parens",
        """{WEEKDAY_LEAD}{paren_open}{DAY}{min}?+{date_month}?+(?P<month>{MONTH}){TWIN}?+{YEAR}?+{SEEN}?+{paren_close}""",
        build_month,
        "تنطلق الجولة يوم الجمعة (17 يوليو تموز)",
    ),
    _rule(
        "listed-day",
        """{DAY}(?=(?:(?:{comma}{wa}?+|{wa}){digits}(?={wa|comma})){0,3}+{wa}(?:{digits}|{ordinal}(?:{wa}{ten})?+){min}?+{date_month}?+
           (?P<month>{MONTH}){TWIN}?+{YEAR}?+{MONTH_SEEN}?+)""",
        build_listed_day,
        "تعقد الجلستان يومي 7 و14 أكتوبر",
        before=UNNAMED,
    ),
    _rule(
        "month",
        """{PART}?+{date_month}?+(?P<month>{month}){TWIN}?+{YEAR}?+{MONTH_SEEN}?+{LATE_YEAR}?+""",
        build_month,
        "في أواخر فبراير 2022",
        "منذ يوليو (تموز) 2014",
        "في ديسمبر",
        "ارتفع الإنتاج في أغسطس من العام الماضي",
        before=UNNAMED,
    ),
    _rule(
        "month-homograph",
        """(?: {PART} {date_month}?+ | {date_month} | (?<={fi|date_when|between|date_fast}) | (?<={month}{wa}) )
           (?P<month>{month_homograph}){TWIN}?+{YEAR}?+{MONTH_SEEN}?+""",
        build_month,
        "أعيد انتخابه في مارس",
        "في أواخر آب 2014",
        not_=("مارس الحارس رياضة المشي", "قال رمضان عبد السلام إن الطريق مغلق"),
    ),
    _rule(
        "month-homograph-sure",
        """(?P<month>{month_homograph}){TWIN}?+{YEAR}?+{MONTH_SEEN}?+""",
        build_homograph,
        "بدأ الترميم مارس (آذار) 2010",
        "ينتهي الترميم رمضان المقبل",
        not_=("مارس الحارس رياضة المشي", "اشترى سيارة من طراز نيسان بيضاء"),
    ),
    _rule(
        "day-of-month",
        """{date_dayword&!definite}?+{article}?+(?P<day>{digits|ordinal|ten&definite})(?:{wa}{ten})?+
           (?: {min}(?P<this>{demonstrative|date_same})?+(?P<of>{date_month&definite})(?P<seen>{SIDE})?+
             | (?P<alone>{date_current}) )""",
        build_day_of_month,
        "في التاسع من الشهر الجاري",
        "يوم 9 الجاري",
    ),
    _rule(
        "day-alone",
        """{date_dayword&!definite}{article}?+(?P<day>{digits})(?!{slash|dash|unit|month|month_homograph|percent|colon|scale}|{wa}{digits})""",
        build_day_of_month,
        "تبدأ الدورة يوم 26 وتستمر أسبوعا",
    ),
    _rule(
        "year",
        """{PART}?+{date_year}{date_yearkind}?+(?P<year>{digits}){SIGN}?+(?!{measure&!unit_abbreviation|currency|percent|scale})""",
        build_year,
        "في أوائل عام 2022",
        "خلال العام المالي 2015",
        "صدر المرسوم عام 1436هـ",
    ),
    _rule(
        "year-marked",
        """{PART}?+{date_year}{date_yearkind}?+(?:{paren_open}(?P<year>{digits}){SIGN}?+{paren_close}
             |{colon}(?P<after_colon>{digits})(?!{colon|slash|dash|measure|currency|percent|scale}))""",
        build_marked_year,
        "بنيت المدرسة عام (2014)",
    ),
    _rule(
        "part-year",
        """{PART}(?P<year>{digits}){SIGN}?+(?!{measure&!unit_abbreviation|currency|percent|scale})""",
        build_year,
        "عاد إلى الحكم في أواخر 2012",
    ),
    _rule(
        "years",
        """(?:{PART}?+{date_year|date_years}{date_yearkind}?+)?+(?P<year>{digits})(?P<to>{slash|dash|ila|date_until})(?P<until>{digits}){SIGN}?+
           (?!{slash|dash}{digits}|{measure&!unit_abbreviation|currency|percent|scale})""",
        build_years,
        "خلال فترة حكمه (1982-1990)",
        "موسم 2014/2015",
        "حكم الحزب من 2001 إلى 2011",
        before="(?<!{slash|dash})",
    ),
    _rule(
        "signed-year",
        """(?P<year>{digits})(?P<sign>{date_hijri_sign|date_gregorian_sign|date_hijri|date_gregorian})""",
        build_year,
        "بلغ عدد الحجاج 1436هـ رقما قياسيا",
        before="(?<!{digits}{slash|dash})",
    ),
    _rule(
        "bare-year",
        """(?P<year>{digits})(?!{slash|dash|colon}{digits}|{percent|currency|scale})""",
        build_bare_year,
        "وفي 2011 اندلعت الحرب",
        "بين 2006 و2010",
        "بين عامي 2002 و2012",
        "تابع تصفيات كأس العالم 2018",
        not_=("ينتشر المرض في 2011 مدينة",),
    ),
    _rule(
        "war",
        "(?P<year>{digits})(?!{unit|currency|percent|scale})",
        build_war,
        "قاتل في حرب 67",
        before="(?<={date_event})",
    ),
    _rule("season", """{PART}?+{date_season}{date_year}?+(?P<year>{digits}){SIGN}?+""", build_year, "في خريف 2008"),
    _rule(
        "decade",
        """{PART}?+{DECADE}(?:{min}?+(?P<century>{date_century&definite})(?:(?P<number>{ordinal})(?:{wa}{ten})?+|{date_past})?+)?+""",
        build_decade,
        "تسعينيات القرن الماضي",
        "في أواخر الثمانينات",
        not_=("وهو رجل في الخمسينات من العمر",),
    ),
    _rule(
        "century",
        """{PART}?+{date_century&definite}{article}?+(?P<number>{digits|ordinal|ten&definite})(?:{wa}{ten})?+
           (?:(?P<hijri>{date_hijri})|{date_gregorian})?+(?P<bc>{date_bc})?+""",
        build_century,
        "في أواخر القرن التاسع عشر",
        "في القرن الحادي والعشرين",
        "في النصف الأول من القرن العشرين",
    ),
    _rule(
        "division",
        """{PART}?+(?:(?P<quarter>{date_quarter&definite})|{date_half&definite})(?P<number>{ordinal&definite|date_past})
           (?:{min|li}?+{date_year}?+{date_yearkind}?+(?P<year>{digits}){SIGN}?+
             |(?:{min|li})(?P<this>{demonstrative|date_same})?+(?P<of>{date_year&definite})(?P<of_seen>{SIDE})?+
             |(?P<seen>{SIDE}))?+""",
        build_division,
        "في النصف الأول من هذا العام",
        "الربع الثالث للعام 2015",
    ),
    _rule(
        "seen-span",
        """{PART}?+(?P<span>{SPAN}|{date_period|date_term}){COUNT}?+(?:{date_few}|(?P<ordinal>{ordinal}))?+{SEEN}{SIDE}?+
           (?:(?P<year>{digits}){SIGN}?+|(?P<of>{min})(?:{SPAN}{SIDE}|{date_year}(?P<of_year>{digits}){SIGN_OF}?+))?+""",
        build_span,
        "العام الماضي",
        "الأيام القليلة الماضية",
        "الفترة نفسها من العام الماضي",
        "الساعات الـ24 الأخيرة",
        not_=("استقال المدعي العام السابق", "الفترة ذاتها"),
    ),
    _rule(
        "same-span",
        """{date_same}(?P<span>{SPAN}|{date_period})(?:{min}(?:{SPAN}{SIDE}|{demonstrative}{date_year}|{date_year}(?P<of_year>{digits}){SIGN_OF}?+))?+""",
        build_same,
        "نفس الفترة من العام الماضي",
        "في نفس اليوم",
    ),
    _rule(
        "first-of",
        """(?P<span>{SPAN}|{date_half&definite}){COUNT}?+(?P<ordinal>{ordinal&definite|date_past}){min|li}
           (?: (?P<this>{demonstrative})?+(?P<of>{date_year&definite|date_month&definite})(?P<of_seen>{SIDE})?+
             | {date_month}?+(?P<month>{MONTH}){TWIN}?+{YEAR}?+{SEEN}?+ )""",
        build_first_of,
        "الأشهر الستة الأولى من العام الحالي",
        "الأسبوع الأول من يوليو 2015",
    ),
    _rule(
        "number-of-span",
        """{COUNT}(?P<span>{unit&duration&!definite|unit_plural&duration}){SEEN}""",
        build_span,
        "الأربع وعشرين ساعة الماضية",
    ),
    _rule(
        "this-span",
        """{PART}?+(?P<this>{demonstrative})(?P<span>{date_year|date_month|date_week|date_dayword|date_day|date_season|date_decade|date_century|date_term})(?!{date_past|date_next})(?:(?P<year>{digits}){SIGN}?+)?+""",
        build_span,
        "يعود هذا الأسبوع",
    ),
    _rule(
        "part-of-span",
        """{PART}{date_month}?+(?P<span>{date_year&definite|date_month&definite|date_week&definite|date_decade&definite|date_century&definite}){SEEN}?+""",
        build_span,
        "بنهاية العام الحالي",
    ),
    _rule("part-of-season", """{PART}(?P<span>{date_season}){SEEN}?+""", build_season, "في أواخر الصيف"),
    _rule(
        "day",
        """{date_rest}?+(?:{date_daytime&!date_day}{date_dayword&!definite}?+|{date_dayword&!definite})?+(?P<day_word>{date_day})(?:{SEEN}|{WEEKDAY})?+""",
        build_day,
        "أمس الاثنين",
        "اليوم (الخميس)",
        "صباح أمس",
        "تغلق المدارس بقية اليوم",
        not_=(
            "تواصلت الاحتجاجات لليوم الرابع على التوالي",
            "يضخ الحقل 100 برميل في اليوم",
            "يرتاح الفريق حتى اليوم الذي يلي المباراة",
            "نشرت «بلادي اليوم» صورا",
        ),
        before="(?<!{date_rite})",
    ),
    _rule(
        "weekday",
        """(?:{date_daytime&!date_day}|{date_dayword&!definite}){0,2}+(?P<weekday>{weekday})(?:{dash|slash|ila}?+(?P<second>{weekday}))?+
           (?:{SEEN}|{min}(?P<of>{date_week&definite}))?+""",
        build_weekday,
        "يوم الثلاثاء",
        "ليل الثلاثاء الأربعاء",
        not_=("أم المصلين في صلاة الجمعة",),
        before="(?<!{date_rite})",
    ),
    _rule(
        "ago",
        """{date_before}(?P<about>{modifier_before})?+(?:{COUNT}(?P<span>{unit&duration})|(?P<lone>{unit_dual&duration}|{unit_singular&duration&!definite}|{unit_plural&duration&!definite}{date_few}?+|{vague}{unit_plural&duration}))(?:(?P<half>{wa}{fraction}){unit_singular&duration&!definite}?+)?+(?!{min|digits|weekday|month|month_homograph|date_day})""",
        build_ago,
        "قبل عامين",
        "قبل أيام قليلة",
        "قبل عامين ونصف عام",
        "قبل أكثر من ستة أعوام",
    ),
    _rule(
        "since",
        """{date_since}{COUNT}(?P<span>{unit&duration})(?!{min|digits|weekday|month|month_homograph|date_day})""",
        build_ago,
        "يحاصرون البلدة منذ 26 يوما",
    ),
    _rule("afternoon", "{date_afternoon}", build_relative, "تقلع الطائرة بعد الظهر"),
    _rule(
        "clock",
        """{date_hour&definite}(?P<hour>{digits|ordinal&definite|number&definite}){MINUTE}?+{DAYTIME}?+{ZONE}?+""",
        build_clock,
        "عند الساعة 1300 بتوقيت جرينتش",
        "في الساعة 10:30 مساء",
        "عند الساعة العاشرة والنصف",
    ),
    _rule(
        "clock-digits",
        """(?P<hour>{digits}){MINUTE}?+{DAYTIME}?+{ZONE}?+""",
        build_bare_clock,
        "بدأ القصف (08:00 بتوقيت غرينتش)",
        before="(?<!{colon|slash|dash})",
    ),
    _rule(
        "clock-words",
        """(?P<hour>{ordinal&definite|number&definite}){MINUTE}?+(?P<daytime>{date_hourpart}){ZONE}?+""",
        build_clock,
        "وقع الانفجار عند الثالثة فجرا",
        before="(?<!{definite})(?<!{wa})",
    ),
    _rule("noon", "{date_noon}", build_noon, "عند منتصف النهار"),
    _rule("midnight", "{date_midnight}", build_midnight, "عند منتصف الليل"),
    _rule(
        "numeric",
        """(?:{WEEKDAY_LEAD}{date_coincides}?+)?+(?P<first>{digits})(?P<mark>{slash|dash})(?P<second>{digits})(?P<other_mark>{slash|dash})(?P<third>{digits}){SIGN}?+""",
        build_numeric,
        "صدر في 9/8/2015",
        "صدر في 2015-08-09",
        "يوم الأحد 9 / 8 / 2015م",
        before="(?<!{slash})",
    ),
    _rule(
        "numeric-range",
        """(?P<low>{digits}){dash}(?P<first>{digits})(?P<mark>{slash})(?P<second>{digits})(?P<other_mark>{slash})
           (?P<third>{digits}){SIGN}?+""",
        build_numeric,
        "تقام الدورة خلال الفترة 10-28/10/1436هـ",
        before="(?<!{slash|dash})",
    ),
    _rule(
        "numeric-day",
        """{WEEKDAY_LEAD}(?P<first>{digits}){slash}(?P<second>{digits})(?!{slash|dash}{digits})""",
        build_numeric_day,
        "يصل الوفد الأحد 9/8",
    ),
    _rule(
        "dateline",
        """(?P<first>{digits}){slash|dash}(?P<second>{digits})(?={paren_open}{outlet|outlet_homograph})""",
        build_numeric_day,
        "بيروت 15-7 (رويترز) - أعلن الوزير",
    ),
)
