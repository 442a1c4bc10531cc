"""From CSV files to rows, with errors that name file, line, column and reason."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

from attrs import fields

from arabic_geo.errors import LexiconError
from arabic_geo.lexicon.rows import TABLES, Row


def read_rows(table: str, lines: Iterable[str], file: str) -> Iterator[Row]:
    """The rows of a table, from the lines of a CSV file with a header.

    >>> rows = read_rows("weekdays", ["forms,number,example", "الأحد,7,يعود الوفد الأحد"], "weekdays.csv")
    >>> next(rows).entries().__next__().form
    'الأحد'
    """
    if table not in TABLES:
        raise LexiconError(file, 0, None, f"there is no table {table!r}; tables are {', '.join(TABLES)}")
    kind = TABLES[table]
    columns = {f.name: f.metadata for f in fields(kind) if "read" in f.metadata}
    reader = csv.DictReader(lines, strict=True)
    header = reader.fieldnames or []
    for name in columns:
        if name not in header and name != "counterexample":
            raise LexiconError(file, 1, name, "this column is missing")
    for name in header:
        if name not in columns:
            raise LexiconError(file, 1, name, f"there is no such column; columns are {', '.join(columns)}")
    try:
        for cells in reader:
            yield _read_row(kind, columns, cells, file, reader.line_num)
    except csv.Error as error:
        raise LexiconError(file, reader.reader.line_num, None, f"this is not CSV: {error}") from error


def _read_row(kind: type[Row], columns: dict[str, Any], cells: dict[str | None, Any], file: str, line: int) -> Row:
    if None in cells or None in cells.values():
        raise LexiconError(file, line, None, f"the row has not as many cells as the header, {len(columns)}")
    values: dict[str, Any] = {}
    for name, metadata in columns.items():
        cell = cells.get(name, "")
        if metadata["required"] and not cell:
            raise LexiconError(file, line, name, "this cell may not be empty")
        try:
            values[name] = metadata["read"](cell)
        except ValueError as error:
            raise LexiconError(file, line, name, str(error)) from error
    return kind(file=file, line=line, **values)


def read_file(table: str, path: Path) -> tuple[Row, ...]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(read_rows(table, lines, path.name))


def read_defaults() -> tuple[Row, ...]:
    """The rows of all tables that come with the package."""
    rows: list[Row] = []
    for table in TABLES:
        file = resources.files("arabic_geo.lexicon").joinpath("data", f"{table}.csv")
        lines = io.StringIO(file.read_text(encoding="utf-8"), newline="")
        rows.extend(read_rows(table, lines, f"{table}.csv"))
    return tuple(rows)
