"""The table of phenomena in the documentation, row by row; what other number readers get wrong; whole strings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Final

import pytest

import arabic_geo
from arabic_geo import NotANumberError, NotAPercentageError, find_quantities, parse_number, parse_percentage
from arabic_geo.layers.quantities.digits import read_digits
from arabic_geo.layers.quantities.results import Bounds, Quantity

TABLE: Final = Path(__file__).parents[1] / "docs" / "quantities.md"
ROW: Final = re.compile(r"\| (?P<name>[^|]*) \| (?P<text>[^|]+) \| (?P<reads>[^|]+) \| (?P<peers>[^|]*) ?\|")


def rows() -> Iterator[tuple[str, str, str]]:
    """The rows of the table: phenomenon, text, what it reads as."""
    name = ""
    for line in TABLE.read_text("utf-8").splitlines():
        match = ROW.fullmatch(line)
        if match and match["name"] != "phenomenon" and not match["name"].startswith("---"):
            name = match["name"].strip() or name
            yield name, match["text"].strip(), match["reads"].strip()


def describe(text: str, quantity: Quantity) -> str:
    """A quantity as the table writes it."""
    value = f"{quantity.value}" if quantity.high is None else f"{quantity.value}..{quantity.high}"
    parts = [f"«{quantity.span.of(text)}»", quantity.kind.value, value]
    parts += [quantity.unit] if quantity.unit else []
    parts += ["?"] if quantity.candidates else []
    parts += [quantity.modifier.value] if quantity.modifier else []
    parts += [f"of «{quantity.noun.of(text)}»"] if quantity.noun else []
    return " ".join(parts)


@pytest.mark.parametrize(("name", "text", "reads"), list(rows()))
def test_phenomenon(name: str, text: str, reads: str) -> None:
    assert ("; ".join(describe(text, quantity) for quantity in find_quantities(text)) or "nothing") == reads, name


def test_every_phenomenon_has_three_cases() -> None:
    counts = Counter(name for name, _, _ in rows())
    assert len(counts) >= 80
    assert min(counts.values()) >= 3
    assert len({text for _, text, _ in rows()}) == counts.total()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("بين 10 و20", [(10, 20)]),
        ("٢٠٪", [(20, None)]),
        ("20%", [(20, None)]),
        ("بخمسة ملايين", [(5_000_000, None)]),
        ("عاد 20\n30 آخرون", [(20, None), (30, None)]),
        ("ثلاثة آلاف", [(3000, None)]),
        ("3.5 مليون", [(3_500_000, None)]),
        ("٤٥٦", [(456, None)]),
        ("نصف مليون", [(500_000, None)]),
        ("ثلاثة آلاف وخمسون", [(3050, None)]),
        ("ثماني مئة", [(800, None)]),
        ("عشر سنوات", [(10, None)]),
    ],
)
def test_what_other_readers_get_wrong(text: str, values: list[tuple[int, int | None]]) -> None:
    assert [(quantity.value, quantity.high) for quantity in find_quantities(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("مليونان وثلاثمئة ألف", 2_300_000),
        ("٣٫٥ مليار", 3_500_000_000),
        ("  ٤٢ ", 42),
        ("واحد", 1),
        ("ثلثان", Fraction(2, 3)),
        ("ثلاثة أرباع", Decimal("0.75")),
        ("ثلث", Fraction(1, 3)),
        ("نصفا", Fraction(1, 2)),
        ("ثمن", Fraction(1, 8)),
        ("خمس", 5),
        ("1/3", Fraction(1, 3)),
        ("٢ / ٧", Fraction(2, 7)),
        ("الخامسة والعشرين", 25),
        ("حادي عشر", 11),
        ("سالب خمسة", -5),
        ("-5", -5),
        ("صفر فاصلة صفر خمسة", Decimal("0.05")),
        ("مليون إلا ربعا", 750_000),
        ("007", 7),
    ],
)
def test_whole_numbers(text: str, value: int | Decimal | Fraction) -> None:
    assert parse_number(text).value == value


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("3/2", "/"),
        ("1/0", "/"),
        ("1/2/2024", "/"),
        ("1" * 13 + "/" + "2" * 13, "/"),
        ("خمسون رجلا", "رجلا"),
        ("رجل", "رجل"),
        ("خمسة وستة", "و"),
        ("ثلاثة الاف الف و", "و"),
        ("9" * 100, "9" * 100),
    ],
)
def test_a_string_that_is_no_number(text: str, word: str) -> None:
    with pytest.raises(NotANumberError) as caught:
        parse_number(text)
    assert isinstance(caught.value.at, tuple)
    start, end = caught.value.at
    assert text[start:end].strip() == word


def test_numbers_and_percentages_are_told_apart() -> None:
    assert parse_percentage("عشرون في المئة").value == parse_percentage("٪٢٠").value == 20
    for text in ("20%", "", "   "):
        with pytest.raises(NotANumberError):
            parse_number(text)
    for text in ("20", "عشرون", "20% من"):
        with pytest.raises(NotAPercentageError):
            parse_percentage(text)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("أكثر من 40 نائبا", Bounds(40, None, low_open=True)),
        ("أقل من 40 نائبا", Bounds(None, 40, high_open=True)),
        ("ما لا يقل عن 40 نائبا", Bounds(40, None)),
        ("لا يتجاوز 40 نائبا", Bounds(None, 40)),
        ("نحو 40 نائبا", Bounds(None, None)),
        ("بين 20 و30 نائبا", Bounds(20, 30)),
        ("40 نائبا", Bounds(40, 40)),
        ("عشرات النواب", Bounds(10, None)),
    ],
)
def test_bounds(text: str, bounds: Bounds) -> None:
    assert [quantity.bounds for quantity in find_quantities(text)] == [bounds]


@pytest.mark.parametrize("text", ["1.2.3", "1,23,456", "12,34.56,7", "1" * 100])
def test_digits_that_are_no_number(text: str) -> None:
    assert read_digits(text) is None


def test_the_same_in_three_scripts() -> None:
    text = "عاد 1,250 لاجئا و3.5% من النازحين بين 20 و30 ألفا"
    for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"):
        other = text.translate(str.maketrans("0123456789", digits))
        assert [(q.span, q.value, q.high) for q in find_quantities(other)] == [
            (q.span, q.value, q.high) for q in find_quantities(text)
        ]


def test_offsets_point_into_the_text_as_written() -> None:
    text = "قُتِلَ ثَلاثَةُ آلافِ رَجُل"
    (quantity,) = arabic_geo.find_quantities(text)
    assert quantity.span.of(text) == "ثَلاثَةُ آلافِ"
