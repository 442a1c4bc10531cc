"""The answer to one text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from attrs import frozen

from arabic_geo.layers.attributions.results import Attribution
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.places.results import Place
from arabic_geo.layers.quantities.results import Quantity
from arabic_geo.spans import Span


class Result(Protocol):
    """What every layer's results have: a span in the original text."""

    @property
    def span(self) -> Span: ...


@frozen
class Document:
    """A text and what each layer found in it, in text order.

    ``layers`` are pairs of a layer's name and its results, those of plugins included.

    >>> import arabic_geo
    >>> doc = arabic_geo.parse("قالت وزارة التعليم إن عدد الطلاب بلغ 120 طالبا.")
    >>> [(name, len(results)) for name, results in doc.layers if results]
    [('quantities', 1), ('attributions', 1), ('claims', 1)]
    """

    text: str
    layers: tuple[tuple[str, tuple[Any, ...]], ...] = ()

    def layer(self, name: str) -> tuple[Any, ...]:
        """The results of one layer; of a layer that was not asked for, none."""
        return next((results for layer, results in self.layers if layer == name), ())

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """How many and how much."""
        return self.layer("quantities")

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """Calendar dates, periods and clock times."""
        return self.layer("dates")

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what."""
        return self.layer("attributions")

    @property
    def places(self) -> tuple[Place, ...]:
        """Countries, bodies and seats of power."""
        return self.layer("places")

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Each figure with its owner."""
        return self.layer("claims")

    def at(self, offset: int) -> tuple[Result, ...]:
        """All results whose span holds the offset, layer by layer."""
        return tuple(r for r in self._results() if offset in r.span)

    def within(self, span: Span) -> tuple[Result, ...]:
        """All results whose span lies in the given one, layer by layer."""
        return tuple(r for r in self._results() if span.contains(r.span))

    def _repr_html_(self) -> str:
        """The document as notebooks show it."""
        from arabic_geo.export.html import render_fragment

        return render_fragment(self)

    def _results(self) -> Iterator[Result]:
        """All results that have a span: those of an unknown layer, read back from JSON, are plain data."""
        for _, results in self.layers:
            yield from (result for result in results if hasattr(result, "span"))
