"""Claims as flat rows: every claim one row, exact, with its sentence, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import sqlite3
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arabic_geo
from arabic_geo import Claim, Document, Quantity, QuantityKind, Span
from arabic_geo.export.csv import COLUMNS, FORMULA_STARTS, SEPARATOR, guard, tabulate_claims, to_csv, write_csv
from arabic_geo.testing.texts import articles, hostile_texts

TEXT = (
    "أعلنت وزارة التجارة المغربية أن الصادرات إلى فرنسا وإسبانيا وفرنسا بلغت بين 20 و30 ألف طن في مايو 2024. "
    "ووصل 12 خبيرا إلى الرباط."
)
NUMBERS = ("figure", "high", "sentence_start", "sentence_end", "start", "end")


def read(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(table), strict=True))


def test_a_claim_is_a_row() -> None:
    text = TEXT
    row, other = tabulate_claims(arabic_geo.parse(text), article="a.txt")
    assert tuple(row) == tuple(other) == COLUMNS
    assert row == {
        "article": "a.txt",
        "figure": 20000,
        "high": 30000,
        "unit": "t",
        "candidates": None,
        "kind": "measure",
        "modifier": None,
        "noun": None,
        "words": "20 و30 ألف طن",
        "places": "MA|FR|ES",
        "date": "2024-05",
        "date_words": "مايو 2024",
        "speaker": "وزارة التجارة المغربية",
        "source_kind": "official",
        "stance": "announce",
        "negated": False,
        "outlet": None,
        "sentence_start": 0,
        "sentence_end": text.index(". ") + 1,
        "start": text.index("20 و30"),
        "end": text.index("20 و30") + len("20 و30 ألف طن"),
    }
    assert (other["speaker"], other["negated"], other["places"]) == (None, None, "MA")


def test_csv_reads_back_what_the_rows_say() -> None:
    doc = arabic_geo.parse(TEXT)
    for row, written in zip(tabulate_claims(doc), read(to_csv(doc)), strict=True):
        assert written == {name: _show(value) for name, value in row.items()}


def _show(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_a_family_of_currencies_has_its_candidates() -> None:
    (row,) = tabulate_claims(arabic_geo.parse("بلغت الكلفة 5 ملايين ريال."))
    assert row["unit"] is None
    assert {"SAR", "QAR", "YER"} <= set(row["candidates"].split(SEPARATOR))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (7, "7"),
        (-3, "-3"),
        (Decimal("1E+9"), "1000000000"),
        (Decimal("0.10"), "0.10"),
        (Fraction(1, 2), "0.5"),
        (Fraction(2, 3), "0.666666666667"),
        (Fraction(10**98 + 1, 3), "3" * 98 + ".666666666667"),
    ],
)
def test_figures_are_decimal_numbers(value: int | Decimal | Fraction, written: str) -> None:
    doc = Document("س", (("claims", (Claim(Quantity(Span(0, 1), QuantityKind.CARDINAL, value), None),)),))
    assert read(to_csv(doc))[0]["figure"] == written


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("عاد الوفد. وصل 5 خبراء؟ انتهى", "وصل 5 خبراء؟"),
        ("قال د. سمير حداد إن 5 خبراء وصلوا", "قال د. سمير حداد إن 5 خبراء وصلوا"),
        ("نقل موقع example.com أن 5 خبراء وصلوا. انتهى", "نقل موقع example.com أن 5 خبراء وصلوا."),
        ("بلغ السعر 3.5 دولارات. انتهى", "بلغ السعر 3.5 دولارات."),
        ("خبر قديم\n  وصل 5 خبراء  \nخبر آخر", "وصل 5 خبراء"),
        ("انتهى الأمر!!! وصل 5 خبراء", "وصل 5 خبراء"),
    ],
)
def test_the_sentence_of_a_figure(text: str, sentence: str) -> None:
    (row,) = tabulate_claims(arabic_geo.parse(text))
    assert text[row["sentence_start"] : row["sentence_end"]] == sentence


@pytest.mark.parametrize("start", sorted(FORMULA_STARTS))
def test_no_cell_is_a_formula(start: str) -> None:
    for before in ("", " ", "\t", "\r\n", "\u200e"):
        assert guard(f"{before}{start}HYPERLINK(1)")[:2] == f"'{start}"


@given(st.text(max_size=30))
def test_a_guarded_cell_is_one_line_and_starts_no_formula(text: str) -> None:
    cell = guard(text)
    assert cell[:1] not in FORMULA_STARTS and not {"\n", "\r", "\t"} & set(cell)


@given(st.lists(st.one_of(articles, hostile_texts), max_size=3))
def test_every_claim_of_every_document_is_one_row(texts: list[str]) -> None:
    docs = [arabic_geo.parse(text) for text in texts]
    out = StringIO()
    write_csv([(f"={number}", doc) for number, doc in enumerate(docs)], out)
    rows = read(out.getvalue())
    claims = [(number, claim) for number, doc in enumerate(docs) for claim in doc.claims]
    assert len(rows) == len(claims)
    for row, (number, claim) in zip(rows, claims, strict=True):
        assert row["article"] == f"'={number}"
        assert (int(row["start"]), int(row["end"])) == (claim.span.start, claim.span.end)
        assert int(row["sentence_start"]) <= claim.span.start < claim.span.end <= int(row["sentence_end"])
        for name in NUMBERS:
            assert not row[name] or Decimal(row[name]).is_finite()
        assert all(value[:1] not in FORMULA_STARTS for name, value in row.items() if name not in NUMBERS)


def test_rows_go_into_a_database() -> None:
    table = sqlite3.connect(":memory:")
    table.execute(f"CREATE TABLE claims ({', '.join(COLUMNS)})")
    rows = read(to_csv(arabic_geo.parse(TEXT), article="a"))
    table.executemany(f"INSERT INTO claims VALUES ({', '.join(':' + name for name in COLUMNS)})", rows)
    assert table.execute("SELECT sum(CAST(figure AS REAL)) FROM claims").fetchone() == (20012.0,)
    table.close()
