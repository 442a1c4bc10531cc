"""What the places layer finds."""

from __future__ import annotations

from enum import StrEnum
from typing import final

from attrs import frozen

from arabic_geo.spans import Span


class PlaceRole(StrEnum):
    """As what a place is named: «سوريا» name, «سورية» adjective, «دمشق» capital, «السوريون» people, «الكرملين» seat."""

    NAME = "name"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"
    PEOPLE = "people"
    SEAT = "seat"


@final
@frozen
class Place:
    """A country, territory, international body or seat of power, where it is named.

    ``span`` is in code points of the original text; ``code`` is ISO 3166-1 alpha-2, or a body's own (``UN``, ``EU``).
    """

    span: Span
    code: str
    role: PlaceRole
