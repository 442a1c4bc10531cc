"""From CSV files to rows, with errors that name file, line, column and reason.

A file is UTF-8, with or without the mark that spreadsheets put first; its cells are parted by commas, or by what else
a spreadsheet writes for them: semicolons or tabs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from itertools import chain
from typing import Any, Final, Protocol

from attrs import fields

from arabic_geo.errors import LexiconError
from arabic_geo.lexicon.rows import TABLES, Row

#: What may part the cells, the usual first: the first that the header has.
DELIMITERS: Final = ",;\t"
#: The column that a file may leave out.
OPTIONAL: Final = "counterexample"


class File(Protocol):
    """A file on disk or in a package: a :class:`pathlib.Path`, or what :func:`importlib.resources.files` gives."""

    @property
    def name(self) -> str: ...
    def read_bytes(self) -> bytes: ...


def scan_rows(table: str | type[Row], lines: Iterable[str], file: str) -> Iterator[Row | LexiconError]:
    """The rows of a table, or what is wrong with each, from the lines of a CSV file with a header.

    ``table`` is a table's name, or the class of its rows. A wrong header ends it, and what is not CSV.

    >>> lines = ["forms,number,example", "الأحد,seven,يعود الوفد الأحد", "السبت,6,يعود الوفد السبت"]
    >>> for found in scan_rows("weekdays", lines, "mine.csv"):
    ...     print(found if isinstance(found, LexiconError) else found.example)
    mine.csv:2, column number: «seven» is no whole number: write it in digits, as in 12
    يعود الوفد السبت
    """
    if isinstance(table, str) and table not in TABLES:
        yield LexiconError(file, 0, None, f"there is no table {table!r}; tables are {', '.join(TABLES)}")
        return
    kind = TABLES[table] if isinstance(table, str) else table
    columns = columns_of(kind)
    ahead = iter(lines)
    first = next(ahead, "")
    delimiter = next((mark for mark in DELIMITERS if mark in first), DELIMITERS[0])
    reader = csv.DictReader(chain([first], ahead), strict=True, delimiter=delimiter)
    try:
        header = reader.fieldnames or []
        wrong = list(_check_header(header, columns, file))
        yield from wrong
        if wrong:
            return
        for cells in reader:
            try:
                yield _read_row(kind, columns, cells, file, reader.line_num)
            except LexiconError as error:
                yield error
    except csv.Error as error:
        yield LexiconError(file, reader.reader.line_num, None, f"this is not CSV: {error}")


def read_rows(table: str | type[Row], lines: Iterable[str], file: str) -> Iterator[Row]:
    """The rows of a table, from the lines of a CSV file with a header.

    Raises:
        LexiconError: see :func:`read_file`.

    >>> rows = read_rows("weekdays", ["forms,number,example", "الأحد,7,يعود الوفد الأحد"], "weekdays.csv")
    >>> next(rows).entries().__next__().form
    'الأحد'
    """
    for found in scan_rows(table, lines, file):
        if isinstance(found, LexiconError):
            raise found
        yield found


def columns_of(kind: type[Row]) -> dict[str, Mapping[str, Any]]:
    """The columns of a table by their names, each with how its cells are read.

    >>> from arabic_geo.lexicon.rows import Weekday
    >>> sorted(columns_of(Weekday))
    ['counterexample', 'example', 'forms', 'number']
    """
    return {f.name: f.metadata for f in fields(kind) if "read" in f.metadata}


def _check_header(header: Iterable[str], columns: Mapping[str, Any], file: str) -> Iterator[LexiconError]:
    seen: set[str] = set()
    for name in columns:
        if name not in header and name != OPTIONAL:
            yield LexiconError(file, 1, name, f"this column is missing; columns are {', '.join(columns)}")
    for name in header:
        if name not in columns:
            yield LexiconError(file, 1, name, f"there is no such column; columns are {', '.join(columns)}")
        if name in seen:
            yield LexiconError(file, 1, name, "this column stands twice")
        seen.add(name)


def _read_row(kind: type[Row], columns: Mapping[str, Any], cells: dict[str | None, Any], file: str, line: int) -> Row:
    if None in cells or None in cells.values():
        wanted = len([name for name in cells if name is not None])
        raise LexiconError(file, line, None, f"the row has not as many cells as the header, {wanted}")
    values: dict[str, Any] = {}
    for name, metadata in columns.items():
        cell = cells.get(name, "")
        try:
            value = metadata["read"](cell)
        except ValueError as error:
            raise LexiconError(file, line, name, str(error)) from error
        if metadata["required"] and not value:
            raise LexiconError(file, line, name, "this cell may not be empty")
        values[name] = value
    return kind(file=file, line=line, **values)


def _check_forms(row: Row) -> LexiconError | None:
    """What is wrong with the words that a row teaches, if anything is."""
    try:
        forms = [entry.form for entry in row.entries()]
    except ValueError as error:
        return LexiconError(row.file, row.line, None, str(error))
    return None if forms else LexiconError(row.file, row.line, None, "this row teaches no word: give one of its forms")


def scan_file(table: str | type[Row], path: File) -> Iterator[Row | LexiconError]:
    """The rows of a CSV file, or what is wrong with each.

    Raises:
        OSError: the file cannot be opened.
    """
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        yield LexiconError(path.name, line, None, "this is not UTF-8: save the table as «CSV UTF-8»")
        return
    for found in scan_rows(table, io.StringIO(text, newline=""), path.name):
        yield found if isinstance(found, LexiconError) else _check_forms(found) or found


def read_file(table: str | type[Row], path: File) -> tuple[Row, ...]:
    """The rows of a CSV file, on disk or in a package.

    ``table`` is the name of a table, or a class of rows that a plugin brings.

    Raises:
        LexiconError: the first thing that is wrong in the file, with file, line, column and reason.
        OSError: the file cannot be opened.
    """
    rows: list[Row] = []
    for found in scan_file(table, path):
        if isinstance(found, LexiconError):
            raise found
        rows.append(found)
    return tuple(rows)


def read_defaults() -> tuple[Row, ...]:
    """The rows of all tables that come with the package."""
    data = resources.files("arabic_geo.lexicon").joinpath("data")
    rows: list[Row] = []
    for table in TABLES:
        lines = io.StringIO(data.joinpath(f"{table}.csv").read_text(encoding="utf-8"), newline="")
        rows.extend(read_rows(table, lines, f"{table}.csv"))
    return tuple(rows)
