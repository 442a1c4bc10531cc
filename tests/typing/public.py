"""What a type checker must know of the public names: checked by mypy and pyright, never run."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_type

import arabic_geo
from arabic_geo import (
    Attribution,
    Bounds,
    Calendar,
    Claim,
    DateMention,
    DatePart,
    Document,
    Lexicon,
    LexiconError,
    Mode,
    Modifier,
    NotANumberError,
    Parser,
    Place,
    PlaceRole,
    Quantity,
    QuantityKind,
    SourceKind,
    Span,
    Stance,
)

Number = int | Decimal | Fraction


def check() -> None:
    doc = arabic_geo.parse("قال الوزير إن 5 جنود عادوا.")
    assert_type(doc, Document)
    assert_type(doc.text, str)
    assert_type(doc.quantities, tuple[Quantity, ...])
    assert_type(doc.dates, tuple[DateMention, ...])
    assert_type(doc.attributions, tuple[Attribution, ...])
    assert_type(doc.places, tuple[Place, ...])
    assert_type(doc.claims, tuple[Claim, ...])
    assert_type(doc.layers, tuple[tuple[str, tuple[Any, ...]], ...])
    assert_type(doc.layer("dates"), tuple[Any, ...])
    for result in (*doc.at(3), *doc.within(Span(0, 3))):
        assert_type(result.span, Span)

    for quantity in doc.quantities:
        assert_type(quantity.span, Span)
        assert_type(quantity.kind, QuantityKind)
        assert_type(quantity.value, Number)
        assert_type(quantity.high, Number | None)
        assert_type(quantity.unit, str | None)
        assert_type(quantity.modifier, Modifier | None)
        assert_type(quantity.noun, Span | None)
        assert_type(quantity.candidates, tuple[str, ...])
        assert_type(quantity.bounds, Bounds)
        assert_type(quantity.bounds.low, Number | None)
        assert_type(quantity.bounds.low_open, bool)

    for date in doc.dates:
        assert_type(date.span, Span)
        assert_type(date.value, str | None)
        assert_type(date.part, DatePart | None)
        assert_type(date.calendar, Calendar)

    for attribution in doc.attributions:
        assert_type(attribution.cue, Span)
        assert_type(attribution.content, Span)
        assert_type(attribution.source, Span | None)
        assert_type(attribution.refers_to, Span | None)
        assert_type(attribution.outlet, Span | None)
        assert_type(attribution.speaker, Span | None)
        assert_type(attribution.mode, Mode)
        assert_type(attribution.kind, SourceKind)
        assert_type(attribution.stance, Stance)
        assert_type(attribution.negated, bool)
        assert_type(attribution.frame, str)

    for place in doc.places:
        assert_type(place.code, str)
        assert_type(place.role, PlaceRole)

    for claim in doc.claims:
        assert_type(claim.quantity, Quantity)
        assert_type(claim.attribution, Attribution | None)
        assert_type(claim.places, tuple[Place, ...])
        assert_type(claim.date, DateMention | None)
        speaker = claim.attribution.speaker if claim.attribution else None
        assert_type(speaker, Span | None)

    span = Span(0, 3)
    assert_type(span.of("قال"), str)
    assert_type(span & Span(1, 2), Span | None)
    assert_type(span | Span(1, 2), Span)
    assert_type(span.shift(1), Span)

    assert_type(arabic_geo.parse_many(["قال"], workers=2), Iterator[Document])
    assert_type(arabic_geo.parse_number("خمسة"), Quantity)
    assert_type(arabic_geo.parse_percentage("5%"), Quantity)
    assert_type(arabic_geo.find_quantities("5"), tuple[Quantity, ...])
    assert_type(arabic_geo.find_dates("أمس"), tuple[DateMention, ...])
    assert_type(arabic_geo.find_attributions("قال"), tuple[Attribution, ...])
    assert_type(arabic_geo.find_places("تونس"), tuple[Place, ...])
    assert_type(arabic_geo.normalize("قَال").text, str)
    assert_type(arabic_geo.to_json(doc), str)
    assert_type(arabic_geo.from_json("{}"), Document)

    lexicon = Lexicon.default().extend("outlets", "outlets.csv")
    assert_type(lexicon, Lexicon)
    parser = Parser(lexicon=lexicon, layers=["quantities"], plugins=[])
    assert_type(parser.parse("قال"), Document)
    assert_type(arabic_geo.parse("قال", parser=parser), Document)

    try:
        arabic_geo.parse_number("كتاب")
    except NotANumberError as error:
        assert_type(error.text, str)
        assert_type(error.at, int | tuple[int, int])
        assert_type(error.reason, str)
    except LexiconError as error:
        assert_type(error.line, int)
        assert_type(error.column, str | None)

    quantity.value = 5  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    arabic_geo.parse(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
