"""Dates: every way of writing a day gives the same day, and a reference day settles what the text leaves open."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

import pytest
from babel import Locale
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from arabic_geo import DateMention, Lexicon, Span, find_dates, from_json, parse, to_json
from arabic_geo.lexicon import fold
from arabic_geo.lexicon.rows import Month, Weekday

EGYPT: Final = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
]
LEVANT: Final = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
]
MAGHREB: Final = [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
]
WEEKDAYS: Final = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
SCRIPTS: Final = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
ONES: Final = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]
TEENS: Final = [
    "الحادي عشر",
    "الثاني عشر",
    "الثالث عشر",
    "الرابع عشر",
    "الخامس عشر",
    "السادس عشر",
    "السابع عشر",
    "الثامن عشر",
    "التاسع عشر",
]

#: Ten ways to write a day, of its parts.
STYLES: Final = (
    "{day} {month} {year}",
    "{day} {month}، {year}",
    "{day} من {month} {year}",
    "{day} {month} عام {year}",
    "{day} {month} {year}م",
    "{weekday} {day} {month} {year}",
    "يوم {weekday} {day} {month}/{twin} {year}",
    "{words} من {month} {year}",
    "{day} {month} ({twin}) {year}",
    "{day} من شهر {month} {year}",
    "{day}/{number}/{year}",
    "{year}-{number:02}-{day:02}",
)


def ordinal(day: int) -> str:
    """The day of a month in words."""
    ten, one = divmod(day, 10)
    if day <= 10:
        return [*ONES, "العاشر"][day - 1]
    if ten == 1:
        return TEENS[one - 1]
    tens = ["العشرين", "الثلاثين"][ten - 2]
    return tens if not one else f"{'الحادي' if one == 1 else ONES[one - 1]} و{tens}"


def write(day: date, style: str, months: list[str], script: str) -> str:
    """A day in one of the styles."""
    twins = LEVANT if months is not LEVANT else EGYPT
    written = style.format(
        day=day.day,
        words=ordinal(day.day),
        number=day.month,
        month=months[day.month - 1],
        twin=twins[day.month - 1],
        year=day.year,
        weekday=WEEKDAYS[day.weekday()],
    )
    return written.translate(str.maketrans(SCRIPTS[0], script))


@pytest.mark.parametrize("months", [EGYPT, LEVANT, MAGHREB], ids=["Egypt", "Levant", "Maghreb"])
@pytest.mark.parametrize("style", STYLES)
@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)), script=st.sampled_from(SCRIPTS))
def test_a_day_comes_back_however_it_is_written(months: list[str], style: str, day: date, script: str) -> None:
    written = write(day, style, months, script)
    text = f"اجتمع المجلس في {written} في العاصمة"
    (found,) = find_dates(text)
    assert found.span.of(text).removeprefix("يوم ") == written.removeprefix("يوم ")
    assert found.value == day.isoformat()
    assert found.resolve(date(2015, 7, 31)) == (day, day)


# --- the reference day -----------------------------------------------------------------------------------------------

START: Final = date(2015, 1, 1)
REFERENCES: Final = [START + timedelta(days) for days in range(400)]


def month_of(day: date, shift: int) -> tuple[date, date]:
    years, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
    following = date(years + (month == 11), (month + 1) % 12 + 1, 1)
    return date(years, month + 1, 1), following - timedelta(1)


def week_of(day: date, shift: int) -> tuple[date, date]:
    monday = day + timedelta(7 * shift - day.weekday())
    return monday, monday + timedelta(6)


def only(day: date) -> tuple[date, date]:
    return day, day


def years_of(first: int, last: int | None = None) -> tuple[date, date]:
    return date(first, 1, 1), date(first if last is None else last, 12, 31)


def days_of(day: date, first: int, last: int | None = None) -> tuple[date, date]:
    return day + timedelta(first), day + timedelta(first if last is None else last)


def weekday_of(day: date, weekday: int, step: int, *, today: bool = False) -> tuple[date, date]:
    """The nearest day of that name in a direction, counted day by day."""
    found = day if today else day + timedelta(step)
    while found.weekday() != weekday:
        found += timedelta(step)
    return found, found


def month_named(day: date, month: int, step: int) -> tuple[date, date]:
    """The nearest month of that number that is wholly over or still to come."""
    shift = step
    while month_of(day, shift)[0].month != month:
        shift += step
    return month_of(day, shift)


#: What is written, and the days that ``datetime`` makes of it.
RELATIVE: Final[dict[str, Callable[[date], tuple[date, date]]]] = {
    "أمس": lambda day: days_of(day, -1),
    "يوم أمس": lambda day: days_of(day, -1),
    "أول من أمس": lambda day: days_of(day, -2),
    "أول أمس": lambda day: days_of(day, -2),
    "أمس الأول": lambda day: days_of(day, -2),
    "اليوم": lambda day: days_of(day, 0),
    "مساء اليوم": lambda day: days_of(day, 0),
    "فجر أمس": lambda day: days_of(day, -1),
    "غدا": lambda day: days_of(day, 1),
    "بعد غد": lambda day: days_of(day, 2),
    "الأسبوع الماضي": lambda day: week_of(day, -1),
    "الأسبوع المقبل": lambda day: week_of(day, 1),
    "هذا الأسبوع": lambda day: week_of(day, 0),
    "الشهر الماضي": lambda day: month_of(day, -1),
    "الشهر الجاري": lambda day: month_of(day, 0),
    "مطلع الشهر المقبل": lambda day: month_of(day, 1),
    "العام الماضي": lambda day: years_of(day.year - 1),
    "نهاية العام الحالي": lambda day: years_of(day.year),
    "السنة القادمة": lambda day: years_of(day.year + 1),
    "العقد الماضي": lambda day: years_of(day.year // 10 * 10 - 10, day.year // 10 * 10 - 1),
    "القرن الماضي": lambda day: years_of(1900, 1999),
    "الأيام الثلاثة الماضية": lambda day: days_of(day, -3, -1),
    "الأيام الخمسة المقبلة": lambda day: days_of(day, 1, 5),
    "اليومين الماضيين": lambda day: days_of(day, -2, -1),
    "الساعات الـ24 الماضية": lambda day: days_of(day, -1, 0),
    "الأشهر الستة الماضية": lambda day: (month_of(day, -6)[0], month_of(day, -1)[1]),
    "الأعوام الخمسة الماضية": lambda day: years_of(day.year - 5, day.year - 1),
    "قبل يومين": lambda day: days_of(day, -2),
    "قبل ثلاثة أسابيع": lambda day: week_of(day, -3),
    "قبل شهر": lambda day: month_of(day, -1),
    "قبل 14 شهرا": lambda day: month_of(day, -14),
    "قبل عامين": lambda day: years_of(day.year - 2),
    "قبل خمسة وعشرين عاما": lambda day: years_of(day.year - 25),
    "قبل 48 ساعة": lambda day: days_of(day, -2),
    "الثلاثاء": lambda day: weekday_of(day, 1, -1, today=True),
    "يوم الجمعة الماضي": lambda day: weekday_of(day, 4, -1),
    "مساء الأحد المقبل": lambda day: weekday_of(day, 6, 1),
    "يوليو الماضي": lambda day: month_named(day, 7, -1),
    "شهر مارس المقبل": lambda day: month_named(day, 3, 1),
    "أغسطس من العام الماضي": lambda day: month_of(date(day.year - 1, 8, 1), 0),
    "14 يوليو الجاري": lambda day: only(date(day.year, 7, 14)),
    "يوم 9 الجاري": lambda day: only(day.replace(day=9)),
    "التاسع من الشهر الماضي": lambda day: only(month_of(day, -1)[0].replace(day=9)),
    "النصف الأول من العام الحالي": lambda day: (date(day.year, 1, 1), date(day.year, 6, 30)),
    "الربع الأخير من العام الماضي": lambda day: (date(day.year - 1, 10, 1), date(day.year - 1, 12, 31)),
    "الأشهر الستة الأولى من العام المقبل": lambda day: (date(day.year + 1, 1, 1), date(day.year + 1, 6, 30)),
    "ثمانينات القرن الماضي": lambda day: years_of(1980, 1989),
    "القرن التاسع عشر": lambda day: years_of(1800, 1899),
    "الربع الثالث للعام 2014": lambda day: (date(2014, 7, 1), date(2014, 9, 30)),
}


@pytest.mark.parametrize("written", RELATIVE)
def test_resolve_agrees_with_datetime(written: str) -> None:
    text = f"اجتمع المجلس {written}."
    (found,) = find_dates(text)
    assert found.span.of(text) == written
    for reference in REFERENCES:
        assert found.resolve(reference) == RELATIVE[written](reference), reference


@pytest.mark.parametrize("weekday", range(7))
def test_a_day_and_its_weekday_must_agree(weekday: int) -> None:
    (found,) = find_dates(f"اجتمع المجلس أمس {WEEKDAYS[weekday]}")
    for reference in REFERENCES:
        yesterday = reference - timedelta(1)
        assert found.resolve(reference) == ((yesterday, yesterday) if yesterday.weekday() == weekday else None)


def test_a_weekday_chooses_the_year() -> None:
    (found,) = find_dates("يصل الوفد الأحد 9 أغسطس")
    assert found.value == "XXXX-08-09"
    assert found.resolve(date(2016, 2, 20)) == (date(2015, 8, 9),) * 2


@pytest.mark.parametrize(
    "written",
    ["قبل أيام", "قبل أكثر من ستة أعوام", "في العام نفسه", "السنوات الأخيرة", "عند الساعة 10:30"],
)
def test_what_nothing_settles_stays_open(written: str) -> None:
    (found,) = find_dates(f"عاد الوفد {written}")
    assert found.resolve(date(2015, 7, 31)) is None


@settings(max_examples=30)
@given(reference=st.dates())
def test_resolve_never_raises(reference: date) -> None:
    for written in RELATIVE:
        for found in find_dates(f"اجتمع المجلس {written}"):
            assert found.resolve(reference) is None or found.resolve(reference)


def test_json_keeps_what_resolves() -> None:
    doc = parse("اجتمع المجلس في 14 يوليو الماضي، ثم أمس الاثنين، وقبل عامين.")
    assert from_json(to_json(doc)).dates == doc.dates
    assert [found.relative for found in doc.dates] == ["past", "-1 day; last weekday 1", "-2 year"]


# --- the Hijri calendar ----------------------------------------------------------------------------------------------

HIJRI: Final = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذي القعدة",
    "ذي الحجة",
]


@given(year=st.integers(1343, 1500), month=st.integers(1, 12), day=st.integers(1, 29), digits=st.booleans())
def test_hijri_days_come_back(year: int, month: int, day: int, digits: bool) -> None:
    hijridate = pytest.importorskip("hijridate")
    assume(day <= hijridate.Hijri(year, month, 1).month_length())
    written = f"{day}/{month}/{year}هـ" if digits else f"{day} {HIJRI[month - 1]} {year}هـ"
    text = f"صدر المرسوم في {written} بالإجماع"
    (found,) = find_dates(text)
    assert (found.span.of(text), found.value, found.calendar) == (written, f"{year}-{month:02}-{day:02}", "hijri")
    same = hijridate.Hijri(year, month, day).to_gregorian()
    expected = date(same.year, same.month, same.day)
    assert found.resolve(date(2015, 7, 31)) == (expected, expected)


def test_without_hijridate_a_hijri_date_stays_unresolved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hijridate", None)
    (found,) = find_dates("صدر المرسوم في 3 رجب 1442هـ")
    with pytest.warns(UserWarning, match=r"pip install 'arabic-geo\[hijri\]'"):
        assert found.resolve(date(2015, 7, 31)) is None


def test_two_calendars_that_contradict_each_other_settle_nothing() -> None:
    pytest.importorskip("hijridate")
    right, wrong = (find_dates(f"صدر في 24/10/1436هـ الموافق {day}/8/2015م")[0] for day in (9, 19))
    assert (right.value, wrong.value) == ("2015-08-09", "2015-08-19")
    assert right.resolve(date(2015, 8, 9)) == (date(2015, 8, 9),) * 2
    assert wrong.resolve(date(2015, 8, 9)) is None


# --- the tables ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("territory", ["EG", "SA", "AE", "LB", "SY", "IQ", "JO", "DZ", "TN", "MA"])
def test_the_months_of_cldr_are_ours(territory: str) -> None:
    ours = {fold(form): row.number for row in Lexicon.default().table(Month) for form in row.forms}
    months = Locale("ar", territory).months["format"]["wide"]
    assert {number: ours.get(fold(name)) for number, name in months.items()} == {number: number for number in months}


def test_the_weekdays_of_cldr_are_ours() -> None:
    ours = {fold(form): row.number - 1 for row in Lexicon.default().table(Weekday) for form in row.forms}
    days = Locale("ar").days["format"]["wide"]
    assert {number: ours.get(fold(name)) for number, name in days.items()} == {number: number for number in days}


def test_a_date_is_a_value() -> None:
    found = DateMention(Span(0, 4), None, relative="-1 day")
    assert found == DateMention(Span(0, 4), None, relative="-1 day")
    assert len({found, found}) == 1
