"""What the dates layer finds."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

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
    certain, in ISO 8601 with ``X`` for what it leaves open: ``2022``, ``XXXX-04-06``, ``XXXX-Q2``, ``T12:00``; an
    interval has a solidus; ``None`` for what only a reference day settles («أمس»).
    """

    span: Span
    value: str | None
    part: DatePart | None = None
    calendar: Calendar = Calendar.GREGORIAN
