"""How far the work is, for whoever watches: a bar on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec

from arabic_geo.cli.records import Record


def track(records: Iterable[Record], total: int | None, *, shown: bool) -> Iterator[Record]:
    """The records as they come, and a bar of the bytes read on standard error where ``shown`` and rich is installed."""
    if not shown or find_spec("rich") is None:
        yield from records
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), DownloadColumn(), TimeRemainingColumn(), TextColumn("{task.fields[count]} articles"))
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:
        task = progress.add_task("", total=total, count=0)
        for count, record in enumerate(records, 1):
            yield record
            progress.update(task, advance=record.size, count=count)
