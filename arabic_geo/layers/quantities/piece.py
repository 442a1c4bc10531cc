"""A quantity while it is being put together."""

from __future__ import annotations

from attrs import frozen

from arabic_geo.layers.quantities.results import Number, QuantityKind


@frozen
class Piece:
    """The tokens ``start`` to ``end`` (exclusive) that a quantity covers, and what is known of it so far.

    ``noun`` is the token of what is counted, where the reading itself says it; ``scale`` the last scale applied;
    ``unit_definite`` that its unit carries the article.
    """

    start: int
    end: int
    kind: QuantityKind
    value: Number
    high: Number | None = None
    unit: str | None = None
    noun: int | None = None
    candidates: tuple[str, ...] = ()
    scale: int = 1
    plain: bool = False
    definite: bool = False
