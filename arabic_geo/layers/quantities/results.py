"""What the quantities layer finds."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import final

from attrs import field, frozen

from arabic_geo.spans import Span

#: An exact number. Never a float: ``0.1`` has no exact one.
Number = int | Decimal | Fraction


class QuantityKind(StrEnum):
    """What sort of number it is."""

    CARDINAL = "cardinal"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    FRACTION = "fraction"
    MULTIPLIER = "multiplier"
    ORDINAL = "ordinal"
    VAGUE = "vague"


class Modifier(StrEnum):
    """How the words around a number bend it: «نحو» approx, «أكثر من» gt, «أقل من» lt, «على الأقل» ge, «حتى» le."""

    APPROX = "approx"
    GT = "gt"
    LT = "lt"
    GE = "ge"
    LE = "le"


@final
@frozen
class Bounds:
    """The interval that the words set: an end is ``None`` where they set none.

    ``low_open`` and ``high_open`` say that the end itself is excluded («أكثر من» opens the low end).
    """

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False


def settle(value: Number) -> Number:
    """The simplest exact type that holds the value: an ``int`` where it is whole.

    >>> settle(Decimal("240.0")), settle(Fraction(4, 2)), settle(Decimal("57.70"))
    (240, 2, Decimal('57.70'))
    """
    return int(value) if value == int(value) else value


def settle_end(value: Number | None) -> Number | None:
    """Like :func:`settle`, for an end that may be absent."""
    return None if value is None else settle(value)


@final
@frozen
class Quantity:
    """An expression that says how many or how much.

    ``span`` covers the number with its scale, and the percent sign, currency or unit that touches it; offsets are
    code points of the original text. ``value`` is exact, the scale applied, in the unit written; ``high`` is the
    upper end of a range. ``unit`` is an ISO 4217 code for money, a unit code for measures and durations. Money of a
    family that the text does not settle («ريال») has no ``unit`` but ``candidates``. ``noun`` is the head word of
    what is counted.
    """

    span: Span
    kind: QuantityKind
    value: Number = field(converter=settle)
    high: Number | None = field(default=None, converter=settle_end)
    unit: str | None = None
    modifier: Modifier | None = None
    noun: Span | None = None
    candidates: tuple[str, ...] = ()

    @property
    def bounds(self) -> Bounds:
        """The interval that value, range and modifier set together; of a vague one, its floor."""
        low: Number | None = self.value
        high: Number | None = self.value if self.high is None else self.high
        match self.modifier:
            case Modifier.APPROX:
                return Bounds(None, None)
            case Modifier.GT:
                return Bounds(high, None, low_open=True)
            case Modifier.GE:
                return Bounds(low, None)
            case Modifier.LT:
                return Bounds(None, low, high_open=True)
            case Modifier.LE:
                return Bounds(None, high)
            case None:
                return Bounds(low, None) if self.kind is QuantityKind.VAGUE else Bounds(low, high)
