"""Documents as Arrow tables: one fixed schema, nothing lost, a bad row alone; the same in every engine."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_json import draw_documents

import arabic_geo
from arabic_geo.cli import read_sample
from arabic_geo.document import Document

pytestmark = pytest.mark.needs_extras

TEXTS = [read_sample(), "", "وصل ثلاثة وزراء أمس", "خبر بلا أرقام"]


@pytest.fixture(scope="module")
def arrow() -> Any:
    from arabic_geo.export import arrow

    return arrow


@pytest.fixture(scope="module")
def pa() -> Any:
    import pyarrow

    return pyarrow


# --- the schema -----------------------------------------------------------------------------------------

#: The first version, written out: whoever changes it must change the number too.
SPAN = "struct<start: int32, end: int32>"
QUANTITY = (
    f"struct<span: {SPAN}, kind: string, value: string, value_float: double, high: string, high_float: double, "
    f"unit: string, modifier: string, noun: {SPAN}, candidates: list<item: string>>"
)
DATE = (
    f"struct<span: {SPAN}, value: string, part: string, calendar: string, relative: string, "
    "first: date32[day], last: date32[day]>"
)
ATTRIBUTION = (
    f"struct<cue: {SPAN}, source: {SPAN}, refers_to: {SPAN}, content: {SPAN}, outlet: {SPAN}, mode: string, "
    "kind: string, stance: string, negated: bool, frame: string>"
)
PLACE = f"struct<span: {SPAN}, code: string, role: string>"
CLAIM = f"struct<quantity: {QUANTITY}, attribution: {ATTRIBUTION}, places: list<item: {PLACE}>, date: {DATE}>"
VERSIONS = {
    1: {
        "id": "string",
        "text": "string",
        "quantities": f"list<item: {QUANTITY}>",
        "dates": f"list<item: {DATE}>",
        "attributions": f"list<item: {ATTRIBUTION}>",
        "places": f"list<item: {PLACE}>",
        "claims": f"list<item: {CLAIM}>",
    }
}


def test_the_schema_is_that_of_its_version(arrow: Any) -> None:
    version = int(arrow.DOCUMENTS.metadata[b"arabic_geo.schema"])
    assert {field.name: str(field.type) for field in arrow.DOCUMENTS} == VERSIONS[version]
    assert version == arrow.VERSION == max(VERSIONS)


# --- rows -----------------------------------------------------------------------------------------------


def test_a_batch_becomes_a_batch(arrow: Any, pa: Any) -> None:
    batch = pa.RecordBatch.from_pydict({"id": [7, 8, 9, 10], "text": TEXTS, "outlet": list("abcd")})
    found = arrow.parse_batch(batch)
    assert isinstance(found, pa.RecordBatch) and found.schema.equals(arrow.DOCUMENTS, check_metadata=True)
    assert found["id"].to_pylist() == ["7", "8", "9", "10"]
    assert list(arrow.to_documents(found)) == [arabic_geo.parse(text) for text in TEXTS]


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view"])
def test_any_column_of_strings_will_do(arrow: Any, pa: Any, kind: str) -> None:
    texts = pa.array(TEXTS, getattr(pa, kind)())
    found = arrow.parse_batch(pa.RecordBatch.from_arrays([texts], names=["text"]))
    assert found["text"].to_pylist() == TEXTS and found["id"].null_count == len(TEXTS)


def test_an_empty_batch(arrow: Any, pa: Any) -> None:
    assert arrow.parse_batch(pa.RecordBatch.from_pydict({"text": pa.array([], pa.string())})).num_rows == 0


def test_a_bad_row_costs_itself(arrow: Any, pa: Any) -> None:
    broken = pa.array([TEXTS[2].encode(), None, b"\xff\xfe", TEXTS[0].encode()], pa.binary()).view(pa.string())
    found = arrow.parse_batch(pa.RecordBatch.from_arrays([broken], names=["text"]))
    first, *bad, last = arrow.to_documents(found)
    assert (first, last) == (arabic_geo.parse(TEXTS[2]), arabic_geo.parse(TEXTS[0]))
    assert bad == [None, None] and found["claims"].null_count == 2


def test_no_texts_is_an_error(arrow: Any, pa: Any) -> None:
    with pytest.raises(KeyError, match="text"):
        arrow.parse_batch(pa.RecordBatch.from_pydict({"body": TEXTS}))


@given(st.text(st.characters(codec="utf-8")).flatmap(draw_documents))
@settings(max_examples=60)
def test_nothing_is_lost(doc: Document) -> None:
    from arabic_geo.export.arrow import to_batch, to_documents

    assert list(to_documents(to_batch([doc, None, doc]))) == [doc, None, doc]


def test_numbers_have_their_nearest_double(arrow: Any) -> None:
    doc = arabic_geo.parse("ثلث السكان، ونسبة 57.70%، وبين 20 و30 ألفا")
    cells = arrow.to_batch([doc])["quantities"].to_pylist()[0]
    found = [(cell["value"], cell["value_float"], cell["high_float"]) for cell in cells]
    assert found == [("1/3", 1 / 3, None), ("57.7", 57.7, None), ("20000", 20000.0, 30000.0)]


@pytest.mark.parametrize("day", [date(2024, 5, 2), "timestamp"])
def test_a_row_has_its_own_day(arrow: Any, pa: Any, day: Any) -> None:
    days = pa.array([date(2024, 5, 2), None], pa.date32())
    days = days if day != "timestamp" else days.cast(pa.timestamp("us"))
    batch = pa.RecordBatch.from_arrays([pa.array([TEXTS[2]] * 2), days], names=["text", "date"])
    found = [cells[0] for cells in arrow.parse_batch(batch)["dates"].to_pylist()]
    yesterday = date(2024, 5, 1)
    assert [(cell["first"], cell["last"]) for cell in found] == [(yesterday, yesterday), (None, None)]


def test_layers_that_were_not_asked_for_are_null(arrow: Any, pa: Any) -> None:
    parser = arabic_geo.Parser(layers=("dates",))
    found = arrow.parse_batch(pa.RecordBatch.from_pydict({"text": TEXTS}), parser=parser)
    assert found["quantities"].null_count == len(TEXTS) and found["dates"].null_count == 0
