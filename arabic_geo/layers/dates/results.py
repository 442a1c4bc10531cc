"""What the dates layer finds."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from arabic_geo.layers.dates.reference import Period, resolve
from arabic_geo.spans import Span


class DatePart(StrEnum):
    """The part of the period that is meant: «أوائل», «منتصف», «أواخر»."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Calendar(StrEnum):
    """The calendar a date is counted in."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"


@frozen
class DateMention:
    """A calendar date, a period or a clock time.

    ``span`` is in code points of the original text. ``value`` is the coarsest form that the text itself makes
    certain, in ISO 8601 with ``X`` for what it leaves open: ``2022``, ``XXXX-04-06``, ``XXXX-Q2``, ``198X``,
    ``T12:00``; an interval has a solidus; ``None`` for what only a reference day settles («أمس»). A Hijri value
    counts in its own years and months: ``1436-09``. ``part`` narrows nothing in ``value``: «أوائل عام 2022» is
    ``2022``.

    ``relative`` is what the text leaves to the reference day, in the words that
    :mod:`arabic_geo.layers.dates.reference` explains (``-1 day``, ``past``), ``None`` where it leaves nothing that
    can be reckoned.
    """

    span: Span
    value: str | None
    part: DatePart | None = None
    calendar: Calendar = Calendar.GREGORIAN
    relative: str | None = None

    def resolve(self, reference: date) -> Period | None:
        """The first and the last day that are meant, seen from a reference day: mostly that of publication.

        A value without its year is taken nearest to the reference, unless the text says «الماضي» or «المقبل»; a
        weekday alone is the last such day. ``None`` where words and reference settle no day: «قبل أيام», a clock
        time, «أمس الاثنين» said on a Wednesday. Hijri dates need the extra ``hijri``; without it they stay
        unresolved, and a warning says what is missing.

        >>> DateMention(Span(0, 4), None, relative="-1 day").resolve(date(2015, 7, 31))
        (datetime.date(2015, 7, 30), datetime.date(2015, 7, 30))
        """
        day = date(reference.year, reference.month, reference.day)
        return resolve(self.value, self.calendar is Calendar.HIJRI, self.relative, day)
