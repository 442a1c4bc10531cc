"""From what a text says of a time, and the day from which it is read, to the first and the last day that are meant.

What the text leaves to the reference day is kept in words of its own, clauses joined by ``"; "``:

- ``-1 day``, ``+0 month``, ``-2 year``: the day, month, year… so many before or after that of the reference day;
  ``-3..-1 year`` a run of them; ``+0 year 4..6 month`` only the fourth to the sixth month of it;
- ``past``, ``next``: of the times that a value with ``X`` may be, the last that is over, the first that is to come;
- ``last weekday 2``, ``past weekday 2``, ``next weekday 2``: the Tuesday up to, before, after the reference day;
  ``last weekday 2..3`` runs to the Wednesday after it;
- ``past XXXX-09``: likewise of a month of the Hijri calendar, which the value leaves out;
- ``past 6..8 month``: likewise of a season, by its months;
- ``hijri 1436-10-24``: what the same text says in the other calendar.

Weeks begin on Monday, as in ISO 8601. Clauses that contradict each other leave the time unresolved.
"""

from __future__ import annotations

import warnings
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Final

#: First and last day.
Period = tuple[date, date]

DAY: Final = timedelta(days=1)
#: How far a day by the sighted moon may lie from the computed one.
MOON: Final = timedelta(days=2)
MONTHS: Final = 12
#: How many years around the reference a value without a year is looked for: 29 February needs eight.
AROUND: Final = 8
YEARS_IN: Final = {"year": 1, "decade": 10, "century": 100}
WANTS_HIJRIDATE: Final = "a Hijri date stays unresolved without hijridate: pip install 'arabic-geo[hijri]'"


def resolve(value: str | None, hijri: bool, relative: str | None, reference: date) -> Period | None:
    """The first and the last day, or ``None`` where text and reference do not settle them.

    >>> resolve("XXXX-07", False, "past", date(2015, 7, 31))
    (datetime.date(2014, 7, 1), datetime.date(2014, 7, 31))
    """
    clauses = relative.split("; ") if relative else []
    try:
        found = [_choose(value, hijri, clauses, reference)] if value else []
        found += [_clause(clause, reference) for clause in clauses if not (value and _directs(clause))]
    except (OverflowError, ValueError):
        return None
    if not found or found[0] is None:
        return None
    start, end = found[0]
    for other in found[1:]:
        if other is None or other[0] > end or start > other[1]:
            return None
    return start, end


# --- clauses ---------------------------------------------------------------------------------------------------------


def _directs(clause: str) -> bool:
    """Whether a clause chooses among the times that a value may be."""
    return clause in {"past", "next"} or clause[0] in "+-" or " weekday " in clause or clause.startswith("hijri")


def _clause(clause: str, reference: date) -> Period | None:
    words = clause.split()
    if clause[0] in "+-":
        return _shifted(words, reference)
    match words:
        case [direction, "weekday", days]:
            return _weekday(direction, days, reference)
        case [direction, months, "month"]:
            first, last = _run(months)
            return _pick(_seasons(first, last, reference), direction, reference)
        case [direction, pattern]:
            return _pick(_possible(pattern, True, reference), direction, reference)
        case _:
            return None


def _run(text: str) -> tuple[int, int]:
    first, _, last = text.partition("..")
    return int(first), int(last or first)


def _shifted(words: list[str], reference: date) -> Period:
    """``-3..-1 year``, and ``4..6 month`` of it."""
    first, last = _run(words[0])
    start, end = _unit(words[1], first, reference)[0], _unit(words[1], last, reference)[1]
    if len(words) == 4:
        first, last = _run(words[2])
        return _unit(words[3], first - 1, start)[0], _unit(words[3], last - 1, start)[1]
    return start, end


def _unit(unit: str, shift: int, day: date) -> Period:
    """The day, week, month, year… that holds a day, so many further on."""
    if unit == "day":
        shifted = day + shift * DAY
        return shifted, shifted
    if unit == "week":
        monday = day - day.weekday() * DAY + shift * 7 * DAY
        return monday, monday + 6 * DAY
    if unit == "month":
        years, month = divmod(day.year * MONTHS + day.month - 1 + shift, MONTHS)
        return _month(years, month + 1)
    length = YEARS_IN[unit]
    year = day.year // length * length + shift * length
    return date(year, 1, 1), date(year + length - 1, 12, 31)


def _month(year: int, month: int) -> Period:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _weekday(direction: str, days: str, reference: date) -> Period:
    first, last = _run(days)
    back = (reference.isoweekday() - first) % 7
    match direction:
        case "past":
            start = reference - (back or 7) * DAY
        case "next":
            start = reference + (7 - back) * DAY
        case _:
            start = reference - back * DAY
    return start, start + (last - first) % 7 * DAY


def _seasons(first: int, last: int, reference: date) -> Iterator[Period]:
    for year in range(reference.year - 2, reference.year + 3):
        yield _unit("month", first - 1, date(year, 1, 1))[0], _unit("month", last - 1, date(year, 1, 1))[1]


def _pick(periods: Iterator[Period], direction: str, reference: date) -> Period | None:
    """The last that is over, the first that is to come, or the nearest."""
    match direction:
        case "past":
            return max((period for period in periods if period[1] < reference), default=None)
        case "next":
            return min((period for period in periods if period[0] > reference), default=None)
        case _:
            return min(periods, key=lambda period: (_distance(period, reference), period), default=None)


def _distance(period: Period, day: date) -> timedelta:
    return max(period[0] - day, day - period[1], timedelta(0))


# --- values ----------------------------------------------------------------------------------------------------------


def _choose(value: str, hijri: bool, clauses: list[str], reference: date) -> Period | None:
    """Of the times that a value may be, the one that the clauses choose; else the nearest to the reference day."""
    if value.startswith("T"):
        return None
    periods = _possible(value, hijri, reference)
    open_ended = "X" in value
    direction = ""
    for clause in clauses:
        if clause in {"past", "next"}:
            direction = clause
        elif clause[0] in "+-" and open_ended:
            start, end = _shifted(clause.split(), reference)
            periods = iter([period for period in periods if start <= period[0] and period[1] <= end])
        elif " weekday " in clause and open_ended:
            days = _run(clause.split()[2])
            periods = iter([period for period in periods if period[0].isoweekday() in days])
        elif clause.startswith("hijri "):
            other = next(_possible(clause.split()[1], True, reference), None)
            if other is not None:
                periods = iter(
                    [
                        period
                        for period in periods
                        if _distance(period, other[0]) <= MOON or other[0] <= period[0] <= other[1] + MOON
                    ]
                )
    return _pick(periods, direction if open_ended else "", reference)


def _possible(value: str, hijri: bool, reference: date) -> Iterator[Period]:
    """The times that a value may be, around the reference day."""
    first, _, last = value.partition("/")
    for start in _periods(first, hijri, reference):
        if not last:
            yield start
            continue
        ends = [end for end in _periods(last, hijri, start[0]) if end[1] >= start[0]]
        if ends:
            yield start[0], min(ends)[1]


def _periods(value: str, hijri: bool, near: date) -> Iterator[Period]:
    year, *rest = value.split("-")
    if hijri:
        yield from _hijri(year, rest, near)
        return
    if "X" in year and year != "XXXX":
        yield from _open_year(year, near)
        return
    years = range(max(1, near.year - AROUND), near.year + AROUND + 1) if year == "XXXX" else [int(year)]
    months = range(1, MONTHS + 1) if rest[:1] == ["XX"] else [None]
    for number, month in product(years, months):
        period = _gregorian(number, rest if month is None else [f"{month:02}", *rest[1:]])
        if period is not None:
            yield period


def _gregorian(year: int, rest: list[str]) -> Period | None:
    """A year, a quarter or half of it, a month or a day; ``None`` where the calendar has no such day."""
    match rest:
        case []:
            return date(year, 1, 1), date(year, 12, 31)
        case [part] if part[0] in "QH":
            length = 3 if part[0] == "Q" else 6
            number = int(part[1])
            return date(year, (number - 1) * length + 1, 1), _month(year, number * length)[1]
        case [month]:
            return _month(year, int(month))
        case [month, day] if int(day) <= monthrange(year, int(month))[1]:
            only = date(year, int(month), int(day))
            return only, only
        case _:
            return None


def _open_year(year: str, near: date) -> Iterator[Period]:
    """``198X`` and ``18XX`` are spans; ``XX67`` may be of any century."""
    if year.startswith("XX"):
        century = near.year // 100
        for number in (century - 1, century, century + 1):
            yield date(number * 100 + int(year[2:]), 1, 1), date(number * 100 + int(year[2:]), 12, 31)
        return
    yield date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31)


def _hijri(year: str, rest: list[str], near: date) -> Iterator[Period]:
    try:
        from hijridate import Gregorian, Hijri
    except ImportError:
        warnings.warn(WANTS_HIJRIDATE, stacklevel=2)
        return
    if "X" in year and year != "XXXX":
        return
    here = Gregorian(near.year, near.month, near.day).to_hijri().year if year == "XXXX" else int(year)
    for number in (here - 1, here, here + 1) if year == "XXXX" else (here,):
        first_month, last_month = (int(rest[0]),) * 2 if rest else (1, MONTHS)
        try:
            length = Hijri(number, last_month, 1).month_length()
            first, last = (int(rest[1]),) * 2 if len(rest) > 1 else (1, length)
            start, end = (
                Hijri(number, first_month, first).to_gregorian(),
                Hijri(number, last_month, last).to_gregorian(),
            )
        except (OverflowError, ValueError):
            continue
        yield date(start.year, start.month, start.day), date(end.year, end.month, end.day)
