"""How documents are written as they come, by the name of the format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import IO, Any, Final

from attrs import frozen

from arabic_geo.cli.records import BATCH, Record
from arabic_geo.cli.report import Report
from arabic_geo.document import Document
from arabic_geo.errors import show
from arabic_geo.explain import explain
from arabic_geo.export.csv import write_csv
from arabic_geo.export.extras import import_extra
from arabic_geo.export.html import draw_page
from arabic_geo.export.json import to_json
from arabic_geo.export.table import render_claims
from arabic_geo.parser import Parser
from arabic_geo.plugins import Exporter
from arabic_geo.spans import Span

#: An article and what was found in it.
Entry = tuple[Record, Document]


@frozen
class Job:
    """What a writer must know besides the documents: the parser that made them, and what was asked for."""

    parser: Parser
    report: Report
    explain: bool = False


@frozen
class Format:
    """A way to write documents: ``write`` takes them one by one, and a stream of text, or of bytes where ``binary``.

    ``encoding`` is that of a file; standard output is always UTF-8.
    """

    write: Callable[[Iterable[Entry], IO[Any], Job], None]
    suffix: str
    binary: bool = False
    encoding: str = "utf-8"


def _write_table(entries: Iterable[Entry], out: IO[str], job: Job) -> None:
    stream = iter(entries)
    first = list(islice(stream, 2))
    for record, doc in chain(first, stream):
        if len(first) > 1:
            print(f"{show(record.id)}:", file=out)
        print(render_claims(doc), file=out)
        if job.explain:
            print(explain(doc, Span(0, len(doc.text)), parser=job.parser), file=out)


def _write_json(entries: Iterable[Entry], out: IO[str], _: Job) -> None:
    for record, doc in entries:
        print(to_json(doc, indent=2, id=record.id), file=out)


def _write_lines(entries: Iterable[Entry], out: IO[str], _: Job) -> None:
    for record, doc in entries:
        print(to_json(doc, id=record.id), file=out)


def _write_csv(entries: Iterable[Entry], out: IO[str], _: Job) -> None:
    write_csv(((record.id, doc) for record, doc in entries), out)


def _write_html(entries: Iterable[Entry], out: IO[str], _: Job) -> None:
    for piece in draw_page((record.id, doc) for record, doc in entries):
        out.write(piece)


def _write_parquet(entries: Iterable[Entry], out: IO[bytes], job: Job) -> None:
    from arabic_geo.export.arrow import DOCUMENTS, to_batch

    stream = _encodable(entries, job.report)
    with import_extra("pyarrow.parquet", "arrow").ParquetWriter(out, DOCUMENTS) as table:
        while batch := list(islice(stream, BATCH)):
            table.write_batch(to_batch([doc for _, doc in batch], [record.id for record, _ in batch]))


def _encodable(entries: Iterable[Entry], report: Report) -> Iterator[Entry]:
    """The entries that Arrow can hold, the others reported."""
    for record, doc in entries:
        try:
            f"{record.id}{doc.text}".encode()
        except UnicodeEncodeError as error:
            report.add(record.id, f"a lone surrogate, which Parquet cannot hold, at offset {error.start}")
        else:
            yield record, doc


def use_exporter(exporter: Exporter) -> Format:
    """The format of an exporter that a plugin brings: each document on lines of its own."""

    def write(entries: Iterable[Entry], out: IO[str], _: Job) -> None:
        for _record, doc in entries:
            print(exporter(doc), file=out)

    return Format(write, "")


#: The formats that the command itself knows; those of plugins come on top.
FORMATS: Final[Mapping[str, Format]] = {
    "table": Format(_write_table, ".txt"),
    "json": Format(_write_json, ".json"),
    "jsonl": Format(_write_lines, ".jsonl"),
    # Spreadsheets take a file for UTF-8 only where a byte order mark says so.
    "csv": Format(_write_csv, ".csv", encoding="utf-8-sig"),
    "html": Format(_write_html, ".html"),
    "parquet": Format(_write_parquet, ".parquet", binary=True),
}
#: What the name of a file may end in to choose its format.
SUFFIXES: Final = tuple(each.suffix for each in FORMATS.values())
