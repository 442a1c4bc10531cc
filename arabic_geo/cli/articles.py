"""``arabic-geo parse``: articles in, what stands in them out, in constant memory."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, Any

from arabic_geo.cli.formats import FORMATS, SUFFIXES, Entry, Format, Job, use_exporter
from arabic_geo.cli.progress import track
from arabic_geo.cli.records import READERS, STDIN, Record, find_files, measure_files, read_records
from arabic_geo.cli.report import Report, is_piped, standard_output
from arabic_geo.export.periods import add_periods
from arabic_geo.parser import Parser
from arabic_geo.plugins import installed_registry


def add_commands(commands: Any) -> None:
    """Add ``parse`` to the subcommands."""
    parse: argparse.ArgumentParser = commands.add_parser(
        "parse",
        help="print what stands in files of Arabic text",
        description="Print what stands in articles: text files in UTF-8, JSON Lines or Parquet files with a column "
        "«text» (and «id»), directories of them. What cannot be read is named on standard error, and passed over.",
    )
    parse.set_defaults(run=run_parse, usage=parse)
    parse.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help=f"a text file, {', '.join(set(READERS) - {'.txt'})}, a directory, a glob in quotation marks, "
        f"{STDIN} for standard input",
    )
    parse.add_argument(
        "--format",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)}, or one that a plugin brings (default: by the suffix of --out, else table)",
    )
    parse.add_argument("--out", type=Path, metavar="FILE", help="write there; replaced only when all is written")
    parse.add_argument("--workers", type=_read_count, default=1, metavar="N", help="processes that parse (default: 1)")
    parse.add_argument("--layers", type=_split, metavar="NAME,…", help="only these, as quantities,dates")
    parse.add_argument(
        "--reference-date",
        type=_read_date,
        metavar="YYYY-MM-DD",
        help="the day from which «أمس» and «أبريل الماضي» are resolved, mostly that of publication",
    )
    parse.add_argument("--explain", action="store_true", help="below each table: which rules and rows made it")


def run_parse(args: argparse.Namespace) -> int:
    """Read, parse and write; gives back the exit code."""
    names = args.files or ([STDIN] if is_piped() else [])
    if not names:
        args.usage.error("nothing to read: name files, or - for standard input")
    form = _choose_format(args)
    parser = Parser(layers=args.layers)
    report = Report()
    files = find_files(names, report)
    watched = sys.stderr.isatty() and (args.out is not None or not sys.stdout.isatty())
    records = track(read_records(files, report), measure_files(files), shown=watched)
    entries = _parse_records(records, parser, args.workers, args.reference_date)
    with _open_out(args.out, form) as out:
        form.write(entries, out, Job(parser, report, explain=args.explain))
    return report.code


def _choose_format(args: argparse.Namespace) -> Format:
    suffix = args.out.suffix if args.out else ""
    by_suffix = {each.suffix: name for name, each in FORMATS.items()} | {"": "table"}
    if args.format is None and suffix not in by_suffix:
        args.usage.error(
            f"no format has the suffix {suffix!r}; name one with --format, or end in {', '.join(SUFFIXES)}"
        )
    name = args.format or by_suffix[suffix]
    known = dict(FORMATS)
    if name not in known:
        exporters = installed_registry().exporters
        known = {brought: use_exporter(exporter) for brought, exporter in exporters} | known
    if name not in known:
        args.usage.error(f"there is no format {name!r}; formats are {', '.join(known)}")
    if known[name].binary and args.out is None:
        args.usage.error(f"{name} is no text: say where to with --out FILE")
    if args.explain and name != "table":
        args.usage.error("--explain goes with --format table")
    return known[name]


def _parse_records(records: Iterable[Record], parser: Parser, workers: int, reference: date | None) -> Iterator[Entry]:
    """Each record with its document, in order; those that are being parsed wait in a queue."""
    waiting: deque[Record] = deque()

    def texts() -> Iterator[str]:
        for record in records:
            waiting.append(record)
            yield record.text

    for doc in parser.parse_many(texts(), workers=workers):
        yield waiting.popleft(), add_periods(doc, reference) if reference else doc


@contextmanager
def _open_out(path: Path | None, form: Format) -> Generator[IO[Any], None, None]:
    """Standard output, or a file that takes its place when all is written and leaves nothing when it is not."""
    if path is None:
        yield standard_output()
        return
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
    try:
        with open(handle, "wb") if form.binary else open(handle, "w", encoding=form.encoding, newline="\n") as out:
            yield out
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(name, 0o666 & ~umask)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


# --- arguments ------------------------------------------------------------------------------------------


def _read_count(written: str) -> int:
    count = int(written)
    if count < 1:
        raise argparse.ArgumentTypeError(f"{count} is not a number of processes; give 1 or more")
    return count


def _read_date(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no day; write it as 2024-05-01") from None


def _split(written: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in written.split(","))
