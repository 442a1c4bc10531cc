"""The days that a document's dates mean, seen from one day, as a layer of its own.

The dates themselves stay as the text has them: whoever knows the day of publication adds what follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import frozen

from arabic_geo.document import Document
from arabic_geo.spans import Span

#: The name of the layer.
PERIODS: Final = "periods"


@frozen
class DatePeriod:
    """The first and the last day that the date at ``span`` means; ``span`` is in code points of the original text."""

    span: Span
    first: date
    last: date


def add_periods(doc: Document, reference: date) -> Document:
    """The document with the layer ``periods``: every date that resolves from a reference day.

    >>> from arabic_geo.layers.dates.results import DateMention
    >>> text = "في 6 أبريل"
    >>> doc = Document(text, (("dates", (DateMention(Span(3, 10), "XXXX-04-06"),)),))
    >>> add_periods(doc, date(2024, 5, 1)).layer("periods")[0].first
    datetime.date(2024, 4, 6)
    """
    resolved = ((mention.span, mention.resolve(reference)) for mention in doc.dates)
    periods = tuple(DatePeriod(span, *period) for span, period in resolved if period)
    kept = tuple(layer for layer in doc.layers if layer[0] != PERIODS)
    return Document(doc.text, (*kept, (PERIODS, periods)))


def find_periods(doc: Document) -> Mapping[Span, DatePeriod]:
    """The document's periods by the place of their date; empty where none were added."""
    return {period.span: period for period in doc.layer(PERIODS) if isinstance(period, DatePeriod)}
