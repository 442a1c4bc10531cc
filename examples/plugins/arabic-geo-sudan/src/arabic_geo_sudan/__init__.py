"""Newspapers, stations and reporting verbs of Sudan: rows for the lexicon of arabic_geo."""

from collections.abc import Iterator
from importlib.resources import files

from arabic_geo.plugins import Row, hookimpl, read_file


@hookimpl
def arabic_geo_lexicons() -> Iterator[Row]:
    """The rows of each table, from the file of its name."""
    tables = files("arabic_geo_sudan")
    for table in ("outlets", "cues"):
        yield from read_file(table, tables / f"{table}.csv")
