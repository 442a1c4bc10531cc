"""Documents as Arrow tables: for pandas, polars, DuckDB, Spark and Parquet files. Needs the extra ``arrow``.

One row a document: ``id``, ``text``, and a column a layer, each a list of structs with the fields that the results have
in Python. A span is a struct of ``start`` and ``end`` in code points of ``text``. A number is a string, exact, and
beside it stands the nearest double: ``value`` ``"1/3"``, ``value_float`` 0.333…; a date has the ``first`` and the
``last`` day that it means where a reference day was given. A layer that was not asked for is null. What plugins find
has no column: JSON carries it.

The schema is fixed, and its metadata hold the version.

>>> import pyarrow as pa
>>> batch = pa.RecordBatch.from_pydict({"id": ["a"], "text": ["وصل ثلاثة وزراء"]})
>>> parse_batch(batch)["quantities"][0].as_py()[0]["value"]
'3'
"""

# Optional packages, without types: what they give and take is not known.
# pyright: reportMissingImports=false, reportUnknownParameterType=false

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import Enum
from fractions import Fraction
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from arabic_geo.document import Document
from arabic_geo.errors import MissingExtraError
from arabic_geo.export.json import RESULTS, SCHEMA, from_dict, write_number
from arabic_geo.export.periods import DatePeriod, add_periods, find_periods
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.quantities.results import Number
from arabic_geo.parser import Parser, default_parser
from arabic_geo.spans import Span

try:
    import pyarrow as pa
except ModuleNotFoundError:
    raise MissingExtraError("pyarrow", "arrow") from None

#: The version of the schema. It changes when a reader of the old one would misread the new one.
VERSION: Final = 1

_FLOAT: Final = "_float"
_DAYS: Final = ("first", "last")


# --- the schema -----------------------------------------------------------------------------------------


def _type_of(hint: Any) -> pa.DataType:
    if hint == Number:
        return pa.string()
    if type(None) in get_args(hint):
        return _type_of(Number if hint == Number | None else get_args(hint)[0])
    if get_origin(hint) is tuple:
        return pa.list_(_type_of(get_args(hint)[0]))
    if hint is Span:
        return pa.struct([("start", pa.int32()), ("end", pa.int32())])
    if attrs.has(hint):
        return pa.struct(list(_fields_of(hint)))
    return pa.bool_() if hint is bool else pa.string()


def _fields_of(cls: type[attrs.AttrsInstance]) -> Iterator[tuple[str, pa.DataType]]:
    hints = get_type_hints(cls)
    for field in attrs.fields(cls):
        hint = hints[field.name]
        yield field.name, _type_of(hint)
        if hint in (Number, Number | None):
            yield field.name + _FLOAT, pa.float64()
    if cls is DateMention:
        yield from ((day, pa.date32()) for day in _DAYS)


def _make_schema() -> pa.Schema:
    layers = [(name, pa.list_(_type_of(cls))) for name, cls in RESULTS.items()]
    columns = [("id", pa.string()), ("text", pa.string()), *layers]
    return pa.schema(columns, metadata={"arabic_geo.schema": str(VERSION)})


#: What every batch from here looks like.
DOCUMENTS: Final = _make_schema()


# --- texts in, documents out ----------------------------------------------------------------------------


def parse_batch(batch: pa.RecordBatch, *, parser: Parser | None = None) -> pa.RecordBatch:
    """Read the column ``text`` of a batch: as many rows come out, in the same order, with the schema ``DOCUMENTS``.

    ``id``, where the batch has it, is kept as a string; ``date``, where it has it (days or timestamps), is the day from
    which the row's dates are resolved. Other columns are left out: join them by ``id``. A row whose text is null, or
    is no UTF-8, has no layers. Raises ``KeyError`` where there is no column ``text``.
    """
    parser = parser or default_parser()
    days = batch["date"] if "date" in batch.schema.names else [None] * len(batch)
    ids = batch["id"].cast(pa.string()) if "id" in batch.schema.names else pa.nulls(len(batch), pa.string())
    documents = (_parse_row(parser, text, day) for text, day in zip(batch["text"], days, strict=True))
    return to_batch(documents, ids)


def _parse_row(parser: Parser, text: pa.Scalar, day: pa.Scalar | None) -> Document | None:
    written = read_text(text)
    if written is None:
        return None
    doc = parser.parse(written)
    reference = None if day is None else day.as_py()
    if reference is None:
        return doc
    return add_periods(doc, reference.date() if isinstance(reference, datetime) else reference)


def read_text(cell: pa.Scalar) -> str | None:
    """The text of a cell; ``None`` where it is null or no UTF-8, which Arrow does not check."""
    try:
        text = cell.as_py()
    except UnicodeDecodeError:
        return None
    return text if isinstance(text, str) else None


def to_batch(documents: Iterable[Document | None], ids: Iterable[str | None] | None = None) -> pa.RecordBatch:
    """Documents as a batch with the schema ``DOCUMENTS``, a row each; ``None`` makes a row of nulls.

    Raises ``UnicodeEncodeError`` on a text with lone surrogates, which Arrow cannot hold.

    >>> to_batch([Document("خبر"), None]).num_rows
    2
    """
    kept = tuple(documents)
    columns: list[Any] = [
        pa.nulls(len(kept), pa.string()) if ids is None else pa.array(ids, pa.string()),
        pa.array([doc and doc.text for doc in kept], pa.string()),
    ]
    for name in RESULTS:
        rows = [_write_layer(doc, name) for doc in kept]
        columns.append(pa.array(rows, DOCUMENTS.field(name).type))
    return pa.RecordBatch.from_arrays(columns, schema=DOCUMENTS)


def _write_layer(doc: Document | None, name: str) -> list[dict[str, Any]] | None:
    if doc is None or all(layer != name for layer, _ in doc.layers):
        return None
    periods = find_periods(doc)
    return [_write(result, periods) for result in doc.layer(name)]


def _write(value: Any, periods: Mapping[Span, DatePeriod]) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, tuple):
        return [_write(item, periods) for item in value]
    if isinstance(value, Enum):
        return value.value
    if not attrs.has(type(value)):
        return value
    row: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        part = getattr(value, field.name)
        if isinstance(part, Number) and not isinstance(part, bool):
            row |= {field.name: write_number(part), field.name + _FLOAT: _round(part)}
        else:
            row[field.name] = _write(part, periods)
    if isinstance(value, DateMention) and (period := periods.get(value.span)):
        row |= {day: getattr(period, day) for day in _DAYS}
    return row


def _round(number: Number) -> float | None:
    try:
        return float(Fraction(number))
    except OverflowError:
        return None


# --- and back -------------------------------------------------------------------------------------------


def to_documents(batch: pa.RecordBatch) -> Iterator[Document | None]:
    """The documents that :func:`to_batch` wrote, without the days of their dates; ``None`` for a row of nulls.

    Raises :class:`~arabic_geo.errors.DecodeError` on what is no document.

    >>> doc = Document("خبر", (("dates", (DateMention(Span(0, 3), "2022"),)),))
    >>> list(to_documents(to_batch([doc]))) == [doc]
    True
    """
    for row in batch.to_pylist():
        if row["text"] is None:
            yield None
            continue
        layers = {name: _read(row[name]) for name in RESULTS if row[name] is not None}
        yield from_dict({"schema": SCHEMA, "text": row["text"], "layers": layers})


def _read(value: Any) -> Any:
    """The JSON form of a cell."""
    if isinstance(value, list):
        return [_read(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"start", "end"}:
        return [value["start"], value["end"]]
    return {key: _read(part) for key, part in value.items() if not key.endswith(_FLOAT) and key not in _DAYS}
