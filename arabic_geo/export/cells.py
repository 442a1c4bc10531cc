"""What tables for people show of a result, in one way for all of them."""

from __future__ import annotations

from decimal import Decimal

from arabic_geo.export.periods import DatePeriod
from arabic_geo.layers.quantities.results import Number, Quantity


def format_figure(quantity: Quantity) -> str:
    """The value, or both ends of a range, with commas between the thousands.

    >>> from arabic_geo.layers.quantities.results import QuantityKind
    >>> from arabic_geo.spans import Span
    >>> format_figure(Quantity(Span(0, 13), QuantityKind.CARDINAL, 20000, 30000))
    '20,000–30,000'
    """
    low = _group(quantity.value)
    return low if quantity.high is None else f"{low}–{_group(quantity.high)}"


def _group(value: Number) -> str:
    if isinstance(value, Decimal):
        return f"{value:,f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def format_unit(quantity: Quantity) -> str:
    """The unit, the codes that it may be, or else the kind."""
    return quantity.unit or "/".join(quantity.candidates) or str(quantity.kind)


def format_days(period: DatePeriod) -> str:
    """The day, or the first and the last one as an interval of ISO 8601."""
    return f"{period.first}" if period.first == period.last else f"{period.first}/{period.last}"
