"""From the words of a date to its value."""

from __future__ import annotations

from typing import Final

from arabic_geo.layers.quantities.numbers import numerals_of
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.lexicon.rows import Month, Unit, Weekday
from arabic_geo.tokens import Tokens

#: Years that a cue («عام», «سنة», a month) makes one.
FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2200
#: Years that a preposition alone («في 2011») makes one.
FIRST_BARE_YEAR: Final = 1800
LAST_BARE_YEAR: Final = 2100
#: Years of the Hijri calendar that news is written in; a whole date of a year before ``LAST_HIJRI_YEAR`` is Hijri.
FIRST_HIJRI_YEAR: Final = 1200
LAST_HIJRI_YEAR: Final = 1700
FIRST_RECENT_HIJRI_YEAR: Final = 1340
LAST_RECENT_HIJRI_YEAR: Final = 1450

NOON: Final = 12
MONTHS: Final = 12
DAYS: Final = 31
MORNING: Final = fold_all("صباح", "صباحا", "فجر", "فجرا", "صبيحة", "بعد منتصف الليل")
AFTERNOON: Final = fold_all("مساء", "مساءا", "عصر", "عصرا", "بعد ظهر", "بعد الظهر")
MIDDAY: Final = fold_all("ظهر", "ظهرا")
NIGHT: Final = fold_all("ليل", "ليلا", "ليلة")
#: At night the hours from here on are before midnight.
NIGHTFALL: Final = 6

DECADES: Final = {
    "date_twenties": 2, "date_thirties": 3, "date_forties": 4, "date_fifties": 5, "date_sixties": 6,
    "date_seventies": 7, "date_eighties": 8, "date_nineties": 9,
}  # fmt: skip
#: The century of a decade that is named without it.
LAST_CENTURY: Final = 20
LAST_HIJRI_CENTURY: Final = 14

SHIFTS: Final = {
    fold(word): shift
    for shift, words in {
        -1: (
            "أمس",
            "الأمس",
            "البارحة",
            "يوم أمس",
            "صباح أمس",
            "مساء أمس",
            "ليلة أمس",
            "الليلة الماضية",
            "مساء يوم أمس",
            "صباح يوم أمس",
        ),
        -2: (
            "أول من أمس",
            "أول أمس",
            "أمس الأول",
            "أول البارحة",
            "يوم أمس الأول",
            "مساء أمس الأول",
            "صباح أمس الأول",
            "البارحة الأولى",
            "قبل أمس",
        ),
        0: ("اليوم", "الليلة", "صباح اليوم", "مساء اليوم", "فجر اليوم"),
        1: ("غدا", "غد", "الغد", "يوم غد"),
        2: ("بعد غد", "يوم بعد غد"),
    }.items()
    for word in words
}
"""How many days a word of the table of periods lies from the reference day."""

TODAY: Final = fold("اليوم")
SEASONS: Final = {fold("ربيع"): "3..5", fold("صيف"): "6..8", fold("خريف"): "9..11", fold("شتاء"): "12..14"}
#: Words that see a time from another one of the text, not from the day of the reader.
FROM_THE_TEXT: Final = fold_all(
    "السابق", "السابقة", "السابقين", "التالي", "التالية", "اللاحق", "اللاحقة", "نفسه", "نفسها", "ذاته", "ذاتها",
    "المماثل", "المماثلة", "المقابل", "المقابلة", "المذكور", "المذكورة", "الجديد", "الجديدة", "ذلك", "تلك",
)  # fmt: skip
LATEST: Final = fold_all("الأخير", "الأخيرة")
#: The quarter or half that «الأخير» means.
LAST_PARTS: Final = {"Q": 4, "H": 2}


def is_year(word: str) -> bool:
    """Whether digits are a year.

    >>> is_year("2015"), is_year("415"), is_year("20,15")
    (True, False, False)
    """
    return len(word) == 4 and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR


def is_bare_year(word: str) -> bool:
    """Whether digits are a year even where no «عام» says so.

    >>> is_bare_year("2015"), is_bare_year("1436")
    (True, False)
    """
    return is_year(word) and FIRST_BARE_YEAR <= int(word) <= LAST_BARE_YEAR


def is_hijri_year(word: str) -> bool:
    """Whether digits may be a year of the Hijri calendar."""
    return is_year(word) and FIRST_HIJRI_YEAR <= int(word) < LAST_HIJRI_YEAR


def is_recent_hijri_year(word: str) -> bool:
    """Whether digits after «عام» are a Hijri year though nothing says so: of the last century or so of that calendar.

    >>> is_recent_hijri_year("1396"), is_recent_hijri_year("1453")
    (True, False)
    """
    return is_year(word) and FIRST_RECENT_HIJRI_YEAR <= int(word) <= LAST_RECENT_HIJRI_YEAR


NO_TAGS: Final[frozenset[str]] = frozenset()


def tags_of(tokens: Tokens, at: int) -> frozenset[str]:
    """The tags of what a token may be."""
    entries = tokens.entries[at] if 0 <= at < len(tokens.tags) else ()
    return entries[0].tags if len(entries) == 1 else NO_TAGS.union(*(entry.tags for entry in entries))


def month_row(tokens: Tokens, at: int) -> Month:
    """The month that a token names."""
    return next(entry.row for entry in tokens.entries[at] if isinstance(entry.row, Month))


def weekday_number(tokens: Tokens, at: int) -> int:
    """The day of the week that a token names, Monday 1."""
    return next(entry.row.number for entry in tokens.entries[at] if isinstance(entry.row, Weekday))


def unit_of(tokens: Tokens, at: int) -> str | None:
    """The length of time that a token names: ``day``, ``year``…"""
    return next((e.row.unit for e in tokens.entries[at] if isinstance(e.row, Unit) and e.row.kind == "duration"), None)


def month_value(year: str | None, month: int, day: int | None) -> str:
    """ISO 8601, with ``X`` for what is left open.

    >>> month_value(None, 4, 6), month_value("2022", 2, None)
    ('XXXX-04-06', '2022-02')
    """
    value = f"{year or 'XXXX'}-{month:02}"
    return value if day is None else f"{value}-{day:02}"


TEN: Final = 10


def ordinal_value(tokens: Tokens, at: int) -> int | None:
    """What an ordinal counts, its ten included: «الثالث والعشرين» is 23; «العشرين» is 20."""
    rows = tuple(numerals_of(tokens, at))
    row = next((row for row in rows if row.kind.startswith("ordinal")), None)
    if row is None:
        ten = next((row for row in rows if row.kind == "ten"), None)
        return None if ten is None else int(ten.value)
    if at + 2 < len(tokens) and tokens.words[at + 1] == "و" and row.value < TEN:
        ten = next((ten for ten in numerals_of(tokens, at + 2) if ten.kind == "ten"), None)
        if ten is not None:
            return int(row.value + ten.value)
    return int(row.value)


def day_number(tokens: Tokens, at: int) -> int | None:
    """The day of a month that a token names, 1 to 31."""
    word = tokens.words[at]
    if "date_first" in tags_of(tokens, at):
        return 1
    day = int(word) if word.isdigit() and len(word) <= 2 else ordinal_value(tokens, at)
    return day if day is not None and 1 <= day <= DAYS else None


def count_value(tokens: Tokens, start: int, end: int) -> int | None:
    """What digits or small number words count, an article before them left out; ``None`` beyond some hundreds."""
    total = 0
    for at in range(start, end):
        word = tokens.words[at]
        if word.isdigit() and len(word) <= MOST_DIGITS:
            total += int(word)
        elif row := next((row for row in numerals_of(tokens, at) if row.kind in COUNTED), None):
            total += int(row.value)
        elif word not in {"و", "ال"}:
            return None
    return total if 0 < total < MOST_COUNTED else None


COUNTED: Final = frozenset({"unit", "teen", "ten"})
MOST_COUNTED: Final = 1000
MOST_DIGITS: Final = 3


def clock_value(tokens: Tokens, at: int, minute: int | None, daytime: str) -> str | None:
    """``T13:00`` of «الساعة 1300», «الساعة 13:00» or «الساعة الواحدة ظهرا»."""
    word = tokens.words[at]
    minutes = minute or 0
    if word.isdigit():
        if len(word) in {3, 4} and minute is None:
            hours, minutes = int(word[:-2]), int(word[-2:])
        elif len(word) <= 2:
            hours = int(word)
        else:
            return None
    elif word[:1].isdigit():
        hour, _, rest = word.replace(",", ".").replace("،", ".").replace("٫", ".").partition(".")
        if minute is not None or len(hour) > 2 or len(rest) != 2 or not rest.isdigit() or not hour.isdigit():
            return None
        hours, minutes = int(hour), int(rest)
    else:
        found = ordinal_value(tokens, at) or next(
            (int(r.value) for r in numerals_of(tokens, at) if r.kind == "unit"), None
        )
        if found is None or found > NOON:
            return None
        hours = found
    hours = hour_of_day(hours, daytime)
    return f"T{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else None


def hour_of_day(hour: int, daytime: str) -> int:
    """An hour of the clock face as one of the day.

    >>> hour_of_day(1, "ظهرا"), hour_of_day(11, "ظهرا"), hour_of_day(12, "ليلا"), hour_of_day(24, "")
    (13, 11, 0, 0)
    """
    if hour > NOON:
        return hour % 24
    if daytime in MORNING:
        return hour % NOON
    if daytime in AFTERNOON and hour < NOON:
        return hour + NOON
    if daytime in MIDDAY and hour < NIGHTFALL:
        return hour + NOON
    if daytime in NIGHT:
        return hour + NOON if NIGHTFALL <= hour < NOON else hour % NOON
    return hour
