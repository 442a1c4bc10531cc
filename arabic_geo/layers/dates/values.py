"""From the words of a date to its value."""

from __future__ import annotations

from typing import Final

from arabic_geo.layers.quantities.numbers import numerals_of
from arabic_geo.lexicon import fold
from arabic_geo.lexicon.rows import Month
from arabic_geo.tokens import Tokens

#: Years that are taken for years: of the Hijri calendar the last two centuries, of the Gregorian the last thousand years.
FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2200
NOON: Final = 12
AFTERNOON: Final = frozenset(fold(word) for word in ("مساء", "عصر", "عصرا", "ظهرا", "ليلا"))


def is_year(word: str) -> bool:
    """Whether digits are a year.

    >>> is_year("2015"), is_year("415"), is_year("20,15")
    (True, False, False)
    """
    return len(word) == 4 and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR


def month_row(tokens: Tokens, at: int) -> Month:
    """The month that a token names."""
    return next(entry.row for entry in tokens.entries[at] if isinstance(entry.row, Month))


def month_value(year: str | None, month: int, day: int | None) -> str:
    """ISO 8601, with ``X`` for what is left open.

    >>> month_value(None, 4, 6), month_value("2022", 2, None)
    ('XXXX-04-06', '2022-02')
    """
    value = f"{year or 'XXXX'}-{month:02}"
    return value if day is None else f"{value}-{day:02}"


def ordinal_value(tokens: Tokens, at: int) -> int | None:
    """What an ordinal counts, its ten included: «الثالث والعشرين» is 23."""
    row = next((row for row in numerals_of(tokens, at) if row.kind.startswith("ordinal")), None)
    if row is None:
        return None
    if at + 2 < len(tokens) and tokens.words[at + 1] == "و":
        ten = next((ten for ten in numerals_of(tokens, at + 2) if ten.kind == "ten"), None)
        if ten is not None:
            return int(row.value + ten.value)
    return int(row.value)


def day_number(tokens: Tokens, at: int) -> int | None:
    """The day of a month that a token names, 1 to 31."""
    word = tokens.words[at]
    day = int(word) if word.isdigit() and len(word) <= 2 else ordinal_value(tokens, at)
    return day if day is not None and 1 <= day <= 31 else None


def clock_value(tokens: Tokens, at: int, minute: str | None, daytime: str) -> str | None:
    """``T13:00`` of «الساعة 1300», «الساعة 13:00» or «الساعة الواحدة ظهرا»."""
    word = tokens.words[at]
    if word.isdigit():
        hour, minute = (word[:-2], word[-2:]) if len(word) in {3, 4} and minute is None else (word, minute)
        if len(hour) > 2:
            return None
        hours = int(hour)
    else:
        found = ordinal_value(tokens, at)
        if found is None:
            return None
        hours = found
    minutes = int(minute) if minute and minute.isdigit() else 0
    if daytime in AFTERNOON and hours < NOON:
        hours += NOON
    return f"T{hours:02}:{minutes:02}" if hours <= 24 and minutes < 60 else None
