"""Numbers written in digits: what their separators mean."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from arabic_geo.layers.quantities.results import Number

#: A run of this many digits or more is no quantity.
LONGEST: Final = 100
THOUSANDS_ONLY: Final = "٬"
DECIMAL_ONLY: Final = "٫"
GROUP: Final = 3


def read_digits(text: str, *, grouped: bool = False) -> Number | None:
    """The value of ASCII digits with separators, or ``None`` where they are no number.

    Several separators of one sort before groups of three digits group thousands, and so does a comma before exactly
    three; other single separators are decimal. A point before exactly three digits is decimal too, unless
    ``grouped`` says that whole things are counted («90.500 مهاجر»).

    >>> read_digits("1.500.000"), read_digits("5,2"), read_digits("5,200"), read_digits("90.500", grouped=True)
    (1500000, Decimal('5.2'), 5200, 90500)
    >>> read_digits("1.433.5"), read_digits("1.2.3")
    (Decimal('1433.5'), None)
    """
    if text.isdigit():
        return int(text) if len(text) < LONGEST else None
    separators = [char for char in text if not char.isdigit()]
    if len(text) - len(separators) >= LONGEST:
        return None
    last = separators[-1]
    if len(separators) == 1:
        whole, _, rest = text.partition(last)
        if _groups(last, whole, rest, grouped):
            return int(whole + rest)
        return Decimal(f"{whole}.{rest}")
    head, _, tail = text.rpartition(last)
    first = separators[0]
    if separators.count(first) == len(separators):
        if _well_grouped(text.split(first)):
            return int(text.replace(first, ""))
        if len(tail) < GROUP and _well_grouped(head.split(first)):
            return Decimal(f"{head.replace(first, '')}.{tail}")  # «1.433.5»
        return None
    if separators.count(first) == len(separators) - 1 and _well_grouped(head.split(first)):
        return Decimal(f"{head.replace(first, '')}.{tail}")
    return None


def _groups(separator: str, whole: str, rest: str, grouped: bool) -> bool:
    if separator == THOUSANDS_ONLY:
        return True
    if separator == DECIMAL_ONLY or len(rest) != GROUP or len(whole) > GROUP or whole.startswith("0"):
        return False
    return grouped or separator != "."


def _well_grouped(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= GROUP and all(len(group) == GROUP for group in groups[1:])
