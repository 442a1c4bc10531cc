"""What the claims layer finds."""

from __future__ import annotations

from typing import final

from attrs import frozen

from arabic_geo.layers.attributions.results import Attribution
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.places.results import Place
from arabic_geo.layers.quantities.results import Quantity
from arabic_geo.spans import Span


@final
@frozen
class Claim:
    """A figure with its owner.

    ``attribution`` is the one with the shortest content that holds the quantity, of equal ones the first cue in the
    text; ``None`` when the writer speaks. ``places`` and ``date`` stand in the clause of the quantity.
    """

    quantity: Quantity
    attribution: Attribution | None
    places: tuple[Place, ...] = ()
    date: DateMention | None = None

    @property
    def span(self) -> Span:
        """The span of the quantity."""
        return self.quantity.span
