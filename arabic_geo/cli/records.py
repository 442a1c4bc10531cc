"""Articles from files, one at a time: text files, JSON Lines, Parquet, directories of them, standard input.

Whatever cannot be read costs itself alone: the report names it, and the next one follows.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from glob import glob, has_magic
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from arabic_geo.cli.report import Report, describe
from arabic_geo.export.extras import import_extra

#: The name that stands for standard input.
STDIN: Final = "-"


@frozen
class Record:
    """An article: its ``id``, which is its own or its place, the ``text``, and what it takes of its file, in bytes."""

    id: str
    text: str
    size: int


def find_files(names: Iterable[str], report: Report) -> list[str]:
    """The files that are meant: those of a directory and below that can be read, by their suffix; those of a glob.

    A name that is a file is that file, whatever signs it has.
    """
    found: list[str] = []
    for name in names:
        path = Path(name)
        if name != STDIN and path.is_dir():
            inside = [str(each) for each in sorted(path.rglob("*")) if each.suffix in READERS and each.is_file()]
            if not inside:
                report.add(name, f"no files ending in {', '.join(READERS)}")
            found += inside
        elif has_magic(name) and not path.exists():
            matching = sorted(glob(name, recursive=True))
            if not matching:
                report.add(name, "no such files")
            found += find_files(matching, report)
        else:
            found.append(name)
    return found


def measure_files(files: Iterable[str]) -> int | None:
    """The bytes that there are to read; ``None`` where standard input is among them."""
    total = 0
    for name in files:
        if name == STDIN:
            return None
        path = Path(name)
        total += path.stat().st_size if path.is_file() else 0
    return total


def read_records(files: Iterable[str], report: Report) -> Iterator[Record]:
    """The articles of files, in their order, one in memory at a time."""
    for name in files:
        read = READERS.get(Path(name).suffix, _read_text)
        try:
            yield from read(name, report)
        except (OSError, UnicodeDecodeError) as error:
            report.add(name, describe(error))


def _read_text(name: str, _: Report) -> Iterator[Record]:
    # Bytes, because offsets count every character of the file: line ends stay as they are.
    data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    yield Record(name, data.decode("utf-8"), len(data))


def _read_lines(name: str, report: Report) -> Iterator[Record]:
    with Path(name).open("rb") as lines:
        for number, line in enumerate(lines, 1):
            place = f"{name}:{number}"
            if not line.strip():
                continue
            try:
                article = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            except UnicodeDecodeError as error:
                report.add(place, describe(error))
            except json.JSONDecodeError as error:
                report.add(place, f"not JSON: column {error.colno}, {error.msg}")
            except (RecursionError, ValueError):
                report.add(place, "not JSON that can be read: nested too deeply, or a number of too many digits")
            else:
                if (fault := _find_fault(article)) is None:
                    yield Record(str(article.get("id", place)), article["text"], len(line))
                else:
                    report.add(place, fault)


def _find_fault(article: Any) -> str | None:
    if not isinstance(article, dict):
        return 'not an object; write {"id": …, "text": …}'
    if not isinstance(article.get("text"), str):
        return "has no string «text»"
    if not isinstance(article.get("id", ""), str | int):
        return "has an «id» that is neither a string nor a number"
    return None


def _read_parquet(name: str, report: Report) -> Iterator[Record]:
    from arabic_geo.export.arrow import read_text

    pa, parquet = import_extra("pyarrow", "arrow"), import_extra("pyarrow.parquet", "arrow")
    try:
        with parquet.ParquetFile(name) as table:
            known = table.schema_arrow.names
            if "text" not in known:
                report.add(name, f"has no column «text»; its columns are {', '.join(known)}")
                return
            rows = max(table.metadata.num_rows, 1)
            size, number = Path(name).stat().st_size // rows, 0
            columns = [column for column in ("id", "text") if column in known]
            for batch in table.iter_batches(batch_size=BATCH, columns=columns):
                ids = batch["id"].cast(pa.string()).to_pylist() if "id" in known else [None] * len(batch)
                for own, cell in zip(ids, batch["text"], strict=True):
                    number += 1
                    text = read_text(cell)
                    if text is None:
                        report.add(own or f"{name}:{number}", "has no string «text»")
                    else:
                        yield Record(own or f"{name}:{number}", text, size)
    except pa.ArrowException as error:
        report.add(name, str(error))


#: How many rows of a Parquet file are in memory at a time.
BATCH: Final = 256

#: How a file is read, by its suffix. Every other one is a text.
READERS: Final[Mapping[str, Callable[[str, Report], Iterator[Record]]]] = {
    ".txt": _read_text,
    ".jsonl": _read_lines,
    ".parquet": _read_parquet,
}
