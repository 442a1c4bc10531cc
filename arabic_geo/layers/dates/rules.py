"""The ways in which a text names a day, a month, a year, an hour, or a time seen from its own."""

from __future__ import annotations

import re
from typing import Final

from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.dates.results import Calendar, DateMention, DatePart
from arabic_geo.layers.dates.values import (
    clock_value,
    day_number,
    is_year,
    month_row,
    month_value,
    ordinal_value,
)
from arabic_geo.tokens import Tokens

FRAGMENTS: Final = {
    # «أوائل», «منتصف», «نهاية»
    "PART": "(?P<part>{date_early|date_mid|date_late})",
    # «الماضي», «الجاري»
    "SEEN": "{date_past|date_next|date_current}",
    # «شهر يوليو», «يوليو (تموز)», «يوليو/تموز», «يوليو تموز»
    "TWIN": "(?P<twin>{slash}{month|month_homograph}|{paren_open}{month|month_homograph}{paren_close}|{month|month_homograph})",
    "YEAR": "(?:{comma}?+{date_year}?+(?P<year>{digits})(?!{slash|dash|unit|currency|percent|scale}))",
    "WEEKDAY": "(?:{weekday}|{paren_open}{weekday}{paren_close})",
    "DAYTIME": "{date_daytime}",
    "SPAN": "(?:{date_year|date_month|date_week|date_dayword|date_period|date_decade|date_century|date_season|unit&duration})",
    "COUNT": "(?:{number|digits|article}(?:{wa}?+{number|digits}){0,5}+)",
}


def build_month(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """A month, with the day before it and the year after it where they are given."""
    month = month_row(tokens, match.start("month"))
    year = match["year"] and tokens.words[match.start("year")]
    if year and not is_year(year):
        return None
    first = last = None
    if "day" in match.re.groupindex and match["day"]:
        last = day_number(tokens, match.start("day"))
        if last is None:
            return None
    if "low" in match.re.groupindex and match["low"]:
        first = day_number(tokens, match.start("low"))
        if first is None or last is None or first >= last:
            return None
    value = month_value(year, month.number, last)
    if first is not None:
        value = f"{month_value(year, month.number, first)}/{value}"
    calendar = Calendar(month.calendar)
    return _mention(tokens, match, None if calendar is Calendar.HIJRI and not year else value, calendar)


def build_month_made_sure(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """A month whose name is also another word: only beside its twin or a year."""
    return build_month(tokens, match) if match["twin"] or match["year"] else None


def build_year(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """A year, also as the year of a part or a season of it."""
    year = tokens.words[match.start("year")]
    return _mention(tokens, match, year) if is_year(year) else None


def build_relative(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """A time that only a reference day settles."""
    return _mention(tokens, match, None)


def build_division(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """A quarter or a half, of a year where it is given."""
    if match["year"] is None:
        return _mention(tokens, match, None)
    year, number = tokens.words[match.start("year")], ordinal_value(tokens, match.start("number"))
    if not is_year(year) or number is None:
        return None
    return _mention(tokens, match, f"{year}-{'Q' if match['quarter'] else 'H'}{number}")


def build_clock(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """A clock time."""
    minute = match["minute"] and tokens.words[match.start("minute")]
    value = clock_value(
        tokens, match.start("hour"), minute, tokens.words[match.start("daytime")] if match["daytime"] else ""
    )
    return None if value is None else _mention(tokens, match, value + ("Z" if match["greenwich"] else ""))


def build_noon(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """«منتصف النهار»."""
    return _mention(tokens, match, "T12:00")


def build_midnight(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """«منتصف الليل»."""
    return _mention(tokens, match, "T00:00")


def build_numeric(tokens: Tokens, match: re.Match[str]) -> DateMention | None:
    """«9/8/2015», «2015-08-09»: day first unless the first number can only be a year."""
    start = match.start("first")
    if not {start + 1, start + 2, start + 3, start + 4} <= tokens.glued:
        return None
    parts = [tokens.words[start], tokens.words[start + 2], tokens.words[start + 4]]
    if not all(part.isdigit() for part in parts):
        return None
    year, month, day = parts if len(parts[0]) == 4 else parts[::-1]
    if not is_year(year) or not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
        return None
    calendar = Calendar.HIJRI if int(year) < 1700 else Calendar.GREGORIAN
    return _mention(tokens, match, f"{year}-{int(month):02}-{int(day):02}", calendar)


PARTS: Final = {"date_early": DatePart.EARLY, "date_mid": DatePart.MID, "date_late": DatePart.LATE}


def _mention(
    tokens: Tokens, match: re.Match[str], value: str | None, calendar: Calendar = Calendar.GREGORIAN
) -> DateMention:
    start, end = match.span("date")
    part = None
    if "part" in match.re.groupindex and match["part"]:
        tags = frozenset[str]().union(*(entry.tags for entry in tokens.entries[match.start("part")]))
        part = next((PARTS[tag] for tag in PARTS if tag in tags), None)
    return DateMention(tokens.span(start, end), value, part, calendar)


def _rule(
    name: str, pattern: str, build: object, *examples: str, not_: tuple[str, ...] = ()
) -> Rule[Tokens, DateMention]:
    return Rule(name, "dates", f"(?P<date>{pattern})", build, examples, not_)  # type: ignore[arg-type]


RULES: Final = (
    _rule(
        "day-month",
        """(?:{date_dayword}?+{weekday}{comma|paren_open}?+)?+
           (?:(?P<low>{digits})(?:{wa|dash|ila}){1,1}+)?+
           (?P<day>{digits|ordinal})(?:{wa}{ten})?+{min}?+{date_month}?+
           (?P<month>{month|month_homograph}){TWIN}?+{YEAR}?+{SEEN}?+""",
        build_month,
        "وصل الوفد في 6 أبريل",
        "من 9 إلى 29 سبتمبر (أيلول)",
        "في السابع من يونيو 2014",
        "يوم الجمعة 17 يوليو تموز",
    ),
    _rule(
        "month",
        """{PART}?+{date_month}?+(?P<month>{month}){TWIN}?+{YEAR}?+{SEEN}?+""",
        build_month,
        "في أواخر فبراير 2022",
        "منذ يوليو (تموز) 2014",
        "في ديسمبر",
    ),
    _rule(
        "month-homograph",
        """(?: {PART} {date_month}?+ | {date_month} | (?<={fi}) | (?<={date_ago}) ) (?P<month>{month_homograph}){TWIN}?+{YEAR}?+{SEEN}?+""",
        build_month,
        "أعيد انتخابه في مارس",
        "في أواخر آب 2014",
        not_=("مارس الحارس رياضة المشي",),
    ),
    _rule(
        "month-homograph-year",
        """(?P<month>{month_homograph}){TWIN}?+{YEAR}?+{SEEN}?+""",
        build_month_made_sure,
        "اندلعت الحرب آذار (مارس) 2010",
        not_=("مارس الحارس رياضة المشي",),
    ),
    _rule("year", """{PART}?+{date_year}(?P<year>{digits})""", build_year, "في أوائل عام 2022", "مواليد 1986"),
    _rule(
        "bare-year",
        """(?:(?<={fi|date_ago|between})|(?<={between}{digits}{wa}))(?P<year>{digits})(?!{unit|currency|percent|slash})""",
        build_year,
        "وفي 2011 اندلعت الحرب",
        "بين 2006 و2010",
    ),
    _rule("season", """{date_season}{date_year}?+(?P<year>{digits})""", build_year, "في خريف 2008"),
    _rule(
        "division",
        """(?:(?P<quarter>{date_quarter&definite})|{date_half&definite})(?P<number>{ordinal&definite})
           (?:(?:{min}|{li})(?:{demonstrative}?+{date_year&definite}{SEEN}?+|{date_year}(?P<year>{digits})))?+""",
        build_division,
        "في النصف الأول من هذا العام",
        "الربع الثالث للعام 2015",
    ),
    _rule(
        "seen-span",
        """{PART}?+{SPAN}(?:{COUNT})?+(?:{date_few|ordinal})?+{SEEN}(?:{min}{SPAN}{SEEN})?+""",
        build_relative,
        "العام الماضي",
        "الأيام القليلة الماضية",
        "الفترة نفسها من العام الماضي",
        "الساعات الـ24 الأخيرة",
    ),
    _rule(
        "counted-span",
        """{SPAN}(?:{COUNT}){ordinal}{min}{demonstrative}?+{SPAN}{SEEN}?+""",
        build_relative,
        "الأشهر الستة الأولى من العام الحالي",
    ),
    _rule(
        "number-of-span",
        """{COUNT}{unit&duration}{SEEN}""",
        build_relative,
        "الأربع وعشرين ساعة الماضية",
    ),
    _rule("this-span", """{demonstrative}{SPAN}""", build_relative, "يعود هذا الأسبوع"),
    _rule(
        "part-of-span",
        """{PART}{date_month}?+(?:{date_year&definite}|{date_month&definite}|{date_week&definite}|{date_season}){SEEN}?+""",
        build_relative,
        "بنهاية العام الحالي",
        "في أواخر الصيف",
    ),
    _rule(
        "day",
        """(?:{DAYTIME}|{date_dayword&!definite})?+{date_day}{WEEKDAY}?+""",
        build_relative,
        "أمس الاثنين",
        "اليوم (الخميس)",
        "صباح أمس",
    ),
    _rule(
        "weekday",
        """(?:{DAYTIME}|{date_dayword&!definite}){0,2}+{weekday}{weekday}?+{SEEN}?+""",
        build_relative,
        "يوم الثلاثاء",
        "ليل الثلاثاء الأربعاء",
    ),
    _rule(
        "ago",
        """{date_ago}{modifier_before}?+(?:{COUNT}{unit&duration}|{unit_dual&duration}|{unit_singular&duration&!definite}|{unit_plural&duration}{date_few})(?!{min|digits|weekday|month|date_day})""",
        build_relative,
        "قبل عامين",
        "قبل أيام قليلة",
        "قبل أكثر من ستة أعوام",
    ),
    _rule(
        "clock",
        """(?:{date_hour&definite}(?P<hour>{digits|ordinal})(?:{colon}(?P<minute>{digits}))?+
           (?P<daytime>{date_daytime|when})?+(?:{date_zone}(?P<greenwich>{date_greenwich})?+)?+)""",
        build_clock,
        "عند الساعة 1300 بتوقيت جرينتش",
        "في الساعة 10:30 مساء",
    ),
    _rule("noon", "{date_noon}", build_noon, "عند منتصف النهار"),
    _rule("midnight", "{date_midnight}", build_midnight, "عند منتصف الليل"),
    _rule(
        "numeric",
        """(?P<first>{digits}){slash|dash}{digits}{slash|dash}{digits}{date_hijri}?+""",
        build_numeric,
        "صدر في 9/8/2015",
        "صدر في 2015-08-09",
    ),
)
